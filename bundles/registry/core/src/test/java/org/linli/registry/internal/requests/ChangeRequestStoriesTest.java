// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.requests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.Before;
import org.junit.Test;
import org.linli.kernel.Problem;
import org.linli.kernel.purpose.PurposeSource.Standing;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Grant;
import org.linli.kernel.security.Role;
import org.linli.organization.testing.Refusals;
import org.linli.organization.testing.TestCity;
import org.linli.registry.ChangeDraft;
import org.linli.registry.ChangeRequest;
import org.linli.registry.ChangeRequest.Kind;
import org.linli.registry.ChangeRequest.Status;
import org.linli.registry.Relation;
import org.linli.registry.internal.HouseholdRow;
import org.linli.registry.internal.Neighbours;
import org.linli.registry.internal.OnEachDatabase;
import org.linli.registry.internal.TestModule;
import org.linli.registry.internal.care.CareModule;
import org.linli.registry.internal.people.HouseholdDraft;
import org.linli.registry.internal.people.HouseholdWriting;
import org.linli.registry.internal.people.JpaHouseholds;

public class ChangeRequestStoriesTest extends OnEachDatabase {
    private static final String OLD_PHONE = "13800000000";
    private static final String NEW_PHONE = "13911112222";
    private static final String ID_NUMBER = "11010519491231002X";
    private static final Actor SECOND_OFFICER =
            CareModule.actor("second-officer", Role.COMMUNITY_OFFICER, TestCity.FIRST_COMMUNITY);

    private TestModule module;
    private JpaHouseholds households;
    private ChangeRequestPurpose source;
    private JpaChangeRequests requests;
    private String resident;

    @Before
    public void start() {
        module = TestModule.empty(database);
        source = new ChangeRequestPurpose(module.schema);
        CareModule purposes = new CareModule(module, new CareModule.Kind(ChangeRequestPurpose.KIND_NAME, source));
        Neighbours neighbours = new Neighbours(module.areas, module.ledger, purposes);
        CurrentRecords currents = new CurrentRecords(module.schema, module.seals);
        Memberships memberships = new Memberships(module.schema);
        RequestRecords records = new RequestRecords(module.schema, module.seals, currents, memberships);
        households = new JpaHouseholds(
                module.schema,
                module.drafts,
                new HouseholdWriting(module.schema, module.diary, module.seals, module.changing));
        Asking asking = new Asking(module.schema, module.seals, module.diary, currents, memberships);
        Deciding deciding = new Deciding(
                module.schema, module.seals, module.diary, records, currents, module.residents, households);
        requests = new JpaChangeRequests(module.schema, neighbours, records, asking, deciding);
        resident = module.residents.add(
                TestModule.draft("甲小明", ID_NUMBER, OLD_PHONE), List.of(), null, TestModule.OFFICER);
    }

    @Test
    public void aWorkerProposesAPhoneUnseenAndTheCommunityConfirmsIt() {
        String id = requests.ask(phone(NEW_PHONE), "key-1", CareModule.WORKER);
        assertEquals(id, requests.ask(phone(NEW_PHONE), "key-1", CareModule.WORKER));
        ChangeRequest own = requests.find(id, null, CareModule.WORKER);
        assertTrue(own.masked());
        assertEquals("甲*明", own.name());
        assertEquals("138****0000", own.changes().get(0).before());
        assertEquals("139****2222", own.changes().get(0).after());

        ChangeRequest shown = requests.find(id, "10.0.0.2", CareModule.OFFICER);
        assertFalse(shown.masked());
        assertEquals("甲小明", shown.name());
        assertEquals(
                List.of(new ChangeRequest.Change("phone", OLD_PHONE, NEW_PHONE, OLD_PHONE, false)), shown.changes());
        assertEquals("change-request " + id, lastPurpose());
        assertEquals(resident, requests.confirm(id, shown.recordVersion(), List.of(), CareModule.OFFICER));
        assertEquals(List.of(resident), module.residents.withPhone(NEW_PHONE));
        assertEquals(
                List.of("change-request " + id), module.column("SELECT cause FROM resident_version WHERE version = 2"));
        ChangeRequest decided = requests.find(id, null, CareModule.WORKER);
        assertEquals(Status.CONFIRMED, decided.status());
        assertEquals("officer", decided.decided().officer());
        Refusals.of(Problem.CONFLICT, () -> requests.confirm(id, 2, List.of(), CareModule.OFFICER));
        assertEquals(
                List.of("ChangeRequested", "ChangeRequestDecided"),
                module.column("SELECT type FROM feed_outbox WHERE subject = '" + id + "' ORDER BY id"));
    }

