// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
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
    private static final Map<Integer, Handler.Kind> KINDS = Map.of(1, Handler.Kind.OFFICER, 2, Handler.Kind.UNIT);
    private static final String OF_GRID =
            """
            SELECT 1 AS turn, o.id AS id, o.name AS name
            FROM grid_worker w JOIN officer o ON o.id = w.officer WHERE w.grid = ?
            UNION ALL
            SELECT 2 AS turn, u.id AS id, u.name AS name
            FROM team_grid t JOIN unit u ON u.id = t.unit WHERE t.grid = ?
            ORDER BY 1, 3, 2 FETCH FIRST 1 ROWS ONLY""";
    // A subdistrict's code begins with its district's, so it sorts after it.
    private static final String DESK =
            """
            SELECT 2 AS turn, id, name FROM unit WHERE desk_of IN (?, ?)
            ORDER BY desk_of DESC FETCH FIRST 1 ROWS ONLY""";

    private final OrganizationSchema schema;

    @Activate
    public JpaStaffing(@Reference OrganizationSchema schema) {
        this.schema = schema;
    }

    @Override
    public Optional<Handler> handlerOf(AreaCode area) {
        String query = area.level() == AreaLevel.GRID ? OF_GRID : DESK;
        return schema.jdbc(connection -> first(connection, query, area, area));
    }

    @Override
    public Handler deskOf(AreaCode area) {
        AreaCode district = area.at(AreaLevel.DISTRICT).orElseThrow();
        AreaCode subdistrict = area.at(AreaLevel.SUBDISTRICT).orElse(district);
        return schema.jdbc(connection -> first(connection, DESK, subdistrict, district))
                .orElseThrow(() -> new PlatformException(Problem.notFound("desk for area", area.value())));
    }

    private static Optional<Handler> first(Connection connection, String query, AreaCode one, AreaCode other)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setString(1, one.value());
            select.setString(2, other.value());
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(
                                new Handler(KINDS.get(row.getInt("turn")), row.getString("id"), row.getString("name")))
                        : Optional.empty();
            }
        }
    }
}
