// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.meeting;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameter;
import org.junit.runners.Parameterized.Parameters;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Problem;
import org.linli.kernel.crypto.Keyring;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Grant;
import org.linli.kernel.security.Role;
import org.linli.kernel.testing.Gated;
import org.linli.organization.Areas;
import org.linli.organization.Officer;
import org.linli.organization.Officers;
import org.linli.organization.Unit;
import org.linli.organization.UnitKind;
import org.linli.organization.Units;
import org.linli.organization.testing.Refusals;
import org.linli.organization.testing.TestCity;
import org.linli.petition.Channels;
import org.linli.petition.Petitions;
import org.linli.petition.StaffEntry;
import org.linli.visit.FiledNeed;
import org.linli.visit.MeetingRecord;
import org.linli.visit.MonthlyDuty;
import org.linli.visit.MonthlyDuty.Standing;
import org.linli.visit.Pairing;
import org.linli.visit.YardMeeting;
import org.linli.visit.internal.Neighbours;
import org.linli.visit.internal.Seals;
import org.linli.visit.internal.plan.PlanWorld;
import org.linli.visit.internal.record.FilingPump;
import org.linli.visit.internal.record.Filings;
import org.linli.visit.internal.record.SealedNeeds;

@RunWith(Parameterized.class)
public class MeetingStoriesTest {
    private static final Actor OFFICER = PlanWorld.OFFICER;
    private static final Actor FOREIGN = TestCity.actor("foreign", new Grant(Role.COMMUNITY_OFFICER, TestCity.WEST));
    private static final Actor DISPATCHER =
            TestCity.actor("dispatcher", new Grant(Role.DISPATCHER, TestCity.FIRST_SUBDISTRICT));
    private static final Instant EVENING = Instant.parse("2026-03-05T11:00:00Z");

    @Parameter
    public String database;

    private final List<StaffEntry> entered = new ArrayList<>();
    private PlanWorld world;
    private JpaYardMeetings meetings;
    private JpaPairings pairings;
    private String office;
    private String leader;
    private Actor member;

    @Parameters(name = "{0}")
    public static List<String> databases() {
        return List.of("derby", "postgresql");
    }

    @Before
    public void start() {
        world = PlanWorld.empty(database);
        Neighbours neighbours = new Neighbours(
                Gated.of(Areas.class, world.areas),
                Gated.of(Officers.class, world.officers),
                Gated.of(Units.class, world.units),
                Gated.of(Keyring.class, world.keyring),
                world.ledger,
                Gated.of(Channels.class, FakeFiling.channels(entered)),
                Gated.of(Petitions.class, FakeFiling.petitions()));
        Seals seals = new Seals(neighbours);
        FilingPump pump = FilingPump.still(world.schema, new Filings(neighbours, seals));
        SealedNeeds needs = new SealedNeeds(world.schema, neighbours, seals, pump);
        meetings = new JpaYardMeetings(world.schema, world.diary, seals, needs, new MeetingRights(world.schema));
        pairings = new JpaPairings(world.schema, neighbours);
        office = world.units
                .save(unit(UnitKind.OFFICE, "民政办", TestCity.FIRST_SUBDISTRICT), TestCity.ADMINISTRATOR)
                .id();
        leader = world.officers
                .save(
                        new Officer(
                                null,
                                "李副主任",
                                "13900000009",
                                List.of(new Grant(Role.DISPATCHER, TestCity.FIRST_SUBDISTRICT)),
                                Set.of(office),
                                List.of()),
                        TestCity.ADMINISTRATOR)
                .id();
        member = new Actor("member", "member", List.of(), Set.of(office));
    }

    private static Unit unit(UnitKind kind, String name, AreaCode area) {
        return new Unit(null, kind, name, area, "020-12345678", List.of());
    }

