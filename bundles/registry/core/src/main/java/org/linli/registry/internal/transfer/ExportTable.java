// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.transfer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.kernel.AreaCode;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.Codes;
import org.linli.kernel.support.data.Instants;
import org.linli.registry.ExportDraft;
import org.linli.registry.FieldGroup;
import org.linli.registry.Residence;
import org.linli.registry.ResidentExport;
import org.linli.registry.ResidentExport.State;

/** The exports as stored. In the transaction that is open. */
final class ExportTable {
    /** How long an approval holds. */
    static final Duration FETCHABLE = Duration.ofHours(24);

    /** An export with what only the module sees of it. */
    record Kept(ResidentExport shown, String asker, String mark) {
        AreaCode area() {
            return AreaCode.of(shown.draft().area());
        }
    }

    private ExportTable() {}

    static void insert(Connection tx, String id, ExportDraft draft, String mark, Actor by, Instant now)
            throws SQLException {
        try (PreparedStatement insert = tx.prepareStatement("INSERT INTO resident_export (id, area, field_groups,"
                + " residence, age_from, age_to, reason, asked_by, asked_by_name, asked_at, mark)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, id);
            insert.setString(2, draft.area());
            insert.setString(
                    3, draft.fields().stream().sorted().map(FieldGroup::name).collect(Collectors.joining(" ")));
            insert.setString(
                    4, draft.residence() == null ? null : draft.residence().name());
            insert.setObject(5, draft.ageFrom(), Types.INTEGER);
            insert.setObject(6, draft.ageTo(), Types.INTEGER);
            insert.setString(7, draft.reason());
            insert.setString(8, by.id());
            insert.setString(9, by.displayName());
            Instants.set(insert, 10, now);
            insert.setString(11, mark);
            insert.executeUpdate();
        }
    }

    static Optional<Kept> find(Connection tx, String id, Instant now) throws SQLException {
        try (PreparedStatement select = tx.prepareStatement("SELECT * FROM resident_export WHERE id = ?")) {
            select.setString(1, id);
            return all(select, now).stream().findFirst();
        }
    }

    static List<Kept> marked(Connection tx, String mark, Instant now) throws SQLException {
        try (PreparedStatement select = tx.prepareStatement(
                "SELECT * FROM resident_export WHERE mark = ? ORDER BY id FETCH FIRST 20 ROWS ONLY")) {
            select.setString(1, mark);
            return all(select, now);
        }
    }

    /** Those of an area and what lies in it, the newest first, before an id. */
    static List<Kept> of(Connection tx, AreaCode area, String before, int max, Instant now) throws SQLException {
        Codes codes = Codes.in(area);
        try (PreparedStatement select = tx.prepareStatement("SELECT * FROM resident_export WHERE area BETWEEN ? AND ?"
                + " AND id < ? ORDER BY id DESC FETCH FIRST " + max + " ROWS ONLY")) {
            select.setString(1, codes.first());
            select.setString(2, codes.last());
            select.setString(3, before);
            return all(select, now);
        }
    }

    /** False when it was decided at the same moment. */
    static boolean decide(Connection tx, String id, boolean approve, String reason, Actor by, Instant now)
            throws SQLException {
        try (PreparedStatement update = tx.prepareStatement("UPDATE resident_export SET approved = ?, decided_by = ?,"
                + " decided_by_name = ?, decided_at = ?, declined_for = ? WHERE id = ? AND approved IS NULL")) {
            update.setInt(1, approve ? 1 : 0);
            update.setString(2, by.id());
            update.setString(3, by.displayName());
            Instants.set(update, 4, now);
            update.setString(5, approve ? null : reason);
            update.setString(6, id);
            return update.executeUpdate() == 1;
        }
    }

    /** Takes the one right to fetch it; false when somebody did at the same moment. */
    static boolean fetch(Connection tx, String id, int rows, Instant now) throws SQLException {
        try (PreparedStatement update = tx.prepareStatement("UPDATE resident_export SET fetched_at = ?, row_count = ?"
                + " WHERE id = ? AND approved = 1 AND fetched_at IS NULL")) {
            Instants.set(update, 1, now);
            update.setInt(2, rows);
            update.setString(3, id);
            return update.executeUpdate() == 1;
        }
    }

    private static List<Kept> all(PreparedStatement select, Instant now) throws SQLException {
        List<Kept> all = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                all.add(kept(row, now));
            }
        }
        return all;
    }

    private static Kept kept(ResultSet row, Instant now) throws SQLException {
        String residence = row.getString("residence");
        Set<FieldGroup> fields = EnumSet.noneOf(FieldGroup.class);
        Arrays.stream(row.getString("field_groups").split(" "))
                .map(FieldGroup::valueOf)
                .forEach(fields::add);
        ExportDraft draft = new ExportDraft(
                row.getString("area"),
                fields,
                residence == null ? null : Residence.valueOf(residence),
                row.getObject("age_from", Integer.class),
                row.getObject("age_to", Integer.class),
                row.getString("reason"));
        Integer approved = row.getObject("approved", Integer.class);
        Instant decided = Instants.get(row, "decided_at");
        Instant fetched = Instants.get(row, "fetched_at");
        Instant until = approved != null && approved == 1 ? decided.plus(FETCHABLE) : null;
        ResidentExport shown = new ResidentExport(
                row.getString("id"),
                state(approved, fetched, until, now),
                draft,
                row.getString("asked_by_name"),
                Instants.get(row, "asked_at"),
                row.getString("decided_by_name"),
                decided,
                row.getString("declined_for"),
                until,
                fetched,
                row.getObject("row_count", Integer.class));
        return new Kept(shown, row.getString("asked_by"), row.getString("mark"));
    }

    private static State state(Integer approved, Instant fetched, Instant until, Instant now) {
        if (approved == null) {
            return State.ASKED;
        }
        if (approved == 0) {
            return State.DECLINED;
        }
        if (fetched != null) {
            return State.FETCHED;
        }
        return now.isAfter(until) ? State.EXPIRED : State.APPROVED;
    }
}
