// SPDX-License-Identifier: Apache-2.0
package org.linli.districts.shimahe;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.Test;
import org.linli.districts.testing.PackFiles;
import org.linli.escalation.internal.policy.ConfiguredPolicy;
import org.linli.escalation.internal.policy.PolicyFile;
import org.linli.escalation.spi.OrderFacts;
import org.linli.grid.internal.staff.StaffRules;
import org.linli.kernel.AreaCode;
import org.linli.kernel.calendar.CalendarYear;
import org.linli.kernel.calendar.DeadlineRule;
import org.linli.kernel.calendar.Deadlines;
import org.linli.kernel.calendar.Limit;
import org.linli.kernel.calendar.WorkCalendar;
import org.linli.kernel.calendar.WorkingHours;
import org.linli.organization.Location;
import org.linli.petition.PetitionChannel.Who;
import org.linli.petition.Rating;
import org.linli.petition.StepKind;
import org.linli.petition.Urgency;
import org.linli.petition.WorkOrderState;
import org.linli.petition.internal.channel.ChannelRules;
import org.linli.petition.internal.template.TemplateFile;
import org.linli.petition.internal.template.TemplateList;
import org.linli.petition.internal.type.ConfiguredTypes;
import org.linli.registry.CareLevel;
import org.linli.registry.internal.care.category.CareFacts;
import org.linli.registry.internal.care.category.Category;
import org.linli.registry.internal.care.category.ConfiguredCategories;
import org.linli.visit.PlanGoer;
import org.linli.visit.PlanRule;
import org.linli.visit.internal.plan.ConfiguredPlans;

/** What the pack says is read by those who read it in earnest, and means what the README says. */
public class ShimaheTest {
    private static final PackFiles PACK = PackFiles.here();
    private static final AreaCode SUBDISTRICT = PACK.area();
    private static final AreaCode COMMUNITY = AreaCode.of(SUBDISTRICT + "001");
    private static final AreaCode DISTRICT = AreaCode.of("990301");
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
    private final StaffRules staff = PACK.giveTo(new StaffRules(), StaffRules.PID);
    private final ConfiguredCategories care = PACK.giveTo(new ConfiguredCategories(), ConfiguredCategories.PID);
    private final ConfiguredPlans plans = PACK.giveTo(new ConfiguredPlans(), ConfiguredPlans.PID);
    private final TemplateList templates = TemplateFile.read(PACK.values("org.linli.petition.templates-main.cfg"));

    @Test
    public void everyFileIsReadWithoutAComplaintAndHoldsInTheAreaOnly() {
        assertEquals(List.of(), types.refused());
        assertEquals(List.of(), channels.refused());
        assertEquals(List.of(), staff.refused());
        assertEquals(List.of(), care.refused());
        assertEquals(List.of(), plans.refused());
        assertEquals(
                Set.of(
                        "org.linli.escalation.policy",
                        "org.linli.grid.staff",
                        "org.linli.petition.channels",
                        "org.linli.petition.templates",
                        "org.linli.petition.types",
                        "org.linli.registry.care",
                        "org.linli.visit.plan"),
                Set.copyOf(PACK.factories()));
        PACK.names()
                .forEach(name -> assertEquals(
                        name, SUBDISTRICT.value(), PACK.values(name).get("area")));
    }

    @Test
    public void everyOrderComesToTheSubdistrictFirst() {
        assertEquals(Optional.of(SUBDISTRICT), policy.first(facts(null)));
        assertEquals(
                Limit.workingHours(2), policy.sorting(facts(null)).orElseThrow().limit());
        assertEquals(Optional.of(SUBDISTRICT), policy.next(facts(COMMUNITY, null)));
        assertEquals(Optional.of(DISTRICT), policy.next(facts(SUBDISTRICT, null)));
    }

    @Test
    public void urgentOneDayGeneralFiveComplexTenFromTheDispatchUntilItIsHandled() {
        assertEquals("2026-03-05T17:30", due(policy, Urgency.URGENT, "2026-03-04T10:00"));
        assertEquals("2026-03-09T17:30", due(policy, Urgency.GENERAL, "2026-03-04T10:00"));
        assertEquals("a Saturday is no end", "2026-03-16T17:30", due(policy, Urgency.COMPLEX, "2026-03-04T10:00"));
        assertEquals(Set.of(StepKind.CLOSE), policy.ends(facts(Urgency.GENERAL)));
    }

    @Test
    public void withoutThePackTheNearestHasItAndDaysAreWorkingDays() {
        ConfiguredPolicy platform = PolicyFile.read("platform", Map.of());
        assertEquals(Optional.empty(), platform.first(facts(null)));
        assertFalse(platform.sorts());
        assertEquals("2026-03-11T17:30", due(platform, Urgency.GENERAL, "2026-03-04T10:00"));
        assertEquals("2026-03-18T17:30", due(platform, Urgency.COMPLEX, "2026-03-04T10:00"));
    }

