// SPDX-License-Identifier: Apache-2.0
package org.linli.districts.chengxiang;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;
import org.linli.districts.testing.PackFiles;
import org.linli.escalation.internal.policy.ConfiguredPolicy;
import org.linli.escalation.internal.policy.PolicyFile;
import org.linli.escalation.spi.ClockRule;
import org.linli.escalation.spi.OrderFacts;
import org.linli.grid.GapKind;
import org.linli.grid.Position;
import org.linli.grid.internal.staff.StaffRule;
import org.linli.grid.internal.staff.StaffRules;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.calendar.CalendarYear;
import org.linli.kernel.calendar.Deadlines;
import org.linli.kernel.calendar.Limit;
import org.linli.kernel.calendar.WorkCalendar;
import org.linli.kernel.calendar.WorkingHours;
import org.linli.kernel.security.Role;
import org.linli.organization.Location;
import org.linli.organization.UnitKind;
import org.linli.petition.PetitionChannel;
import org.linli.petition.Rating;
import org.linli.petition.StepKind;
import org.linli.petition.Urgency;
import org.linli.petition.internal.Naming;
import org.linli.petition.internal.channel.ChannelRule;
import org.linli.petition.internal.channel.ChannelRules;
import org.linli.petition.internal.handling.HandlingRules;
import org.linli.petition.internal.template.ConfiguredTemplates;
import org.linli.petition.internal.type.ConfiguredTypes;
import org.linli.petition.internal.whistle.ConfiguredWhistles;
import org.linli.petition.internal.whistle.Standpoint;

/** Each fact that Chengxiang told, as its files say it. */
public class ChengxiangTest {
    private static final PackFiles PACK = PackFiles.here();
    private static final AreaCode GRID = AreaCode.of("990501001001001");
    private static final AreaCode SUBDISTRICT = AreaCode.of("990501001");

