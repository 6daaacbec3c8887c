// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.places;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.Page;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.Codes;
import org.linli.kernel.support.Cursor;
import org.linli.kernel.support.Input;
import org.linli.registry.AddressPoints;
import org.linli.registry.internal.RegistrySchema;
import org.linli.registry.internal.Rights;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Buildings by area and name, then dwellings by address: each part goes along one index. */
@Component(service = {AddressPoints.class, StoredAddressPoints.class})
public final class StoredAddressPoints implements AddressPoints {
    private static final String BUILDINGS =
            """
            SELECT b.id, b.area AS outer_order, b.name AS inner_order, b.address, b.area, b.longitude, b.latitude
            FROM building b
            WHERE b.area BETWEEN ? AND ? AND b.area >= ? AND (b.area > ? OR b.name > ? OR (b.name = ? AND b.id > ?))
            ORDER BY b.area, b.name, b.id FETCH FIRST 2001 ROWS ONLY""";
    private static final String DWELLINGS =
            """
            SELECT d.id, d.community AS outer_order, d.address_key AS inner_order, d.address,
                   CASE WHEN d.grid = '' THEN d.community ELSE d.grid END AS area, b.longitude, b.latitude
            FROM dwelling d LEFT JOIN building b ON b.id = d.building
            WHERE d.community = ? AND d.address_key >= ? AND (d.address_key > ? OR d.id > ?)
            ORDER BY d.address_key, d.id FETCH FIRST 2001 ROWS ONLY""";

    private final RegistrySchema schema;

    @Activate
    public StoredAddressPoints(@Reference RegistrySchema schema) {
        this.schema = schema;
    }

    @Override
    public Part of(AreaCode community, String cursor, Actor by) {
        new Input()
                .that(
                        community.level() == AreaLevel.COMMUNITY,
                        "community",
                        "is a " + community.level(),
                        "the code of a community")
                .check();
        if (!by.may(community, Role.SYSTEM)) {
            by.require(community, Rights.records());
        }
        List<String> after = Cursor.read(cursor, 4);
        if (after.get(0).equals(Kind.DWELLING.name())) {
            return dwellings(community, after);
        }
        Part buildings = buildings(community, after);
        return buildings.next() != null
                ? buildings
                : new Part(buildings.points(), next(new Found(point(Kind.DWELLING, community), "", "")));
    }

    private Part buildings(AreaCode community, List<String> after) {
        Codes codes = Codes.in(community);
        return part(schema.jdbc(tx -> all(
                tx,
                Kind.BUILDING,
                BUILDINGS,
                codes.first(),
                codes.last(),
                after.get(1),
                after.get(1),
                after.get(2),
                after.get(2),
                after.get(3))));
    }

    private Part dwellings(AreaCode community, List<String> after) {
        return part(schema.jdbc(
                tx -> all(tx, Kind.DWELLING, DWELLINGS, community.value(), after.get(2), after.get(2), after.get(3))));
    }

    private static Part part(List<Found> found) {
        List<Point> points = found.stream().limit(MOST).map(Found::point).toList();
        return new Part(points, found.size() > MOST ? next(found.get(MOST - 1)) : null);
    }

    private static String next(Found last) {
        // A page of one of two things leads on after the first.
        Page<Found> page = Cursor.page(
                List.of(last, last),
                1,
                found -> List.of(
                        found.point().kind().name(),
                        found.first(),
                        found.second(),
                        found.point().id()));
        return page.next();
    }

    private static Point point(Kind kind, AreaCode area) {
        return new Point(kind, "", "", area, null);
    }

    private static List<Found> all(Connection tx, Kind kind, String query, String... parameters) throws SQLException {
        try (PreparedStatement select = tx.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                select.setString(i + 1, parameters[i]);
            }
            List<Found> all = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    all.add(new Found(point(kind, row), row.getString("outer_order"), row.getString("inner_order")));
                }
            }
            return all;
        }
    }

    private static Point point(Kind kind, ResultSet row) throws SQLException {
        double longitude = row.getDouble("longitude");
        boolean measured = !row.wasNull();
        return new Point(
                kind,
                row.getString("id"),
                row.getString("address"),
                AreaCode.of(row.getString("area")),
                measured ? new GeoPoint(longitude, row.getDouble("latitude")) : null);
    }

    private record Found(Point point, String first, String second) {}
}
