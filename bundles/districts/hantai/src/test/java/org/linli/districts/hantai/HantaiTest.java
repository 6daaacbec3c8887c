// SPDX-License-Identifier: Apache-2.0
package org.linli.districts.hantai;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.Test;
import org.linli.districts.testing.PackFiles;
import org.linli.escalation.internal.policy.ConfiguredPolicy;
import org.linli.escalation.internal.policy.PolicyFile;
import org.linli.escalation.spi.ClockRule;
import org.linli.escalation.spi.OrderFacts;
import org.linli.grid.DivisionRule;
import org.linli.grid.internal.redraw.ConfiguredDivisions;
import org.linli.grid.internal.staff.StaffRules;
import org.linli.kernel.AreaCode;
import org.linli.kernel.calendar.Limit;
import org.linli.kernel.config.DecidedBy;
import org.linli.organization.Location;
import org.linli.petition.PetitionChannel;
import org.linli.petition.PetitionChannel.Who;
import org.linli.petition.PetitionType;
import org.linli.petition.Rating;
import org.linli.petition.StepKind;
import org.linli.petition.Urgency;
import org.linli.petition.internal.channel.ChannelRules;
import org.linli.petition.internal.handling.HandlingRules;
import org.linli.petition.internal.template.ConfiguredTemplates;
import org.linli.petition.internal.type.ConfiguredTypes;
import org.linli.petition.internal.whistle.ConfiguredWhistles;
import org.linli.registry.internal.care.category.Category;
import org.linli.registry.internal.care.category.ConfiguredCategories;
import org.linli.visit.internal.plan.ConfiguredPlans;

/** Each fact that Hantai told, as its files say it; none of them is refused. */
public class HantaiTest {
    private static final PackFiles PACK = PackFiles.here();
    private static final AreaCode DISTRICT = PACK.area();
    private static final AreaCode GRID = AreaCode.of("990601001001001");

    private final ConfiguredPolicy rules = PolicyFile.read("pack", PACK.values("org.linli.escalation.policy-main.cfg"));

    private static OrderFacts facts(String type, String text) {
        return new OrderFacts(GRID, Location.Found.IN_GRID, GRID, type, "worker-phone", text, null, 0);
    }

    private static DecidedBy one(List<DecidedBy> all) {
        assertEquals(1, all.size());
        assertEquals(DISTRICT, all.get(0).area());
        return all.get(0);
    }

    @Test
    public void gridsHaveThreeHundredHouseholdsOrAThousandPeople() {
        ConfiguredDivisions divisions = new ConfiguredDivisions();
        PACK.giveTo(divisions, ConfiguredDivisions.PID);
        assertEquals(List.of(), divisions.refused());
        DivisionRule rule = divisions.in(GRID);
        assertEquals(300, rule.households());
        assertEquals(1000, rule.people());
    }

    @Test
    public void everyGridIsStaffedAndWorkersArePostedWithTheirPhones() {
        StaffRules staff = new StaffRules();
        PACK.giveTo(staff, StaffRules.PID);
        assertEquals(List.of(), staff.refused());
        DecidedBy decided = one(staff.explain(GRID));
        assertEquals("hantai/org.linli.grid.staff-main.cfg", decided.source());
        assertEquals("应当配备 网格员、信息员、党小组长、工作站、负责人；公开 网格员、党小组长、工作站、负责人、责任单位，连同值班电话", decided.says());
        HandlingRules handling = new HandlingRules();
        PACK.giveTo(handling, HandlingRules.PID);
        assertEquals(List.of(), handling.refused());
        assertTrue(one(handling.explain(GRID)).says().contains("姓名和电话"));
    }

    @Test
    public void theFiveStepsHaveTheirLimitsAndABurstPipeIsUrgent() {
        assertEquals(Urgency.URGENT, rules.urgency(facts("water-supply", "小区水管爆裂,路上全是水")));
        assertEquals(Urgency.GENERAL, rules.urgency(facts("learning", "想学用手机看新闻")));
        Map<Urgency, Limit> limits = new EnumMap<>(Urgency.class);
        limits.put(Urgency.URGENT, Limit.workingHours(4));
        limits.put(Urgency.GENERAL, Limit.workingDays(3));
        limits.put(Urgency.COMPLEX, Limit.workingDays(7));
        assertEquals(limits, rules.limits());
        Map<String, Set<StepKind>> clocks =
                rules.clocks(facts("road", "")).stream().collect(Collectors.toMap(ClockRule::name, ClockRule::starts));
        assertEquals(Set.of(StepKind.FILE), clocks.get("accept"));
        assertEquals(Set.of(StepKind.ACCEPT), clocks.get("send"));
        assertEquals(Set.of(StepKind.DISPATCH, StepKind.REASSIGN), clocks.get("set-out"));
        assertEquals(Set.of(StepKind.CLOSE), rules.ends(facts("road", "")));
        assertTrue(rules.reopens(facts("road", ""), Rating.Grade.BAD));
    }

