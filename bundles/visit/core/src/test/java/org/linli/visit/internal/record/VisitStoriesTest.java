// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.record;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.linli.kernel.Problem;
import org.linli.kernel.ledger.AccessLedger;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Grant;
import org.linli.kernel.security.Role;
import org.linli.organization.Unit;
import org.linli.organization.UnitKind;
import org.linli.organization.testing.Refusals;
import org.linli.organization.testing.TestCity;
import org.linli.petition.Origin;
import org.linli.petition.Resolution;
import org.linli.petition.StaffEntry;
import org.linli.petition.WorkOrder;
import org.linli.petition.WorkOrderState;
import org.linli.registry.ChangeDraft;
import org.linli.registry.ChangeRequest;
import org.linli.visit.FiledNeed;
import org.linli.visit.NeedDraft;
import org.linli.visit.RecordDraft;
import org.linli.visit.Visit;
import org.linli.visit.VisitBrief;
import org.linli.visit.VisitDraft;
import org.linli.visit.VisitKind;
import org.linli.visit.VisitRecord;
import org.linli.visit.VisitState;
import org.linli.visit.Visits;
import org.linli.visit.internal.OnEachDatabase;
import org.linli.visit.internal.TestModule;

/** Before the door, at it and after it. */
public class VisitStoriesTest extends OnEachDatabase {
    private static final String ADDRESS = "甲一路1号3号楼2-301";

    private TestModule module;
    private Visits visits;
    private Actor worker;
    private String home;
    private String grandmother;
    private String son;
    private String household;

    @Before
    public void start() {
        module = TestModule.empty(database);
        visits = module.visits;
        worker = module.gridWorker;
        home = module.registry.dwelling(ADDRESS, TestCity.FIRST_GRID);
        grandmother = module.registry.resident("甲奶奶", "13800000001", "1940-05-01", home, TestModule.OFFICER);
        son = module.registry.resident("甲大明", null, "1968-01-01", home, TestModule.OFFICER);
        household = module.registry.household(home, TestModule.OFFICER, grandmother, son);
        module.registry.care.clear();
        module.registry.care.put(grandmother, List.of("独居老人 (ORANGE)"));
        module.ledger.clear();
    }

    @Test
    public void theHoardIsLearntOnAVisitOfTheTeamAndIsAPetitionBeforeTheyAreBack() {
        Unit team = module.world
                .units()
                .save(
                        new Unit(
                                null,
                                UnitKind.SERVICE_TEAM,
                                "党员服务第三团队",
                                TestCity.FIRST_COMMUNITY,
                                null,
                                List.of(TestCity.FIRST_COMMUNITY)),
                        TestCity.ADMINISTRATOR);
        Actor member = new Actor("team-member", "张党员", List.of(), Set.of(team.id()));
        String visit = visits.begin(
                new VisitDraft(household, null, VisitKind.TEAM, null, List.of(), null), "team-visit-1", member);
        assertEquals(
                List.of("甲奶奶", "甲大明"),
                visits.brief(visit, null, member).people().stream()
                        .map(VisitBrief.Occupant::name)
                        .toList());

        VisitRecord record = visits.record(
                visit, record(new NeedDraft("屋里堆满垃圾，整栋楼都闻得到", "rubbish", grandmother)), "r-1", null, member);

        FiledNeed filed = record.filed().get(0);
        assertEquals(FiledNeed.State.FILED, filed.state());
        assertNotNull("the resident can follow it", filed.secret());
        assertEquals(
                List.of(filed.petition()),
                visits.needs(visit, TestModule.OFFICER).stream()
                        .map(FiledNeed::petition)
                        .toList());
        WorkOrder order = order(filed.petition());
        assertEquals(new Origin("visit", visit), order.petition().origin());
        assertEquals("visit", order.petition().channel());
        assertEquals(ADDRESS, order.petition().place().address());
        assertEquals("by the phone that the registry knows", List.of(grandmother), order.residents());
        assertEquals(WorkOrderState.FILED, order.state());
        Refusals.of(Problem.CONFLICT, () -> visits.record(visit, record(), "r-2", null, member));
    }

    @Test
    public void aManOf96WantsToReadNewsOnlineAndIsTaught() {
        String old = module.registry.resident("乙老", "13800000096", "1930-02-02", home, TestModule.OFFICER);
        String alone = module.registry.household(
                module.registry.dwelling("甲一路2号", TestCity.FIRST_GRID), TestModule.OFFICER, old);
        String visit =
                visits.begin(new VisitDraft(alone, null, VisitKind.REQUESTED, null, List.of(), "来电"), null, worker);
        assertEquals(
                (Integer) 96, visits.brief(visit, null, worker).people().get(0).age());
        NeedDraft wish = new NeedDraft(
                "想学会在网上看新闻",
                "culture",
                old,
                null,
                null,
                Map.of(),
                new StaffEntry.Answered("已上门教会老人用手机看新闻", Resolution.SOLVED, null));
        VisitRecord record = visits.record(
                visit,
                new RecordDraft(
                        null,
                        List.of(old),
                        null,
                        null,
                        List.of(),
                        List.of(),
                        List.of("学会在网上看新闻"),
                        List.of(wish),
                        List.of(),
                        List.of()),
                null,
                null,
                worker);
        WorkOrder order = order(record.filed().get(0).petition());
        assertEquals(WorkOrderState.CLOSED, order.state());
        assertEquals("已上门教会老人用手机看新闻", order.petition().reply());
        assertEquals(
                "whoever went is first responsible",
                worker.id(),
                order.petition().firstResponsible().id());
        assertEquals(order.id(), record.filed().get(0).order());
    }

