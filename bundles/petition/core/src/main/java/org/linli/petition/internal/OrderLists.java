// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import org.linli.kernel.Page;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.support.data.Instants;
import org.linli.petition.WorkOrderState;
import org.linli.petition.WorkOrderSummary;

/**
 * Lists of orders. Each scope is an equality on the first column of an index that goes on with {@code is_open, sort_at,
 * id}, so a page reads its own rows and no others, already sorted; several scopes are merged.
 */
final class OrderLists {
    private final PetitionSchema schema;
    private final PetitionSettings settings;

    OrderLists(PetitionSchema schema, PetitionSettings settings) {
        this.schema = schema;
        this.settings = settings;
    }

    /**
     * What to list.
     *
     * @param open open orders, the soonest due first; else closed ones, the newest first
     * @param until only those due before; null for all
     * @param state only those in this state; null for all
     */
    record Wanted(boolean open, Instant until, WorkOrderState state) {}

    /** Where a page begins. */
    record Cursor(Instant at, String id) {
        static Cursor of(String text) {
            if (text == null || text.isEmpty()) {
                return null;
            }
            try {
                String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
                int at = plain.indexOf(' ');
                return new Cursor(Instant.parse(plain.substring(0, at)), plain.substring(at + 1));
            } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException wrong) {
                throw new PlatformException(
                        Problem.invalid("cursor", "is none of ours", "the value of next in the part before"), wrong);
            }
        }

        String text() {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString((at + " " + id).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** A line with what it is sorted by. */
    private record Line(WorkOrderSummary summary, Instant sortAt) {}

    Page<WorkOrderSummary> page(List<Scope> scopes, Wanted wanted, Cursor from, int size) {
        List<Line> lines = schema.schema().jdbc(connection -> {
            List<Line> found = new ArrayList<>();
            for (Scope scope : scopes) {
                found.addAll(lines(connection, new Query(scope, wanted, from, size + 1)));
            }
            return found;
        });
        Comparator<Line> order = Comparator.comparing(Line::sortAt)
                .thenComparing(line -> line.summary().id());
        List<Line> sorted = lines.stream()
                .distinct()
                .sorted(wanted.open() ? order : order.reversed())
                .limit(size + 1L)
                .toList();
        boolean more = sorted.size() > size;
        List<Line> page = more ? sorted.subList(0, size) : sorted;
        Line last = more ? page.get(size - 1) : null;
        return new Page<>(
                page.stream().map(Line::summary).toList(),
                more ? new Cursor(last.sortAt(), last.summary().id()).text() : null);
    }

    /** One statement. */
    record Query(Scope scope, Wanted wanted, Cursor from, int rows) {
        String sql() {
            String after = wanted.open() ? ">" : "<";
            String direction = wanted.open() ? "" : " DESC";
            return "SELECT " + OrderViews.SUMMARY_COLUMNS + " FROM work_order WHERE " + scope.column() + " = ?"
                    + " AND is_open = ?"
                    + (scope.part() == null ? "" : " AND area BETWEEN ? AND ?")
                    + (wanted.until() == null ? "" : " AND sort_at <= ? AND due_at IS NOT NULL")
                    + (wanted.state() == null ? "" : " AND state = ?")
                    + (from == null
                            ? ""
                            : " AND sort_at " + after + "= ? AND (sort_at " + after + " ? OR id " + after + " ?)")
                    + " ORDER BY sort_at" + direction + ", id" + direction
                    + " FETCH FIRST " + rows + " ROWS ONLY";
        }

        void bind(PreparedStatement statement) throws SQLException {
            int index = 1;
            statement.setString(index++, scope.value());
            statement.setInt(index++, wanted.open() ? 1 : 0);
            if (scope.part() != null) {
                statement.setString(index++, scope.part().value());
                statement.setString(index++, scope.lastOfPart());
            }
            if (wanted.until() != null) {
                Instants.set(statement, index++, wanted.until());
            }
            if (wanted.state() != null) {
                statement.setString(index++, wanted.state().name());
            }
            if (from != null) {
                Instants.set(statement, index++, from.at());
                Instants.set(statement, index++, from.at());
                statement.setString(index, from.id());
            }
        }
    }

    private List<Line> lines(Connection connection, Query query) throws SQLException {
        List<Line> lines = new ArrayList<>();
        OrderViews.OrderContext context = new OrderViews.OrderContext(settings.now(), schema.now());
        try (PreparedStatement statement = connection.prepareStatement(query.sql())) {
            query.bind(statement);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    lines.add(new Line(OrderViews.summary(row, context), Instants.get(row, "sort_at")));
                }
            }
        }
        return lines;
    }
}
