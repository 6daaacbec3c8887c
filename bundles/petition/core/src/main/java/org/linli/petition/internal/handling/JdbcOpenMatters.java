// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.handling;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.kernel.AreaCode;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.Page;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.Chunks;
import org.linli.kernel.support.Input;
import org.linli.petition.OpenMatter;
import org.linli.petition.OpenMatters;
import org.linli.petition.Secrecy;
import org.linli.petition.internal.OrderCommands;
import org.linli.petition.internal.OrderLists;
import org.linli.petition.internal.PetitionSchema;
import org.linli.petition.internal.PetitionSettings;
import org.linli.petition.internal.Receipts;
import org.linli.petition.internal.Rights;
import org.linli.petition.internal.Scope;
import org.linli.petition.internal.Sieve;
import org.linli.petition.internal.WorkOrderRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Where something is open, by the lists' own indexes. */
@Component(service = OpenMatters.class)
public final class JdbcOpenMatters implements OpenMatters {
    private static final Sieve NOT_CONFIDENTIAL = new Sieve(" AND secrecy <> 'CONFIDENTIAL'", List.of());
    private static final String MATTER = "SELECT o.id, o.number, o.type, o.area, o.list_rank, p.longitude, p.latitude,"
            + " p.address, CASE WHEN EXISTS (SELECT 1 FROM mediation m WHERE m.order_id = o.id AND m.ended_at IS NULL)"
            + " THEN 1 ELSE 0 END AS mediating FROM ";
    private static final String PETITION = " o JOIN petition p ON p.id = o.petition_id ";

    private final PetitionSchema schema;
    private final PetitionSettings settings;

    @Activate
    public JdbcOpenMatters(@Reference PetitionSchema schema, @Reference PetitionSettings settings) {
        this.schema = schema;
        this.settings = settings;
    }

    /** A matter with its place in the list. */
    private record Line(OpenMatter matter, long rank) {}

    @Override
    public Page<OpenMatter> in(AreaCode area, String cursor, int size, Actor by) {
        Rights.requirePlatform(by);
        int limit = Page.size(size);
        Scope there = Scope.of(area);
        Scope scope = new Scope(there.column(), there.value(), there.part(), NOT_CONFIDENTIAL);
        OrderLists.Query query = new OrderLists.Query(
                scope, new OrderLists.Wanted(true, null, null), OrderLists.Cursor.of(cursor), limit + 1);
        String sql = MATTER + "(" + query.sql() + ")" + PETITION + "ORDER BY o.list_rank, o.id";
        List<Line> lines = schema.schema().jdbc(tx -> {
            try (PreparedStatement select = tx.prepareStatement(sql)) {
                query.bind(select);
                return lines(select);
            }
        });
        boolean more = lines.size() > limit;
        List<Line> page = more ? lines.subList(0, limit) : lines;
        Line last = more ? page.get(limit - 1) : null;
        String next = more ? new OrderLists.Cursor(last.rank(), last.matter().order()).text() : null;
        return new Page<>(page.stream().map(Line::matter).toList(), next);
    }

    @Override
    public List<OpenMatter> of(Collection<String> orders, Actor by) {
        OrderCommands.requireSigned(by);
        new Input()
                .that(orders.size() <= MOST_AT_ONCE, "orders", "are too many", "at most " + MOST_AT_ONCE)
                .check();
        List<OpenMatter> found = new ArrayList<>();
        for (List<String> some : Chunks.of(List.copyOf(orders))) {
            Set<String> seen = seen(some, by);
            schema.schema().jdbc(tx -> these(tx, some)).stream()
                    .map(Line::matter)
                    .filter(matter -> seen.contains(matter.order()))
                    .forEach(found::add);
        }
        return found;
    }

    private Set<String> seen(List<String> ids, Actor by) {
        boolean platform = Rights.isPlatform(by);
        return schema.schema().read(manager -> manager
                .createQuery("SELECT o FROM WorkOrderRow o WHERE o.id IN :ids", WorkOrderRow.class)
                .setParameter("ids", ids)
                .getResultList()
                .stream()
                .filter(order -> platform ? order.secrecy != Secrecy.CONFIDENTIAL : Rights.sees(by, order))
                .map(order -> order.id)
                .collect(Collectors.toSet()));
    }

    private List<Line> these(Connection tx, List<String> ids) throws SQLException {
        String sql = MATTER + "work_order" + PETITION + "WHERE o.is_open = 1 AND o.id IN ("
                + "?, ".repeat(ids.size() - 1) + "?) ORDER BY o.id";
        try (PreparedStatement select = tx.prepareStatement(sql)) {
            for (int i = 0; i < ids.size(); i++) {
                select.setString(i + 1, ids.get(i));
            }
            return lines(select);
        }
    }

    private List<Line> lines(PreparedStatement select) throws SQLException {
        PetitionSettings.Values values = settings.now();
        List<Line> lines = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                lines.add(new Line(matter(row, values), row.getLong("list_rank")));
            }
        }
        return lines;
    }

    private static OpenMatter matter(ResultSet row, PetitionSettings.Values values) throws SQLException {
        AreaCode area = new AreaCode(row.getString("area"));
        double longitude = row.getDouble("longitude");
        GeoPoint point = row.wasNull() ? null : new GeoPoint(longitude, row.getDouble("latitude"));
        return new OpenMatter(
                row.getString("id"),
                Receipts.shown(row.getString("number")),
                row.getString("type"),
                values.typeName(row.getString("type"), area),
                area,
                point,
                row.getString("address"),
                row.getInt("mediating") == 1);
    }
}