    @Test
    public void whoIsAskedFirstIsFixedByTheChannel() {
        assertEquals("the keeper of the platform", Who.SUBDISTRICT, asked("portal"));
        assertEquals("the keeper of the platform", Who.SUBDISTRICT, asked("wechat"));
        assertEquals("the office or community that runs it", Who.ENTERING_UNIT, asked("hotline"));
        assertEquals("the official who went", Who.ENTERING_OFFICER, asked("visit"));
        assertEquals("the official who went", Who.ENTERING_OFFICER, asked("yard-meeting"));
        assertEquals("the official who keeps the file", Who.ENTERING_OFFICER, asked("care-file"));
        assertTrue(channels.find("wechat", COMMUNITY).orElseThrow().channel().byResidents());
        assertEquals(Optional.empty(), channels.find("one-tap", COMMUNITY));
        assertEquals("elsewhere there is none", Optional.empty(), channels.find("wechat", DISTRICT));
    }

    @Test
    public void whoIsNotSatisfiedAtTheReturnVisitHasItOpenedAgain() {
        assertTrue(policy.reopensWhenDissatisfied(facts(Urgency.GENERAL)));
        assertTrue(policy.reopens(facts(Urgency.GENERAL), Rating.Grade.BAD));
        assertFalse(policy.reopens(facts(Urgency.GENERAL), Rating.Grade.MEDIUM));
    }

    @Test
    public void careFilesHaveThreeColoursByDifficulty() {
        Category unsupported = category("elder-unsupported");
        assertEquals(CareLevel.YELLOW, level(unsupported, 65, false));
        assertEquals(CareLevel.ORANGE, level(unsupported, 81, false));
        assertEquals(CareLevel.RED, level(unsupported, 81, true));
        assertEquals(CareLevel.RED, level(unsupported, 61, false, "生活不能自理"));
        assertTrue(category("disabled").sensitive());
        assertTrue(category("lost-only-child").sensitive());
        assertFalse(category("low-income").sensitive());
        for (String each : List.of("elder-unsupported", "disabled", "lost-only-child", "low-income")) {
            assertEquals(SUBDISTRICT, category(each).area());
        }
    }

    @Test
    public void officersOfTheCommunityGoAndLookForOrders() {
        List<PlanRule> rules = plans.in(COMMUNITY);
        assertEquals(
                Set.of(PlanGoer.COMMUNITY_OFFICER),
                rules.stream().map(PlanRule::goes).collect(Collectors.toSet()));
        assertTrue(rules.stream().map(PlanRule::code).toList().containsAll(List.of("disabled", "lost-only-child")));
        assertEquals(
                "no gap without a grid worker", Set.of(), staff.in(COMMUNITY).required());
    }

    @Test
    public void whatCannotBeSolvedIsExplainedAndOneOrderMayBecomeACampaign() {
        assertTrue(template("explained").words().contains("原因是:____"));
        assertTrue(template("campaign").fits(WorkOrderState.IN_PROGRESS, "abandoned-vehicle"));
        assertTrue("first opinion, and up", template("first-opinion").fits(WorkOrderState.ESCALATED, "bus"));
        assertEquals(
                3,
                types.in(COMMUNITY)
                        .type("abandoned-vehicle")
                        .orElseThrow()
                        .questions()
                        .size());
        templates.templates().forEach(each -> each.types()
                .forEach(type -> assertTrue(type, types.in(COMMUNITY).type(type).isPresent())));
    }

    private Who asked(String channel) {
        return channels.find(channel, COMMUNITY)
                .orElseThrow()
                .channel()
                .firstAsked()
                .who();
    }

    private Category category(String code) {
        return care.find(COMMUNITY, code).orElseThrow();
    }

    private static CareLevel level(Category category, int age, boolean alone, String... needs) {
        return category.level(new CareFacts(age, alone, List.of(needs))).level();
    }

    private TemplateList.Template template(String code) {
        return templates.templates().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static String due(ConfiguredPolicy policy, Urgency urgency, String dispatched) {
        DeadlineRule rule = policy.deadline(facts(urgency));
        return Deadlines.compute(
                        CALENDAR,
                        rule,
                        LocalDateTime.parse(dispatched)
                                .atZone(WorkCalendar.CHINA)
                                .toInstant(),
                        List.of())
                .due()
                .atZone(WorkCalendar.CHINA)
                .toLocalDateTime()
                .toString();
    }

    private static OrderFacts facts(Urgency urgency) {
        return facts(COMMUNITY, urgency);
    }

    private static OrderFacts facts(AreaCode level, Urgency urgency) {
        return new OrderFacts(
                COMMUNITY, Location.Found.AS_CHOSEN, level, "abandoned-vehicle", "portal", "", urgency, 0);
    }
}
