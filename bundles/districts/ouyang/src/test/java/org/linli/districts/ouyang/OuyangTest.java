// SPDX-License-Identifier: Apache-2.0
package org.linli.districts.ouyang;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.Test;
import org.linli.districts.testing.PackFiles;
import org.linli.escalation.internal.policy.ConfiguredPolicy;
import org.linli.escalation.internal.policy.PolicyFile;
import org.linli.escalation.spi.ClockRule;
import org.linli.escalation.spi.OrderFacts;
import org.linli.exchange.internal.microblog.Account;
import org.linli.exchange.internal.microblog.Accounts;
import org.linli.grid.internal.staff.StaffRules;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.calendar.CalendarYear;
import org.linli.kernel.calendar.Deadlines;
import org.linli.kernel.calendar.Limit;
import org.linli.kernel.calendar.WorkCalendar;
import org.linli.kernel.calendar.WorkingHours;
import org.linli.organization.Location;
import org.linli.organization.UnitKind;
import org.linli.petition.PetitionChannel;
import org.linli.petition.StepKind;
import org.linli.petition.Urgency;
import org.linli.petition.WorkOrderState;
import org.linli.petition.internal.channel.ChannelRules;
import org.linli.petition.internal.template.TemplateFile;
import org.linli.petition.internal.template.TemplateList;
import org.linli.petition.internal.type.ConfiguredTypes;
import org.linli.petition.internal.whistle.ConfiguredWhistles;
import org.linli.petition.internal.whistle.Standpoint;
import org.linli.visit.PlanGoer;
import org.linli.visit.PlanRule;
import org.linli.visit.internal.plan.ConfiguredPlans;