    @Test
    public void theBriefShowsWhatIsOpenWhatWasLearntAndWhatWasPromised() {
        String first = begin();
        VisitRecord told = visits.record(
                first,
                new RecordDraft(
                        null,
                        List.of(grandmother),
                        "对门的乙阿姨",
                        "腿脚不便，三楼没有电梯",
                        List.of("希望装电梯"),
                        List.of(),
                        List.of("想多见见孙子"),
                        List.of(new NeedDraft("楼道灯不亮", "other", grandmother)),
                        List.of(new RecordDraft.PromiseDraft("下周带血压计来", grandmother, LocalDate.of(2026, 3, 9))),
                        List.of()),
                null,
                null,
                worker);
        module.clock.pass(Duration.ofDays(14));
        String second = begin();
        module.ledger.clear();
        VisitBrief brief = visits.brief(second, "10.0.0.1", worker);
        assertEquals(ADDRESS, brief.address());
        VisitBrief.Occupant occupant = brief.people().get(0);
        assertEquals("13800000001", occupant.phone());
        assertEquals((Integer) 86, occupant.age());
        assertEquals(List.of("独居老人 (ORANGE)"), occupant.care());
        assertEquals("楼道灯不亮", brief.open().get(0).opening());
        assertEquals("腿脚不便，三楼没有电梯", brief.before().get(0).learnt());
        assertEquals(List.of("想多见见孙子"), brief.before().get(0).wishes());
        assertEquals(
                List.of(told.filed().get(0).petition()), brief.before().get(0).petitions());
        assertEquals("下周带血压计来", brief.promises().get(0).words());
        assertTrue(brief.promises().get(0).overdue());
        assertEquals(
                "each person is a look",
                List.of(grandmother, son),
                module.ledger.accesses().stream().map(access -> access.person()).toList());
        AccessLedger.Look look =
                module.ledger.looksAt(grandmother, null, 10).items().get(0);
        assertEquals(
                "she learns who looked, and for which visit",
                List.of(worker.displayName(), "visit", second),
                List.of(look.reader(), look.purpose(), look.reference()));

        visits.keepPromise(brief.promises().get(0).id(), "量了血压，留下一台", null, worker);
        assertEquals(
                "量了血压，留下一台",
                visits.brief(second, null, worker).promises().get(0).how());
        assertEquals(List.of("0"), module.column("SELECT COUNT(*) FROM visit WHERE sealed LIKE '%腿脚%'"));
    }

    @Test
    public void nobodyMakesAPurposeBeyondTheirArea() {
        Actor foreign = TestCity.actor("foreign", new Grant(Role.GRID_WORKER, TestCity.SECOND_GRID));
        Refusals.of(Problem.NOT_FOUND, () -> visits.begin(draft(List.of()), null, foreign));
        Refusals.of(Problem.INVALID, () -> visits.begin(draft(List.of("nobody")), null, TestModule.OFFICER));
        Refusals.of(Problem.FORBIDDEN, () -> visits.begin(draft(List.of("somebody-else")), null, worker));
        String visit = visits.begin(draft(List.of(worker.id())), null, TestModule.OFFICER);
        assertEquals(1, visits.mine(null, 10, worker).items().size());
        Refusals.of(Problem.FORBIDDEN, () -> visits.brief(visit, null, TestModule.OFFICER));
        Refusals.of(Problem.NOT_FOUND, () -> visits.find(visit, foreign));
        visits.brief(visit, null, worker);
        Actor moved = new Actor(worker.id(), worker.displayName(), foreign.grants(), Set.of());
        Refusals.of(Problem.NOT_FOUND, () -> visits.brief(visit, null, moved));
    }

    @Test
    public void itHoldsInItsDaysForItsHouseholdAndWhileItIsOpen() {
        LocalDate day = LocalDate.of(2026, 3, 20);
        String visit =
                visits.begin(new VisitDraft(household, null, VisitKind.CARE, day, List.of(), null), null, worker);
        Refusals.of(Problem.CONFLICT, () -> visits.brief(visit, null, worker));
        module.clock.pass(Duration.ofDays(11));
        visits.brief(visit, null, worker);
        String stranger = module.registry.resident("丙三", null, null, home, TestModule.OFFICER);
        assertEquals(
                "ANOTHER_PERSON", module.purposes.check(visit, stranger, worker).name());
        module.clock.pass(Duration.ofDays(11));
        Refusals.of(Problem.CONFLICT, () -> visits.brief(visit, null, worker));
        Visit seen = visits.find(visit, worker);
        visits.cancel(visit, "老人住院", seen.version(), worker);
        assertEquals(
                List.of(VisitState.CANCELLED),
                visits.list(TestCity.FIRST_GRID, VisitState.CANCELLED, null, 10, worker).items().stream()
                        .map(Visit::state)
                        .toList());
        assertTrue(visits.mine(null, 10, worker).items().isEmpty());
    }

