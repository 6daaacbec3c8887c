// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.field;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotNull;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.Before;
import org.junit.Test;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Grant;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.Ids;
import org.linli.organization.testing.Refusals;
import org.linli.organization.testing.TestCity;
import org.linli.registry.CareLevel;
import org.linli.registry.Cohorts.Care;
import org.linli.registry.Cohorts.Member;
import org.linli.registry.Residence;
import org.linli.visit.FieldBatch;
import org.linli.visit.FieldOperation;
import org.linli.visit.FieldOperation.Kind;
import org.linli.visit.FieldResult;
import org.linli.visit.FieldResult.Outcome;
import org.linli.visit.FiledNeed;
import org.linli.visit.VisitDraft;
import org.linli.visit.VisitKind;
import org.linli.visit.VisitState;
import org.linli.visit.WorkingSet;
import org.linli.visit.internal.Neighbours;
import org.linli.visit.internal.OnEachDatabase;
import org.linli.visit.internal.TestModule;
import org.linli.visit.internal.plan.PlanWorld;

/** Visits without a network, beside real households and petitions: what is due, and what is handed in late. */
public class OfflineVisitTest extends OnEachDatabase {
    private static final String DEVICE = "device-offline";

    private TestModule module;
    private PlanWorld plan;
    private JdbcFieldWork field;
    private Actor worker;
    private String home;
    private String grandmother;
    private String household;
    private long number;

    @Before
    public void start() {
        module = TestModule.empty(database);
        plan = PlanWorld.empty(database);
        worker = module.gridWorker;
        home = module.registry.dwelling("甲一路1号3号楼2-301", TestCity.FIRST_GRID);
        grandmother = module.registry.resident("甲奶奶", "13800000001", "1940-05-01", home, TestModule.OFFICER);
        household = module.registry.household(home, TestModule.OFFICER, grandmother);
        field = field();
    }

    private JdbcFieldWork field() {
        Neighbours neighbours = new Neighbours(module.keyring, module.ledger);
        ConflictWriting writing = new ConflictWriting(module.schema, module.diary, neighbours);
        Leases leases = new Leases(module.schema);
        Doing doing = new Doing(module.schema, neighbours, writing, null, new RecordedVisits(module.visits));
        List<WorkingSource> sources = List.of(new VisitSource(module.visits), new DueSource(plan.visitPlans::goingTo));
        return new JdbcFieldWork(
                leases,
                new WorkingSets(module.schema, leases, new Digests(module.keyring), sources),
                new Batches(module.schema, leases, doing, neighbours));
    }

    @Test
    public void whatIsDueIsInTheWorkingSetUntilARecordOfTheDeviceEndsIt() {
        due(grandmother, "elder-alone");
        plan.makePass();
        field.lease(DEVICE, List.of(), worker);
        WorkingSet set = field.workingSet(DEVICE, null, null, worker);
        WorkingSet.Item due = due(set).get(0);
        assertEquals("独居老人走访", due.body().get("name"));
        assertEquals("2026-03-09", due.body().get("due"));
        assertEquals(household, due.body().get("household"));
        assertEquals("masked", "张*", due.body().get("who"));

        String visit = begin();
        Instant there = pass(Duration.ofDays(1));
        pass(Duration.ofDays(2));
        assertEquals(Outcome.DONE, send(visit, there, Map.of("learnt", "一切都好")).outcome());
        List<String> told = module.column("SELECT body FROM feed_outbox WHERE type = 'VisitRecorded'");
        assertEquals(1, told.size());
        plan.recorded(told.get(0));
        WorkingSet after = field.workingSet(DEVICE, set.cursor(), null, worker);
        assertEquals("seven days after the visit is after the lease", List.of(due.key()), after.gone());
    }

    @Test
    public void whatIsSensitiveIsForCareOfficersOnly() {
        due(grandmother, "lost-only-child");
        plan.makePass();
        Grant community = new Grant(Role.COMMUNITY_OFFICER, TestCity.FIRST_COMMUNITY);
        Actor officer = TestCity.actor("officer", community);
        Actor carer = TestCity.actor("carer", community, new Grant(Role.CARE_OFFICER, TestCity.FIRST_COMMUNITY));
        Actor onlyCarer = TestCity.actor("only-carer", new Grant(Role.CARE_OFFICER, TestCity.FIRST_COMMUNITY));
        for (Actor each : List.of(officer, carer, onlyCarer)) {
            field.lease(DEVICE, List.of(), each);
        }
        assertEquals(0, due(field.workingSet(DEVICE, null, null, officer)).size());
        assertEquals(1, due(field.workingSet(DEVICE, null, null, carer)).size());
        assertEquals(
                "no rule sends them",
                0,
                due(field.workingSet(DEVICE, null, null, onlyCarer)).size());
    }

    @Test
    public void aRecordIsTakenUntilSevenDaysAfterAndNotLater() {
        field.lease(DEVICE, List.of(), worker);
        String visit = begin();
        String late = begin();
        Instant there = module.clock.instant();
        pass(Duration.ofDays(7));
        Refusals.of(Problem.CONFLICT, () -> module.visits.brief(visit, null, worker));
        Map<String, Object> need = Map.of("text", "楼道灯不亮", "type", "other", "resident", grandmother);
        FieldResult taken = send(visit, there, Map.of("learnt", "一切都好", "needs", List.of(need)));
        assertEquals(String.valueOf(taken.problem()), Outcome.DONE, taken.outcome());
        FiledNeed filed = module.visits.needs(visit, worker).get(0);
        assertEquals(FiledNeed.State.FILED, filed.state());
        assertNotNull(filed.petition());
        Refusals.of(Problem.CONFLICT, () -> module.visits.brief(late, null, worker));

        pass(Duration.ofMillis(1));
        FieldResult refused = send(late, there, Map.of("learnt", "太晚"));
        assertEquals(Outcome.REFUSED, refused.outcome());
        assertEquals("at", refused.problem().violations().get(0).field());
        assertEquals(VisitState.OPEN, module.visits.find(late, worker).state());
    }

    private void due(String resident, String category) {
        Care care = new Care(category, CareLevel.RED, category.equals("lost-only-child"));
        plan.cohorts.put(new Member(
                resident,
                household,
                home,
                85,
                false,
                Residence.REGISTERED_AND_LIVING,
                List.of(care),
                null,
                TestCity.FIRST_GRID));
    }

    private static List<WorkingSet.Item> due(WorkingSet set) {
        return set.put().stream()
                .filter(item -> item.kind() == WorkingSet.Kind.DUE)
                .toList();
    }

    private String begin() {
        return module.visits.begin(
                new VisitDraft(household, null, VisitKind.ROUTINE, null, List.of(), null), null, worker);
    }

    private Instant pass(Duration time) {
        module.clock.pass(time);
        plan.clock.pass(time);
        return module.clock.instant();
    }

    /** From a device whose clock is two hours behind. */
    private FieldResult send(String visit, Instant there, Map<String, Object> record) {
        Duration behind = Duration.ofHours(2);
        FieldOperation operation =
                new FieldOperation(Ids.next(), ++number, Kind.VISIT_RECORD, visit, null, there.minus(behind), record);
        FieldBatch batch = new FieldBatch(DEVICE, module.clock.instant().minus(behind), List.of(operation));
        return field.apply(batch, null, worker).get(0);
    }
}
