// SPDX-License-Identifier: Apache-2.0
package org.linli.districts.yubei;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;
import org.linli.districts.testing.PackFiles;
import org.linli.escalation.internal.policy.ConfiguredPolicy;
import org.linli.escalation.internal.policy.PolicyFile;
import org.linli.escalation.spi.OrderFacts;
import org.linli.grid.internal.staff.StaffRules;
import org.linli.kernel.AreaCode;
import org.linli.kernel.calendar.CalendarYear;
import org.linli.kernel.calendar.Deadlines;
import org.linli.kernel.calendar.Limit;
import org.linli.kernel.calendar.WorkCalendar;
import org.linli.kernel.calendar.WorkingHours;
import org.linli.kernel.security.Role;
import org.linli.organization.Location;
import org.linli.petition.PetitionChannel;
import org.linli.petition.PetitionType;
import org.linli.petition.StepKind;
import org.linli.petition.Urgency;
import org.linli.petition.internal.channel.ChannelRules;
import org.linli.petition.internal.handling.HandlingRules;
import org.linli.petition.internal.template.ConfiguredTemplates;
import org.linli.petition.internal.type.ConfiguredTypes;

/** Each fact that Yubei told, as its files say it. */
public class YubeiTest {
    private static final PackFiles PACK = PackFiles.here();
    private static final AreaCode VILLAGE = AreaCode.of("990401001001");
    private static final AreaCode TOWN = AreaCode.of("990401001");
    private static final AreaCode DISTRICT = AreaCode.of("990401");

