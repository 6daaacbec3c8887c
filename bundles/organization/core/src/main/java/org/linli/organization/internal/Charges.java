// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.internal;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.linli.kernel.AreaCode;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;

/** Whose the grids are. What was so is kept as past when it changes, unless it was so at no moment. */
final class Charges {
    private Charges() {}

    /**
     * Makes these, and no others, the officer's grids.
     *
     * @throws PlatformException conflict, when one has another worker
     */
    static void ofWorker(EntityManager em, String officer, List<AreaCode> grids, Instant now) {
        Set<String> wanted = codes(grids);
        for (GridWorkerRow row : workedBy(em, officer)) {
            if (!wanted.remove(row.grid)) {
                keep(em, row, now);
                em.remove(row);
            }
        }
        if (!wanted.isEmpty()) {
            List<String> taken = em.createQuery(
                            "SELECT w.grid FROM GridWorkerRow w WHERE w.grid IN :grids ORDER BY w.grid", String.class)
                    .setParameter("grids", wanted)
                    .getResultList();
            if (!taken.isEmpty()) {
                throw new PlatformException(Problem.conflict(
                        "grid " + String.join(", ", taken) + " has another worker; take it from that officer first"));
            }
            wanted.forEach(grid -> em.persist(GridWorkerRow.of(grid, officer, now)));
        }
    }

    /** The grids whose worker the officer is, by code. */
    static List<GridWorkerRow> workedBy(EntityManager em, String officer) {
        return em.createQuery(
                        "SELECT w FROM GridWorkerRow w WHERE w.officer = :officer ORDER BY w.grid", GridWorkerRow.class)
                .setParameter("officer", officer)
                .getResultList();
    }

    /** Gives the grid another worker. */
    static void pass(EntityManager em, GridWorkerRow row, String successor, Instant now) {
        keep(em, row, now);
        row.officer = successor;
        row.since = later(row.since, now);
    }

    /** Keeps as past who was the grid's worker until now. */
    static void keep(EntityManager em, GridWorkerRow row, Instant now) {
        if (row.since.isBefore(now)) {
            em.persist(ChargePastRow.of(row, now));
        }
    }

    /**
     * Makes these, and no others, the team's blocks.
     *
     * @throws PlatformException conflict, when one has another team
     */
    static void ofTeam(EntityManager em, String unit, List<AreaCode> blocks, Instant now) {
        Set<String> wanted = codes(blocks);
        List<TeamGridRow> rows = em.createQuery("SELECT g FROM TeamGridRow g WHERE g.unit = :unit", TeamGridRow.class)
                .setParameter("unit", unit)
                .getResultList();
        for (TeamGridRow row : rows) {
            if (!wanted.remove(row.grid)) {
                if (row.since.isBefore(now)) {
                    em.persist(ChargePastRow.of(row, now));
                }
                em.remove(row);
            }
        }
        requireFree(em, unit, wanted);
        wanted.forEach(block -> em.persist(TeamGridRow.of(unit, block, now)));
    }

    private static void requireFree(EntityManager em, String unit, Set<String> blocks) {
        if (blocks.isEmpty()) {
            return;
        }
        // Two teams that are saved at once must not both find the block free.
        em.createQuery("SELECT a FROM AreaRow a WHERE a.code IN :blocks", AreaRow.class)
                .setParameter("blocks", blocks)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        Map<String, String> taken = new HashMap<>();
        em.createQuery("SELECT g FROM TeamGridRow g WHERE g.grid IN :blocks AND g.unit <> :unit", TeamGridRow.class)
                .setParameter("blocks", blocks)
                .setParameter("unit", unit)
                .getResultList()
                .forEach(row -> taken.put(row.grid, row.unit));
        if (!taken.isEmpty()) {
            throw new PlatformException(Problem.conflict("a block has one team: "
                    + new TreeSet<>(taken.keySet())
                            .stream()
                                    .map(block -> block + " is " + taken.get(block) + "'s")
                                    .collect(Collectors.joining(", "))));
        }
    }

    private static Set<String> codes(List<AreaCode> areas) {
        return areas.stream().map(AreaCode::value).collect(Collectors.toCollection(HashSet::new));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
