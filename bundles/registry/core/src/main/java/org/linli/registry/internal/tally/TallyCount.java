// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.tally;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.kernel.support.Chunks;
import org.linli.registry.internal.Today;
import org.linli.registry.internal.search.Ids;
import org.linli.registry.internal.search.Plans;

/**
 * Counts residents, households and places anew: looks how they stand now and as what they were counted, and moves the
 * counts by the difference. So it comes to the same however often and in whatever order it is done.
 */
final class TallyCount {
    private final Clock clock;
    private final Standings standings;

    TallyCount(Clock clock) {
        this.clock = clock;
        this.standings = new Standings(clock);
    }

    void residents(Connection tx, Collection<String> ids) throws SQLException {
        recount(tx, ids, some -> standings.residents(tx, some));
    }

    void others(Connection tx, Subject subject, Collection<String> ids) throws SQLException {
        recount(tx, ids, some -> standings.others(tx, subject, some));
    }

    /** How some stand now. */
    private interface Looking {
        Map<String, Standing> at(List<String> ids) throws SQLException;
    }

    private void recount(Connection tx, Collection<String> ids, Looking now) throws SQLException {
        if (ids.isEmpty()) {
            return;
        }
        takeTurn(tx);
        for (List<String> some : Chunks.of(ids.stream().distinct().sorted().toList())) {
            Map<String, Standing> before = before(tx, some);
            Map<String, Standing> after = now.at(some);
            new TallyCells(tx).apply(changes(before, after));
            keep(tx, some, before, after);
        }
    }

    private static void takeTurn(Connection tx) throws SQLException {
        Plans.byIndex(tx);
        try (Statement statement = tx.createStatement()) {
            statement.executeUpdate("UPDATE tally_turn SET turn = turn + 1 WHERE id = 1");
        }
    }

    /** How often anything has been counted. */
    static long turn(Connection tx) throws SQLException {
        try (Statement statement = tx.createStatement();
                ResultSet row = statement.executeQuery("SELECT turn FROM tally_turn WHERE id = 1")) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    private static Map<Standing.Cell, Integer> changes(Map<String, Standing> before, Map<String, Standing> after) {
        Map<Standing.Cell, Integer> changes = new HashMap<>();
        before.values().forEach(standing -> standing.cells().forEach(cell -> changes.merge(cell, -1, Integer::sum)));
        after.values().forEach(standing -> standing.cells().forEach(cell -> changes.merge(cell, 1, Integer::sum)));
        changes.values().removeIf(change -> change == 0);
        return changes;
    }

    private static Map<String, Standing> before(Connection tx, List<String> ids) throws SQLException {
        Map<String, Standing> before = new HashMap<>();
        try (PreparedStatement select = tx.prepareStatement(
                "SELECT subject, area, items FROM tally_counted WHERE subject IN (" + Ids.places(ids) + ")")) {
            Ids.bind(select, 1, ids);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    List<String> items = List.of(row.getString("items").split(" "));
                    before.put(row.getString("subject"), new Standing(row.getString("area"), items, null));
                }
            }
        }
        return before;
    }

    private static void keep(Connection tx, List<String> ids, Map<String, Standing> before, Map<String, Standing> after)
            throws SQLException {
        try (PreparedStatement delete = tx.prepareStatement("DELETE FROM tally_counted WHERE subject = ?");
                PreparedStatement insert = tx.prepareStatement(
                        "INSERT INTO tally_counted (area, items, next_band_on, subject) VALUES (?, ?, ?, ?)");
                PreparedStatement update = tx.prepareStatement(
                        "UPDATE tally_counted SET area = ?, items = ?, next_band_on = ? WHERE subject = ?")) {
            for (String id : ids) {
                Standing now = after.get(id);
                if (now != null) {
                    add(before.containsKey(id) ? update : insert, id, now);
                } else if (before.containsKey(id)) {
                    delete.setString(1, id);
                    delete.addBatch();
                }
            }
            delete.executeBatch();
            insert.executeBatch();
            update.executeBatch();
        }
    }

    private static void add(PreparedStatement statement, String id, Standing now) throws SQLException {
        statement.setString(1, now.area());
        statement.setString(2, String.join(" ", now.items()));
        statement.setDate(3, now.nextBandOn() == null ? null : Date.valueOf(now.nextBandOn()));
        statement.setString(4, id);
        statement.addBatch();
    }

    /** Some of those whose next age band has begun. */
    List<String> grownOlder(Connection tx, int most) throws SQLException {
        List<String> residents = new ArrayList<>();
        try (PreparedStatement select = tx.prepareStatement("SELECT subject FROM tally_counted WHERE next_band_on <= ?"
                + " ORDER BY next_band_on, subject FETCH FIRST " + most + " ROWS ONLY")) {
            select.setDate(1, Date.valueOf(Today.by(clock)));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    residents.add(row.getString(1));
                }
            }
        }
        return residents;
    }

    /** Nothing is counted any more. */
    void clear(Connection tx) throws SQLException {
        takeTurn(tx);
        try (Statement statement = tx.createStatement()) {
            statement.executeUpdate("TRUNCATE TABLE tally_counted");
            statement.executeUpdate("TRUNCATE TABLE tally_cell");
        }
    }
}
