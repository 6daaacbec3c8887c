// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.internal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.support.data.Instants;
import org.linli.organization.Area;
import org.linli.organization.Areas;
import org.linli.organization.Handler;
import org.linli.organization.Responsibilities;
import org.linli.organization.Responsibility;
import org.linli.organization.Responsibility.As;
import org.linli.organization.Responsibility.Charge;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Who was responsible, from what is and what is kept as past. Outlines of today are looked up in the map in memory, those
 * of the past by their boxes.
 */
@Component(service = {Responsibilities.class, JpaResponsibilities.class})
public final class JpaResponsibilities implements Responsibilities {
    private static final String PAST_AROUND =
            """
            SELECT code, bounds FROM area_past
            WHERE west <= ? AND ends_at > ? AND begins_at <= ? AND east >= ? AND south <= ? AND north >= ?""";
    private static final String AREA =
            """
            SELECT name, bounds, since, CAST(NULL AS TIMESTAMP) AS till FROM area WHERE code = ? AND since <= ?
            UNION ALL
            SELECT name, bounds, begins_at AS since, ends_at AS till FROM area_past
            WHERE code = ? AND ends_at > ? AND begins_at <= ?""";
    private static final String FIRST =
            """
            SELECT MIN(b.since) AS since FROM (SELECT since FROM area WHERE code = ?
            UNION ALL SELECT begins_at AS since FROM area_past WHERE code = ?) b""";
    // The worker, the grid's team, its community's.
    private static final String CHARGES =
            """
            SELECT 1 AS turn, w.officer AS id, o.name, w.since, CAST(NULL AS TIMESTAMP) AS till
            FROM grid_worker w JOIN officer o ON o.id = w.officer WHERE w.grid = ? AND w.since <= ?
            UNION ALL
            SELECT 1 AS turn, p.handler AS id, o.name, p.begins_at AS since, p.ends_at AS till
            FROM charge_past p JOIN officer o ON o.id = p.handler
            WHERE p.area = ? AND p.kind = 'WORKER' AND p.ends_at > ? AND p.begins_at <= ?
            UNION ALL
            SELECT CASE WHEN t.grid = ? THEN 2 ELSE 3 END AS turn, t.unit AS id, u.name, t.since,
                   CAST(NULL AS TIMESTAMP) AS till
            FROM team_grid t JOIN unit u ON u.id = t.unit WHERE t.grid IN (?, ?) AND t.since <= ?
            UNION ALL
            SELECT CASE WHEN p.area = ? THEN 2 ELSE 3 END AS turn, p.handler AS id, u.name, p.begins_at AS since,
                   p.ends_at AS till
            FROM charge_past p JOIN unit u ON u.id = p.handler
            WHERE p.area IN (?, ?) AND p.kind = 'TEAM' AND p.ends_at > ? AND p.begins_at <= ?
            ORDER BY 1, 3, 2""";
    private static final String STAND_IN =
            """
            SELECT o.id AS id, o.name, s.begins_at AS since, s.ends_at AS till
            FROM stand_in s JOIN officer o ON o.id = s.deputy WHERE s.away = ? AND s.ends_at > ? AND s.begins_at <= ?
            ORDER BY s.begins_at""";

    private final OrganizationSchema schema;
    private final JpaAreas areas;

    @Activate
    public JpaResponsibilities(@Reference OrganizationSchema schema, @Reference JpaAreas areas) {
        this.schema = schema;
        this.areas = areas;
    }

    @Override
    public Responsibility of(AreaCode area, Instant at) {
        Instant moment = moment(at);
        return schema.jdbc(connection -> of(connection, area, moment))
                .orElseThrow(() -> new PlatformException(Problem.notFound("area at " + moment, area.value())));
    }

    @Override
    public Responsibility of(GeoPoint point, Instant at) {
        Instant moment = moment(at);
        List<AreaCode> around = new ArrayList<>(areas.map().around(point, moment));
        around.addAll(schema.jdbc(connection -> pastAround(connection, point, moment)));
        AreaCode area = AreaMap.among(around)
                .orElseThrow(() -> new PlatformException(Problem.invalid(
                        "place", "was in no area at " + moment, "a point in an area, in degrees of " + Areas.DATUM)))
                .area();
        return of(area, moment);
    }

