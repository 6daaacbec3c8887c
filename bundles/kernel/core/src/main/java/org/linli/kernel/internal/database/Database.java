// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.database;

import java.sql.SQLException;
import javax.sql.DataSource;

/** The one database that holds the schemas of all modules. */
public interface Database extends AutoCloseable {
    /** Which product it is: {@code derby} or {@code postgresql}; also the folder of migrations meant for it alone. */
    String kind();

    /**
     * Makes the schema and its own user where they are not there yet, and opens a pool for that user. To be called once
     * for each schema.
     *
     * @param schema its name
     * @return the pool, as yet without a connection
     * @throws SQLException when the database does not answer or refuses; may be tried again
     */
    DataSource schema(String schema) throws SQLException;

    /** Closes all pools, and an embedded database in order. */
    @Override
    void close();
}
