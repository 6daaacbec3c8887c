// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.plan;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.linli.kernel.AreaCode;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.Codes;
import org.linli.kernel.support.data.Dialect;
import org.linli.visit.PlanGoer;
import org.linli.visit.PlanGroup;

/** Reads what is due in some areas, each by the index that begins with it: never more rows than are due. */
final class DueList {
    static final Comparator<DueRow> ORDER = Comparator.comparing(DueRow::due).thenComparing(DueRow::id);

    private DueList() {}

    /**
     * What is wanted.
     *
     * @param after the row to go on after, by day and id; null to begin
     * @param by whose rights decide on sensitive rows
     */
    record Ask(
            List<AreaCode> areas, LocalDate until, PlanGoer goes, PlanGroup group, After after, int most, Actor by) {}

    /** The last row of the page before. */
    record After(LocalDate due, String id) {}

    static List<DueRow> read(Connection tx, Ask ask) throws SQLException {
        byIndex(tx);
        List<DueRow> rows = new ArrayList<>();
        for (AreaCode area : ask.areas()) {
            rows.addAll(read(tx, ask, area));
        }
        return rows.stream().sorted(ORDER).limit(ask.most()).toList();
    }

    /** On PostgreSQL a plan made while the table was nearly empty would read all of it. */
    static void byIndex(Connection tx) throws SQLException {
        if (Dialect.of(tx) == Dialect.POSTGRESQL) {
            try (Statement statement = tx.createStatement()) {
                statement.execute("SET LOCAL enable_seqscan = off");
            }
        }
    }

    private static List<DueRow> read(Connection tx, Ask ask, AreaCode area) throws SQLException {
        String column = area.level().name().toLowerCase(Locale.ROOT);
        List<Object> values = new ArrayList<>(List.of(area.value(), ask.until()));
        StringBuilder sql = new StringBuilder("SELECT " + DueRow.COLUMNS + " FROM plan_due")
                .append(" --DERBY-PROPERTIES index=PLAN_DUE_" + column.toUpperCase(Locale.ROOT) + "\n")
                .append(" WHERE " + column + " = ? AND due_on <= ?");
        if (ask.after() != null) {
            sql.append(" AND due_on >= ? AND (due_on > ? OR id > ?)");
            values.addAll(
                    List.of(ask.after().due(), ask.after().due(), ask.after().id()));
        }
        if (ask.goes() != null) {
            sql.append(" AND goes = ?");
            values.add(ask.goes().name());
        }
        if (ask.group() != null) {
            sql.append(" AND rule_group = ?");
            values.add(ask.group().name());
        }
        sql.append(sensitive(area, ask.by(), values));
        sql.append(" ORDER BY due_on, id FETCH FIRST " + ask.most() + " ROWS ONLY");
        try (PreparedStatement select = tx.prepareStatement(sql.toString())) {
            bind(select, values);
            return rows(select);
        }
    }

    /** What is sensitive is there where the reader is a care officer. */
    private static String sensitive(AreaCode area, Actor by, List<Object> values) {
        if (by.may(area, Role.CARE_OFFICER)) {
            return "";
        }
        StringBuilder sql = new StringBuilder(" AND (sensitive = 0");
        by.areas(Role.CARE_OFFICER).stream().filter(area::contains).forEach(own -> {
            Codes codes = Codes.in(own);
            sql.append(" OR area BETWEEN ? AND ?");
            values.add(codes.first());
            values.add(codes.last());
        });
        return sql.append(")").toString();
    }

    private static void bind(PreparedStatement select, List<Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) instanceof LocalDate day) {
                select.setDate(i + 1, DueTable.sql(day));
            } else {
                select.setString(i + 1, (String) values.get(i));
            }
        }
    }

    private static List<DueRow> rows(PreparedStatement select) throws SQLException {
        List<DueRow> rows = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                rows.add(DueRow.of(row));
            }
        }
        return rows;
    }
}
