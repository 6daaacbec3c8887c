// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.review;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.kernel.AreaCode;
import org.linli.kernel.calendar.Deadline;
import org.linli.kernel.calendar.Limit;
import org.linli.kernel.calendar.LimitUnit;
import org.linli.kernel.support.Codes;
import org.linli.kernel.support.Json;
import org.linli.kernel.support.data.Instants;
import org.linli.organization.Location;
import org.linli.petition.DeadlineReviews.About;
import org.linli.petition.PackRules.Known;
import org.linli.petition.PackRules.Ruled;
import org.linli.petition.PackRules.State;
import org.linli.petition.StepKind;
import org.linli.petition.Urgency;
import org.linli.petition.internal.ClockRow;
import org.linli.petition.internal.Listed;

/** Reads the orders of packs, by indexes: of a pack's own mark, and of the area that it is made for. */
final class PackReads {
    private static final String MOST = " ORDER BY id FETCH FIRST 50000 ROWS ONLY";

    private PackReads() {}

    static List<String> goingBy(Connection tx, String pack, String after) throws SQLException {
        return ids(tx, "SELECT id FROM work_order WHERE rule_pack = ? AND is_open = 1 AND id > ?" + MOST, pack, after);
    }

    /** Along the index of the lists of its area, whose open orders alone are looked at. */
    static List<String> others(Connection tx, Known pack, String after) throws SQLException {
        AreaCode area = pack.area();
        String column =
                switch (area.level()) {
                    case DISTRICT -> "district";
                    case SUBDISTRICT -> "subdistrict";
                    case COMMUNITY, GRID -> "community";
                };
        AreaCode lists =
                area.level() == org.linli.kernel.AreaLevel.GRID ? area.parent().orElseThrow() : area;
        Codes codes = Codes.in(area);
        return ids(
                tx,
                "SELECT id FROM work_order WHERE " + column + " = ? AND is_open = 1 AND area BETWEEN ? AND ?"
                        + " AND (rule_pack IS NULL OR rule_pack <> ?) AND id > ?" + MOST,
                lists.value(),
                codes.first(),
                codes.last(),
                pack.pack(),
                after);
    }

    private static List<String> ids(Connection tx, String sql, String... values) throws SQLException {
        try (PreparedStatement select = tx.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                select.setString(i + 1, values[i]);
            }
            List<String> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(row.getString(1));
                }
            }
            return found;
        }
    }

    static List<Ruled> read(Connection tx, Known pack, List<String> orders) throws SQLException {
        List<Ruled> found = new ArrayList<>();
        String sql = "SELECT o.id, o.area, o.found_by, o.level_area, o.type, p.channel, o.urgency, o.reopened,"
                + " o.deadline, o.rule_pack, o.handed_from, o.filed_at, p.version FROM work_order o"
                + " JOIN petition p ON p.id = o.petition_id WHERE o.is_open = 1 AND o.id IN (";
        Map<String, Ruled> sorted = new HashMap<>();
        ReviewedReads.each(tx, sql, orders, row -> {
            if (isConcerned(row, pack)) {
                sorted.put(row.getString("id"), new Ruled(row.getString("id"), row.getLong("version"), about(row)));
            }
        });
        orders.stream().filter(sorted::containsKey).forEach(id -> found.add(sorted.get(id)));
        return found;
    }

    /** Those that go by it when it is gone; when it comes, those that it had and those that began without it. */
    private static boolean isConcerned(ResultSet row, Known pack) throws SQLException {
        boolean goesByIt = pack.pack().equals(row.getString("rule_pack"));
        if (pack.state() != State.COMING) {
            return goesByIt;
        }
        String deadline = row.getString("deadline");
        Instant began = deadline == null
                ? Instants.get(row, "filed_at")
                : Json.read(deadline, Deadline.class).start();
        return !goesByIt && (Listed.has(row.getString("handed_from"), pack.pack()) || !began.isBefore(pack.goneAt()));
    }

    private static About about(ResultSet row) throws SQLException {
        String urgency = row.getString("urgency");
        return new About(
                new AreaCode(row.getString("area")),
                Location.Found.valueOf(row.getString("found_by")),
                new AreaCode(row.getString("level_area")),
                row.getString("type"),
                row.getString("channel"),
                urgency == null ? null : Urgency.valueOf(urgency),
                row.getInt("reopened"));
    }

    /** A step that was taken, and at whose handler the order lay then. */
    record Taken(StepKind kind, Instant at, String handler) {}

    /**
     * What is needed of orders beside their rows, by their ids.
     *
     * @param clocks their named clocks
     * @param steps what was done so far, in its order
     * @param granted more time than the rule gives, with the moment for which it was asked
     */
    record Beside(
            Map<String, List<ClockRow>> clocks, Map<String, List<Taken>> steps, Map<String, List<Granted>> granted) {}

    /** More time; of what it counts is not known where it was granted long ago. */
    record Granted(int more, String unit, Instant askedAt) {
        Limit limit(LimitUnit usual) {
            return new Limit(more, unit == null ? usual : LimitUnit.valueOf(unit));
        }
    }

    static Beside beside(Connection tx, List<String> orders) throws SQLException {
        Beside beside = new Beside(new HashMap<>(), new HashMap<>(), new HashMap<>());
        ReviewedReads.each(
                tx,
                "SELECT id, order_id, name, deadline, due_at, warn_at, provisional, ended_at, reminded_at, overdue_at,"
                        + " supervisor_kind, supervisor_id, supervisor_name, subject, words, started_at, ends, missing,"
                        + " handed_from FROM order_clock WHERE order_id IN (",
                orders,
                row -> add(beside.clocks(), row.getString("order_id"), clock(row)));
        ReviewedReads.each(
                tx,
                "SELECT order_id, version, kind, happened_at, handler_id FROM step WHERE order_id IN (",
                orders,
                row -> add(
                        beside.steps(),
                        row.getString("order_id"),
                        new Taken(
                                StepKind.valueOf(row.getString("kind")),
                                Instants.get(row, "happened_at"),
                                row.getString("handler_id"))));
        ReviewedReads.each(
                tx,
                "SELECT order_id, more, unit, asked_at FROM extension_asked WHERE state = 'GRANTED' AND order_id IN (",
                orders,
                row -> add(
                        beside.granted(),
                        row.getString("order_id"),
                        new Granted(row.getInt("more"), row.getString("unit"), Instants.get(row, "asked_at"))));
        beside.steps().values().forEach(steps -> steps.sort(java.util.Comparator.comparing(Taken::at)));
        return beside;
    }

    private static <T> void add(Map<String, List<T>> to, String order, T one) {
        to.computeIfAbsent(order, id -> new ArrayList<>()).add(one);
    }

    private static ClockRow clock(ResultSet row) throws SQLException {
        ClockRow clock = ReviewedReads.clock(row);
        clock.subject = row.getString("subject");
        clock.words = row.getString("words");
        clock.startedAt = Instants.get(row, "started_at");
        clock.ends = row.getString("ends");
        clock.missing = row.getString("missing");
        clock.handedFrom = row.getString("handed_from");
        return clock;
    }
}
