// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.plan;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.support.Chunks;
import org.linli.kernel.support.Ids;
import org.linli.kernel.support.data.ManyRows;

/** Keeps the rows of what is due, many at a time; each call stays under the rows that a transaction may write. */
final class DueTable {
    /** How many of what rules ask are written at once. */
    static final int TOGETHER = 200;

    /** Which index leads to a column's values: left to itself, Derby reads the whole table for a list of them. */
    private static final Map<String, String> WAYS = Map.of(
            "id", "constraint=PLAN_DUE_PK", "subject", "constraint=PLAN_DUE_ONCE", "door", "index=PLAN_DUE_DOOR");

    private static final ManyRows<Stamped> ROWS = new ManyRows<Stamped>("plan_due")
            .text("id", each -> each.row().id())
            .text("rule_index", each -> each.row().ruleIndex())
            .text("rule_group", each -> each.row().group().name())
            .text("subject_kind", each -> each.row().kind().name())
            .text("subject", each -> each.row().subject())
            .text("door", each -> each.row().door())
            .text("household", each -> each.row().household())
            .text("dwelling", each -> each.row().dwelling())
            .text("words", each -> each.row().words())
            .text("goes", each -> each.row().goes().name())
            .number("sensitive", each -> each.row().sensitive() ? 1 : 0)
            .number("every_days", each -> each.row().every().days())
            .number("monthly", each -> each.row().every().monthly() ? 1 : 0)
            .day("since_on", each -> each.row().since())
            .day("last_on", each -> each.row().last())
            .day("due_on", each -> each.row().due())
            .day("postponed_to", each -> each.row().postponedTo())
            .text("area", each -> each.row().area().value())
            .text("district", each -> each.at(AreaLevel.DISTRICT))
            .text("subdistrict", each -> each.at(AreaLevel.SUBDISTRICT))
            .text("community", each -> each.at(AreaLevel.COMMUNITY))
            .text("grid", each -> each.at(AreaLevel.GRID))
            .number("longitude_e6", each -> DueRow.millionths(each.row().point(), true))
            .number("latitude_e6", each -> DueRow.millionths(each.row().point(), false))
            .number("pass", Stamped::pass)
            .number("version", each -> each.row().version());

    private DueTable() {}

    private record Stamped(DueRow row, long pass) {
        String at(AreaLevel level) {
            return row.area().at(level).map(Object::toString).orElse("");
        }
    }

    /** Something that a rule asks, with the blind index of the rule. */
    record Asked(String ruleIndex, Meant meant) {
        String key() {
            return meant.subject() + ruleIndex;
        }
    }

    /** Whoever changes rows takes the turn first, so that nobody writes over what another has just written. */
    static void takeTurn(Connection tx) throws SQLException {
        try (Statement statement = tx.createStatement()) {
            statement.executeUpdate("UPDATE plan_pass SET pass = pass WHERE id = 1");
        }
    }

    /** Writes what rules ask; at most {@link #TOGETHER}. */
    static void ask(Connection tx, Collection<Asked> all, long pass, LocalDate today) throws SQLException {
        takeTurn(tx);
        Map<String, Asked> asked = new LinkedHashMap<>();
        all.forEach(each -> asked.putIfAbsent(each.key(), each));
        Map<String, DueRow> before = new HashMap<>();
        List<String> subjects = asked.values().stream()
                .map(each -> each.meant().subject())
                .distinct()
                .toList();
        of(tx, "subject", subjects).forEach(row -> before.put(row.subject() + row.ruleIndex(), row));
        Map<String, LocalDate> visits =
                visits(tx, asked.values().stream().map(Asked::meant).toList());
        List<Stamped> fresh = new ArrayList<>();
        List<Stamped> changed = new ArrayList<>();
        List<String> same = new ArrayList<>();
        for (Asked each : asked.values()) {
            DueRow old = before.get(each.key());
            String id = old == null ? Ids.next() : old.id();
            DueRow row = DueRow.asked(
                    id,
                    each.ruleIndex(),
                    old,
                    each.meant(),
                    visits.get(each.meant().door()),
                    today);
            if (old == null) {
                fresh.add(new Stamped(row, pass));
            } else if (old.says(row)) {
                same.add(id);
            } else {
                changed.add(new Stamped(row.next(), pass));
            }
        }
        ROWS.insert(tx, fresh);
        ROWS.update(tx, changed);
        stamp(tx, same, pass);
    }

