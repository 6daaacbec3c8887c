// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.search;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.kernel.support.Chunks;
import org.linli.registry.AgeBand;
import org.linli.registry.internal.Today;

/**
 * Counts people anew: looks how they stand now and how they were counted, and moves the counts by the difference. So it
 * comes to the same however often and in whatever order it is done.
 */
final class HeadCount {
    private final Clock clock;

    HeadCount(Clock clock) {
        this.clock = clock;
    }

    /** How somebody stands now. */
    private record Now(Counted counted, LocalDate nextBandOn) {}

    /** Those to be counted anew, and how they were counted. */
    private record Differences(Map<String, Counted> before, Map<String, Now> now) {}

    /** Counts these residents anew. */
    void recount(Connection tx, Collection<String> residents) throws SQLException {
        takeTurn(tx);
        for (List<String> some :
                Chunks.of(residents.stream().distinct().sorted().toList())) {
            Differences differences = new Differences(before(tx, some), now(tx, some));
            new CellChanges(tx).apply(cells(some, differences));
            keep(tx, some, differences);
        }
    }

    /** Some of those whose next age band has begun. */
    List<String> grownOlder(Connection tx, int most) throws SQLException {
        List<String> residents = new ArrayList<>();
        try (PreparedStatement select = tx.prepareStatement("SELECT resident FROM totals_person WHERE next_band_on <= ?"
                + " ORDER BY next_band_on, resident FETCH FIRST " + most + " ROWS ONLY")) {
            select.setDate(1, Date.valueOf(Today.by(clock)));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    residents.add(row.getString(1));
                }
            }
        }
        return residents;
    }

    /** Those whose home a dwelling is. */
    List<String> livingIn(Connection tx, String dwelling) throws SQLException {
        Plans.byIndex(tx);
        List<String> residents = new ArrayList<>();
        try (PreparedStatement select = tx.prepareStatement("SELECT id FROM resident WHERE dwelling = ? ORDER BY id")) {
            select.setString(1, dwelling);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    residents.add(row.getString(1));
                }
            }
        }
        return residents;
    }

    /** Nobody is counted any more. */
    void clear(Connection tx) throws SQLException {
        takeTurn(tx);
        try (Statement statement = tx.createStatement()) {
            statement.executeUpdate("TRUNCATE TABLE totals_person");
            statement.executeUpdate("TRUNCATE TABLE totals_cell");
        }
    }

    private static void takeTurn(Connection tx) throws SQLException {
        Plans.byIndex(tx);
        try (Statement statement = tx.createStatement()) {
            statement.executeUpdate("UPDATE totals_turn SET turn = turn + 1 WHERE id = 1");
        }
    }

    private static Map<Counted.Cell, Integer> cells(List<String> residents, Differences differences) {
        Map<Counted.Cell, Integer> changes = new HashMap<>();
        for (String resident : residents) {
            Counted before = differences.before().get(resident);
            Now now = differences.now().get(resident);
            if (before != null) {
                before.cells().forEach(cell -> changes.merge(cell, -1, Integer::sum));
            }
            if (now != null) {
                now.counted().cells().forEach(cell -> changes.merge(cell, 1, Integer::sum));
            }
        }
        changes.values().removeIf(change -> change == 0);
        return changes;
    }

    private static Map<String, Counted> before(Connection tx, List<String> residents) throws SQLException {
        Map<String, Counted> before = new HashMap<>();
        try (PreparedStatement select = tx.prepareStatement("SELECT resident, area, band, dwelling_kind, categories"
                + " FROM totals_person WHERE resident IN (" + Ids.places(residents) + ")")) {
            Ids.bind(select, 1, residents);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    String categories = row.getString("categories");
                    before.put(
                            row.getString("resident"),
                            new Counted(
                                    row.getString("area"),
                                    row.getString("band"),
                                    row.getString("dwelling_kind"),
                                    categories.isEmpty() ? List.of() : List.of(categories.split(" "))));
                }
            }
        }
        return before;
    }

    private Map<String, Now> now(Connection tx, List<String> residents) throws SQLException {
        Map<String, List<String>> categories = categories(tx, residents);
        LocalDate today = Today.by(clock);
        Map<String, Now> now = new HashMap<>();
        try (PreparedStatement select = tx.prepareStatement("SELECT r.id, r.community, r.grid, r.born, d.kind"
                + " FROM resident r LEFT JOIN dwelling d ON d.id = r.dwelling"
                + " WHERE r.id IN (" + Ids.places(residents) + ") AND r.status = 'ACTIVE'")) {
            Ids.bind(select, 1, residents);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    String resident = row.getString("id");
                    now.put(resident, now(row, categories.getOrDefault(resident, List.of()), today));
                }
            }
        }
        return now;
    }

    private static Now now(ResultSet row, List<String> categories, LocalDate today) throws SQLException {
        Date born = row.getDate("born");
        LocalDate birthday = born == null ? null : born.toLocalDate();
        AgeBand band = AgeBand.of(birthday, today);
        String grid = row.getString("grid");
        String kind = row.getString("kind");
        Counted counted = new Counted(
                grid.isEmpty() ? row.getString("community") : grid,
                band.name(),
                kind == null ? Counted.NO_DWELLING : kind,
                categories);
        return new Now(counted, band.nextOn(birthday));
    }

    private static Map<String, List<String>> categories(Connection tx, List<String> residents) throws SQLException {
        Map<String, List<String>> categories = new HashMap<>();
        try (PreparedStatement select = tx.prepareStatement("SELECT DISTINCT resident, category_index FROM care_file"
                + " WHERE resident IN (" + Ids.places(residents) + ") AND is_open = 1 AND category_index <> ''"
                + " ORDER BY resident, category_index")) {
            Ids.bind(select, 1, residents);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    categories
                            .computeIfAbsent(row.getString(1), resident -> new ArrayList<>())
                            .add(row.getString(2));
                }
            }
        }
        return categories;
    }

    private static void keep(Connection tx, List<String> residents, Differences differences) throws SQLException {
        try (PreparedStatement delete = tx.prepareStatement("DELETE FROM totals_person WHERE resident = ?");
                PreparedStatement insert =
                        tx.prepareStatement("INSERT INTO totals_person (area, band, dwelling_kind, categories,"
                                + " next_band_on, resident) VALUES (?, ?, ?, ?, ?, ?)");
                PreparedStatement update = tx.prepareStatement("UPDATE totals_person SET area = ?, band = ?,"
                        + " dwelling_kind = ?, categories = ?, next_band_on = ? WHERE resident = ?")) {
            for (String resident : residents) {
                Counted before = differences.before().get(resident);
                Now now = differences.now().get(resident);
                if (now != null) {
                    add(before == null ? insert : update, resident, now);
                } else if (before != null) {
                    delete.setString(1, resident);
                    delete.addBatch();
                }
            }
            delete.executeBatch();
            insert.executeBatch();
            update.executeBatch();
        }
    }

    private static void add(PreparedStatement statement, String resident, Now now) throws SQLException {
        statement.setString(1, now.counted().area());
        statement.setString(2, now.counted().band());
        statement.setString(3, now.counted().dwellingKind());
        statement.setString(4, String.join(" ", now.counted().categories()));
        statement.setDate(5, now.nextBandOn() == null ? null : Date.valueOf(now.nextBandOn()));
        statement.setString(6, resident);
        statement.addBatch();
    }
}
