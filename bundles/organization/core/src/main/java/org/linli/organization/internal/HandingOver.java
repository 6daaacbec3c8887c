// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.linli.kernel.AreaCode;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Grant;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.Input;
import org.linli.organization.HandOver;
import org.linli.organization.HandOver.Left;
import org.linli.organization.HandOver.Moved;
import org.linli.organization.HandOver.Thing;
import org.linli.organization.event.OfficerHandedOver;
import org.linli.organization.event.OfficerSaved;

/** One hand-over, in the transaction that is open. */
final class HandingOver {
    private final EntityManager em;
    private final HandOver handOver;
    private final Actor by;
    private final Instant now;
    private final List<Moved> moved = new ArrayList<>();
    private final List<Left> left = new ArrayList<>();
    private final Map<String, String> grids = new TreeMap<>();
    private final Map<String, OfficerRow> officers = new HashMap<>();

    /** @throws PlatformException invalid, by what can be known without the database */
    HandingOver(EntityManager em, HandOver handOver, Actor by, Instant now) {
        this.em = em;
        this.handOver = handOver;
        this.by = by;
        this.now = now;
        new Input()
                .required("officer", handOver.officer())
                .that(
                        !Objects.equals(handOver.officer(), handOver.successor()),
                        "successor",
                        "is who leaves",
                        "another officer, or none")
                .that(
                        !handOver.grids().containsValue(String.valueOf(handOver.officer())),
                        "grids",
                        "go to who leaves",
                        "ids of other officers")
                .that(handOver.grids().size() <= OfficerSaving.MOST, "grids", "are too many", "the officer's grids")
                .check();
    }

    /** Writes it. */
    HandOver.Outcome write(Diary diary) {
        lockOfficers();
        moveGrids();
        moveUnits();
        endRoles();
        new RosterHandOver(em, handOver, now, moved, left).write();
        closeAccount(diary);
        em.flush();
        diary.tell(
                em,
                new OfficerHandedOver(handOver.officer(), handOver.successor(), grids),
                handOver.officer(),
                officers.get(handOver.officer()).version);
        officers.values().forEach(officer -> diary.tell(em, saved(officer), officer.id, officer.version));
        diary.log(em, by, Diary.Action.OFFICER_HANDED_OVER, handOver.officer(), detail());
        return new HandOver.Outcome(moved, left);
    }

    /** In the order of their ids, so that hand-overs wait for each other and never in a circle. */
    private void lockOfficers() {
        Stream<String> ids = Stream.concat(
                Stream.of(handOver.officer()),
                Stream.concat(Stream.ofNullable(handOver.successor()), handOver.grids().values().stream()));
        for (String id : ids.collect(Collectors.toCollection(TreeSet::new))) {
            OfficerRow row = em.find(OfficerRow.class, id, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
            if (row == null) {
                throw new PlatformException(
                        id.equals(handOver.officer())
                                ? Problem.notFound("officer", id)
                                : Problem.invalid("successor", "no officer " + id, "the id of an officer"));
            }
            OfficerSaving.requireRights(by, OfficerSaving.grantsOf(em, id));
            officers.put(id, row);
        }
    }

    private void moveGrids() {
        List<GridWorkerRow> rows = Charges.workedBy(em, handOver.officer());
        List<AreaCode> own = rows.stream().map(row -> AreaCode.of(row.grid)).toList();
        new Input()
                .that(own.containsAll(handOver.grids().keySet()), "grids", "are not all the officer's", "of " + own)
                .check();
        Map<String, Integer> held = new HashMap<>();
        officers.keySet().forEach(id -> held.put(id, Charges.workedBy(em, id).size()));
        for (GridWorkerRow row : rows) {
            String to = handOver.grids().getOrDefault(AreaCode.of(row.grid), handOver.successor());
            if (to == null) {
                leaveGrid(row, "nobody takes it; its team or the desk handles what comes");
            } else if (held.merge(to, 1, Integer::sum) > OfficerSaving.MOST) {
                leaveGrid(row, to + " has " + OfficerSaving.MOST + " grids");
            } else {
                Charges.pass(em, row, to, now);
                requireWorker(to, AreaCode.of(row.grid));
                grids.put(row.grid, to);
                moved.add(new Moved(Thing.GRID, row.grid, to));
            }
        }
    }

    private void leaveGrid(GridWorkerRow row, String reason) {
        Charges.keep(em, row, now);
        em.remove(row);
        left.add(new Left(Thing.GRID, row.grid, reason));
    }

    private void requireWorker(String officer, AreaCode grid) {
        boolean is =
                OfficerSaving.grantsOf(em, officer).stream().anyMatch(grant -> grant.covers(Role.GRID_WORKER, grid));
        if (!is) {
            em.persist(GrantRow.of(officer, new Grant(Role.GRID_WORKER, grid)));
        }
    }

    private void moveUnits() {
        List<String> theirs = handOver.successor() == null ? List.of() : units(handOver.successor());
        int room = OfficerSaving.MOST - theirs.size();
        for (String unit : units(handOver.officer())) {
            if (handOver.successor() == null) {
                left.add(new Left(Thing.UNIT, unit, "nobody takes over in general"));
            } else if (theirs.contains(unit)) {
                moved.add(new Moved(Thing.UNIT, unit, handOver.successor()));
            } else if (room-- > 0) {
                em.persist(MembershipRow.of(handOver.successor(), unit));
                moved.add(new Moved(Thing.UNIT, unit, handOver.successor()));
            } else {
                left.add(new Left(
                        Thing.UNIT, unit, handOver.successor() + " belongs to " + OfficerSaving.MOST + " units"));
            }
        }
        deleteOf("MembershipRow");
    }

    private List<String> units(String officer) {
        return em.createQuery(
                        "SELECT m.unit FROM MembershipRow m WHERE m.officer = :officer ORDER BY m.unit", String.class)
                .setParameter("officer", officer)
                .getResultList();
    }

    private void endRoles() {
        for (Grant grant : OfficerSaving.grantsOf(em, handOver.officer())) {
            if (grant.role() != Role.GRID_WORKER) {
                left.add(new Left(
                        Thing.ROLE,
                        grant.role() + "@" + (grant.area() == null ? GrantRow.EVERYWHERE : grant.area()),
                        "roles are given by an administrator, not handed over"));
            }
        }
        deleteOf("GrantRow");
    }

    private void deleteOf(String table) {
        em.createQuery("DELETE FROM " + table + " r WHERE r.officer = :officer")
                .setParameter("officer", handOver.officer())
                .executeUpdate();
    }

    private void closeAccount(Diary diary) {
        em.createQuery("SELECT a FROM AccountRow a WHERE a.officer = :officer", AccountRow.class)
                .setParameter("officer", handOver.officer())
                .getResultList()
                .forEach(account -> {
                    account.officer = null;
                    diary.log(em, by, Diary.Action.ACCOUNT_CLOSED, handOver.officer(), account.username);
                });
        deleteOf("SignInRow");
    }

    private OfficerSaved saved(OfficerRow officer) {
        return new OfficerSaved(
                officer.id,
                Charges.workedBy(em, officer.id).stream().map(row -> row.grid).toList());
    }

    private String detail() {
        return "to " + handOver.successor() + ", grids " + grids + ", left " + left.size() + " of "
                + (left.size() + moved.size());
    }
}