    private static Map<String, LocalDate> visits(Connection tx, List<Meant> all) throws SQLException {
        List<String> doors = all.stream().map(Meant::door).distinct().toList();
        Map<String, LocalDate> visits = new HashMap<>();
        for (List<String> some : Chunks.of(doors)) {
            try (PreparedStatement select =
                    tx.prepareStatement("SELECT door, last_on FROM plan_visited WHERE door IN (" + marks(some) + ")")) {
                bind(select, some);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        visits.put(row.getString(1), row.getDate(2).toLocalDate());
                    }
                }
            }
        }
        return visits;
    }

    /** The rows whose column, one of the keys of {@link #WAYS}, has one of the values. */
    static List<DueRow> of(Connection tx, String column, List<String> values) throws SQLException {
        DueList.byIndex(tx);
        List<DueRow> rows = new ArrayList<>();
        for (List<String> some : Chunks.of(values)) {
            try (PreparedStatement select = tx.prepareStatement("SELECT " + DueRow.COLUMNS + " FROM plan_due"
                    + " --DERBY-PROPERTIES " + WAYS.get(column) + "\n WHERE " + column + " IN (" + marks(some) + ")")) {
                bind(select, some);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        rows.add(DueRow.of(row));
                    }
                }
            }
        }
        return rows;
    }

    /** Writes a changed row; false when it was changed meanwhile. */
    static boolean write(Connection tx, DueRow row) throws SQLException {
        try (PreparedStatement update = tx.prepareStatement("UPDATE plan_due SET last_on = ?, due_on = ?,"
                + " postponed_to = ?, version = ? WHERE id = ? AND version = ?")) {
            update.setDate(1, sql(row.last()));
            update.setDate(2, sql(row.due()));
            update.setDate(3, sql(row.postponedTo()));
            update.setLong(4, row.version());
            update.setString(5, row.id());
            update.setLong(6, row.version() - 1);
            return update.executeUpdate() == 1;
        }
    }

    static Date sql(LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }

    private static void stamp(Connection tx, List<String> ids, long pass) throws SQLException {
        each(tx, "UPDATE plan_due SET pass = " + pass + " WHERE id = ?", ids);
    }

    static void delete(Connection tx, List<String> ids) throws SQLException {
        takeTurn(tx);
        each(tx, "DELETE FROM plan_postponed WHERE entry = ?", ids);
        each(tx, "DELETE FROM plan_due WHERE id = ?", ids);
    }

    private static void each(Connection tx, String command, List<String> ids) throws SQLException {
        if (ids.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = tx.prepareStatement(command)) {
            for (String id : ids) {
                statement.setString(1, id);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** Some ids of rows that no rule asks any more. */
    static List<String> leftBy(Connection tx, long pass, int most) throws SQLException {
        List<String> ids = new ArrayList<>();
        try (PreparedStatement select = tx.prepareStatement(
                "SELECT id FROM plan_due WHERE pass < ? ORDER BY pass, id" + " FETCH FIRST " + most + " ROWS ONLY")) {
            select.setLong(1, pass);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getString(1));
                }
            }
        }
        return ids;
    }

    private static String marks(List<String> values) {
        return String.join(", ", Collections.nCopies(values.size(), "?"));
    }

    private static void bind(PreparedStatement statement, List<String> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setString(i + 1, values.get(i));
        }
    }
}
