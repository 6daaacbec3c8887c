// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.internal;

import java.time.Instant;
import java.util.List;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.linli.kernel.AreaCode;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.Ids;
import org.linli.kernel.support.Input;
import org.linli.organization.Duties;
import org.linli.organization.Duty;

/** One command to put a duty on the roster: checked when it is made, then written. */
final class DutyPlanning {
    private final Duty duty;

    /** @throws PlatformException invalid, by what can be known without the database */
    DutyPlanning(Duty duty, Instant now) {
        this.duty = duty;
        check(now);
    }

    private void check(Instant now) {
        Instant from = duty.from();
        Instant until = duty.until();
        new Input()
                .that(duty.unit() != null || duty.area() != null, "unit", "is missing, as is the area", "one of them")
                .required("rank", duty.rank())
                .required("officer", duty.officer())
                .that(Phones.isOne(duty.phone()), "phone", "is no phone number", Phones.EXPECTED)
                .required("from", from)
                .that(
                        from == null || !from.isBefore(now.minus(Duties.LATEST)),
                        "from",
                        "is long past",
                        "at most " + Duties.LATEST.toHours() + " hours ago")
                .that(
                        from == null || !from.isAfter(now.plus(Duties.FARTHEST)),
                        "from",
                        "is too far ahead",
                        "within " + Duties.FARTHEST.toDays() + " days")
                .required("until", until)
                .that(until == null || until.isAfter(now), "until", "is past", "a moment to come")
                .check();
        new Input()
                .that(until.isAfter(from), "until", "is not after the beginning", "a later moment")
                .that(
                        !until.isAfter(from.plus(Duties.LONGEST)),
                        "until",
                        "is too far from the beginning",
                        "at most " + Duties.LONGEST.toDays() + " days; plan several")
                .check();
    }

    /** Writes it; returns its id. */
    String write(EntityManager em, Diary diary, Actor by) {
        DutyRow row = new DutyRow();
        row.id = Ids.next();
        setPost(em, row);
        by.require(AreaCode.of(row.area), Role.ADMINISTRATOR, Role.SYSTEM);
        if (em.find(OfficerRow.class, duty.officer()) == null) {
            throw new PlatformException(
                    Problem.invalid("officer", "no officer " + duty.officer(), "the id of an officer"));
        }
        row.rank = duty.rank();
        row.officer = duty.officer();
        row.phone = duty.phone();
        row.beginsAt = duty.from();
        row.endsAt = duty.until();
        requireFree(em, row);
        em.persist(row);
        diary.log(em, by, Diary.Action.DUTY_PLANNED, row.officer, detail(row));
        return row.id;
    }

    /** Two duties of one post that are planned at once wait for each other at the post's row. */
    private void setPost(EntityManager em, DutyRow row) {
        if (duty.unit() == null) {
            AreaRow area = em.find(AreaRow.class, duty.area().value(), LockModeType.PESSIMISTIC_WRITE);
            require(area, "area", duty.area().value());
            row.area = area.code;
            row.post = area.code;
        } else {
            UnitRow unit = em.find(UnitRow.class, duty.unit(), LockModeType.PESSIMISTIC_WRITE);
            require(unit, "unit", duty.unit());
            new Input()
                    .that(
                            duty.area() == null || duty.area().value().equals(unit.area),
                            "area",
                            "is not the unit's",
                            unit.area + ", or none")
                    .check();
            row.area = unit.area;
            row.unit = unit.id;
            row.post = unit.id;
        }
    }

    private static void require(Object row, String field, String id) {
        if (row == null) {
            throw new PlatformException(Problem.invalid(field, "no " + field + " " + id, "one that is there"));
        }
    }

    private static void requireFree(EntityManager em, DutyRow row) {
        for (DutyRow other : overlapping(em, row.post, row.beginsAt, row.endsAt)) {
            if (other.rank == row.rank) {
                throw new PlatformException(Problem.conflict("from " + other.beginsAt + " to " + other.endsAt + " "
                        + other.officer + " is " + other.rank + " there"));
            }
            if (other.officer.equals(row.officer)) {
                throw new PlatformException(Problem.conflict(
                        "this officer is " + other.rank + " there from " + other.beginsAt + " to " + other.endsAt));
            }
        }
    }

    /** The duties of that post that fall into that time; few, as at most two are at once. */
    static List<DutyRow> overlapping(EntityManager em, String post, Instant from, Instant until) {
        return em.createQuery(
                        "SELECT d FROM DutyRow d WHERE d.post = :post AND d.endsAt > :from AND d.beginsAt < :until",
                        DutyRow.class)
                .setParameter("post", post)
                .setParameter("from", from)
                .setParameter("until", until)
                .getResultList();
    }

    static String detail(DutyRow row) {
        return row.rank + " at " + row.post + " " + row.beginsAt + "/" + row.endsAt;
    }
}