    @Test
    public void aMeetingIsAnnouncedHeldAndItsMinutesAreThereForAll() {
        String id = meetings.announce(draft(EVENING, null), "key-12345", OFFICER);
        assertEquals(id, meetings.announce(draft(EVENING, null), "key-12345", OFFICER));
        YardMeeting.Public told = open().get(0);
        assertEquals("本周四晚上七点,院坝里说说路灯和停车", told.notice());
        Refusals.of(Problem.CONFLICT, () -> meetings.hold(id, record(), 1, OFFICER));
        world.clock.pass(Duration.ofDays(4));
        List<FiledNeed> filed = meetings.hold(id, record(), 1, OFFICER);
        assertEquals(
                List.of(FiledNeed.State.FILED, FiledNeed.State.FILED),
                filed.stream().map(FiledNeed::state).toList());
        assertEquals("yard-meeting", entered.get(0).draft().channel());
        assertEquals(id, entered.get(0).draft().origin().reference());
        assertEquals("王大爷", entered.get(0).draft().filedBy().name());
        assertEquals("黄桷树下", entered.get(0).draft().place().address());
        assertNull(entered.get(1).draft().filedBy());
        assertEquals("3号楼门口", entered.get(1).draft().place().address());
        assertNull(open().get(0).minutes());
        meetings.publishMinutes(id, "路灯下周修好,停车位重新划线。", 2, OFFICER);
        assertEquals("路灯下周修好,停车位重新划线。", open().get(0).minutes());
        YardMeeting read = meetings.read(id, PlanWorld.WORKER);
        assertEquals(23, read.record().residents());
        assertEquals(List.of("晚上太黑,老人不敢出门"), read.record().opinions());
        assertEquals(filed.get(0).petition(), read.filed().get(0).petition());
        assertFalse(world.column("SELECT sealed FROM meeting").get(0).contains("老人"));
    }

    @Test
    public void whatIsWrongIsToldAtOnceAndForeignersLearnNothing() {
        YardMeeting.Draft wrong = new YardMeeting.Draft(TestCity.EAST, "", null, List.of(), "", null);
        Problem problem = Refusals.of(Problem.INVALID, () -> meetings.announce(wrong, null, OFFICER));
        assertEquals(
                List.of("area", "place", "notice", "startsAt", "topics"),
                problem.violations().stream().map(Problem.Violation::field).toList());
        String id = meetings.announce(draft(EVENING, null), null, OFFICER);
        Refusals.of(Problem.NOT_FOUND, () -> meetings.read(id, FOREIGN));
        Refusals.of(Problem.NOT_FOUND, () -> meetings.cancel(id, "改期", 1, FOREIGN));
        Refusals.of(Problem.FORBIDDEN, () -> meetings.cancel(id, "改期", 1, worker()));
        Refusals.of(Problem.STALE_VERSION, () -> meetings.cancel(id, "下雨改期", 7, OFFICER));
        meetings.cancel(id, "下雨改期", 1, OFFICER);
        assertEquals("下雨改期", open().get(0).cancelledFor());
        Refusals.of(Problem.CONFLICT, () -> meetings.change(id, draft(EVENING, null), 2, OFFICER));
    }

    private static Actor worker() {
        return TestCity.actor("whole-worker", new Grant(Role.GRID_WORKER, TestCity.FIRST_COMMUNITY));
    }

    @Test
    public void theMonthlyDutyIsDueThenMissedOrDone() {
        pair(TestCity.FIRST_COMMUNITY, LocalDate.of(2026, 3, 1));
        pair(TestCity.SECOND_COMMUNITY, LocalDate.of(2026, 3, 1));
        assertEquals(List.of(Standing.DUE, Standing.DUE), standings(null, PlanWorld.SUPERVISOR));
        String id = meetings.announce(draft(EVENING, office), null, member);
        assertEquals(
                List.of(LocalDate.of(2026, 3, 5)), duties(null, member).get(0).announced());
        world.clock.pass(Duration.ofDays(4));
        meetings.hold(id, record(), 1, member);
        assertEquals(List.of(Standing.DONE, Standing.DUE), standings(null, member));
        world.clock.pass(Duration.ofDays(30));
        assertEquals(List.of(Standing.DONE, Standing.MISSED), standings(YearMonth.of(2026, 3), PlanWorld.SUPERVISOR));
        assertEquals(List.of(Standing.DUE, Standing.DUE), standings(null, PlanWorld.SUPERVISOR));
        Refusals.of(Problem.INVALID, () -> standings(YearMonth.of(2026, 5), PlanWorld.SUPERVISOR));
        Refusals.of(Problem.FORBIDDEN, () -> standings(null, FOREIGN));
    }

