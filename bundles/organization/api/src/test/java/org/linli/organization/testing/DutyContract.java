// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.testing;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.Problem;
import org.linli.kernel.calendar.WorkCalendar;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Grant;
import org.linli.kernel.security.Role;
import org.linli.kernel.testing.TestClock;
import org.linli.organization.Duties;
import org.linli.organization.Duty;
import org.linli.organization.Duty.Rank;
import org.linli.organization.Officer;
import org.linli.organization.Unit;
import org.linli.organization.UnitKind;

/** What every {@link Duties} does. */
public abstract class DutyContract {
    private static final Duration HOURS = Duration.ofHours(12);

    /** What the world's clock is. */
    protected final TestClock clock;

    private World world;
    private Duties duties;
    private Instant start;
    private String wang;
    private String li;

    protected DutyContract(TestClock clock) {
        this.clock = clock;
    }

    /** An empty organization in which it is as late as the clock says. */
    protected abstract World world();

    @Before
    public final void saveTestCity() {
        world = world().withTestCity();
        duties = world.duties();
        start = clock.instant();
        wang = officer("王建国", "13800000001");
        li = officer("李秀英", "13800000002");
    }

    @Test
    public void whoIsOnDutyIsFoundWithTheNumberToCall() {
        Duty main = duties.plan(ofArea(Rank.MAIN, wang, start, start.plus(HOURS)), TestCity.ADMINISTRATOR);
        Duty second = duties.plan(
                new Duty(
                        null,
                        TestCity.FIRST_SUBDISTRICT,
                        null,
                        Rank.SECOND,
                        li,
                        null,
                        "12345",
                        start,
                        start.plus(HOURS)),
                TestCity.ADMINISTRATOR);
        assertEquals("13800000001", main.phone());
        assertEquals("王建国", main.name());
        assertEquals("12345", second.phone());
        assertEquals(List.of(main, second), duties.of(TestCity.FIRST_SUBDISTRICT, null));
        assertEquals(List.of(), duties.of(TestCity.FIRST_COMMUNITY, null));
        clock.pass(HOURS);
        assertEquals(List.of(), duties.of(TestCity.FIRST_SUBDISTRICT, null));
        assertEquals(List.of(main, second), duties.of(TestCity.FIRST_SUBDISTRICT, start));
    }

    @Test
    public void oneIsMainAndAnotherSecond() {
        duties.plan(ofArea(Rank.MAIN, wang, start, start.plus(HOURS)), TestCity.ADMINISTRATOR);
        Instant within = start.plus(HOURS).minusSeconds(1);
        refusedAsOverlap(ofArea(Rank.MAIN, li, within, within.plus(HOURS)));
        refusedAsOverlap(ofArea(Rank.SECOND, wang, within, within.plus(HOURS)));
        duties.plan(ofArea(Rank.SECOND, li, within, within.plus(HOURS)), TestCity.ADMINISTRATOR);
        duties.plan(
                ofArea(Rank.MAIN, wang, start.plus(HOURS), start.plus(HOURS).plusSeconds(1)), TestCity.ADMINISTRATOR);
        // Another post is another matter.
        duties.plan(ofUnit(unit(), Rank.MAIN, wang, start, start.plus(HOURS)), TestCity.ADMINISTRATOR);
    }

    @Test
    public void aDaysRosterHasWhatFallsIntoIt() {
        LocalDate today = LocalDate.ofInstant(start, WorkCalendar.CHINA);
        Instant midnight = today.plusDays(1).atStartOfDay(WorkCalendar.CHINA).toInstant();
        String unit = unit();
        Duty night = duties.plan(ofArea(Rank.MAIN, wang, start, midnight.plusSeconds(1)), TestCity.ADMINISTRATOR);
        Duty evening =
                duties.plan(ofUnit(unit, Rank.MAIN, li, start.plusSeconds(60), midnight), TestCity.ADMINISTRATOR);
        assertEquals(List.of(night, evening), on(null, null));
        assertEquals(List.of(night, evening), on(null, today));
        assertEquals(List.of(evening), on(unit, today));
        assertEquals(List.of(night), on(null, today.plusDays(1)));
        assertEquals(List.of(), on(null, today.minusDays(1)));
        Page<Duty> first = duties.on(TestCity.EAST, null, today, null, 1);
        Page<Duty> second = duties.on(TestCity.EAST, null, today, first.next(), 1);
        assertEquals(List.of(night), first.items());
        assertEquals(List.of(evening), second.items());
        assertNull(second.next());
        assertEquals(List.of(), duties.on(TestCity.WEST, null, today, null, 10).items());
    }