    @Test
    public void nothingProposedStandsReadableAnywhere() {
        Map<String, String> changes = new HashMap<>();
        changes.put("phone", NEW_PHONE);
        changes.put("registeredAddress", "甲省乙市丁路99号");
        requests.ask(new ChangeDraft(Kind.RESIDENT, resident, null, changes, "本人说的"), "k", CareModule.WORKER);
        String stored = Stream.of(
                        module.column("SELECT sealed FROM change_request"),
                        module.column("SELECT body FROM feed_outbox"),
                        module.column("SELECT request || answer FROM idempotency_key"))
                .flatMap(List::stream)
                .collect(Collectors.joining("\n"));
        for (String secret : List.of(NEW_PHONE, OLD_PHONE, "丁路", "本人", "phone")) {
            assertFalse(secret, stored.contains(secret));
        }
    }

    @Test
    public void whoAskedDoesNotDecideAndHasNoPurposeByAsking() {
        Actor both = TestCity.actor(
                "both",
                new Grant(Role.GRID_WORKER, TestCity.FIRST_GRID),
                new Grant(Role.COMMUNITY_OFFICER, TestCity.FIRST_COMMUNITY));
        String id = requests.ask(phone(NEW_PHONE), null, both);
        assertTrue(requests.find(id, null, both).masked());
        Refusals.of(Problem.FORBIDDEN, () -> requests.confirm(id, 1, List.of(), both));
        assertEquals(Standing.NOT_THE_READERS, source.check(id, resident, both));
        assertEquals(Standing.NOT_THE_READERS, source.check(id, resident, CareModule.WORKER));
        assertEquals(Standing.NOT_THE_READERS, source.check(id, resident, TestModule.FOREIGN));
        assertEquals(Standing.ANOTHER_PERSON, source.check(id, "somebody", CareModule.OFFICER));
        assertEquals(Standing.UNKNOWN, source.check("01JD3M9Z7Q4K8V2N5R6T1W0XYA", resident, CareModule.OFFICER));
        assertEquals(Standing.HOLDS, source.check(id, resident, CareModule.OFFICER));
        requests.decline(id, "号码是空号", CareModule.OFFICER);
        assertEquals(Standing.CLOSED, source.check(id, resident, CareModule.OFFICER));
    }

    @Test
    public void whatWasChangedMeanwhileIsShownWithThreeValuesAndDecidedAnew() {
        String id = requests.ask(phone(NEW_PHONE), null, CareModule.WORKER);
        long seen = requests.find(id, null, CareModule.OFFICER).recordVersion();
        module.residents.change(
                resident, TestModule.draft("甲小明", ID_NUMBER, "13700000000"), 1, null, TestModule.OFFICER);
        Refusals.of(Problem.STALE_VERSION, () -> requests.confirm(id, seen, List.of(), CareModule.OFFICER));
        ChangeRequest anew = requests.find(id, null, CareModule.OFFICER);
        assertTrue(anew.conflict());
        assertEquals(
                List.of(new ChangeRequest.Change("phone", OLD_PHONE, NEW_PHONE, "13700000000", true)), anew.changes());
        requests.confirm(id, anew.recordVersion(), List.of(), CareModule.OFFICER);
        assertEquals(List.of(resident), module.residents.withPhone(NEW_PHONE));
    }