    @Test
    public void whatTheGridCannotSolveGoesToTheCommunityThenTheSubdistrict() {
        assertEquals(Optional.of(AreaCode.of("990601001001")), rules.next(facts("street-lamp", "")));
        assertEquals(DISTRICT, rules.area());
    }

    @Test
    public void aWishIsAMatterOfItsOwn() {
        ConfiguredTypes types = new ConfiguredTypes();
        PACK.giveTo(types, ConfiguredTypes.PID);
        assertEquals(List.of(), types.refused());
        PetitionType learning = types.in(GRID).type("learning").orElseThrow();
        assertEquals("心愿与帮助", learning.group().name());
        assertFalse(learning.urgent());
        assertTrue(types.in(GRID).type("burst-pipe").orElseThrow().urgent());
        assertTrue(types.in(AreaCode.of("990101")).type("learning").isEmpty());
    }

    @Test
    public void residentsChooseHowTheyAreServed() {
        ChannelRules channels = new ChannelRules();
        PACK.giveTo(channels, "org.linli.petition.channels");
        assertEquals(List.of(), channels.refused());
        Map<String, PetitionChannel> ways = channels.in(GRID).stream()
                .map(rule -> rule.channel())
                .collect(Collectors.toMap(PetitionChannel::code, way -> way));
        assertEquals(Who.GRID_WORKER, ways.get("worker-phone").firstAsked().who());
        assertEquals(Who.COMMUNITY, ways.get("agency").firstAsked().who());
        assertTrue(ways.get("portal").byResidents());
        assertTrue(ways.keySet().containsAll(Set.of("counter", "appointment", "home", "informant", "consultation")));
        assertEquals("Others stay", "热线", ways.get("hotline").name());
    }

    @Test
    public void mustVisitMustSeeMustCheck() {
        ConfiguredPlans plans = new ConfiguredPlans();
        PACK.giveTo(plans, ConfiguredPlans.PID);
        assertEquals(List.of(), plans.refused());
        assertEquals(
                "必访 老党员走访、楼栋长走访、志愿者走访；必看 独居老人走访、困难家庭走访、残疾人走访、计划生育对象走访；必查 流动人口走访、矛盾纠纷排查、安全隐患排查",
                one(plans.explain(GRID)).says());
    }

    @Test
    public void careFilesAreOfTheSevenKindsAndThoseThatArePlanned() {
        ConfiguredCategories categories = new ConfiguredCategories();
        PACK.giveTo(categories, ConfiguredCategories.PID);
        assertEquals(List.of(), categories.refused());
        assertEquals(
                List.of(
                        "correction",
                        "disabled",
                        "elder-alone",
                        "family-planning",
                        "floating",
                        "low-income",
                        "released",
                        "rented"),
                categories.in(GRID).stream().map(Category::code).toList());
        assertEquals(
                "what is sensitive elsewhere is so here",
                new ConfiguredCategories()
                        .sensitiveSomewhere().stream().sorted().toList(),
                categories.sensitiveSomewhere().stream().sorted().toList());
    }

    @Test
    public void whistlesAndAnswersAreRead() {
        ConfiguredWhistles whistles = new ConfiguredWhistles();
        PACK.giveTo(whistles, ConfiguredWhistles.PID);
        assertEquals(List.of(), whistles.refused());
        assertTrue(one(whistles.explain(GRID)).says().contains("矛盾纠纷调处中心"));
        ConfiguredTemplates templates = new ConfiguredTemplates(null, new ConfiguredTypes());
        PACK.giveTo(templates, ConfiguredTemplates.PID);
        assertEquals(List.of(), templates.refused());
        assertTrue(one(templates.explain(GRID)).says().contains("上门帮您"));
    }
}