/** What the pack says is read by those who read it in earnest, and means what the README says. */
public class OuyangTest {
    private static final PackFiles PACK = PackFiles.here();
    private static final AreaCode OFFICE = PACK.area();
    private static final AreaCode COMMITTEE = AreaCode.of(OFFICE + "003");
    private static final AreaCode BLOCK = AreaCode.of(COMMITTEE + "002");
    private static final WorkCalendar CALENDAR = new WorkCalendar(
            "test",
            WorkCalendar.CHINA,
            List.of(new CalendarYear(
                    2026,
                    "test",
                    List.of(new CalendarYear.Holiday("元旦", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 3))),
                    List.of())),
            WorkingHours.of("08:30-12:00", "14:00-17:30"));

    private final ConfiguredPolicy policy =
            PolicyFile.read(PACK.name(), PACK.values("org.linli.escalation.policy-main.cfg"));
    private final ConfiguredTypes types = PACK.giveTo(new ConfiguredTypes(), ConfiguredTypes.PID);
    private final ChannelRules channels = PACK.giveTo(new ChannelRules(), "org.linli.petition.channels");
    private final ConfiguredWhistles whistles = PACK.giveTo(new ConfiguredWhistles(), ConfiguredWhistles.PID);
    private final StaffRules staff = PACK.giveTo(new StaffRules(), StaffRules.PID);
    private final ConfiguredPlans plans = PACK.giveTo(new ConfiguredPlans(), ConfiguredPlans.PID);
    private final Accounts accounts = PACK.giveTo(new Accounts(), "org.linli.exchange.microblog.account");
    private final TemplateList templates = TemplateFile.read(PACK.values("org.linli.petition.templates-main.cfg"));

    @Test
    public void everyFileIsReadWithoutAComplaintAndHoldsInTheAreaOnly() {
        assertEquals(List.of(), types.refused());
        assertEquals(List.of(), channels.refused());
        assertEquals(List.of(), whistles.refused());
        assertEquals(List.of(), staff.refused());
        assertEquals(List.of(), plans.refused());
        assertEquals(List.of(), accounts.refused());
        assertEquals(
                Set.of(
                        "org.linli.escalation.policy",
                        "org.linli.exchange.microblog.account",
                        "org.linli.grid.staff",
                        "org.linli.petition.channels",
                        "org.linli.petition.templates",
                        "org.linli.petition.types",
                        "org.linli.petition.whistle",
                        "org.linli.visit.plan"),
                Set.copyOf(PACK.factories()));
        PACK.names()
                .forEach(name -> assertTrue(
                        name, OFFICE.contains(AreaCode.of(PACK.values(name).get("area")))));
    }

    @Test
    public void theTeamOfTheBlockIsFirstThenTheCommitteeThenTheOffice() {
        assertEquals(Optional.empty(), policy.first(facts(BLOCK)));
        assertEquals(Optional.of(COMMITTEE), policy.next(facts(BLOCK)));
        assertEquals(Optional.of(OFFICE), policy.next(facts(COMMITTEE)));
        assertEquals(PetitionChannel.Who.SERVICE_TEAM, asked("visit"));
        assertEquals(PetitionChannel.Who.SERVICE_TEAM, asked("portal"));
        assertEquals("no gap without a grid worker", Set.of(), staff.in(BLOCK).required());
    }

    @Test
    public void theOfficeNamesTheDepartmentTheSameDayItHasIt() {
        ClockRule clock = clock("name-unit");
        assertEquals(AreaLevel.SUBDISTRICT, clock.at());
        assertEquals(Set.of(StepKind.DISPATCH), clock.starts());
        assertTrue(clock.ends().steps().contains(StepKind.DISPATCH));
        assertFalse(clock.ends().all());
        assertEquals("2026-03-04T17:30", due(clock, "2026-03-04T09:10"));
    }

    @Test
    public void withinThreeDaysTheOpinionIsGivenAndTold() {
        ClockRule clock = clock("opinion");
        assertEquals(Set.of(StepKind.FILE), clock.starts());
        assertEquals(Set.of(StepKind.OPINION, StepKind.REPLY), clock.ends().steps());
        assertTrue("both", clock.ends().all());
        assertEquals(Limit.calendarDays(3), clock.rule().limit());
        assertEquals("2026-03-05T17:30", due(clock, "2026-03-02T10:00"));
        assertEquals("a Sunday is no end", "2026-03-09T17:30", due(clock, "2026-03-05T10:00"));
    }

    @Test
    public void withoutThePackThereIsNeitherClock() {
        ConfiguredPolicy platform = PolicyFile.read("platform", Map.of());
        assertEquals(
                List.of("join-in"),
                platform.clocks(facts(BLOCK)).stream().map(ClockRule::name).toList());
    }

    @Test
    public void aCallInATyphoonIsUrgentDayAndNightAndAnsweredByPrivateMessage() {
        String call = "我在外地，台风天，3号楼101两位老人家里进水了";
        assertEquals(Urgency.URGENT, policy.urgency(asking(call, "other")));
        Account office = accounts.find("欧阳组团工作室").orElseThrow();
        assertEquals(OFFICE, office.area());
        assertEquals(List.of("进水", "台风"), office.urgentIn(call));
        PetitionChannel microblog =
                channels.find("microblog", COMMITTEE).orElseThrow().channel();
        assertEquals(PetitionChannel.Back.CHANNEL, microblog.back());
        assertEquals(PetitionChannel.Who.SUBDISTRICT, microblog.firstAsked().who());
    }

    @Test
    public void theOfficeTheSubdistrictAndEachOfEighteenCommitteesHaveAnAccount() {
        Set<String> areas = PACK.names().stream()
                .filter(name -> name.contains("microblog.account-committee"))
                .map(name -> PACK.values(name).get("area"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(18, areas.size());
        areas.forEach(
                area -> assertEquals(AreaLevel.COMMUNITY, AreaCode.of(area).level()));
        assertEquals(OFFICE, accounts.find("欧阳街道").orElseThrow().area());
        assertEquals(
                OFFICE + "018", accounts.find("欧阳第十八居委").orElseThrow().area().value());
    }

    @Test
    public void whatTheStockTakingCountsIsATypeOfItsOwn() {
        assertEquals("老年文化活动", types.name("elderly-culture", BLOCK));
        assertEquals("阅览室活动室", types.name("reading-room", BLOCK));
        assertTrue(types.in(BLOCK).type("flooded-home").orElseThrow().urgent());
        assertEquals("elsewhere there is none", "elderly-culture", new ConfiguredTypes().name("elderly-culture", null));
    }

    @Test
    public void theOfficeCallsDepartmentsTogether() {
        Standpoint office = new Standpoint(AreaLevel.SUBDISTRICT, UnitKind.SUBDISTRICT_DESK);
        Standpoint committee = new Standpoint(AreaLevel.COMMUNITY, UnitKind.COMMITTEE);
        assertTrue(whistles.in(BLOCK)
                .reach(Set.of(office))
                .contains(new Standpoint(AreaLevel.SUBDISTRICT, UnitKind.DEPARTMENT)));
        assertEquals(
                "a committee asks the subdistrict, not departments",
                Set.of(UnitKind.SUBDISTRICT_DESK, UnitKind.GROUP_SERVICE_OFFICE, UnitKind.OFFICE),
                whistles.in(BLOCK).reach(Set.of(committee)).stream()
                        .map(Standpoint::kind)
                        .collect(Collectors.toSet()));
    }

    @Test
    public void teamsVisitInGroups() {
        List<PlanRule> rules = plans.in(BLOCK);
        assertEquals(
                Set.of("disabled", "lost-only-child"),
                rules.stream()
                        .filter(rule -> rule.goes() != PlanGoer.TEAM)
                        .map(PlanRule::code)
                        .collect(Collectors.toSet()));
    }

    @Test
    public void answersSayWhatTheRuleSays() {
        TemplateList.Template received = templates.templates().get(0);
        assertTrue(received.words().contains("3天内"));
        assertTrue(received.fits(WorkOrderState.FILED, "reading-room"));
        templates.templates().forEach(each -> each.types()
                .forEach(type -> assertTrue(type, types.in(BLOCK).type(type).isPresent())));
    }

    @Test
    public void whatIsNotStatedIsAsThePlatformsDefault() {
        ConfiguredPolicy platform = PolicyFile.read("platform", Map.of());
        assertEquals(platform.limits(), policy.limits());
        assertEquals(platform.reopenOn(), policy.reopenOn());
        assertEquals(platform.extensions(facts(BLOCK)), policy.extensions(facts(BLOCK)));
        assertNull(staff.in(BLOCK).forgetAfterDays());
    }

    private PetitionChannel.Who asked(String channel) {
        return channels.find(channel, BLOCK)
                .orElseThrow()
                .channel()
                .firstAsked()
                .who();
    }

    private ClockRule clock(String name) {
        return policy.clocks(facts(BLOCK)).stream()
                .filter(clock -> clock.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String due(ClockRule clock, String start) {
        return Deadlines.compute(
                        CALENDAR,
                        clock.rule(),
                        LocalDateTime.parse(start).atZone(WorkCalendar.CHINA).toInstant(),
                        List.of())
                .due()
                .atZone(WorkCalendar.CHINA)
                .toLocalDateTime()
                .toString();
    }

    private static OrderFacts facts(AreaCode level) {
        return new OrderFacts(BLOCK, Location.Found.IN_GRID, level, "hoarding", "visit", "", Urgency.GENERAL, 0);
    }

    private static OrderFacts asking(String text, String type) {
        return new OrderFacts(BLOCK, Location.Found.IN_GRID, BLOCK, type, "microblog", text, null, 0);
    }
}