    private static final CalendarYear.Holiday NATIONAL_DAY =
            new CalendarYear.Holiday("国庆节", LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 7));

    private final ConfiguredPolicy rules = PolicyFile.read("pack", PACK.values("org.linli.escalation.policy-main.cfg"));
    private final ConfiguredTypes types = new ConfiguredTypes();
    private final ChannelRules channels = new ChannelRules();

    public ChengxiangTest() {
        PACK.giveTo(types, "org.linli.petition.types");
        PACK.giveTo(channels, "org.linli.petition.channels");
    }

    @Test
    public void theseFilesAreTheWholePack() {
        assertEquals(SUBDISTRICT, PACK.area());
        assertEquals(
                List.of(
                        "org.linli.escalation.policy",
                        "org.linli.grid.staff",
                        "org.linli.petition.channels",
                        "org.linli.petition.handling",
                        "org.linli.petition.templates",
                        "org.linli.petition.types",
                        "org.linli.petition.whistle"),
                PACK.factories());
    }

    @Test
    public void oneTapGoesToTheGridWorkerWhoAnswersFirst() {
        assertEquals(List.of(), channels.refused());
        ChannelRule tap = channels.find("one-tap", GRID).orElseThrow();
        assertEquals(PetitionChannel.Who.GRID_WORKER, tap.channel().firstAsked().who());
        assertTrue(tap.channel().byResidents());
        assertEquals(Urgency.URGENT, tap.urgency());
        assertTrue(
                "a tap without a type has one", types.in(GRID).type(tap.type()).isPresent());
        assertEquals(PetitionChannel.Back.PROGRESS, tap.channel().back());
    }

    @Test
    public void theFirstResponseIsDueAtOnceDayAndNightAndEndsWhenTheWorkerResponds() {
        ClockRule first = clock("one-tap", "first-response").orElseThrow();
        assertEquals(Set.of(StepKind.FILE), first.starts());
        assertTrue(first.ends().steps().contains(StepKind.ACKNOWLEDGE));
        assertTrue(first.ends().steps().contains(StepKind.CALL_OUTSIDE));
        assertEquals(SUBDISTRICT, first.supervisor());
        assertEquals(Limit.minutes(15), first.rule().limit());
        Instant night = Instant.parse("2026-03-07T14:00:00Z");
        WorkCalendar calendar = new WorkCalendar(
                "2026",
                WorkCalendar.CHINA,
                List.of(new CalendarYear(2026, "通知", List.of(NATIONAL_DAY), List.of())),
                WorkingHours.of("08:30-12:00", "14:00-17:30"));
        assertEquals(
                "gas on a Saturday night",
                night.plus(Duration.ofMinutes(15)),
                Deadlines.compute(calendar, first.rule(), night, List.of()).due());
        assertEquals("only a call is answered at once", Optional.empty(), clock("hotline", "first-response"));
    }

    @Test
    public void theCommunityWhistlesAndTheSubdistrictReportsIn() {
        ConfiguredWhistles whistles = new ConfiguredWhistles();
        PACK.giveTo(whistles, "org.linli.petition.whistle");
        assertEquals(List.of(), whistles.refused());
        assertEquals(SUBDISTRICT, whistles.in(GRID).area());
        assertEquals(
                List.of(new Standpoint(AreaLevel.SUBDISTRICT, null)),
                whistles.in(GRID).reach(Set.of(new Standpoint(AreaLevel.COMMUNITY, UnitKind.COMMITTEE))));
        assertEquals(
                List.of(new Standpoint(AreaLevel.DISTRICT, UnitKind.DEPARTMENT)),
                whistles.in(GRID).reach(Set.of(new Standpoint(AreaLevel.SUBDISTRICT, UnitKind.SUBDISTRICT_DESK))));
        ClockRule join = clock("one-tap", "join-in").orElseThrow();
        assertEquals(Limit.minutes(30), join.rule().limit());
        assertEquals(Set.of(StepKind.JOIN_IN), join.ends().steps());
    }

    @Test
    public void residentsKnowNameAndDutyPhoneOfTheirGridWorker() {
        HandlingRules handling = new HandlingRules();
        PACK.giveTo(handling, "org.linli.petition.handling");
        assertEquals(Naming.NAME_AND_PHONE, handling.in(GRID).naming());
        StaffRule staff = PACK.giveTo(new StaffRules(), StaffRules.PID).in(GRID);
        assertTrue(staff.published().contains(Position.WORKER));
        assertTrue(staff.phones());
        assertEquals(EnumSet.of(GapKind.NO_WORKER), staff.required());
    }

    @Test
    public void oneHubTakesTheHotlineAndSupervises() {
        PetitionChannel hotline = channels.find("hotline", GRID).orElseThrow().channel();
        assertEquals(PetitionChannel.Who.SUBDISTRICT, hotline.firstAsked().who());
        assertEquals(Set.of(Role.DISPATCHER, Role.SUPERVISOR), hotline.enteredBy());
        OrderFacts order = facts("hotline", Urgency.GENERAL);
        assertEquals(SUBDISTRICT, rules.supervisor(order));
        assertEquals(SUBDISTRICT, rules.decidesClaims(order));
        assertEquals(GRID.parent(), rules.next(order));
    }

    @Test
    public void oneWindowAdvisesActsForThemOrComesHome() {
        assertEquals(List.of(), types.refused());
        for (String matter : List.of("child-care-allowance", "public-housing")) {
            assertEquals(
                    List.of("在线咨询", "代办", "上门办"),
                    types.in(GRID).type(matter).orElseThrow().questions().get(0).choices());
        }
        assertEquals(
                "企业服务",
                types.in(GRID).type("firm-service").orElseThrow().group().name());
        assertTrue(types.in(GRID).type("counselling").isPresent());
    }

    @Test
    public void aBadRatingReopensAndAMediumOneDoesNot() {
        assertTrue(rules.reopens(facts("one-tap", Urgency.URGENT), Rating.Grade.BAD));
        assertEquals(Set.of(Rating.Grade.BAD), rules.reopenOn());
    }

    @Test
    public void answersAreReadWithoutAComplaint() {
        ConfiguredTemplates templates = new ConfiguredTemplates(null, types);
        PACK.giveTo(templates, "org.linli.petition.templates");
        assertEquals(List.of(), templates.refused());
    }

    private Optional<ClockRule> clock(String channel, String name) {
        return rules.clocks(facts(channel, Urgency.URGENT)).stream()
                .filter(clock -> clock.name().equals(name))
                .findFirst();
    }

    private static OrderFacts facts(String channel, Urgency urgency) {
        return new OrderFacts(GRID, Location.Found.IN_GRID, GRID, "gas-smell", channel, "楼道有燃气味", urgency, 0);
    }
}