    @Test
    public void theOneWhoAskedLearnsWhyItWasDeclined() {
        String id = requests.ask(phone(NEW_PHONE), null, CareModule.WORKER);
        requests.decline(id, "打过去不是本人", CareModule.OFFICER);
        ChangeRequest declined = requests.find(id, null, CareModule.WORKER);
        assertEquals(Status.DECLINED, declined.status());
        assertEquals("打过去不是本人", declined.declinedFor());
        assertEquals(List.of(resident), module.residents.withPhone(OLD_PHONE));
        assertTrue(
                "nobody has a purpose any more",
                requests.find(id, null, SECOND_OFFICER).masked());
    }

    @Test
    public void aProposalIsNoWayToGuessWhatIsStored() {
        requests.ask(draft(Map.of("born", "1980-01-01")), null, CareModule.WORKER);
        requests.ask(phone(OLD_PHONE), null, CareModule.WORKER);
        Refusals.of(Problem.INVALID, () -> requests.ask(phone("不是电话"), null, CareModule.WORKER));
        Refusals.of(Problem.INVALID, () -> requests.ask(draft(Map.of("colour", "red")), null, CareModule.WORKER));
        Refusals.of(Problem.INVALID, () -> requests.ask(draft(Map.of()), null, CareModule.WORKER));
    }

    @Test
    public void aNewResidentIsAddedWhenConfirmedAndSealedByTheirOwnKeyFromThenOn() {
        Map<String, String> fields = Map.of(
                "name", "乙小红", "phone", NEW_PHONE, "residence", "LIVING_ONLY", "area", TestCity.FIRST_GRID.value());
        String id =
                requests.ask(new ChangeDraft(Kind.NEW_RESIDENT, null, null, fields, "新租客"), null, CareModule.WORKER);
        Refusals.of(
                Problem.INVALID,
                () -> requests.ask(
                        new ChangeDraft(Kind.NEW_RESIDENT, null, null, fields, null), null, CareModule.OTHER_WORKER));
        assertEquals("乙*红", after(requests.find(id, null, CareModule.WORKER), "name"));
        assertEquals("乙小红", after(requests.find(id, null, CareModule.OFFICER), "name"));
        String added = requests.confirm(id, 0, List.of(), CareModule.OFFICER);
        assertEquals(List.of(added), module.residents.withPhone(NEW_PHONE));
        assertNull(module.column("SELECT wrapped_key FROM change_request").get(0));
        assertEquals(
                List.of("change-request " + id),
                module.column("SELECT cause FROM resident_version WHERE resident = '" + added + "'"));
        assertEquals("乙*红", requests.find(id, null, CareModule.WORKER).name());
    }

    @Test
    public void somebodyJoinsAHouseholdAndLeavesIt() {
        String dwelling = module.dwelling("甲一路1号3号楼201", TestCity.FIRST_GRID);
        String head = module.resident("甲大明");
        String household = households.form(
                new HouseholdDraft(
                        dwelling,
                        HouseholdRow.Kind.values()[0],
                        null,
                        List.of(new HouseholdDraft.Member(head, Relation.HEAD)),
                        null),
                null,
                TestModule.OFFICER);
        String joins = requests.ask(member(household, "CHILD"), null, CareModule.WORKER);
        Refusals.of(Problem.INVALID, () -> requests.ask(member(household, "HEAD"), null, CareModule.WORKER));
        ChangeRequest shown = requests.find(joins, null, CareModule.OFFICER);
        assertEquals(List.of(new ChangeRequest.Change("relation", null, "CHILD", null, false)), shown.changes());
        requests.confirm(joins, shown.recordVersion(), List.of(), CareModule.OFFICER);
        assertEquals(
                List.of("CHILD"), module.column("SELECT relation FROM membership WHERE resident = '" + resident + "'"));
        String leaves = requests.ask(member(household, null), null, CareModule.WORKER);
        ChangeRequest again = requests.find(leaves, null, CareModule.OFFICER);
        requests.confirm(leaves, again.recordVersion(), List.of(), CareModule.OFFICER);
        assertEquals(
                List.of(),
                module.column(
                        "SELECT relation FROM membership WHERE until_day IS NULL AND resident = '" + resident + "'"));
    }

