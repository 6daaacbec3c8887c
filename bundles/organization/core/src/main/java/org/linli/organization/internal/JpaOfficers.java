// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.Codes;
import org.linli.kernel.support.Cursor;
import org.linli.kernel.support.Input;
import org.linli.kernel.support.data.Once;
import org.linli.organization.HandOver;
import org.linli.organization.Officer;
import org.linli.organization.Officers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The officers in the database. */
@Component(service = {Officers.class, JpaOfficers.class})
public final class JpaOfficers implements Officers {
    private final OrganizationSchema schema;
    private final Diary diary;
    private final Once once;
    private final ChangeChecks checks;

    @Activate
    public JpaOfficers(@Reference OrganizationSchema schema, @Reference Diary diary, @Reference ChangeChecks checks) {
        this.checks = checks;
        this.schema = schema;
        this.diary = diary;
        this.once = new Once(schema.clock());
    }

    @Override
    public Officer find(String id) {
        return schema.read(em -> Optional.ofNullable(em.find(OfficerRow.class, id))
                        .map(row -> whole(em, List.of(row)).get(0)))
                .orElseThrow(() -> new PlatformException(Problem.notFound("officer", id)));
    }

    @Override
    public Page<Officer> list(AreaCode area, String cursor, int size, Actor by) {
        by.require(area, Role.values());
        List<String> after = Cursor.read(cursor, 2);
        int limit = Page.size(size);
        return schema.read(em -> {
            TypedQuery<OfficerRow> query = em.createQuery(
                    "SELECT o FROM OfficerRow o WHERE 1 = 1"
                            + (area == null
                                    ? ""
                                    : " AND o.id IN (SELECT g.officer FROM GrantRow g"
                                            + " WHERE g.area BETWEEN :first AND :last)")
                            + (cursor == null
                                    ? ""
                                    : " AND o.name >= :name AND (o.name > :name OR (o.name = :name AND o.id > :id))")
                            + " ORDER BY o.name, o.id",
                    OfficerRow.class);
            if (area != null) {
                Codes codes = Codes.in(area);
                query.setParameter("first", codes.first()).setParameter("last", codes.last());
            }
            if (cursor != null) {
                query.setParameter("name", after.get(0)).setParameter("id", after.get(1));
            }
            List<OfficerRow> rows = query.setMaxResults(limit + 1).getResultList();
            return Cursor.page(whole(em, rows), limit, officer -> List.of(officer.name(), officer.id()));
        });
    }

    @Override
    public Officer save(Officer officer, Actor by) {
        return save(officer, by, null);
    }

    /** As {@link #save(Officer, Actor)}; with a key, the same request again does nothing more. */
    public Officer save(Officer officer, Actor by, String idempotencyKey) {
        return save(officer, by, idempotencyKey, null);
    }

    /**
     * As {@link #save(Officer, Actor, String)}.
     *
     * @param accepted why gaps in responsibility are accepted; null when they are not
     */
    public Officer save(Officer officer, Actor by, String idempotencyKey, String accepted) {
        OfficerSaving saving = new OfficerSaving(officer, by);
        Officer before = officer.id() == null ? null : find(officer.id());
        if (before != null) {
            OfficerSaving.requireRights(by, before.grants());
        }
        checks.require(ProposedSeats.officer(before, officer), accepted, by);
        String id = schema.write(
                em -> once.only(em, by, idempotencyKey, officer, () -> saving.write(em, diary, schema.now())));
        diary.nudge();
        return find(id);
    }

    @Override
    public HandOver.Outcome handOver(HandOver handOver, Actor by) {
        return handOver(handOver, null, by);
    }

    /**
     * As {@link #handOver(HandOver, Actor)}.
     *
     * @param accepted why gaps in responsibility are accepted; null when they are not
     */
    public HandOver.Outcome handOver(HandOver handOver, String accepted, Actor by) {
        new Input().required("officer", handOver.officer()).check();
        Officer leaver = find(handOver.officer());
        OfficerSaving.requireRights(by, leaver.grants());
        checks.require(ProposedSeats.handOver(leaver, handOver), accepted, by);
        HandOver.Outcome outcome = schema.write(em -> new HandingOver(em, handOver, by, schema.now()).write(diary));
        diary.nudge();
        return outcome;
    }

    private static List<Officer> whole(EntityManager em, List<OfficerRow> rows) {
        List<String> ids = rows.stream().map(row -> row.id).toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<String, List<GrantRow>> grants = of(em, GrantRow.class, "role, r.area", ids, row -> row.officer);
        Map<String, List<MembershipRow>> units = of(em, MembershipRow.class, "unit", ids, row -> row.officer);
        Map<String, List<GridWorkerRow>> grids = of(em, GridWorkerRow.class, "grid", ids, row -> row.officer);
        return rows.stream()
                .map(row -> new Officer(
                        row.id,
                        row.name,
                        row.phone,
                        grants.getOrDefault(row.id, List.of()).stream()
                                .map(GrantRow::grant)
                                .toList(),
                        units.getOrDefault(row.id, List.of()).stream()
                                .map(unit -> unit.unit)
                                .collect(Collectors.toSet()),
                        grids.getOrDefault(row.id, List.of()).stream()
                                .map(grid -> AreaCode.of(grid.grid))
                                .toList(),
                        row.version))
                .toList();
    }

    /** The rows of that type that belong to the officers, by officer. */
    private static <R> Map<String, List<R>> of(
            EntityManager em, Class<R> type, String order, List<String> officers, Function<R, String> officer) {
        return em
                .createQuery(
                        "SELECT r FROM " + type.getSimpleName() + " r WHERE r.officer IN :officers ORDER BY r." + order,
                        type)
                .setParameter("officers", officers)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(officer));
    }
}
