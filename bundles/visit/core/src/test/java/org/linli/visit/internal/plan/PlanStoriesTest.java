// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.plan;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameter;
import org.junit.runners.Parameterized.Parameters;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Grant;
import org.linli.kernel.security.Role;
import org.linli.organization.testing.Refusals;
import org.linli.organization.testing.TestCity;
import org.linli.registry.CareLevel;
import org.linli.registry.Cohorts.Care;
import org.linli.registry.Cohorts.Spot;
import org.linli.visit.DayPlan;
import org.linli.visit.PlanEntry;
import org.linli.visit.PlanGoer;
import org.linli.visit.PlanGroup;
import org.linli.visit.PlanQuery;
import org.linli.visit.PlanRule;
import org.linli.visit.VisitPlans;

@RunWith(Parameterized.class)
public class PlanStoriesTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
    private static final String ELDER = "elder-alone";

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
    public void aRedFileGetsDueAfterSevenDaysAndAVisitEndsIt() {
        world.cared("A", ELDER, CareLevel.RED);
        world.cared("B", ELDER, CareLevel.YELLOW);
        world.makePass();
        assertEquals(0, world.due(null, PlanWorld.WORKER).size());
        world.clock.pass(Duration.ofDays(7));
        PlanEntry due = world.due(null, PlanWorld.WORKER).get(0);
        assertEquals("A", due.subjectId());
        assertEquals("张*", due.who());
        assertEquals("独居老人走访", due.name());
        assertEquals(PlanGroup.MUST_SEE, due.group());
        assertFalse(due.overdue());
        world.clock.pass(Duration.ofDays(1));
        assertTrue(world.due(null, PlanWorld.WORKER).get(0).overdue());
        world.visited("HA", "DA");
        assertEquals(0, world.due(null, PlanWorld.WORKER).size());
        world.clock.pass(Duration.ofDays(7));
        assertEquals(
                FIRST.plusDays(15), world.due(null, PlanWorld.WORKER).get(0).due());
        assertEquals(0, world.due(null, PlanWorld.OTHER_WORKER).size());
    }

    @Test
    public void aVisitBeforeTheRuleCountsAndANightlyPassChangesNothingTwice() {
        world.visited("HA", "DA");
        world.clock.pass(Duration.ofDays(3));
        world.cared("A", ELDER, CareLevel.RED);
        world.makePass();
        assertFalse(world.pass.isDue());
        List<PlanEntry> before = world.due(FIRST.plusDays(60), PlanWorld.WORKER);
        assertEquals(FIRST.plusDays(7), before.get(0).due());
        world.clock.pass(Duration.ofDays(1));
        assertTrue(world.pass.isDue());
        world.makePass();
        assertEquals(before, world.due(FIRST.plusDays(60), PlanWorld.WORKER));
    }

    @Test
    public void thePlanFollowsTheRegistry() {
        world.makePass();
        world.cared("A", ELDER, CareLevel.YELLOW);
        world.changed("A");
        assertEquals(
                FIRST.plusDays(30),
                world.due(FIRST.plusDays(90), PlanWorld.WORKER).get(0).due());
        world.clock.pass(Duration.ofDays(20));
        world.cared("A", ELDER, CareLevel.RED);
        world.changed("A");
        PlanEntry now = world.due(null, PlanWorld.WORKER).get(0);
        assertEquals("more is needed, but nobody was late", FIRST.plusDays(20), now.due());
        assertEquals(7, now.everyDays());
        world.cohorts.put(PlanWorld.member("A", List.of(), null));
        world.changed("A");
        assertEquals(0, world.due(FIRST.plusDays(90), PlanWorld.WORKER).size());
    }

    @Test
    public void aRuleChangedByAFileMovesThePlanAndAWrongFileDoesNot() {
        world.cared("A", ELDER, CareLevel.RED);
        world.makePass();
        world.plans.updated("here", file("3", "网格员"));
        assertTrue(world.pass.isDue());
        world.makePass();
        assertEquals(
                FIRST.plusDays(3),
                world.due(FIRST.plusDays(60), PlanWorld.WORKER).get(0).due());
        assertEquals("每3天", world.visitPlans.rules(TestCity.FIRST_GRID).get(0).every());
        assertEquals(13, world.visitPlans.rules(TestCity.WEST).size());
        world.plans.updated("here", file("3天半", "网管员"));
        String refused = world.plans.refused().get(0);
        assertTrue(refused, refused.contains("elders.every: '3天半' does not say how often"));
        assertTrue(refused, refused.contains("elders.goes: '网管员' is none; expected: 网格员"));
        assertEquals("每3天", world.visitPlans.rules(TestCity.FIRST_GRID).get(0).every());
        world.plans.deleted("here");
        world.makePass();
        assertEquals(7, world.due(FIRST.plusDays(60), PlanWorld.WORKER).get(0).everyDays());
    }

    @Test
    public void whatIsSensitiveIsThereForCareOfficersOnly() {
        world.cared("A", "lost-only-child", CareLevel.RED);
        world.makePass();
        LocalDate later = FIRST.plusDays(60);
        assertEquals(0, world.due(later, PlanWorld.OFFICER).size());
        PlanEntry entry = world.due(later, PlanWorld.CARE_OFFICER).get(0);
        assertEquals("失独家庭走访", entry.name());
        Refusals.of(
                Problem.NOT_FOUND,
                () -> world.visitPlans.postpone(entry.id(), FIRST.plusDays(1), "改天再去", 1, PlanWorld.OFFICER));
        assertTrue(world.column("SELECT rule_index FROM plan_due").stream().allMatch(index -> index.length() == 43));
        Actor both = TestCity.actor(
                "both",
                new Grant(Role.COMMUNITY_OFFICER, TestCity.FIRST_COMMUNITY),
                new Grant(Role.CARE_OFFICER, TestCity.FIRST_GRID));
        assertEquals(1, world.due(later, both).size());
        Refusals.of(Problem.FORBIDDEN, () -> world.due(later, TestCity.ADMINISTRATOR));
    }

    @Test
    public void aVisitIsPutOffWithAGroundThatIsSealed() {
        world.cared("A", ELDER, CareLevel.RED);
        world.makePass();
        world.clock.pass(Duration.ofDays(9));
        PlanEntry entry = world.due(null, PlanWorld.WORKER).get(0);
        LocalDate today = FIRST.plusDays(9);
        Refusals.of(
                Problem.INVALID,
                () -> world.visitPlans.postpone(
                        entry.id(), today.plusDays(8), "住院", entry.version(), PlanWorld.WORKER));
        long version =
                world.visitPlans.postpone(entry.id(), today.plusDays(7), "住院,下周出院", entry.version(), PlanWorld.WORKER);
        Refusals.of(
                Problem.STALE_VERSION,
                () -> world.visitPlans.postpone(entry.id(), today.plusDays(1), "再改", 1, PlanWorld.WORKER));
        assertEquals(0, world.due(null, PlanWorld.WORKER).size());
        world.makePass();
        PlanEntry now = world.due(today.plusDays(30), PlanWorld.WORKER).get(0);
        assertEquals(today.plusDays(7), now.due());
        assertEquals(version, now.version());
        assertEquals(
                "住院,下周出院",
                world.visitPlans
                        .postponements(entry.id(), null, PlanWorld.OFFICER)
                        .get(0)
                        .ground());
        assertFalse(world.column("SELECT sealed FROM plan_postponed").get(0).contains("住院"));
        world.visited("HA", "DA");
        assertNull(world.due(today.plusDays(30), PlanWorld.WORKER).get(0).postponedTo());
    }

    @Test
    public void aPlaceIsCheckedWhereNobodyIsVisited() {
        world.cohorts.put(new Spot("S1", true, "RENTED", "甲一路1号3号楼", null, TestCity.FIRST_GRID));
        world.makePass();
        world.clock.pass(Duration.ofDays(91));
        PlanEntry entry = world.due(null, PlanWorld.WORKER).get(0);
        assertEquals("甲一路1号3号楼", entry.who());
        assertTrue(entry.overdue());
        world.visitPlans.checked(entry.id(), entry.version(), PlanWorld.WORKER);
        assertEquals(0, world.due(null, PlanWorld.WORKER).size());
        Refusals.of(Problem.NOT_FOUND, () -> world.visitPlans.checked(entry.id(), 2, PlanWorld.OTHER_WORKER));
    }

    @Test
    public void aDayGoesToTheOverdueFirstThenToThoseInNeedThenToTheNearest() {
        put("C", CareLevel.RED, 116.030);
        put("B", CareLevel.RED, 116.020);
        put("A", CareLevel.RED, 116.010);
        put("Y", CareLevel.YELLOW, 116.011);
        world.makePass();
        world.clock.pass(Duration.ofDays(31));
        world.visited("HB", "DB");
        world.clock.pass(Duration.ofDays(7));
        DayPlan day = world.visitPlans.day(null, new GeoPoint(116.0, 39.1), null, PlanWorld.WORKER);
        assertEquals(
                "those overdue first, B is due today",
                List.of("A", "C", "Y", "B"),
                day.stops().stream()
                        .map(stop -> stop.reasons().get(0).subjectId())
                        .toList());
        assertEquals(863, day.stops().get(0).metres(), 5);
        assertFalse(day.more());
        Refusals.of(Problem.FORBIDDEN, () -> world.visitPlans.day(null, null, null, PlanWorld.SUPERVISOR));
        Refusals.of(Problem.INVALID, () -> world.visitPlans.day(FIRST, null, null, PlanWorld.WORKER));
    }

    @Test
    public void aPageGoesOnWhereTheOneBeforeEnded() {
        for (int i = 0; i < 5; i++) {
            world.cared("A" + i, ELDER, CareLevel.RED);
        }
        world.makePass();
        var query =
                new PlanQuery(TestCity.FIRST_COMMUNITY, FIRST.plusDays(30), PlanGoer.GRID_WORKER, PlanGroup.MUST_SEE);
        var first = world.visitPlans.due(query, null, 3, null, PlanWorld.OFFICER);
        var second = world.visitPlans.due(query, first.next(), 3, null, PlanWorld.OFFICER);
        assertEquals(3, first.items().size());
        assertEquals(2, second.items().size());
        assertNull(second.next());
    }

    @Test
    public void nothingCountsThoseWhoGo() {
        Set<String> operations = Arrays.stream(VisitPlans.class.getMethods())
                .map(Method::getName)
                .collect(Collectors.toSet());
        assertEquals(Set.of("rules", "due", "day", "postpone", "checked", "postponements"), operations);
        List<String> numbers = Stream.of(PlanEntry.class, DayPlan.class, DayPlan.Stop.class)
                .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                .filter(component -> component.getType().isPrimitive() || component.getType() == Integer.class)
                .map(RecordComponent::getName)
                .toList();
        assertEquals(List.of("overdue", "everyDays", "version", "more", "metres"), numbers);
        List<String> columns = world.column("SELECT door FROM plan_visited");
        assertEquals("a visit is kept by the door, not by who went", List.of(), columns);
    }

    @Test
    public void theFileInTheDistributionSaysWhatIsShippedAndALineIsNamed() throws Exception {
        Path given = Path.of("../../../karaf-distribution/src/main/resources/etc/org.linli.visit.plan-default.cfg");
        Hashtable<String, Object> file = new Hashtable<>();
        Properties lines = new Properties();
        try (InputStream in = Files.newInputStream(given)) {
            lines.load(in);
        }
        lines.stringPropertyNames().forEach(key -> file.put(key, lines.getProperty(key)));
        file.put("felix.fileinstall.filename", given.toUri().toString());
        List<PlanRule> shipped = world.visitPlans.rules(TestCity.EAST);
        world.plans.updated("given", file);
        assertEquals(List.of(), world.plans.refused());
        assertEquals(shipped, world.visitPlans.rules(TestCity.EAST));
        file.put("elder-alone.every", "常去");
        world.plans.updated("given", file);
        String refused = world.plans.refused().get(0);
        assertTrue(refused, refused.matches(".*plan-default.cfg: line \\d+, elder-alone.every: .*"));
    }

    private void put(String id, CareLevel level, double longitude) {
        world.cohorts.put(PlanWorld.member(id, List.of(new Care(ELDER, level, false)), new GeoPoint(longitude, 39.1)));
    }

    private static Dictionary<String, ?> file(String every, String goes) {
        Hashtable<String, Object> file = new Hashtable<>();
        file.put("area", "990101001");
        file.put("rules", "elders");
        file.put("elders", "独居老人走访");
        file.put("elders.group", "必看");
        file.put("elders.about", "档案:elder-alone");
        file.put("elders.every", every);
        file.put("elders.goes", goes);
        return file;
    }
}
