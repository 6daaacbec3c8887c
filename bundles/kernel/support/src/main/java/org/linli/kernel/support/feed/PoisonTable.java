// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.support.feed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.linli.kernel.feed.FeedEvent;
import org.linli.kernel.feed.FeedReader.PoisonEvent;
import org.linli.kernel.support.data.Instants;

/** The events that a reader has set aside. */
final class PoisonTable {
    private final String reader;
    private final Clock clock;

    PoisonTable(String reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    int add(Connection tx, FeedEvent event, int tries, String error) throws SQLException {
        String sql = "INSERT INTO feed_poison (reader, seq, type, subject, tries, error, since)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?)";
        try (PreparedStatement insert = tx.prepareStatement(sql)) {
            insert.setString(1, reader);
            insert.setLong(2, event.seq());
            insert.setString(3, event.type());
            insert.setString(4, event.subject());
            insert.setInt(5, tries);
            insert.setString(6, error);
            Instants.set(insert, 7, clock.instant().truncatedTo(ChronoUnit.MICROS));
            return insert.executeUpdate();
        }
    }

    List<PoisonEvent> oldest(Connection tx, int max) throws SQLException {
        String sql = "SELECT seq, type, subject, tries, error, since FROM feed_poison WHERE reader = ?"
                + " ORDER BY seq FETCH FIRST " + max + " ROWS ONLY";
        try (PreparedStatement select = tx.prepareStatement(sql)) {
            select.setString(1, reader);
            return read(select);
        }
    }

    List<PoisonEvent> one(Connection tx, long seq) throws SQLException {
        String sql = "SELECT seq, type, subject, tries, error, since FROM feed_poison WHERE reader = ? AND seq = ?";
        try (PreparedStatement select = tx.prepareStatement(sql)) {
            select.setString(1, reader);
            select.setLong(2, seq);
            return read(select);
        }
    }

    int failedAgain(Connection tx, long seq, String error) throws SQLException {
        String sql = "UPDATE feed_poison SET tries = tries + 1, error = ? WHERE reader = ? AND seq = ?";
        try (PreparedStatement update = tx.prepareStatement(sql)) {
            update.setString(1, error);
            update.setString(2, reader);
            update.setLong(3, seq);
            return update.executeUpdate();
        }
    }

    int remove(Connection tx, long seq) throws SQLException {
        try (PreparedStatement delete = tx.prepareStatement("DELETE FROM feed_poison WHERE reader = ? AND seq = ?")) {
            delete.setString(1, reader);
            delete.setLong(2, seq);
            return delete.executeUpdate();
        }
    }

    int clear(Connection tx) throws SQLException {
        try (PreparedStatement delete = tx.prepareStatement("DELETE FROM feed_poison WHERE reader = ?")) {
            delete.setString(1, reader);
            return delete.executeUpdate();
        }
    }

    private static List<PoisonEvent> read(PreparedStatement select) throws SQLException {
        List<PoisonEvent> found = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                found.add(new PoisonEvent(
                        row.getLong("seq"),
                        row.getString("type"),
                        row.getString("subject"),
                        row.getInt("tries"),
                        row.getString("error"),
                        Instants.get(row, "since")));
            }
        }
        return found;
    }
}
