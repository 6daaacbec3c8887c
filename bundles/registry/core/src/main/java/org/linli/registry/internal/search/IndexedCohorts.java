// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.Page;
import org.linli.kernel.ledger.Access;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.Chunks;
import org.linli.kernel.support.Codes;
import org.linli.kernel.support.Cursor;
import org.linli.kernel.support.Input;
import org.linli.registry.Cohorts;
import org.linli.registry.ResidentStatus;
import org.linli.registry.ResidentSummary;
import org.linli.registry.internal.Neighbours;
import org.linli.registry.internal.RegistrySchema;
import org.linli.registry.internal.ResidentRow;
import org.linli.registry.internal.Rights;
import org.linli.registry.internal.Summaries;
import org.linli.registry.internal.Today;
import org.linli.registry.internal.care.CareLevels;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds the ids of a cohort by an index that holds nobody else, then reads the people by their ids. */
@Component(service = Cohorts.class)
public final class IndexedCohorts implements Cohorts {
    private static final String OPERATION = "registry.cohort";
    private static final String MASKED = "registry.search";

    private final RegistrySchema schema;
    private final Neighbours neighbours;
    private final Summaries summaries;
    private final CareLevels levels;

    @Activate
    public IndexedCohorts(
            @Reference RegistrySchema schema,
            @Reference Neighbours neighbours,
            @Reference Summaries summaries,
            @Reference CareLevels levels) {
        this.schema = schema;
        this.neighbours = neighbours;
        this.summaries = summaries;
        this.levels = levels;
    }

    /** A cohort's index: how it is called, what it holds of whom. */
    private record Way(String table, String index, String id, String condition, String value) {}

    @Override
    public Page<Member> people(Cohort cohort, AreaCode area, String cursor, int size, Actor by) {
        requirePlatform(by);
        String after = Cursor.read(cursor, 1).get(0);
        Way way = way(cohort, area);
        List<String> found = schema.jdbc(tx -> ids(tx, way, area, after, Page.size(size) + 1));
        Page<String> ids = Cursor.page(found, size, List::of);
        List<Member> members = read(ids.items(), by).stream()
                .map(member -> cohort.category() == null ? without(member) : only(member, cohort.category()))
                .filter(cohort::means)
                .sorted(Comparator.comparing(Member::resident))
                .toList();
        return new Page<>(members, ids.next());
    }

    @Override
    public List<Member> people(Collection<String> residents, Actor by) {
        requirePlatform(by);
        return read(bounded("residents", residents), by);
    }

    private List<Member> read(List<String> ids, Actor by) {
        if (ids.isEmpty()) {
            return List.of();
        }
        CohortRows.Read read = schema.jdbc(tx -> CohortRows.people(tx, ids, Today.by(schema.clock())));
        Map<String, List<Care>> care = new HashMap<>();
        read.files().forEach(file -> levels.open(file)
                .ifPresent(each -> care.computeIfAbsent(file.resident(), resident -> new ArrayList<>())
                        .add(each)));
        neighbours.ledger().append(Access.list(by, OPERATION, read.members().size(), null));
        return read.members().stream()
                .map(member -> with(member, care.getOrDefault(member.resident(), List.of())))
                .toList();
    }

    @Override
    public Page<Spot> places(boolean dwellings, String kind, AreaCode area, String cursor, int size, Actor by) {
        requirePlatform(by);
        String after = Cursor.read(cursor, 1).get(0);
        int most = Page.size(size) + 1;
        List<String> found = schema.jdbc(tx -> dwellings
                ? ids(tx, new Way("dwelling", "dwelling_of_kind", "id", "kind = ?", kind), area, after, most)
                : facilities(tx, kind, area, after, most));
        Page<String> ids = Cursor.page(found, size, List::of);
        List<Spot> spots = places(ids.items(), by).stream()
                .filter(spot -> spot.kind().equals(kind))
                .sorted(Comparator.comparing(Spot::id))
                .toList();
        return new Page<>(spots, ids.next());
    }

    @Override
    public List<Spot> places(Collection<String> places, Actor by) {
        requirePlatform(by);
        List<String> ids = bounded("places", places);
        return ids.isEmpty() ? List.of() : schema.jdbc(tx -> CohortRows.places(tx, ids));
    }

    @Override
    public List<ResidentSummary> masked(Collection<String> residents, String from, Actor by) {
        List<String> ids = bounded("residents", residents);
        Role[] readers = Stream.concat(Stream.of(Rights.lists()), Stream.of(Role.CARE_OFFICER))
                .toArray(Role[]::new);
        List<ResidentRow> rows = Chunks.of(ids).stream()
                .flatMap(some -> schema.read(em -> rows(em, some)).stream())
                .filter(row -> by.may(row.home().area(), readers))
                .toList();
        List<ResidentSummary> masked = summaries.of(rows);
        neighbours.ledger().append(Access.list(by, MASKED, masked.size(), from));
        return masked;
    }

