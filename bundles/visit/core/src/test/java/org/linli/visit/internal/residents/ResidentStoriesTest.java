// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.residents;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertNull;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.Before;
import org.junit.Test;
import org.linli.kernel.Problem;
import org.linli.kernel.feed.FeedEvent;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.Json;
import org.linli.organization.testing.Refusals;
import org.linli.organization.testing.TestCity;
import org.linli.registry.ChangeDraft;
import org.linli.registry.ChangeRequest;
import org.linli.registry.event.ResidentErased;
import org.linli.registry.event.ResidentMerged;
import org.linli.visit.FiledNeed;
import org.linli.visit.NeedDraft;
import org.linli.visit.RecordDraft;
import org.linli.visit.RecordDraft.PromiseDraft;
import org.linli.visit.VisitDraft;
import org.linli.visit.VisitKind;
import org.linli.visit.VisitRecord;
import org.linli.visit.VisitState;
import org.linli.visit.Visits;
import org.linli.visit.internal.OnEachDatabase;
import org.linli.visit.internal.TestModule;
import org.linli.visit.internal.record.NeedsOfResidents;

/** Somebody of a household that was visited is made unreadable, or turns out to be somebody else. */
public class ResidentStoriesTest extends OnEachDatabase {
    private static final LocalDate SOON = LocalDate.of(2026, 3, 9);

    private TestModule module;
    private Visits visits;
    private Actor worker;
    private FollowedResidents followed;
    private String home;
    private String mother;
    private String son;
    private String household;

    @Before
    public void twoWhoLiveTogether() {
        module = TestModule.empty(database);
        visits = module.visits;
        worker = module.gridWorker;
        home = module.registry.dwelling("甲一路1号3号楼2-301", TestCity.FIRST_GRID);
        mother = module.registry.resident("甲奶奶", "13800000001", "1940-05-01", home, TestModule.OFFICER);
        son = module.registry.resident("甲大明", null, "1968-01-01", home, TestModule.OFFICER);
        household = module.registry.household(home, TestModule.OFFICER, mother, son);
        PersonalParts people = new PersonalParts(
                module.schema, module.rows, module.seals, new NeedsOfResidents(module.schema, module.seals));
        followed = new FollowedResidents(people, new HouseholdForgetting(module.schema));
    }

    @Test
    public void ofOneOfTwoOnlyWhatIsTheirsBecomesUnreadable() {
        String visit = begin();
        VisitRecord told = visits.record(visit, draft(), null, null, worker);
        String open = begin();
        dueFor(mother);
        contestedAbout(mother);
        for (int again = 0; again < 2; again++) {
            erased(mother, List.of());

            VisitRecord now = visits.read(visit, null, worker);
            assertEquals(List.of(son), now.met());
            assertEquals(List.of("", "想办理居住证"), now.needs());
            assertEquals("儿子常出差", now.learnt());
            assertEquals(
                    List.of("", "下周带表格来"),
                    now.promises().stream()
                            .map(promise -> promise.words())
                            .sorted()
                            .toList());
            assertEquals(told.filed().get(0).petition(), now.filed().get(0).petition());
            assertEquals(
                    List.of(FiledNeed.State.FILED, FiledNeed.State.FILED),
                    now.filed().stream().map(FiledNeed::state).toList());
        }
        assertEquals(List.of("1"), module.column("SELECT COUNT(*) FROM filing WHERE wrapped_key IS NULL"));
        assertEquals("nobody else's is due", List.of(), module.column("SELECT id FROM plan_due"));
        assertEquals(
                "the open visit is a purpose for the others",
                List.of(son),
                module.column("SELECT resident FROM visit_person WHERE visit = '" + open + "'"));
        assertEquals(
                "decided by nobody, and unreadable",
                List.of("0"),
                module.column("SELECT COUNT(*) FROM field_conflict WHERE is_open = 1 OR sealed IS NOT NULL"));
        String promise = visits.read(visit, null, worker).promises().stream()
                .filter(each -> each.words().isEmpty())
                .findFirst()
                .orElseThrow()
                .id();
        Refusals.of(Problem.CONFLICT, () -> visits.keepPromise(promise, "量了血压", null, worker));
    }

    @Test
    public void whenNobodyIsLeftTheKeyOfTheHouseholdIsDestroyed() {
        String visit = begin();
        visits.record(visit, draft(), null, null, worker);
        String open = begin();
        erased(mother, List.of());
        erased(son, List.of(household));

        assertEquals(Arrays.asList((String) null), module.column("SELECT wrapped_key FROM household_key"));
        VisitRecord now = visits.read(visit, null, TestModule.OFFICER);
        assertNull(now.learnt());
        assertEquals(List.of(), now.met());
        assertEquals("when and by whom stays", VisitState.RECORDED, now.visit().state());
        assertEquals("王小明", now.visit().visitors().get(0).name());
        assertEquals(
                List.of(), module.column("SELECT id FROM filing WHERE wrapped_key IS NOT NULL OR sealed IS NOT NULL"));
        assertEquals(VisitState.CANCELLED, visits.find(open, TestModule.OFFICER).state());
        assertEquals(List.of(), visits.mine(null, 9, worker).items());
        Refusals.of(Problem.CONFLICT, () -> visits.record(open, draft(), null, null, worker));
    }

