// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.support.feed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/** The tables that a module with a feed, a reader or idempotent commands copies into its own first migration. */
public final class FeedTables {
    private FeedTables() {}

    /** The whole text, good for Derby and PostgreSQL. */
    public static String ddl() {
        try (InputStream in = FeedTables.class.getResourceAsStream("feed-tables.sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException("feed-tables.sql", unreadable);
        }
    }

    /** Its statements, one by one. */
    public static List<String> statements() {
        return Arrays.stream(ddl().split(";"))
                .map(String::trim)
                .filter(statement -> !statement.isEmpty())
                .toList();
    }

    /** How many committed events wait for a number; counted no further than to a bound, and waits for nobody. */
    public static long unnumbered(Connection tx, int most) throws SQLException {
        return Outbox.waiting(tx, most);
    }
}
