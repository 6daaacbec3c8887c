// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.joint;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.linli.kernel.Page;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.Cursor;
import org.linli.kernel.support.data.Instants;
import org.linli.organization.Handler;
import org.linli.petition.Participant.Part;
import org.linli.petition.Participant.State;
import org.linli.petition.Whistles.Call;
import org.linli.petition.internal.Listed;
import org.linli.petition.internal.OrderViews;
import org.linli.petition.internal.PetitionSchema;
import org.linli.petition.internal.PetitionSettings;
import org.linli.petition.internal.Rights;

/** What units and officers are called to and take part in, by the index of what each of them has. */
final class CallList {
    private static final int VALUES = 4;
    private static final String COLUMNS = "o." + OrderViews.SUMMARY_COLUMNS.replace(", ", ", o.")
            + ", o.barred, p.part AS p_part, p.who_id, p.who_kind, p.who_name, p.state AS p_state, p.since, p.asked_by,"
            + " p.words";

    private final PetitionSchema schema;
    private final PetitionSettings settings;

    CallList(PetitionSchema schema, PetitionSettings settings) {
        this.schema = schema;
        this.settings = settings;
    }

    /** A line, or nothing of it for whom it must not be shown, so that the page goes on behind it. */
    private record Line(Call call, List<String> place) {}

    Page<Call> page(State state, String cursor, int size, Actor by) {
        List<String> ids = List.copyOf(Rights.handlerIds(by));
        List<String> from = Cursor.read(cursor, VALUES);
        List<Line> lines = schema.schema().jdbc(connection -> {
            try (PreparedStatement select = connection.prepareStatement(sql(ids.size(), state, cursor != null))) {
                bind(select, ids, state, cursor == null ? null : from);
                select.setMaxRows(size + 1);
                return lines(select, by);
            }
        });
        Page<Line> page = Cursor.page(lines, size, Line::place);
        return new Page<>(
                page.items().stream()
                        .filter(line -> line.call() != null)
                        .map(Line::call)
                        .toList(),
                page.next());
    }

    private static String sql(int ids, State state, boolean further) {
        return "SELECT " + COLUMNS + " FROM participant p JOIN work_order o ON o.id = p.order_id WHERE p.who_id IN ("
                + "?,".repeat(ids).substring(0, 2 * ids - 1) + ") AND p.state = ? AND o.is_open = 1 AND p.part "
                + (state == State.ASKED ? "= 'CALLED'" : "<> 'CLAIM'")
                + (further
                        ? " AND (p.since < ? OR p.since = ? AND (p.order_id < ? OR p.order_id = ?"
                                + " AND (p.part < ? OR p.part = ? AND p.who_id < ?)))"
                        : "")
                + " ORDER BY p.since DESC, p.order_id DESC, p.part DESC, p.who_id DESC";
    }

    private static void bind(PreparedStatement select, List<String> ids, State state, List<String> from)
            throws SQLException {
        int index = 1;
        for (String id : ids) {
            select.setString(index++, id);
        }
        select.setString(index++, state.name());
        if (from != null) {
            Instant since = Cursor.instant(from.get(0));
            Instants.set(select, index++, since);
            Instants.set(select, index++, since);
            for (int value = 1; value < VALUES - 1; value++) {
                select.setString(index++, from.get(value));
                select.setString(index++, from.get(value));
            }
            select.setString(index, from.get(VALUES - 1));
        }
    }

    private List<Line> lines(PreparedStatement select, Actor by) throws SQLException {
        OrderViews.OrderContext context = new OrderViews.OrderContext(settings.now(), schema.now());
        Set<String> who = Rights.handlerIds(by);
        List<Line> lines = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                String barred = row.getString("barred");
                boolean hidden = who.stream().anyMatch(id -> Listed.has(barred, id));
                Call call = hidden ? null : call(row, context);
                lines.add(new Line(
                        call,
                        List.of(
                                Instants.get(row, "since").toString(),
                                row.getString("id"),
                                row.getString("p_part"),
                                row.getString("who_id"))));
            }
        }
        return lines;
    }

    private static Call call(ResultSet row, OrderViews.OrderContext context) throws SQLException {
        return new Call(
                OrderViews.summary(row, context),
                new Handler(
                        Handler.Kind.valueOf(row.getString("who_kind")),
                        row.getString("who_id"),
                        row.getString("who_name")),
                Part.valueOf(row.getString("p_part")),
                State.valueOf(row.getString("p_state")),
                Instants.get(row, "since"),
                row.getString("asked_by"),
                row.getString("words"));
    }
}
