// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.search;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import org.linli.kernel.support.data.Dialect;

/**
 * How a transaction's statements are planned. PostgreSQL keeps the plan of a statement that it has seen some times: made
 * while a table is nearly empty, it reads the whole table, and goes on so through an import, until the table is analyzed.
 */
public final class Plans {
    private Plans() {}

    /** Tells Derby, which tends to sort instead, the index to go by; to others it is a comment, up to the end of the line. */
    public static String by(String index) {
        return " --DERBY-PROPERTIES index=" + index.toUpperCase(Locale.ROOT) + "\n";
    }

    /** The same for the index of a key that is a constraint. */
    public static String byKey(String constraint) {
        return " --DERBY-PROPERTIES constraint=" + constraint.toUpperCase(Locale.ROOT) + "\n";
    }

    /** In this transaction an index is used wherever there is one. */
    public static void byIndex(Connection tx) throws SQLException {
        if (Dialect.of(tx) == Dialect.POSTGRESQL) {
            try (Statement statement = tx.createStatement()) {
                statement.execute("SET LOCAL enable_seqscan = off");
            }
        }
    }
}
