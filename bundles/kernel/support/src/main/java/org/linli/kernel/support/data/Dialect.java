// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.support.data;

import java.sql.Connection;
import java.sql.SQLException;

/** Which database a connection leads to, for the few statements that cannot be the same. */
public enum Dialect {
    DERBY(" WITH UR"),
    POSTGRESQL("");

    private final String dirty;

    Dialect(String dirty) {
        this.dirty = dirty;
    }

    /** The dialect of a connection. */
    public static Dialect of(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().contains("Derby") ? DERBY : POSTGRESQL;
    }

    /**
     * What ends a SELECT that must wait for nobody. On Derby it then sees uncommitted rows, too; on PostgreSQL a SELECT
     * never waits and sees none.
     */
    public String dirty() {
        return dirty;
    }
}
