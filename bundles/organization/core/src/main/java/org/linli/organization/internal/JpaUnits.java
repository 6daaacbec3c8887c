// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.internal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import javax.persistence.TypedQuery;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.Page;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.Codes;
import org.linli.kernel.support.Cursor;
import org.linli.kernel.support.Ids;
import org.linli.kernel.support.Input;
import org.linli.kernel.support.data.Once;
import org.linli.organization.Unit;
import org.linli.organization.UnitKind;
import org.linli.organization.Units;
import org.linli.organization.event.UnitSaved;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The units in the database. */
@Component(service = {Units.class, JpaUnits.class})
public final class JpaUnits implements Units {
    private static final int NAME_MIN = 2;
    private static final int NAME_MAX = 80;
    // Each may write three rows: the old one goes, becomes past, and a new one comes.
    private static final int MOST_GRIDS = 150;

    private final OrganizationSchema schema;
    private final Diary diary;
    private final Once once;
    private final ChangeChecks checks;

    @Activate
    public JpaUnits(@Reference OrganizationSchema schema, @Reference Diary diary, @Reference ChangeChecks checks) {
        this.checks = checks;
        this.schema = schema;
        this.diary = diary;
        this.once = new Once(schema.clock());
    }

    @Override
    public Unit find(String id) {
        return schema.read(em -> Optional.ofNullable(em.find(UnitRow.class, id))
                        .map(row -> withGrids(em, List.of(row)).get(0)))
                .orElseThrow(() -> new PlatformException(Problem.notFound("unit", id)));
    }

    @Override
    public Page<Unit> list(AreaCode area, UnitKind kind, String cursor, int size) {
        Codes codes = Codes.in(area);
        List<String> after = Cursor.read(cursor, 3);
        int limit = Page.size(size);
        return schema.read(em -> {
            TypedQuery<UnitRow> query = em.createQuery(
                    "SELECT u FROM UnitRow u WHERE u.area BETWEEN :first AND :last"
                            + (kind == null ? "" : " AND u.kind = :kind")
                            + (cursor == null
                                    ? ""
                                    : " AND u.area >= :area AND (u.area > :area OR u.name > :name"
                                            + " OR (u.name = :name AND u.id > :id))")
                            + " ORDER BY u.area, u.name, u.id",
                    UnitRow.class);
            query.setParameter("first", codes.first()).setParameter("last", codes.last());
            if (kind != null) {
                query.setParameter("kind", kind);
            }
            if (cursor != null) {
                query.setParameter("area", after.get(0));
                query.setParameter("name", after.get(1)).setParameter("id", after.get(2));
            }
            List<UnitRow> rows = query.setMaxResults(limit + 1).getResultList();
            return Cursor.page(
                    withGrids(em, rows), limit, unit -> List.of(unit.area().value(), unit.name(), unit.id()));
        });
    }

    @Override
    public Unit save(Unit unit, Actor by) {
        return save(unit, by, null);
    }

    /** As {@link #save(Unit, Actor)}; with a key, the same request again does nothing more. */
    public Unit save(Unit unit, Actor by, String idempotencyKey) {
        return save(unit, by, idempotencyKey, null);
    }

    /**
     * As {@link #save(Unit, Actor, String)}.
     *
     * @param accepted why gaps in responsibility are accepted; null when they are not
     */
    public Unit save(Unit unit, Actor by, String idempotencyKey, String accepted) {
        check(unit);
        by.require(unit.area(), Role.ADMINISTRATOR, Role.SYSTEM);
        Unit before = unit.id() == null ? null : find(unit.id());
        by.require(before == null ? unit.area() : before.area(), Role.ADMINISTRATOR, Role.SYSTEM);
        checks.require(ProposedSeats.unit(before, unit), accepted, by);
        String id = schema.write(em -> once.only(em, by, idempotencyKey, unit, () -> write(em, unit, by)));
        diary.nudge();
        return find(id);
    }

