// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.internal;

import java.time.Instant;
import java.util.List;
import javax.persistence.EntityManager;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.organization.HandOver;
import org.linli.organization.HandOver.Left;
import org.linli.organization.HandOver.Moved;
import org.linli.organization.HandOver.Thing;

/** The part of a hand-over that is about time: duties and stand-ins that are not over. What was stays as it was. */
final class RosterHandOver {
    private static final String NOBODY = "nobody takes over in general";

    private final EntityManager em;
    private final String leaver;
    private final String successor;
    private final Instant now;
    private final List<Moved> moved;
    private final List<Left> left;

    RosterHandOver(EntityManager em, HandOver handOver, Instant now, List<Moved> moved, List<Left> left) {
        this.em = em;
        this.leaver = handOver.officer();
        this.successor = handOver.successor();
        this.now = now;
        this.moved = moved;
        this.left = left;
    }

    void write() {
        List<DutyRow> duties = em.createQuery(
                        "SELECT d FROM DutyRow d WHERE d.officer = :officer AND d.endsAt > :now ORDER BY d.beginsAt",
                        DutyRow.class)
                .setParameter("officer", leaver)
                .setParameter("now", now)
                .setMaxResults(HandOver.MOST_TO_COME + 1)
                .getResultList();
        List<StandInRow> away = standIns("away");
        List<StandInRow> deputy = standIns("deputy");
        if (duties.size() + away.size() + deputy.size() > HandOver.MOST_TO_COME) {
            throw new PlatformException(Problem.conflict("more than " + HandOver.MOST_TO_COME
                    + " duties and stand-ins are to come; end or cancel some first"));
        }
        duties.forEach(this::moveDuty);
        away.forEach(row -> row.end(now));
        deputy.forEach(this::moveStandIn);
    }

    private void moveDuty(DutyRow row) {
        boolean isThere = DutyPlanning.overlapping(em, row.post, later(row.beginsAt), row.endsAt).stream()
                .anyMatch(other -> other.officer.equals(successor));
        if (successor == null || isThere) {
            left.add(
                    new Left(Thing.DUTY, row.id, successor == null ? NOBODY : successor + " is on duty there already"));
            JpaDuties.end(em, row, now);
        } else if (row.beginsAt.isBefore(now)) {
            DutyRow rest = row.rest(successor, now);
            em.persist(rest);
            row.endsAt = now;
            moved.add(new Moved(Thing.DUTY, rest.id, successor));
        } else {
            row.officer = successor;
            moved.add(new Moved(Thing.DUTY, row.id, successor));
        }
    }

    private void moveStandIn(StandInRow row) {
        if (successor == null) {
            leave(row, NOBODY);
        } else if (successor.equals(row.away)) {
            leave(row, successor + " is who is away");
        } else if (StandInAgreement.isAway(em, successor, later(row.beginsAt), row.endsAt)) {
            leave(row, successor + " is away at that time");
        } else if (row.beginsAt.isBefore(now)) {
            StandInRow rest = StandInRow.of(row.away, successor, now, row.endsAt);
            em.persist(rest);
            row.end(now);
            moved.add(new Moved(Thing.STAND_IN, rest.id, successor));
        } else {
            row.deputy = successor;
            moved.add(new Moved(Thing.STAND_IN, row.id, successor));
        }
    }

    private void leave(StandInRow row, String reason) {
        row.end(now);
        left.add(new Left(Thing.STAND_IN, row.id, reason));
    }

    private List<StandInRow> standIns(String as) {
        return em.createQuery(
                        "SELECT s FROM StandInRow s WHERE s." + as + " = :officer AND s.endsAt > :now"
                                + " AND s.beginsAt < s.endsAt ORDER BY s.beginsAt",
                        StandInRow.class)
                .setParameter("officer", leaver)
                .setParameter("now", now)
                .setMaxResults(HandOver.MOST_TO_COME + 1)
                .getResultList();
    }

    private Instant later(Instant begin) {
        return begin.isAfter(now) ? begin : now;
    }
}