    @Test
    public void whoeverIsKilledAfterFilingFilesItOnce() {
        String visit = begin();
        RecordDraft draft = record(new NeedDraft("楼道灯不亮", "other", grandmother));
        module.dies = true;
        try {
            visits.record(visit, draft, "r-1", null, worker);
        } catch (TestModule.Died died) {
            module.dies = false;
        }
        assertFalse(module.dies);
        assertEquals(FiledNeed.State.FILING, visits.needs(visit, worker).get(0).state());
        assertEquals(0, module.pump.pass());
        module.clock.pass(Duration.ofSeconds(11));
        assertEquals(1, module.pump.pass());
        assertEquals(FiledNeed.State.FILED, visits.needs(visit, worker).get(0).state());
        assertEquals(List.of("1"), petitions());
        assertEquals(0, module.pump.pass());
        assertEquals(
                "the same request again",
                FiledNeed.State.FILED,
                visits.record(visit, draft, "r-1", null, worker).filed().get(0).state());
        assertEquals(List.of("1"), petitions());
    }

    @Test
    public void petitionsThatAreAwayAreWaitedForAndWhatIsRefusedIsMended() {
        String visit = begin();
        module.petitionsAway = true;
        VisitRecord record = visits.record(visit, record(new NeedDraft("楼道灯不亮", "other", null)), null, null, worker);
        assertEquals(FiledNeed.State.FILING, record.filed().get(0).state());
        module.clock.pass(Duration.ofSeconds(11));
        module.pump.pass();
        assertEquals(List.of("0"), petitions());
        module.petitionsAway = false;
        module.clock.pass(Duration.ofMinutes(1));
        module.pump.pass();
        assertEquals(List.of("1"), petitions());
        Refusals.of(Problem.CONFLICT, () -> visits.mend(visit, 1, new NeedDraft("楼道灯", "other", null), worker));
        module.schema.jdbc(tx -> tx.createStatement().executeUpdate("UPDATE filing SET state = 'REFUSED'"));
        FiledNeed mended = visits.mend(visit, 1, new NeedDraft("二楼楼道灯不亮", "other", null), worker);
        assertEquals(FiledNeed.State.FILED, mended.state());
    }

    @Test
    public void allThatIsWrongIsToldAtOnceAndNothingIsKept() {
        String visit = begin();
        Problem problem = Refusals.of(
                Problem.INVALID,
                () -> visits.record(
                        visit,
                        new RecordDraft(
                                module.clock.instant().plus(Duration.ofDays(1)),
                                List.of("nobody"),
                                null,
                                null,
                                null,
                                null,
                                null,
                                List.of(),
                                List.of(new RecordDraft.PromiseDraft("x", null, null)),
                                List.of()),
                        null,
                        null,
                        worker));
        assertEquals(
                List.of("at", "met", "promises[0].words", "promises[0].by"),
                problem.violations().stream().map(Problem.Violation::field).toList());
        Refusals.of(
                Problem.INVALID,
                () -> visits.record(visit, record(new NeedDraft("楼道灯", "no-such", null)), null, null, worker));
        assertEquals(VisitState.OPEN, visits.find(visit, worker).state());
    }

    @Test
    public void whatIsWrongInTheRegistryBecomesAChangeRequest() {
        String visit = begin();
        ChangeDraft change = new ChangeDraft(
                ChangeRequest.Kind.values()[0], grandmother, null, Map.of("phone", "13800000002"), "本人告知");
        VisitRecord record = visits.record(
                visit,
                new RecordDraft(null, List.of(), null, null, null, null, null, List.of(), List.of(), List.of(change)),
                null,
                null,
                worker);
        assertEquals("01CHANGE", record.corrections().get(0).request());
        assertEquals(List.of(change), List.copyOf(module.proposed.values()));
        assertNull(visits.read(visit, null, worker).learnt());
        assertEquals(List.of("VisitRecorded"), module.column("SELECT type FROM feed_outbox"));
    }

    private String begin() {
        return visits.begin(draft(List.of()), null, worker);
    }

    private VisitDraft draft(List<String> visitors) {
        return new VisitDraft(household, null, VisitKind.ROUTINE, null, visitors, null);
    }

    private static RecordDraft record(NeedDraft... needs) {
        return new RecordDraft(
                null, List.of(), null, "都好", List.of(), List.of(), List.of(), List.of(needs), List.of(), List.of());
    }

    private WorkOrder order(String number) {
        String id = TestModule.column(
                        module.petition.dataSource,
                        "SELECT id FROM work_order WHERE number = '" + number.replace("-", "") + "'")
                .get(0);
        return module.petition.orders.find(id, Actor.system("test"));
    }

    private List<String> petitions() {
        return TestModule.column(module.petition.dataSource, "SELECT COUNT(*) FROM petition");
    }
}
