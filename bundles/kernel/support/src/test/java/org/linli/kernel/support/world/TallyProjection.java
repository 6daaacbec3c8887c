// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.support.world;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.linli.kernel.feed.FeedEvent;
import org.linli.kernel.support.feed.Projection;

/** Counts events; an event that counted twice, or not, would be seen. */
public final class TallyProjection implements Projection {
    /** A subject that this projection cannot stand for now; null for none. */
    public volatile String refused;

    @Override
    public String name() {
        return "story.tally";
    }

    @Override
    public String feed() {
        return Module.FEED;
    }

    @Override
    public void apply(Connection tx, FeedEvent event) throws SQLException {
        try (PreparedStatement update =
                tx.prepareStatement("UPDATE tally SET events = events + 1, version = ? WHERE subject = ?")) {
            update.setLong(1, event.version());
            update.setString(2, event.subject());
            if (update.executeUpdate() == 0) {
                try (PreparedStatement insert =
                        tx.prepareStatement("INSERT INTO tally (version, subject, events) VALUES (?, ?, 1)")) {
                    insert.setLong(1, event.version());
                    insert.setString(2, event.subject());
                    insert.executeUpdate();
                }
            }
        }
        if (event.subject().equals(refused)) {
            throw new IllegalStateException("cannot count this after having counted it");
        }
    }

    @Override
    public void clear(Connection tx) throws SQLException {
        try (Statement statement = tx.createStatement()) {
            statement.executeUpdate("TRUNCATE TABLE tally");
        }
    }
}