    @Test
    public void whatIsTakenOffTheRosterEndsAndWhatWasStays() {
        Duty now = duties.plan(ofArea(Rank.MAIN, wang, start, start.plus(HOURS)), TestCity.ADMINISTRATOR);
        Duty later = duties.plan(
                ofArea(Rank.MAIN, wang, start.plus(HOURS), start.plus(HOURS.multipliedBy(2))), TestCity.ADMINISTRATOR);
        clock.pass(Duration.ofHours(1));
        duties.cancel(now.id(), TestCity.ADMINISTRATOR);
        duties.cancel(later.id(), TestCity.ADMINISTRATOR);
        assertEquals(List.of(), duties.of(TestCity.FIRST_SUBDISTRICT, null));
        List<Duty> then = duties.of(TestCity.FIRST_SUBDISTRICT, start);
        assertEquals(clock.instant(), then.get(0).until());
        Refusals.of(Problem.CONFLICT, () -> duties.cancel(now.id(), TestCity.ADMINISTRATOR));
        Refusals.of(Problem.NOT_FOUND, () -> duties.cancel(later.id(), TestCity.ADMINISTRATOR));
    }

    @Test
    public void theRosterIsTheAdministratorsOfTheArea() {
        Actor elsewhere = TestCity.actor("elsewhere", new Grant(Role.ADMINISTRATOR, TestCity.WEST));
        Duty draft = ofArea(Rank.MAIN, wang, start, start.plus(HOURS));
        Refusals.of(Problem.FORBIDDEN, () -> duties.plan(draft, elsewhere));
        Duty planned = duties.plan(draft, TestCity.ADMINISTRATOR);
        Refusals.of(Problem.FORBIDDEN, () -> duties.cancel(planned.id(), elsewhere));
        Refusals.of(
                Problem.INVALID,
                () -> duties.plan(ofArea(Rank.SECOND, li, start.plus(HOURS), start), TestCity.ADMINISTRATOR));
    }

    private void refusedAsOverlap(Duty duty) {
        Refusals.of(Problem.CONFLICT, () -> duties.plan(duty, TestCity.ADMINISTRATOR));
    }

    private List<Duty> on(String unit, LocalDate day) {
        return duties.on(TestCity.FIRST_SUBDISTRICT, unit, day, null, 10).items();
    }

    private static Duty ofArea(Rank rank, String officer, Instant from, Instant until) {
        return new Duty(null, TestCity.FIRST_SUBDISTRICT, null, rank, officer, null, null, from, until);
    }

    private static Duty ofUnit(String unit, Rank rank, String officer, Instant from, Instant until) {
        return new Duty(null, null, unit, rank, officer, null, null, from, until);
    }

    private String unit() {
        return world.units()
                .save(
                        new Unit(null, UnitKind.SERVICE_STATION, "甲一服务站", TestCity.FIRST_COMMUNITY, null, List.of()),
                        TestCity.ADMINISTRATOR)
                .id();
    }

    private String officer(String name, String phone) {
        AreaCode area = TestCity.FIRST_SUBDISTRICT;
        return world.officers()
                .save(
                        new Officer(null, name, phone, List.of(new Grant(Role.DISPATCHER, area)), Set.of(), List.of()),
                        TestCity.ADMINISTRATOR)
                .id();
    }
}