    @Test
    public void listsAreMaskedBoundedAndLogged() {
        String first = requests.ask(phone(NEW_PHONE), null, CareModule.WORKER);
        String second = requests.ask(draft(Map.of("name", "甲大明")), null, CareModule.WORKER);
        var page = requests.open(TestCity.FIRST_COMMUNITY, null, 1, null, CareModule.OFFICER);
        assertEquals(first, page.items().get(0).id());
        assertEquals("甲*明", page.items().get(0).name());
        page = requests.open(TestCity.FIRST_COMMUNITY, page.next(), 1, null, CareModule.OFFICER);
        assertEquals(second, page.items().get(0).id());
        assertNull(page.next());
        var mine = requests.mine(null, 1, null, CareModule.WORKER);
        assertEquals(second, mine.items().get(0).id());
        assertEquals(
                first,
                requests.mine(mine.next(), 1, null, CareModule.WORKER)
                        .items()
                        .get(0)
                        .id());
        assertEquals(
                0, requests.mine(null, 5, null, CareModule.OTHER_WORKER).items().size());
        Refusals.of(
                Problem.FORBIDDEN, () -> requests.open(TestCity.FIRST_COMMUNITY, null, 5, null, TestModule.FOREIGN));
        module.ledger.away(true);
        Refusals.of(Problem.UNAVAILABLE, () -> requests.mine(null, 5, null, CareModule.WORKER));
        Refusals.of(Problem.UNAVAILABLE, () -> requests.find(first, null, CareModule.OFFICER));
    }

    @Test
    public void elsewhereThereIsNothing() {
        String id = requests.ask(phone(NEW_PHONE), null, CareModule.WORKER);
        Refusals.of(Problem.NOT_FOUND, () -> requests.find(id, null, TestModule.FOREIGN));
        Refusals.of(Problem.NOT_FOUND, () -> requests.find(id, null, CareModule.OTHER_WORKER));
        Refusals.of(Problem.NOT_FOUND, () -> requests.confirm(id, 1, List.of(), TestModule.FOREIGN));
        Refusals.of(Problem.NOT_FOUND, () -> requests.decline(id, "没有理由", CareModule.OTHER_WORKER));
        Refusals.of(Problem.NOT_FOUND, () -> requests.ask(phone(NEW_PHONE), null, CareModule.OTHER_WORKER));
        Refusals.of(Problem.FORBIDDEN, () -> requests.ask(phone(NEW_PHONE), null, CareModule.OFFICER));
    }

    private ChangeDraft phone(String phone) {
        return draft(Map.of("phone", phone));
    }

    private ChangeDraft draft(Map<String, String> changes) {
        return new ChangeDraft(Kind.RESIDENT, resident, null, changes, null);
    }

    private ChangeDraft member(String household, String relation) {
        Map<String, String> changes = new HashMap<>();
        changes.put("relation", relation);
        return new ChangeDraft(Kind.MEMBERSHIP, resident, household, changes, null);
    }

    private String lastPurpose() {
        var accesses = module.ledger.accesses();
        return accesses.get(accesses.size() - 1).purpose().toString();
    }

    private static String after(ChangeRequest request, String field) {
        return request.changes().stream()
                .filter(change -> change.field().equals(field))
                .map(ChangeRequest.Change::after)
                .findFirst()
                .orElseThrow();
    }
}