    private Instant moment(Instant at) {
        Instant now = schema.now();
        if (at != null && at.isAfter(now)) {
            throw new PlatformException(Problem.invalid("at", "is still to come", "a moment up to now"));
        }
        return at == null ? now : at;
    }

    private static List<AreaCode> pastAround(Connection connection, GeoPoint point, Instant at) throws SQLException {
        double longitude = point.longitude();
        double latitude = point.latitude();
        Coordinate place = new Coordinate(longitude, latitude);
        List<Area> boxed = Queries.all(
                connection,
                PAST_AROUND,
                row -> new Area(AreaCode.of(row.getString("code")), "", Bounds.read(row.getString("bounds"))),
                longitude,
                at,
                at,
                longitude,
                latitude,
                latitude);
        return boxed.stream()
                .filter(area -> SimplePointInAreaLocator.isContained(place, Bounds.shape(area.bounds())))
                .map(Area::code)
                .toList();
    }

    private static Optional<Responsibility> of(Connection connection, AreaCode code, Instant at) throws SQLException {
        String area = code.value();
        Optional<Responsibility> found = Queries.first(
                connection,
                AREA,
                row -> new Responsibility(
                        at,
                        new Area(code, row.getString("name"), Bounds.read(row.getString("bounds"))),
                        since(row),
                        Instants.get(row, "till"),
                        List.of()),
                area,
                at,
                area,
                at,
                at);
        if (found.isEmpty()) {
            return found;
        }
        List<Charge> charges = code.level() == AreaLevel.GRID ? ofGrid(connection, code, at) : ofDesk(connection, code);
        Responsibility bare = found.get();
        return Optional.of(new Responsibility(at, bare.area(), bare.areaSince(), bare.areaUntil(), charges));
    }

    private static List<Charge> ofGrid(Connection connection, AreaCode code, Instant at) throws SQLException {
        String grid = code.value();
        String community = code.parent().orElseThrow().value();
        List<Charge> charges = Queries.all(
                connection,
                CHARGES,
                row -> row.getInt("turn") == 1
                        ? charge(row, As.WORKER, Handler.Kind.OFFICER)
                        : charge(row, As.TEAM, Handler.Kind.UNIT),
                grid,
                at,
                grid,
                at,
                at,
                grid,
                grid,
                community,
                at,
                grid,
                grid,
                community,
                at,
                at);
        List<Charge> all = new ArrayList<>();
        for (Charge charge : charges) {
            if (charge.as() == As.WORKER) {
                String worker = charge.handler().id();
                all.addAll(Queries.all(
                        connection, STAND_IN, row -> charge(row, As.STAND_IN, Handler.Kind.OFFICER), worker, at, at));
            }
            all.add(charge);
        }
        AreaCode subdistrict = code.at(AreaLevel.SUBDISTRICT).orElseThrow();
        all.addAll(ofDesk(connection, subdistrict));
        return all;
    }

    /** An area has its desk from its first moment on. */
    private static List<Charge> ofDesk(Connection connection, AreaCode area) throws SQLException {
        Instant since = Queries.all(connection, FIRST, JpaResponsibilities::since, area.value(), area.value())
                .get(0);
        return JpaStaffing.desk(connection, area, area).stream()
                .map(desk -> new Charge(As.DESK, desk, since, null))
                .toList();
    }

    private static Charge charge(ResultSet row, As as, Handler.Kind kind) throws SQLException {
        Handler handler = new Handler(kind, row.getString("id"), row.getString("name"));
        return new Charge(as, handler, since(row), Instants.get(row, "till"));
    }

    /** The beginning in the row; null when it is older than the records. */
    private static Instant since(ResultSet row) throws SQLException {
        Instant since = Instants.get(row, "since");
        return Instant.EPOCH.equals(since) ? null : since;
    }
}
