// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.internal;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Grant;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.Ids;
import org.linli.kernel.support.Input;
import org.linli.organization.Officer;
import org.linli.organization.event.OfficerSaved;

/** One command to save an officer: checked when it is made, then written. */
final class OfficerSaving {
    private static final int NAME_MAX = 40;
    /** The most roles, units or grids of one officer. */
    static final int MOST = 50;

    private final Officer officer;
    private final Actor by;

    /** @throws PlatformException invalid or forbidden, by what can be known without the database */
    OfficerSaving(Officer officer, Actor by) {
        this.officer = officer;
        this.by = by;
        check();
        requireRights(by, officer.grants());
    }

    /**
     * Refuses whoever may not manage somebody with these roles; somebody without any role may be managed by any
     * administrator.
     */
    static void requireRights(Actor by, List<Grant> grants) {
        if (by.areas(Role.ADMINISTRATOR, Role.SYSTEM).isEmpty()) {
            by.require(null, Role.ADMINISTRATOR);
        }
        grants.forEach(grant -> by.require(grant.area(), Role.ADMINISTRATOR, Role.SYSTEM));
    }

    /** Whether whoever acts may manage somebody with these roles. */
    static boolean mayManage(Actor by, List<Grant> grants) {
        return grants.stream().allMatch(grant -> by.may(grant.area(), Role.ADMINISTRATOR, Role.SYSTEM));
    }

    private void check() {
        new Input()
                .text("name", officer.name(), 1, NAME_MAX)
                .that(Phones.isOne(officer.phone()), "phone", "is no phone number", Phones.EXPECTED)
                .that(officer.grants().size() <= MOST, "grants", "are too many", "at most " + MOST)
                .that(officer.units().size() <= MOST, "units", "are too many", "at most " + MOST)
                .that(officer.grids().size() <= MOST, "grids", "are too many", "at most " + MOST)
                .that(
                        officer.grants().stream()
                                .allMatch(grant -> grant.role() != null && grant.role() != Role.SYSTEM),
                        "grants",
                        "have a role that no person can hold",
                        "roles of persons")
                .that(
                        officer.grids().stream().allMatch(this::isWorkerIn),
                        "grids",
                        "are not all grids where the officer is granted GRID_WORKER",
                        "codes of 15 digits, each in the area of a grant of GRID_WORKER")
                .check();
    }

    private boolean isWorkerIn(AreaCode grid) {
        return grid.level() == AreaLevel.GRID
                && officer.grants().stream().anyMatch(grant -> grant.covers(Role.GRID_WORKER, grid));
    }

    /** Writes it; returns the officer's id. */
    String write(EntityManager em, Diary diary, Instant now) {
        requireKnown(em);
        boolean isNew = officer.id() == null;
        OfficerRow row = isNew ? new OfficerRow() : changeable(em);
        row.name = officer.name();
        row.phone = officer.phone();
        if (isNew) {
            row.id = Ids.next();
            em.persist(row);
        }
        writeRows(em, row.id, now);
        em.flush();
        List<String> grids = officer.grids().stream().map(AreaCode::value).toList();
        diary.tell(em, new OfficerSaved(row.id, grids), row.id, row.version);
        diary.log(em, by, isNew ? Diary.Action.OFFICER_ADDED : Diary.Action.OFFICER_CHANGED, row.id, detail(officer));
        return row.id;
    }

    private OfficerRow changeable(EntityManager em) {
        OfficerRow row = em.find(OfficerRow.class, officer.id());
        if (row == null) {
            throw new PlatformException(Problem.notFound("officer", officer.id()));
        }
        requireRights(by, grantsOf(em, row.id));
        if (row.version != officer.version()) {
            throw new PlatformException(Problem.staleVersion(officer.version(), row.version));
        }
        // The version grows also when nothing but the roles is changed.
        em.lock(row, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        for (String table : List.of("GrantRow", "MembershipRow")) {
            em.createQuery("DELETE FROM " + table + " r WHERE r.officer = :officer")
                    .setParameter("officer", row.id)
                    .executeUpdate();
        }
        return row;
    }

    /** The roles that an officer has now. */
    static List<Grant> grantsOf(EntityManager em, String officer) {
        return em
                .createQuery("SELECT g.role, g.area FROM GrantRow g WHERE g.officer = :officer", Object[].class)
                .setParameter("officer", officer)
                .getResultList()
                .stream()
                .map(values -> new Grant((Role) values[0], GrantRow.area((String) values[1])))
                .toList();
    }

    private void requireKnown(EntityManager em) {
        KnownAreas.require(
                em,
                "grants",
                officer.grants().stream()
                        .map(Grant::area)
                        .filter(area -> area != null)
                        .toList());
        KnownAreas.require(em, "grids", officer.grids());
        Set<String> unknown = new HashSet<>(officer.units());
        if (!unknown.isEmpty()) {
            em.createQuery("SELECT u.id FROM UnitRow u WHERE u.id IN :ids", String.class)
                    .setParameter("ids", officer.units())
                    .getResultList()
                    .forEach(unknown::remove);
        }
        new Input()
                .that(unknown.isEmpty(), "units", "no unit " + String.join(", ", unknown), "ids of known units")
                .check();
    }

    private void writeRows(EntityManager em, String id, Instant now) {
        officer.grants().stream().distinct().forEach(grant -> em.persist(GrantRow.of(id, grant)));
        officer.units().forEach(unit -> em.persist(MembershipRow.of(id, unit)));
        Charges.ofWorker(em, id, officer.grids(), now);
    }

    private static String detail(Officer officer) {
        return "roles "
                + officer.grants().stream()
                        .map(grant -> grant.role() + "@" + (grant.area() == null ? GrantRow.EVERYWHERE : grant.area()))
                        .collect(Collectors.joining(" "))
                + "; units " + String.join(" ", officer.units())
                + "; grids " + officer.grids();
    }
}
