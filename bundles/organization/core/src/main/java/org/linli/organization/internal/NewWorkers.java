// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.linli.kernel.AreaCode;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Grant;
import org.linli.kernel.security.Role;
import org.linli.organization.event.OfficerSaved;

/** Gives grids that have no worker one, in the transaction that is open; what is so already is not written again. */
final class NewWorkers {
    private final EntityManager em;
    private final Diary diary;
    private final Actor by;
    private final Instant now;

    NewWorkers(EntityManager em, Diary diary, Actor by, Instant now) {
        this.em = em;
        this.diary = diary;
        this.by = by;
        this.now = now;
    }

    /** @throws PlatformException not found, for an unknown officer */
    void give(Map<AreaCode, String> workers) {
        if (workers.isEmpty()) {
            return;
        }
        Map<AreaCode, String> free = new HashMap<>(workers);
        em.createQuery("SELECT w.grid FROM GridWorkerRow w WHERE w.grid IN :grids", String.class)
                .setParameter(
                        "grids", workers.keySet().stream().map(AreaCode::value).toList())
                .getResultList()
                .forEach(grid -> free.remove(AreaCode.of(grid)));
        // in the order of their ids, as hand-overs lock them, so nobody waits in a circle
        Map<String, List<AreaCode>> byOfficer = new TreeMap<>();
        free.forEach((grid, officer) ->
                byOfficer.computeIfAbsent(officer, id -> new ArrayList<>()).add(grid));
        byOfficer.forEach(this::give);
    }

    private void give(String officer, List<AreaCode> grids) {
        OfficerRow row = em.find(OfficerRow.class, officer, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        if (row == null) {
            throw new PlatformException(Problem.notFound("officer", officer));
        }
        List<Grant> grants = new ArrayList<>(OfficerSaving.grantsOf(em, officer));
        List<String> held = new ArrayList<>(
                Charges.workedBy(em, officer).stream().map(each -> each.grid).toList());
        List<AreaCode> given = new ArrayList<>();
        for (AreaCode grid : grids.stream().sorted().toList()) {
            // who has left has no role; who has too many takes no more
            boolean takes = !grants.isEmpty() && held.size() < OfficerSaving.MOST && isWorker(officer, grid, grants);
            if (takes) {
                em.persist(GridWorkerRow.of(grid.value(), officer, now));
                held.add(grid.value());
                given.add(grid);
            }
        }
        em.flush();
        if (!given.isEmpty()) {
            diary.tell(em, new OfficerSaved(officer, held), officer, row.version);
            diary.log(em, by, Diary.Action.OFFICER_CHANGED, officer, "worker of new grids " + given);
        }
    }

    /** Whether the officer is granted it there, now if not before. */
    private boolean isWorker(String officer, AreaCode grid, List<Grant> grants) {
        if (grants.stream().anyMatch(grant -> grant.covers(Role.GRID_WORKER, grid))) {
            return true;
        }
        if (grants.size() >= OfficerSaving.MOST) {
            return false;
        }
        Grant grant = new Grant(Role.GRID_WORKER, grid);
        em.persist(GrantRow.of(officer, grant));
        grants.add(grant);
        return true;
    }
}
