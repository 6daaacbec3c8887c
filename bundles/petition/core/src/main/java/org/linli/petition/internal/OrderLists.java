// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import org.linli.kernel.Page;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.petition.WorkOrderState;
import org.linli.petition.WorkOrderSummary;

/**
 * Lists of orders. Each scope is an equality on the first column of an index that goes on with {@code is_open, list_rank,
 * id}, so a page reads its own rows and no others, already sorted; several scopes are merged.
 */
public final class OrderLists {
    private final PetitionSchema schema;
    private final PetitionSettings settings;

    public OrderLists(PetitionSchema schema, PetitionSettings settings) {
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
    public record Wanted(boolean open, Instant until, WorkOrderState state) {}

    /** Where a page begins. */
    public record Cursor(long rank, String id) {
        public static Cursor of(String text) {
            if (text == null || text.isEmpty()) {
                return null;
            }
            try {
                String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
                int at = plain.indexOf(' ');
                return new Cursor(Long.parseLong(plain.substring(0, at)), plain.substring(at + 1));
            } catch (IllegalArgumentException | IndexOutOfBoundsException wrong) {
                throw new PlatformException(
                        Problem.invalid("cursor", "is none of ours", "the value of next in the part before"), wrong);
            }
        }

        public String text() {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString((rank + " " + id).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** A line with what it is sorted by. */
    private record Line(WorkOrderSummary summary, long rank) {}

    public Page<WorkOrderSummary> page(List<Scope> scopes, Wanted wanted, Cursor from, int size) {
        List<Line> lines = schema.schema().jdbc(connection -> {
            List<Line> found = new ArrayList<>();
            for (Scope scope : scopes) {
                found.addAll(lines(connection, new Query(scope, wanted, from, size + 1)));
            }
            return found;
        });
        List<Line> sorted = lines.stream()
                .distinct()
                .sorted(Comparator.comparing(Line::rank)
                        .thenComparing(line -> line.summary().id()))
                .limit(size + 1L)
                .toList();
        boolean more = sorted.size() > size;
        List<Line> page = more ? sorted.subList(0, size) : sorted;
        Line last = more ? page.get(size - 1) : null;
        return new Page<>(
                page.stream().map(Line::summary).toList(),
                more ? new Cursor(last.rank(), last.summary().id()).text() : null);
    }

    /** One statement. */
    public record Query(Scope scope, Wanted wanted, Cursor from, int rows) {
        public String sql() {
            return "SELECT " + OrderViews.SUMMARY_COLUMNS + " FROM work_order WHERE " + scope.column() + " = ?"
                    + " AND is_open = ?"
                    + (scope.part() == null ? "" : " AND area BETWEEN ? AND ?")
                    + (wanted.until() == null ? "" : " AND list_rank <= ? AND due_at IS NOT NULL")
                    + (wanted.state() == null ? "" : " AND state = ?")
                    + scope.sieve().sql()
                    + (from == null ? "" : " AND list_rank >= ? AND (list_rank > ? OR id > ?)")
                    + " ORDER BY list_rank, id FETCH FIRST " + rows + " ROWS ONLY";
        }

        public void bind(PreparedStatement statement) throws SQLException {
            int index = 1;
            statement.setString(index++, scope.value());
            statement.setInt(index++, wanted.open() ? 1 : 0);
            if (scope.part() != null) {
                statement.setString(index++, scope.part().value());
                statement.setString(index++, scope.lastOfPart());
            }
            if (wanted.until() != null) {
                statement.setLong(index++, wanted.until().toEpochMilli());
            }
            if (wanted.state() != null) {
                statement.setString(index++, wanted.state().name());
            }
            for (String value : scope.sieve().values()) {
                statement.setString(index++, value);
            }
            if (from != null) {
                statement.setLong(index++, from.rank());
                statement.setLong(index++, from.rank());
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
                    lines.add(new Line(OrderViews.summary(row, context), row.getLong("list_rank")));
                }
            }
        }
        return lines;
    }
}
