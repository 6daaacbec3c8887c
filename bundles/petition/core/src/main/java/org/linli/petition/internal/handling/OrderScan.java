// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.handling;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.linli.kernel.Page;
import org.linli.kernel.security.Actor;
import org.linli.petition.OrderQuery;
import org.linli.petition.WorkOrderFilter.View;
import org.linli.petition.WorkOrderSummary;
import org.linli.petition.internal.OrderLists;
import org.linli.petition.internal.OrderViews;
import org.linli.petition.internal.PetitionSettings;
import org.linli.petition.internal.Scope;

/**
 * Looks through lists of orders for words. Reads no more than {@link #MOST} rows by the lists' own indexes, so its cost is
 * the same at any size; what it has not come to yet is the next page's.
 */
final class OrderScan {
    /** The most orders that one call looks at. */
    static final int MOST = 2000;

    private final Wanted wanted;
    private final PetitionSettings.Values settings;
    private final Instant now;

    OrderScan(Wanted wanted, PetitionSettings.Values settings, Instant now) {
        this.wanted = wanted;
        this.settings = settings;
        this.now = now;
    }

    /** What is looked for; the words in small letters. */
    record Wanted(OrderQuery query, List<String> words) {}

    /** Who looks, and how much they want. */
    record Reader(Actor by, int size) {}

    private record Line(WorkOrderSummary summary, long rank, boolean matches) {
        OrderLists.Cursor cursor() {
            return new OrderLists.Cursor(rank, summary.id());
        }
    }

    private static final Comparator<OrderLists.Cursor> BY_PLACE =
            Comparator.comparing(OrderLists.Cursor::rank).thenComparing(OrderLists.Cursor::id);

    Page<WorkOrderSummary> page(Connection connection, List<Scope> scopes, OrderLists.Cursor from, Reader reader)
            throws SQLException {
        if (scopes.isEmpty()) {
            return new Page<>(List.of(), null);
        }
        int each = Math.max(1, MOST / scopes.size());
        List<Line> seen = new ArrayList<>();
        OrderLists.Cursor frontier = null;
        for (Scope scope : scopes) {
            List<Line> lines = lines(connection, new Part(scope, from, each), reader.by());
            seen.addAll(lines);
            if (lines.size() == each) {
                OrderLists.Cursor last = lines.get(each - 1).cursor();
                frontier = frontier == null || BY_PLACE.compare(last, frontier) < 0 ? last : frontier;
            }
        }
        return cut(seen, frontier, reader.size());
    }

    /** Not beyond the frontier: behind it a list that was cut may still have lines. */
    private static Page<WorkOrderSummary> cut(List<Line> seen, OrderLists.Cursor frontier, int size) {
        List<Line> matching = seen.stream()
                .filter(Line::matches)
                .filter(line -> frontier == null || BY_PLACE.compare(line.cursor(), frontier) <= 0)
                .distinct()
                .sorted(Comparator.comparing(Line::cursor, BY_PLACE))
                .limit(size + 1L)
                .toList();
        boolean more = matching.size() > size;
        List<WorkOrderSummary> items =
                matching.stream().limit(size).map(Line::summary).toList();
        OrderLists.Cursor next = more ? matching.get(size - 1).cursor() : frontier;
        return new Page<>(items, next == null ? null : next.text());
    }

    private record Part(Scope scope, OrderLists.Cursor from, int rows) {}

    private List<Line> lines(Connection connection, Part part, Actor by) throws SQLException {
        OrderQuery asked = wanted.query();
        Instant until = asked.view() == View.OVERDUE ? now : null;
        OrderLists.Query query = new OrderLists.Query(
                part.scope(), new OrderLists.Wanted(asked.open(), until, asked.state()), part.from(), part.rows());
        List<Line> lines = new ArrayList<>();
        OrderViews.OrderContext context = new OrderViews.OrderContext(settings, now);
        try (PreparedStatement statement = connection.prepareStatement(withText(query.sql()))) {
            query.bind(statement);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    WorkOrderSummary summary = OrderViews.summary(row, context);
                    lines.add(new Line(summary, row.getLong("list_rank"), matches(row, summary)));
                }
            }
        }
        return lines;
    }

    /** The page of the list by its own index, then what was asked in those petitions only. */
    private static String withText(String page) {
        return "SELECT o.*, p.text AS petition_text, p.address AS petition_address, p.about AS petition_about"
                + " FROM (" + page + ") o JOIN petition p ON p.id = o.petition_id"
                + " ORDER BY o.list_rank, o.id";
    }

    private boolean matches(ResultSet row, WorkOrderSummary summary) throws SQLException {
        OrderQuery query = wanted.query();
        boolean type = query.type() == null || query.type().equals(row.getString("type"));
        boolean after = query.filedFrom() == null || !summary.filedAt().isBefore(query.filedFrom());
        boolean before = query.filedTo() == null || summary.filedAt().isBefore(query.filedTo());
        if (!type || !after || !before) {
            return false;
        }
        if (wanted.words().isEmpty()) {
            return true;
        }
        String text = (row.getString("petition_text")
                        + ' '
                        + row.getString("petition_address")
                        + ' '
                        + row.getString("petition_about"))
                .toLowerCase(Locale.ROOT);
        return wanted.words().stream().allMatch(text::contains);
    }
}
