// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.internal;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.Input;
import org.linli.organization.StandIn;
import org.linli.organization.StandIns;

/** One agreement that somebody stands in: checked when it is made, then written. */
final class StandInAgreement {
    private final StandIn draft;
    private final Instant from;
    private final Instant now;

    /** @throws PlatformException invalid, by what can be known without the database */
    StandInAgreement(StandIn draft, Instant now) {
        this.draft = draft;
        this.from = draft.from() == null ? now : draft.from();
        this.now = now;
        check();
    }

    private void check() {
        Instant until = draft.until();
        new Input()
                .required("away", draft.away())
                .required("deputy", draft.deputy())
                .that(
                        draft.away() == null || !draft.away().equals(draft.deputy()),
                        "deputy",
                        "is who is away",
                        "somebody else")
                .that(!from.isBefore(now), "from", "is past; what was is not changed", "now (leave it out) or later")
                .that(
                        !from.isAfter(now.plus(StandIns.LONGEST)),
                        "from",
                        "is too far ahead",
                        "within " + StandIns.LONGEST.toDays() + " days")
                .required("until", until)
                .that(until == null || until.isAfter(from), "until", "is not after the beginning", "a later moment")
                .that(
                        until == null || !until.isAfter(from.plus(StandIns.LONGEST)),
                        "until",
                        "is too far from the beginning",
                        "at most " + StandIns.LONGEST.toDays() + " days")
                .check();
    }

    /** Writes it; returns its id. */
    String write(EntityManager em, Diary diary, Actor by) {
        // In the order of their ids, so that two agreements of the same two wait for each other and never in a circle.
        Stream.of(draft.away(), draft.deputy()).sorted().forEach(id -> lock(em, id));
        OfficerSaving.requireRights(by, OfficerSaving.grantsOf(em, draft.away()));
        OfficerSaving.requireRights(by, OfficerSaving.grantsOf(em, draft.deputy()));
        StandInRow row = StandInRow.of(draft.away(), draft.deputy(), from, draft.until());
        requireFree(em, row);
        em.persist(row);
        diary.log(em, by, Diary.Action.STAND_IN_AGREED, row.away, row.deputy + " " + row.beginsAt + "/" + row.endsAt);
        return row.id;
    }

    private void lock(EntityManager em, String officer) {
        if (em.find(OfficerRow.class, officer, LockModeType.PESSIMISTIC_WRITE) == null) {
            String field = officer.equals(draft.away()) ? "away" : "deputy";
            throw new PlatformException(Problem.invalid(field, "no officer " + officer, "the id of an officer"));
        }
    }

    private static void requireFree(EntityManager em, StandInRow row) {
        if (isAway(em, row.away, row.beginsAt, row.endsAt)) {
            throw new PlatformException(Problem.conflict("somebody stands in for " + row.away + " at that time"));
        }
        if (isAway(em, row.deputy, row.beginsAt, row.endsAt)) {
            throw new PlatformException(Problem.conflict("the deputy " + row.deputy + " is away at that time"));
        }
        if (!overlapping(em, "deputy", row.away, row.beginsAt, row.endsAt).isEmpty()) {
            throw new PlatformException(
                    Problem.conflict(row.away + " stands in for somebody at that time; end that first"));
        }
    }

    /** Whether somebody stands in for the officer at any moment of that time. */
    static boolean isAway(EntityManager em, String officer, Instant from, Instant until) {
        return !overlapping(em, "away", officer, from, until).isEmpty();
    }

    private static List<StandInRow> overlapping(
            EntityManager em, String as, String officer, Instant from, Instant until) {
        return em.createQuery(
                        "SELECT s FROM StandInRow s WHERE s." + as + " = :officer AND s.endsAt > :from"
                                + " AND s.beginsAt < :until AND s.beginsAt < s.endsAt",
                        StandInRow.class)
                .setParameter("officer", officer)
                .setParameter("from", from)
                .setParameter("until", until)
                .setMaxResults(1)
                .getResultList();
    }
}