    @Test
    public void whatWasNotFiledYetIsNotFiledForSomebodyWhoIsErased() {
        module.petitionsAway = true;
        String visit = begin();
        ChangeDraft change =
                new ChangeDraft(ChangeRequest.Kind.values()[0], mother, null, Map.of("phone", "13800000002"), "本人告知");
        visits.record(visit, draft(change), null, null, worker);
        erased(mother, List.of());
        module.petitionsAway = false;
        module.clock.pass(Duration.ofMinutes(1));
        module.pump.pass();
        List<FiledNeed> needs = visits.needs(visit, worker);
        assertEquals(FiledNeed.State.REFUSED, needs.get(0).state());
        assertEquals("当事人信息已删除", needs.get(0).reason());
        assertEquals(FiledNeed.State.FILED, needs.get(1).state());
        Refusals.of(Problem.CONFLICT, () -> visits.mend(visit, 1, new NeedDraft("楼道灯", "other", null), worker));
    }

    @Test
    public void whoWasMergedGoesOnUnderTheIdThatIsKept() {
        String visit = begin();
        visits.record(visit, draft(), null, null, worker);
        String kept = module.registry.resident("甲奶奶", "13800000009", "1940-05-02", home, TestModule.OFFICER);
        for (int again = 0; again < 2; again++) {
            on("ResidentMerged", new ResidentMerged(mother, kept, TestCity.FIRST_GRID.value()));
            VisitRecord now = visits.read(visit, null, worker);
            assertEquals(List.of(kept, son), now.met());
            assertEquals(List.of("楼道灯不亮", "想办理居住证"), now.needs());
            assertEquals(
                    List.of(kept, son),
                    now.promises().stream().map(promise -> promise.to()).toList());
        }
        erased(kept, List.of());
        assertEquals(List.of("", "想办理居住证"), visits.read(visit, null, worker).needs());
        assertEquals(List.of(son), visits.read(visit, null, worker).met());
    }

    @Test
    public void whatWasToldLongAgoIsForgottenInTimeAndALaterVisitHasAKeyOfItsOwn() {
        String visit = begin();
        visits.record(visit, draft(), null, null, worker);
        String key = module.column("SELECT wrapped_key FROM household_key").get(0);
        VisitRetention retention = new VisitRetention(module.schema, "30");
        retention.keep("29");
        module.clock.pass(Duration.ofDays(30));
        assertEquals(0, retention.forget());
        assertEquals("儿子常出差", visits.read(visit, null, TestModule.OFFICER).learnt());
        module.clock.pass(Duration.ofDays(1));
        assertEquals(1, retention.forget());
        assertEquals(0, retention.forget());
        retention.close();
        assertNull(visits.read(visit, null, TestModule.OFFICER).learnt());

        String later = begin();
        assertNotEquals(
                key, module.column("SELECT wrapped_key FROM household_key").get(0));
        visits.brief(later, null, worker);
        visits.record(later, record(List.of(), List.of()), null, null, worker);
        assertEquals("儿子常出差", visits.read(later, null, worker).learnt());
    }

    private RecordDraft draft(ChangeDraft... changes) {
        return record(
                List.of(new NeedDraft("楼道灯不亮", "other", mother), new NeedDraft("想办理居住证", "culture", son)),
                List.of(new PromiseDraft("下周带血压计来", mother, SOON), new PromiseDraft("下周带表格来", son, SOON)),
                changes);
    }

    private RecordDraft record(List<NeedDraft> needs, List<PromiseDraft> promises, ChangeDraft... changes) {
        return new RecordDraft(
                null,
                needs.isEmpty() ? List.of() : List.of(mother, son),
                null,
                "儿子常出差",
                List.of(),
                List.of(),
                List.of(),
                needs,
                promises,
                List.of(changes));
    }

    private String begin() {
        return visits.begin(new VisitDraft(household, null, VisitKind.ROUTINE, null, List.of(), null), null, worker);
    }

    private void dueFor(String resident) {
        module.schema.jdbc(tx -> tx.createStatement()
                .executeUpdate("INSERT INTO plan_due (id, rule_index, rule_group, subject_kind, subject, door, goes,"
                        + " sensitive, every_days, monthly, since_on, due_on, area, district, subdistrict, community,"
                        + " grid, pass, version) VALUES ('D', 'index', 'MUST_VISIT', 'RESIDENT', '" + resident
                        + "', '" + household + "', 'GRID_WORKER', 0, 30, 0, '2026-03-01', '2026-03-31',"
                        + " '990101001001001', '990101', '990101001', '990101001001', '990101001001001', 1, 1)"));
    }

    private void contestedAbout(String resident) {
        module.schema.jdbc(tx -> tx.createStatement()
                .executeUpdate(
                        "INSERT INTO field_conflict (id, lease, operation, kind, subject, resident, area, worker,"
                                + " reason, fields, opened_at, is_open, wrapped_key, sealed) VALUES ('C', 'L', 'O', 'CARE', 'S', '"
                                + resident
                                + "', '990101001001001', 'W', 'ALWAYS', 'level', CURRENT_TIMESTAMP, 1, 'key',"
                                + " 'values')"));
    }

    private void erased(String resident, List<String> emptied) {
        on("ResidentErased", new ResidentErased(resident, TestCity.FIRST_GRID.value(), emptied));
    }

    private void on(String type, Object body) {
        followed.on(new FeedEvent(
                1, "01EVENT", "registry", type, "somebody", 2, module.clock.instant(), null, Json.write(body)));
    }
}
