// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.plan;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameter;
import org.junit.runners.Parameterized.Parameters;
import org.linli.grid.Engagement;
import org.linli.grid.Engagement.Background;
import org.linli.grid.Engagement.Kind;
import org.linli.grid.EngagementDraft;
import org.linli.kernel.AreaCode;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Grant;
import org.linli.kernel.security.Role;
import org.linli.organization.Officer;
import org.linli.organization.StandIn;
import org.linli.organization.testing.Refusals;
import org.linli.organization.testing.TestCity;
import org.linli.petition.OpenMatter;
import org.linli.registry.CareLevel;
import org.linli.registry.Cohorts.Care;
import org.linli.visit.DayPlan;
import org.linli.visit.PlanEntry;
import org.linli.visit.PlanGroup;
import org.linli.visit.PlanRule;
import org.linli.visit.PlanSubject;

/** Whom and what rules can mean beside those in care: 三必访三必看三必查. */
@RunWith(Parameterized.class)
public class PlanMeaningTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
    private static final LocalDate LATER = FIRST.plusDays(90);
    private static final GeoPoint POINT = new GeoPoint(116.02, 39.1);

    @Parameter
    public String database;

    private PlanWorld world;

    @Parameters(name = "{0}")
    public static List<String> databases() {
        return List.of("derby", "postgresql");
    }

    @Before
    public void start() {
        world = PlanWorld.empty(database);
    }

    @Test
    public void theShippedRulesNameAllOfTheThreeTimesThree() {
        Map<PlanGroup, Set<String>> about = world.visitPlans.rules(TestCity.EAST).stream()
                .collect(Collectors.groupingBy(
                        PlanRule::group, Collectors.mapping(PlanRule::about, Collectors.toSet())));
        assertEquals(Set.of("党员", "楼栋长", "信息员"), about.get(PlanGroup.MUST_VISIT));
        Set<String> seen = Set.of("档案:elder-alone", "档案:low-income", "档案:disabled", "档案:family-planning");
        assertTrue(about.get(PlanGroup.MUST_SEE).containsAll(seen));
        assertEquals(Set.of("流动人口", "房屋:RENTED", "纠纷", "隐患"), about.get(PlanGroup.MUST_CHECK));
    }

    @Test
    public void stewardsAndVolunteersAreVisitedAtHomeOrByName() {
        world.cohorts.put(PlanWorld.member("A", List.of(), POINT));
        engage(Kind.HOUSE_STEWARD, Background.RETIRED, "A");
        Engagement known = engage(Kind.INFORMANT, Background.VOLUNTEER, null);
        world.makePass();
        List<PlanEntry> due = world.due(LATER, PlanWorld.WORKER);
        PlanEntry steward = of(due, "house-stewards");
        assertEquals(PlanSubject.RESIDENT, steward.subject());
        assertEquals("HA", steward.household());
        PlanEntry volunteer = of(due, "informants");
        assertEquals(PlanSubject.ENGAGEMENT, volunteer.subject());
        assertEquals(known.id(), volunteer.subjectId());
        assertEquals("乙阿姨", volunteer.who());
        assertEquals(TestCity.FIRST_GRID, volunteer.area());
        assertEquals("no name is kept", List.of(), world.column("SELECT words FROM plan_due WHERE words IS NOT NULL"));
        world.visited("HA", "DA");
        assertEquals(
                LocalDate.of(2026, 4, 30),
                of(world.due(LATER, PlanWorld.WORKER), "house-stewards").due());
        world.visitPlans.checked(volunteer.id(), volunteer.version(), PlanWorld.WORKER);
        assertEquals(FIRST, of(world.due(LATER, PlanWorld.WORKER), "informants").last());
        world.engagements.end(known.id(), known.version(), null, PlanWorld.OFFICER);
        world.makePass();
        assertEquals(1, world.due(LATER, PlanWorld.WORKER).size());
    }

    @Test
    public void aRuleCanMeanOneBackgroundOnly() {
        engage(Kind.INFORMANT, Background.RETIRED, null);
        Engagement volunteer = engage(Kind.INFORMANT, Background.VOLUNTEER, null);
        world.plans.updated("here", file("志愿者", null));
        world.makePass();
        assertEquals(List.of(volunteer.id()), subjects());
        world.plans.updated("here", file("信息员:退休人员", null));
        world.makePass();
        assertEquals(1, subjects().size());
        assertTrue(!subjects().contains(volunteer.id()));
    }

    @Test
    public void aDisputeIsCheckedFromTheDayItIsOpenUntilItIsClosed() {
        matter("O1", "neighbour", false);
        matter("O2", "noise", true);
        matter("O3", "noise", false);
        world.makePass();
        assertEquals(Set.of("O1", "O2"), Set.copyOf(subjects()));
        world.clock.pass(Duration.ofDays(8));
        PlanEntry due = world.due(null, PlanWorld.WORKER).get(0);
        assertEquals("矛盾纠纷排查", due.name());
        assertEquals("邻里纠纷 NO-O1", due.who());
        assertEquals("甲一路1号", due.address());
        assertTrue(due.overdue());
        world.visitPlans.checked(due.id(), due.version(), PlanWorld.WORKER);
        matter("O3", "noise", true);
        world.told("StepTaken", "O3", "MEDIATE");
        matter("O2", "noise", false);
        world.told("StepTaken", "O2", "SETTLE");
        assertEquals(Set.of("O1", "O3"), Set.copyOf(subjects()));
        world.matters.close("O1");
        world.told("WorkOrderClosed", "O1", "");
        assertEquals(List.of("O3"), subjects());
        matter("O4", "neighbour", false);
        world.told("PetitionFiled", "O4", "");
        assertEquals(Set.of("O3", "O4"), Set.copyOf(subjects()));
    }

    @Test
    public void aMatterIsThereForThoseOnlyWhoMaySeeItsOrder() {
        matter("O1", "neighbour", false);
        world.makePass();
        PlanEntry entry = world.due(LATER, PlanWorld.OFFICER).get(0);
        assertEquals(0, world.due(LATER, PlanWorld.CARE_OFFICER).size());
        Refusals.of(
                Problem.NOT_FOUND,
                () -> world.visitPlans.postpone(
                        entry.id(), FIRST.plusDays(1), "改天再去", entry.version(), PlanWorld.CARE_OFFICER));
        assertEquals(List.of(), world.column("SELECT words FROM plan_due WHERE words IS NOT NULL"));
    }

    @Test
    public void aHazardFoundOnAPatrolIsCheckedAgainWhileItsOrderIsOpen() {
        matter("O1", "other", false);
        matter("O2", "other", false);
        matter("O3", "fire-hazard", false);
        hazard("O1");
        world.makePass();
        assertEquals(Set.of("O1", "O3"), Set.copyOf(subjects()));
        assertEquals("安全隐患排查", world.due(LATER, PlanWorld.WORKER).get(0).name());
        assertNull(world.due(LATER, PlanWorld.WORKER).get(0).household());
        world.matters.close("O1");
        world.told("WorkOrderClosed", "O1", "");
        assertEquals(List.of("O3"), subjects());
    }

    @Test
    public void theSameRulesReadTheSameOnEveryNode() {
        About about = new About(
                About.Kind.HAZARDS, null, 0, Set.of(CareLevel.YELLOW, CareLevel.RED), Set.of("c", "a", "b"), "隐患");
        assertTrue(about.toString(), about.toString().contains("levels=[RED, YELLOW], types=[a, b, c]"));
    }

    @Test
    public void aWordThatMeansNobodyIsRefusedWithItsLine() {
        world.plans.updated("here", file("楼长", "neighbour"));
        String refused = world.plans.refused().get(0);
        assertTrue(refused, refused.contains("some.about: '楼长' means nobody; expected: 档案:<类别代码>, 党员"));
        world.plans.updated("here", file("楼栋长:好人", null));
        assertTrue(world.plans.refused().get(0).contains("some.about: '楼栋长:好人' lacks or has a word too many"));
        world.plans.updated("here", file("党员", "neighbour"));
        assertTrue(world.plans.refused().get(0).contains("some.types: is not asked here; expected: only for 纠纷"));
        world.plans.updated("here", file("纠纷", "邻里纠纷"));
        assertTrue(world.plans.refused().get(0).contains("some.types: has something that is no code"));
        world.plans.updated("here", file("纠纷", "neighbour"));
        assertEquals(List.of(), world.plans.refused());
    }

    @Test
    public void whoStandsInIsProposedTheOtherGridTooForAsLongAsTheyDo() {
        Officer deputy = worker("代班", TestCity.FIRST_GRID);
        Officer away = worker("休假", TestCity.SECOND_GRID);
        world.cohorts.put(PlanWorld.member("A", List.of(new Care("elder-alone", CareLevel.RED, false)), POINT));
        matter("O1", "neighbour", false, TestCity.SECOND_GRID);
        world.makePass();
        world.clock.pass(Duration.ofDays(8));
        Actor both = TestCity.actor(
                deputy.id(),
                new Grant(Role.GRID_WORKER, TestCity.FIRST_GRID),
                new Grant(Role.GRID_WORKER, TestCity.SECOND_GRID));
        assertEquals(List.of("A"), day(both));
        world.standIns.agree(
                new StandIn(away.id(), deputy.id(), null, world.clock.instant().plus(Duration.ofDays(3))),
                TestCity.ADMINISTRATOR);
        assertEquals(Set.of("A", "O1"), Set.copyOf(day(both)));
        world.clock.pass(Duration.ofDays(4));
        assertEquals(List.of("A"), day(both));
    }

    private List<String> day(Actor by) {
        DayPlan day = world.visitPlans.day(null, POINT, null, by);
        return day.stops().stream()
                .flatMap(stop -> stop.reasons().stream())
                .map(PlanEntry::subjectId)
                .toList();
    }

    private Officer worker(String name, AreaCode grid) {
        return world.officers.save(
                new Officer(null, name, null, List.of(new Grant(Role.GRID_WORKER, grid)), Set.of(), List.of(grid)),
                TestCity.ADMINISTRATOR);
    }

    private Engagement engage(Kind kind, Background background, String resident) {
        EngagementDraft draft = new EngagementDraft(
                kind, TestCity.FIRST_GRID, "乙阿姨", "13800000000", background, null, resident, null, null, null);
        return world.engagements.add(draft, null, PlanWorld.OFFICER);
    }

    private void matter(String order, String type, boolean mediating) {
        matter(order, type, mediating, TestCity.FIRST_GRID);
    }

    private void matter(String order, String type, boolean mediating, AreaCode area) {
        String name = type.equals("neighbour") ? "邻里纠纷" : "其他";
        world.matters.put(new OpenMatter(order, "NO-" + order, type, name, area, POINT, "甲一路1号", mediating));
    }

    private void hazard(String order) {
        world.schema.jdbc(tx -> {
            try (var insert = tx.prepareStatement("INSERT INTO hazard (id, patrol, idem, kind, area, worker, enters,"
                    + " edition, found_at, came_at, order_id, tries) VALUES ('Z', 'P', 'K', 'other', '990101001001001',"
                    + " 'w', 'w', 0, CURRENT_TIMESTAMP, CURRENT_TIMESTAMP, ?, 0)")) {
                insert.setString(1, order);
                return insert.executeUpdate();
            }
        });
    }

    private List<String> subjects() {
        return world.due(LATER, PlanWorld.WORKER).stream()
                .map(PlanEntry::subjectId)
                .toList();
    }

    private static PlanEntry of(List<PlanEntry> due, String rule) {
        return due.stream()
                .filter(entry -> entry.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private static Dictionary<String, ?> file(String about, String types) {
        Hashtable<String, Object> file = new Hashtable<>();
        file.put("rules", "some");
        file.put("some", "走访");
        file.put("some.group", "必访");
        file.put("some.about", about);
        file.put("some.every", "7");
        file.put("some.goes", "网格员");
        if (types != null) {
            file.put("some.types", types);
        }
        return file;
    }
}