    @Test
    public void anOfficeLooksAfterTwoCommunitiesAndIsFollowedByAnother() {
        String first = pair(TestCity.FIRST_COMMUNITY, LocalDate.of(2026, 1, 1));
        pair(TestCity.SECOND_COMMUNITY, LocalDate.of(2026, 1, 1));
        String other = world.units
                .save(unit(UnitKind.OFFICE, "城管办", TestCity.FIRST_SUBDISTRICT), TestCity.ADMINISTRATOR)
                .id();
        pairings.pair(new Pairing(TestCity.FIRST_COMMUNITY, leader, other, LocalDate.of(2026, 3, 2)), null, DISPATCHER);
        assertEquals(other, list(null).get(0).office());
        assertEquals(first, list(LocalDate.of(2026, 2, 28)).get(0).id());
        Refusals.of(
                Problem.FORBIDDEN,
                () -> pairings.pair(
                        new Pairing(TestCity.FIRST_COMMUNITY, leader, other, LocalDate.of(2026, 4, 1)), null, OFFICER));
        String desk = world.units.desk(TestCity.FIRST_SUBDISTRICT).orElseThrow().id();
        Refusals.of(
                Problem.INVALID,
                () -> pairings.pair(
                        new Pairing(TestCity.FIRST_COMMUNITY, leader, desk, LocalDate.of(2026, 4, 1)),
                        null,
                        DISPATCHER));
        Pairing now = list(null).get(0);
        pairings.end(now.id(), LocalDate.of(2026, 3, 2), now.version(), DISPATCHER);
        world.clock.pass(Duration.ofDays(1));
        assertEquals(1, list(null).size());
        assertTrue(pairings.list(TestCity.FIRST_SUBDISTRICT, null, null, 10, member).items().stream()
                .allMatch(each -> each.office().equals(office)));
    }

    private String pair(AreaCode community, LocalDate since) {
        return pairings.pair(new Pairing(community, leader, office, since), null, DISPATCHER);
    }

    private List<Pairing> list(LocalDate day) {
        return pairings.list(TestCity.FIRST_SUBDISTRICT, day, null, 10, DISPATCHER)
                .items();
    }

    private List<MonthlyDuty> duties(YearMonth month, Actor by) {
        return pairings.duties(month, TestCity.FIRST_SUBDISTRICT, null, 10, by).items();
    }

    private List<Standing> standings(YearMonth month, Actor by) {
        return duties(month, by).stream().map(MonthlyDuty::standing).toList();
    }

    private List<YardMeeting.Public> open() {
        return meetings.open(TestCity.FIRST_SUBDISTRICT, null, 10).items();
    }

    private static YardMeeting.Draft draft(Instant at, String office) {
        return new YardMeeting.Draft(
                TestCity.FIRST_GRID, "黄桷树下", at, List.of("路灯", "停车"), "本周四晚上七点,院坝里说说路灯和停车", office);
    }

    private static MeetingRecord record() {
        return new MeetingRecord(
                List.of("officer"),
                23,
                List.of("路灯", "停车"),
                List.of("晚上太黑,老人不敢出门"),
                List.of(
                        new MeetingRecord.Need("路灯坏了三盏", "environment", null, "王大爷", "13800000000"),
                        new MeetingRecord.Need("门口乱停车", "environment", "3号楼门口", null, null)));
    }
}
