// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.review;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.linli.kernel.AreaCode;
import org.linli.kernel.support.data.Instants;
import org.linli.petition.PackRules.Known;
import org.linli.petition.PackRules.State;
import org.linli.petition.PackRules.Word;

/** The rows of packs that were there once. */
final class PackTable {
    private static final String SELECT = "SELECT pack, name, area, state, turns, seen_at, gone_at FROM rule_pack ";

    private PackTable() {}

    static List<Known> all(Connection tx) throws SQLException {
        try (PreparedStatement select = tx.prepareStatement(SELECT + "ORDER BY pack FETCH FIRST 500 ROWS ONLY")) {
            return rows(select);
        }
    }

    static Optional<Known> find(Connection tx, String pack) throws SQLException {
        try (PreparedStatement select = tx.prepareStatement(SELECT + "WHERE pack = ?")) {
            select.setString(1, pack);
            return rows(select).stream().findFirst();
        }
    }

    private static List<Known> rows(PreparedStatement select) throws SQLException {
        List<Known> found = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                found.add(new Known(
                        row.getString("pack"),
                        row.getString("name"),
                        new AreaCode(row.getString("area")),
                        State.valueOf(row.getString("state")),
                        row.getLong("turns"),
                        Instants.get(row, "seen_at"),
                        Instants.get(row, "gone_at")));
            }
        }
        return found;
    }

    /** Notes that it is there, by whatever name and area it has now. */
    static void there(Connection tx, Word word, Instant now) throws SQLException {
        try (PreparedStatement update =
                tx.prepareStatement("UPDATE rule_pack SET name = ?, area = ?, seen_at = ? WHERE pack = ?")) {
            update.setString(1, word.name());
            update.setString(2, word.area().value());
            Instants.set(update, 3, now);
            update.setString(4, word.pack());
            if (update.executeUpdate() == 1) {
                return;
            }
        }
        try (PreparedStatement insert = tx.prepareStatement("INSERT INTO rule_pack"
                + " (name, area, seen_at, pack, state, turns) VALUES (?, ?, ?, ?, 'THERE', 0)")) {
            insert.setString(1, word.name());
            insert.setString(2, word.area().value());
            Instants.set(insert, 3, now);
            insert.setString(4, word.pack());
            insert.executeUpdate();
        }
    }

    /** Turns it; false when somebody else did. What is gone is gone since it was last seen. */
    static boolean turn(Connection tx, Known pack, State to) throws SQLException {
        String gone = to == State.THERE ? "NULL" : "COALESCE(gone_at, seen_at)";
        try (PreparedStatement update = tx.prepareStatement("UPDATE rule_pack SET state = ?, turns = turns + 1,"
                + " gone_at = " + gone + " WHERE pack = ? AND turns = ?")) {
            update.setString(1, to.name());
            update.setString(2, pack.pack());
            update.setLong(3, pack.turns());
            return update.executeUpdate() == 1;
        }
    }
}