    private static List<ResidentRow> rows(EntityManager em, List<String> ids) {
        return em.createQuery(
                        "SELECT r FROM ResidentRow r WHERE r.id IN :ids AND r.status = :active", ResidentRow.class)
                .setParameter("ids", ids)
                .setParameter("active", ResidentStatus.ACTIVE)
                .getResultList();
    }

    private Way way(Cohort cohort, AreaCode area) {
        return switch (cohort.kind()) {
            case CARE -> new Way(
                    "care_file",
                    area.level().compareTo(AreaLevel.COMMUNITY) < 0 ? "care_file_district" : "care_file_community",
                    "resident",
                    "category_index = ? AND is_open = 1",
                    levels.index(cohort.category()));
            case PARTY_MEMBERS -> new Way("resident", "resident_party", "id", "party_member = 1", null);
            case LIVING_ONLY -> new Way("resident", "resident_residence", "id", "residence = ?", "LIVING_ONLY");
        };
    }

    private static List<String> ids(Connection tx, Way way, AreaCode area, String after, int most) throws SQLException {
        Plans.byIndex(tx);
        Where where = where(way, area);
        String sql = "SELECT " + way.id() + " FROM " + way.table() + Plans.by(way.index()) + " WHERE " + where.sql()
                + " AND " + way.condition() + " AND " + way.id() + " > ? ORDER BY " + way.id() + " FETCH FIRST "
                + most + " ROWS ONLY";
        try (PreparedStatement select = tx.prepareStatement(sql)) {
            int index = 1;
            for (String value : where.values()) {
                select.setString(index++, value);
            }
            if (way.value() != null) {
                select.setString(index++, way.value());
            }
            select.setString(index, after);
            return column(select);
        }
    }

    /** A condition on the area columns, beginning with what the index begins with. */
    private record Where(String sql, List<String> values) {}

    private static Where where(Way way, AreaCode area) {
        String district = area.at(AreaLevel.DISTRICT).orElseThrow().value();
        Codes communities = Codes.in(area);
        String community = area.at(AreaLevel.COMMUNITY).orElse(area).value();
        if (way.index().equals("care_file_community")) {
            return area.level() == AreaLevel.GRID
                    ? new Where("community = ? AND grid = ?", List.of(community, area.value()))
                    : new Where("community = ?", List.of(community));
        }
        return switch (area.level()) {
            case DISTRICT -> new Where("district = ?", List.of(district));
                // Dwellings know no subdistrict, but their communities' codes begin with it.
            case SUBDISTRICT, COMMUNITY -> new Where(
                    "district = ? AND community BETWEEN ? AND ?",
                    List.of(district, communities.first(), communities.last()));
            case GRID -> new Where("district = ? AND grid = ?", List.of(district, area.value()));
        };
    }

    private static List<String> facilities(Connection tx, String kind, AreaCode area, String after, int most)
            throws SQLException {
        Plans.byIndex(tx);
        Codes codes = Codes.in(area);
        try (PreparedStatement select = tx.prepareStatement("SELECT id FROM facility WHERE kind = ?"
                + " AND area BETWEEN ? AND ? AND id > ? ORDER BY id FETCH FIRST " + most + " ROWS ONLY")) {
            select.setString(1, kind);
            select.setString(2, codes.first());
            select.setString(3, codes.last());
            select.setString(4, after);
            return column(select);
        }
    }

    private static List<String> column(PreparedStatement select) throws SQLException {
        List<String> values = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                values.add(row.getString(1));
            }
        }
        return values;
    }

    private static Member only(Member member, String category) {
        return with(
                member,
                member.care().stream()
                        .filter(care -> care.category().equals(category))
                        .toList());
    }

    private static Member without(Member member) {
        return with(member, List.of());
    }

    private static Member with(Member member, List<Care> care) {
        return new Member(
                member.resident(),
                member.household(),
                member.dwelling(),
                member.age(),
                member.partyMember(),
                member.residence(),
                care,
                member.point(),
                member.area());
    }

    private static List<String> bounded(String field, Collection<String> ids) {
        List<String> once = ids.stream().distinct().toList();
        new Input()
                .that(once.size() <= MOST_AT_ONCE, field, "has " + once.size(), "at most " + MOST_AT_ONCE)
                .check();
        return once;
    }

    private static void requirePlatform(Actor by) {
        by.require(null, Role.SYSTEM);
    }
}
