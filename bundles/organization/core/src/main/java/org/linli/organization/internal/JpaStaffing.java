// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.organization.Handler;
import org.linli.organization.Staffing;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who is responsible, asked of the database each time: one query, nothing kept. */
@Component(service = {Staffing.class, JpaStaffing.class})
public final class JpaStaffing implements Staffing {
    private static final Map<Integer, Handler.Kind> KINDS =
            Map.of(1, Handler.Kind.OFFICER, 2, Handler.Kind.OFFICER, 3, Handler.Kind.UNIT, 4, Handler.Kind.UNIT);
    // Who stands in for the worker, the worker, the grid's team, its community's.
    private static final String OF_GRID =
            """
            SELECT 1 AS turn, o.id AS id, o.name AS name
            FROM grid_worker w JOIN stand_in s ON s.away = w.officer JOIN officer o ON o.id = s.deputy
            WHERE w.grid = ? AND s.ends_at > ? AND s.begins_at <= ?
            UNION ALL
            SELECT 2 AS turn, o.id AS id, o.name AS name
            FROM grid_worker w JOIN officer o ON o.id = w.officer WHERE w.grid = ?
            UNION ALL
            SELECT 3 AS turn, u.id AS id, u.name AS name
            FROM team_grid t JOIN unit u ON u.id = t.unit WHERE t.grid = ?
            UNION ALL
            SELECT 4 AS turn, u.id AS id, u.name AS name
            FROM team_grid t JOIN unit u ON u.id = t.unit WHERE t.grid = ?
            ORDER BY 1, 3, 2 FETCH FIRST 1 ROWS ONLY""";
    // A subdistrict's code begins with its district's, so it sorts after it.
    private static final String DESK =
            """
            SELECT id, name FROM unit WHERE desk_of IN (?, ?)
            ORDER BY desk_of DESC FETCH FIRST 1 ROWS ONLY""";

    private final OrganizationSchema schema;

    @Activate
    public JpaStaffing(@Reference OrganizationSchema schema) {
        this.schema = schema;
    }

    @Override
    public Optional<Handler> handlerOf(AreaCode area) {
        return schema.jdbc(
                connection -> area.level() == AreaLevel.GRID ? ofGrid(connection, area) : desk(connection, area, area));
    }

    @Override
    public Handler deskOf(AreaCode area) {
        return schema.jdbc(connection -> deskAbove(connection, area))
                .orElseThrow(() -> new PlatformException(Problem.notFound("desk for area", area.value())));
    }

    private Optional<Handler> ofGrid(Connection connection, AreaCode area) throws SQLException {
        String grid = area.value();
        String community = area.parent().orElseThrow().value();
        Instant now = schema.now();
        return Queries.first(
                connection,
                OF_GRID,
                row -> new Handler(KINDS.get(row.getInt("turn")), row.getString("id"), row.getString("name")),
                grid,
                now,
                now,
                grid,
                grid,
                community);
    }

    /** The desk of the subdistrict that the area lies in or is, else of the district. */
    static Optional<Handler> deskAbove(Connection connection, AreaCode area) throws SQLException {
        AreaCode district = area.at(AreaLevel.DISTRICT).orElseThrow();
        return desk(connection, area.at(AreaLevel.SUBDISTRICT).orElse(district), district);
    }

    /** The desk of one area, else of the other, which is above it. */
    static Optional<Handler> desk(Connection connection, AreaCode one, AreaCode other) throws SQLException {
        return Queries.first(
                connection,
                DESK,
                row -> new Handler(Handler.Kind.UNIT, row.getString("id"), row.getString("name")),
                one.value(),
                other.value());
    }
}