    private static final CalendarYear.Holiday NATIONAL_DAY =
            new CalendarYear.Holiday("国庆节", LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 7));

    private final ConfiguredPolicy rules = PolicyFile.read("pack", PACK.values("org.linli.escalation.policy-main.cfg"));
    private final ConfiguredTypes types = new ConfiguredTypes();

    public YubeiTest() {
        PACK.giveTo(types, "org.linli.petition.types");
    }

    @Test
    public void theseFilesAreTheWholePack() {
        assertEquals(DISTRICT, PACK.area());
        assertEquals(
                List.of(
                        "org.linli.escalation.policy",
                        "org.linli.grid.staff",
                        "org.linli.petition.channels",
                        "org.linli.petition.handling",
                        "org.linli.petition.templates",
                        "org.linli.petition.types"),
                PACK.factories());
    }

    @Test
    public void theAnswerIsDueInOneToThreeWorkingDays_andInSevenForSeveralUnitsOrAComplexMatter() {
        assertEquals(Limit.workingDays(1), limit(Urgency.URGENT, false));
        assertEquals(Limit.workingDays(3), limit(Urgency.GENERAL, false));
        assertEquals(Limit.workingDays(7), limit(Urgency.COMPLEX, false));
        assertEquals(Limit.workingDays(7), limit(Urgency.GENERAL, true));
        assertEquals(Limit.workingDays(7), limit(Urgency.URGENT, true));
    }

    @Test
    public void itCountsFromTheEntryAndEndsWithTheAnswer_notWithTheMatter() {
        OrderFacts order = facts("village-phone", "pension-check", Urgency.GENERAL);
        assertTrue(rules.countsFromFiling(order));
        assertEquals(Set.of(StepKind.REPLY), rules.ends(order));
        assertFalse(PolicyFile.read("usual", Map.of()).countsFromFiling(order));
        assertEquals(Set.of(StepKind.CLOSE), PolicyFile.read("usual", Map.of()).ends(order));
    }

    @Test
    public void theFingerprintsAreAskedForOnAFridayAtTenAndMustBeAnsweredByWednesday() {
        WorkCalendar calendar = new WorkCalendar(
                "2026",
                WorkCalendar.CHINA,
                List.of(new CalendarYear(2026, "通知", List.of(NATIONAL_DAY), List.of())),
                WorkingHours.of("08:30-12:00", "14:00-17:30"));
        OrderFacts call = facts("village-phone", "pension-check", Urgency.GENERAL);
        assertEquals(
                at("2026-03-11T17:30"),
                Deadlines.compute(calendar, rules.deadline(call), at("2026-03-06T10:00"), List.of())
                        .due());
    }

    @Test
    public void whoEntersTheCallInTheVillageAnswersFirst() {
        ChannelRules channels = new ChannelRules();
        PACK.giveTo(channels, "org.linli.petition.channels");
        assertEquals(List.of(), channels.refused());
        PetitionChannel phone =
                channels.find("village-phone", VILLAGE).orElseThrow().channel();
        assertEquals(Set.of(Role.COMMUNITY_OFFICER), phone.enteredBy());
        assertEquals(PetitionChannel.Who.ENTERING_OFFICER, phone.firstAsked().who());
        assertTrue(channels.find("portal", VILLAGE).orElseThrow().channel().byResidents());
        assertEquals(
                PetitionChannel.Who.COMMUNITY,
                channels.find("portal", VILLAGE)
                        .orElseThrow()
                        .channel()
                        .firstAsked()
                        .who());
        assertEquals(
                "elsewhere it is as it was",
                Optional.empty(),
                channels.find("village-phone", AreaCode.of("990101001001")));
    }

    @Test
    public void aMatterClimbsThreeLevels() {
        assertEquals("the village has it first", Optional.of(VILLAGE), rules.first(facts(VILLAGE)));
        assertEquals(Optional.of(TOWN), rules.next(facts(VILLAGE)));
        assertEquals(Optional.of(DISTRICT), rules.next(facts(TOWN)));
        assertEquals(Optional.empty(), rules.next(facts(DISTRICT)));
    }

    @Test
    public void whatResidentsSubmitLiesInTheOpenPool_andTheCommandCentreDecidesBetweenTwoOrNone() {
        assertTrue(rules.opensToClaims(facts("portal", "bus", Urgency.COMPLEX)));
        assertTrue(rules.opensToClaims(facts("portal", "road", Urgency.GENERAL)));
        assertFalse(rules.opensToClaims(facts("portal", "dangerous-slope", Urgency.URGENT)));
        assertFalse(rules.opensToClaims(facts("village-phone", "pension-check", Urgency.GENERAL)));
        assertEquals(DISTRICT, rules.decidesClaims(facts(VILLAGE)));
        assertEquals(DISTRICT, rules.supervisor(facts(VILLAGE)));
        assertFalse(PolicyFile.read("usual", Map.of()).opensToClaims(facts("portal", "bus", Urgency.GENERAL)));
        HandlingRules handling = new HandlingRules();
        PACK.giveTo(handling, "org.linli.petition.handling");
        assertEquals(DISTRICT, handling.in(VILLAGE).area());
        assertEquals(4, handling.in(VILLAGE).claimHours());
    }

    @Test
    public void aBusLineIsComplexAndAPensionIsAskedWhetherTheyCanCome() {
        assertEquals(List.of(), types.refused());
        assertEquals(Urgency.COMPLEX, rules.urgency(facts("portal", "bus", null)));
        PetitionType pension = types.in(VILLAGE).type("pension-check").orElseThrow();
        assertEquals("本人能不能到镇(街道)来", pension.questions().get(0).words());
        for (String complex : List.of("bus", "road-building", "relocation")) {
            assertTrue(complex, types.in(VILLAGE).type(complex).isPresent());
        }
        assertTrue(types.in(VILLAGE).type("dangerous-slope").orElseThrow().urgent());
    }

    @Test
    public void thereAreAnswersForWhatAHigherLevelWorksOnAndForALongMatter() {
        ConfiguredTemplates templates = new ConfiguredTemplates(null, types);
        PACK.giveTo(templates, "org.linli.petition.templates");
        assertEquals(List.of(), templates.refused());
        String higher = PACK.values("org.linli.petition.templates-main.cfg").get("higher-works.words");
        assertTrue(higher, higher.contains("上级已经在办"));
        String plan = PACK.values("org.linli.petition.templates-main.cfg").get("plan.words");
        assertTrue(plan, plan.contains("前完成"));
    }

    @Test
    public void noGridsAreMissedAmongThreeLevels() {
        assertEquals(
                Set.of(),
                PACK.giveTo(new StaffRules(), StaffRules.PID).in(VILLAGE).required());
    }

    private Limit limit(Urgency urgency, boolean joint) {
        return rules.deadline(facts("portal", "road", urgency).joint(joint)).limit();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(WorkCalendar.CHINA).toInstant();
    }

    private static OrderFacts facts(AreaCode level) {
        return new OrderFacts(VILLAGE, Location.Found.AS_CHOSEN, level, "road", "portal", "路面破损", Urgency.GENERAL, 0);
    }

    private static OrderFacts facts(String channel, String type, Urgency urgency) {
        return new OrderFacts(VILLAGE, Location.Found.AS_CHOSEN, VILLAGE, type, channel, "有一件事", urgency, 0);
    }
}
