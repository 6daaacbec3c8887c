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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.Page;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.data.Instants;
import org.linli.petition.PooledOrder;
import org.linli.petition.internal.OrderLists;
import org.linli.petition.internal.OrderViews;
import org.linli.petition.internal.PetitionSchema;
import org.linli.petition.internal.PetitionSettings;
import org.linli.petition.internal.Scope;
import org.linli.petition.internal.Sieve;

/** Lists of the open pool: read from its own table by district, so that other open orders cost nothing. */
final class PoolList {
    private static final String COLUMNS = Stream.of(OrderViews.SUMMARY_COLUMNS.split(", "))
            .map(column -> "o." + column)
            .collect(Collectors.joining(", "));

    private final PetitionSchema schema;
    private final PetitionSettings settings;

    PoolList(PetitionSchema schema, PetitionSettings settings) {
        this.schema = schema;
        this.settings = settings;
    }

    /** A unit that looks: what is open to all in its area or above it, and what is open to it by name. */
    record Of(String unit, AreaCode district, AreaCode area) {
        String condition() {
            String above = levels().map(level -> "?").collect(Collectors.joining(", "));
            return "(p.district = ? AND (p.units LIKE ? OR p.units IS NULL AND (p.area BETWEEN ? AND ?"
                    + " OR p.area IN (" + above + "))))";
        }

        List<String> values() {
            List<String> values = new ArrayList<>(List.of(
                    district.value(),
                    "% " + unit + " %",
                    area.value(),
                    new Scope("area", area.value(), area).lastOfPart()));
            levels().map(AreaCode::value).forEach(values::add);
            return values;
        }

        private Stream<AreaCode> levels() {
            return Stream.of(AreaLevel.values()).flatMap(level -> area.at(level).stream());
        }
    }

    Page<PooledOrder> page(List<Of> units, String cursor, int size, Actor by) {
        OrderLists.Cursor from = OrderLists.Cursor.of(cursor);
        List<PooledOrder> found =
                schema.schema().jdbc(connection -> lines(connection, units, new Part(from, size + 1), by));
        List<PooledOrder> sorted = found.stream()
                .sorted(Comparator.comparing(PooledOrder::until)
                        .thenComparing(line -> line.order().id()))
                .toList();
        boolean more = sorted.size() > size;
        List<PooledOrder> page = more ? sorted.subList(0, size) : sorted;
        PooledOrder last = more ? page.get(size - 1) : null;
        return new Page<>(
                page,
                more
                        ? new OrderLists.Cursor(
                                        last.until().toEpochMilli(),
                                        last.order().id())
                                .text()
                        : null);
    }

    /** Where a page begins and how many it reads. */
    private record Part(OrderLists.Cursor from, int rows) {}

    private List<PooledOrder> lines(Connection connection, List<Of> units, Part part, Actor by) throws SQLException {
        Sieve sieve = Sieve.barred(by);
        String sql =
                "SELECT " + COLUMNS + ", p.until_at, p.units FROM open_pool p JOIN work_order o ON o.id = p.order_id"
                        + " WHERE " + units.stream().map(Of::condition).collect(Collectors.joining(" OR ", "(", ")"))
                        + " AND o.secrecy <> 'CONFIDENTIAL'" + sieve.sql()
                        + (part.from() == null ? "" : " AND p.until_at >= ? AND (p.until_at > ? OR p.order_id > ?)")
                        + " ORDER BY p.until_at, p.order_id FETCH FIRST " + part.rows() + " ROWS ONLY";
        List<PooledOrder> lines = new ArrayList<>();
        OrderViews.OrderContext context = new OrderViews.OrderContext(settings.now(), schema.now());
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            int index = 1;
            for (Of unit : units) {
                for (String value : unit.values()) {
                    select.setString(index++, value);
                }
            }
            for (String value : sieve.values()) {
                select.setString(index++, value);
            }
            if (part.from() != null) {
                Instant until = Instant.ofEpochMilli(part.from().rank());
                Instants.set(select, index++, until);
                Instants.set(select, index++, until);
                select.setString(index, part.from().id());
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    lines.add(new PooledOrder(
                            OrderViews.summary(row, context),
                            Instants.get(row, "until_at"),
                            row.getString("units") != null));
                }
            }
        }
        return lines;
    }
}
