// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.internal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.data.Instants;
import org.linli.organization.Area;
import org.linli.organization.Areas;
import org.linli.organization.Location;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The areas in the database; for {@link #locate}, a map of them in memory that is renewed when areas change. */
@Component(service = {Areas.class, JpaAreas.class})
public final class JpaAreas implements Areas {
    private static final int MOST_CHILDREN = 1000;

    private final OrganizationSchema schema;
    private final Diary diary;
    private final ChangeChecks checks;
    private volatile AreaMap map = new AreaMap(-1, List.of());

    @Activate
    public JpaAreas(@Reference OrganizationSchema schema, @Reference Diary diary, @Reference ChangeChecks checks) {
        this.schema = schema;
        this.diary = diary;
        this.checks = checks;
    }

    @Override
    public Area find(AreaCode code) {
        return schema.read(em -> Optional.ofNullable(em.find(AreaRow.class, code.value()))
                        .map(AreaRow::area))
                .orElseThrow(() -> new PlatformException(Problem.notFound("area", code.value())));
    }

    @Override
    public List<Area> children(AreaCode parent) {
        return schema.read(em -> em
                .createQuery("SELECT a FROM AreaRow a WHERE a.parent = :parent ORDER BY a.code", AreaRow.class)
                .setParameter("parent", parent == null ? AreaRow.NO_PARENT : parent.value())
                .setMaxResults(MOST_CHILDREN)
                .getResultList()
                .stream()
                .map(AreaRow::area)
                .toList());
    }

    @Override
    public String path(AreaCode code) {
        List<String> codes = Arrays.stream(AreaLevel.values())
                .map(code::at)
                .flatMap(Optional::stream)
                .map(AreaCode::value)
                .toList();
        Map<String, String> names = new TreeMap<>();
        schema.jdbc(connection -> Queries.all(connection, names(codes.size()), JpaAreas::named, twice(codes)))
                // ordered by time: the last name that an area had, unless it has one
                .forEach(named -> names.put(named.code(), named.name()));
        if (names.size() < codes.size()) {
            throw new PlatformException(Problem.notFound("area", code.value()));
        }
        return String.join(" ", names.values());
    }

    private record Named(String code, String name) {}

    private static Named named(ResultSet row) throws SQLException {
        return new Named(row.getString("code"), row.getString("name"));
    }

    private static String names(int codes) {
        String in = "IN (" + String.join(", ", Collections.nCopies(codes, "?")) + ")";
        return "SELECT code, name, 1 AS turn, since AS till FROM area WHERE code " + in
                + " UNION ALL SELECT code, name, 0 AS turn, ends_at AS till FROM area_past WHERE code " + in
                + " ORDER BY 3, 4";
    }

    private static Object[] twice(List<String> codes) {
        return Stream.concat(codes.stream(), codes.stream()).toArray();
    }

    @Override
    public Location locate(GeoPoint point, String address, AreaCode chosen) {
        return map().locate(point, address, chosen);
    }

    @Override
    public void divide(List<Area> areas, List<AreaCode> ended, Map<AreaCode, String> workers, Actor by) {
        write(new AreaSaving(areas, ended, workers, by));
    }

    @Override
    public void save(List<Area> areas, Actor by) {
        save(areas, null, by);
    }

    @Override
    public void save(List<Area> areas, String accepted, Actor by) {
        AreaSaving saving = new AreaSaving(areas, by);
        requireNoGap(areas, accepted, by);
        write(saving);
    }

    /** As {@link #save(List, Actor)}, when {@link #requireNoGap} was asked for all before. */
    void saveChecked(List<Area> areas, Actor by) {
        write(new AreaSaving(areas, by));
    }

    void requireNoGap(List<Area> areas, String accepted, Actor by) {
        checks.require(ProposedSeats.areas(areas), accepted, by);
    }

    private void write(AreaSaving saving) {
        schema.write(em -> {
            saving.write(em, diary, schema.now());
            return null;
        });
        diary.nudge();
    }

    /** The map of the areas as they are now; one look at one row tells whether the one in memory still is that. */
    AreaMap map() {
        long revision = schema.jdbc(JpaAreas::revision);
        AreaMap known = map;
        return known.revision() == revision ? known : renewed(revision);
    }

    private synchronized AreaMap renewed(long revision) {
        if (map.revision() != revision) {
            // The number was read before the areas: if they are newer than it, the next look finds out.
            map = new AreaMap(revision, schema.jdbc(JpaAreas::all));
        }
        return map;
    }

    private static long revision(Connection connection) throws SQLException {
        return Queries.first(
                        connection, "SELECT revision FROM area_revision WHERE id = 1", row -> row.getLong("revision"))
                .orElseThrow();
    }

    private static List<AreaMap.Dated> all(Connection connection) throws SQLException {
        return Queries.all(
                connection,
                "SELECT code, name, bounds, since FROM area",
                row -> new AreaMap.Dated(
                        new Area(AreaCode.of(row.getString(1)), row.getString(2), Bounds.read(row.getString(3))),
                        Instants.get(row, "since")));
    }
}