    private static void check(Unit unit) {
        new Input().required("kind", unit.kind()).required("area", unit.area()).check();
        Optional<AreaLevel> deskLevel = Desks.levelOf(unit.kind());
        new Input()
                .text("name", unit.name(), NAME_MIN, NAME_MAX)
                .that(Phones.isOne(unit.phone()), "phone", "is no phone number", Phones.EXPECTED)
                .that(
                        deskLevel.isEmpty() || deskLevel.get() == unit.area().level(),
                        "area",
                        "is a " + unit.area().level(),
                        "a " + deskLevel.orElse(null) + " for a " + unit.kind())
                .that(
                        unit.grids().isEmpty() || unit.kind() == UnitKind.SERVICE_TEAM,
                        "grids",
                        "belong to service teams only",
                        "none for a " + unit.kind())
                .that(unit.grids().size() <= MOST_GRIDS, "grids", "are too many", "at most " + MOST_GRIDS)
                .that(
                        unit.grids().stream()
                                .allMatch(block -> isBlock(block) && unit.area().contains(block)),
                        "grids",
                        "are not all grids or communities of the unit's area",
                        "codes of 15 or 12 digits in area " + unit.area())
                .check();
    }

    private static boolean isBlock(AreaCode area) {
        return area.level() == AreaLevel.GRID || area.level() == AreaLevel.COMMUNITY;
    }

    private String write(EntityManager em, Unit unit, Actor by) {
        KnownAreas.require(em, "area", List.of(unit.area()));
        KnownAreas.require(em, "grids", unit.grids());
        boolean isNew = unit.id() == null;
        UnitRow row = isNew ? UnitRow.of(Ids.next(), unit.kind(), unit.area()) : changeable(em, unit, by);
        row.name = unit.name();
        row.phone = unit.phone();
        if (isNew) {
            requireNoOtherDesk(em, row);
            em.persist(row);
        }
        Charges.ofTeam(em, row.id, unit.grids(), schema.now());
        em.flush();
        diary.tell(em, new UnitSaved(row.id, row.kind.name(), row.area), row.id, row.version);
        diary.log(
                em,
                by,
                isNew ? Diary.Action.UNIT_ADDED : Diary.Action.UNIT_CHANGED,
                row.id,
                row.kind + " for " + row.area + ", grids " + unit.grids());
        return row.id;
    }

    private static UnitRow changeable(EntityManager em, Unit unit, Actor by) {
        UnitRow row = em.find(UnitRow.class, unit.id());
        if (row == null) {
            throw new PlatformException(Problem.notFound("unit", unit.id()));
        }
        by.require(AreaCode.of(row.area), Role.ADMINISTRATOR, Role.SYSTEM);
        if (row.version != unit.version()) {
            throw new PlatformException(Problem.staleVersion(unit.version(), row.version));
        }
        boolean isDesk = row.deskOf != null || Desks.levelOf(unit.kind()).isPresent();
        boolean same =
                row.kind == unit.kind() && Objects.equals(row.area, unit.area().value());
        if (isDesk && !same) {
            throw new PlatformException(Problem.conflict("a desk keeps its kind and area: an area has exactly one"));
        }
        // The version grows also when nothing but the grids is changed.
        em.lock(row, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        row.kind = unit.kind();
        row.area = unit.area().value();
        return row;
    }

    private static void requireNoOtherDesk(EntityManager em, UnitRow row) {
        boolean taken = row.deskOf != null
                && em.createQuery("SELECT COUNT(u) FROM UnitRow u WHERE u.deskOf = :area", Long.class)
                                .setParameter("area", row.deskOf)
                                .getSingleResult()
                        > 0;
        if (taken) {
            throw new PlatformException(Problem.conflict("area " + row.deskOf + " has its desk; change that one"));
        }
    }

    private static List<Unit> withGrids(EntityManager em, List<UnitRow> rows) {
        List<String> teams = rows.stream()
                .filter(row -> row.kind == UnitKind.SERVICE_TEAM)
                .map(row -> row.id)
                .toList();
        Map<String, List<AreaCode>> grids = teams.isEmpty()
                ? Map.of()
                : em
                        .createQuery(
                                "SELECT g FROM TeamGridRow g WHERE g.unit IN :units ORDER BY g.grid", TeamGridRow.class)
                        .setParameter("units", teams)
                        .getResultList()
                        .stream()
                        .collect(Collectors.groupingBy(
                                grid -> grid.unit,
                                Collectors.mapping(grid -> AreaCode.of(grid.grid), Collectors.toList())));
        return rows.stream()
                .map(row -> row.unit(grids.getOrDefault(row.id, List.of())))
                .toList();
    }
}
