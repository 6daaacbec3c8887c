// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.handling;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Set;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.purpose.PurposeSource;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Grant;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.Ids;
import org.linli.organization.Handler;
import org.linli.organization.testing.TestCity;
import org.linli.petition.ClaimCall;
import org.linli.petition.Dispatch;
import org.linli.petition.OrderQuery;
import org.linli.petition.PetitionDraft;
import org.linli.petition.Progress;
import org.linli.petition.Receipt;
import org.linli.petition.Secrecy;
import org.linli.petition.Step;
import org.linli.petition.WorkOrder;
import org.linli.petition.WorkOrderFilter;
import org.linli.petition.WorkOrderFilter.View;
import org.linli.petition.WorkOrderState;
import org.linli.petition.WorkOrderSummary;
import org.linli.petition.internal.OnBothDatabases;
import org.linli.petition.internal.PetitionPurposes;
import org.linli.petition.internal.TestPlatform;

/** Who must not see an order, does not. */
public class RestrictionsTest extends OnBothDatabases {
    private String resident;

    @Before
    public void aResidentOfThePhone() {
        resident = Ids.next();
        platform.registry.away = false;
        platform.registry.phones.put("13812345678", List.of(resident));
    }

    @After
    public void theRegistryForgets() {
        platform.registry.phones.clear();
    }

    @Test
    public void theAccusedOfficerFindsNothingAnywhere() {
        Receipt receipt =
                platform.petitions.file(about("网格员" + TestPlatform.WORKER_NAME + "态度恶劣"), null, Actor.ANONYMOUS);
        WorkOrder order = platform.order(receipt);
        Actor accused = platform.workerActor();
        assertEquals(Set.of(platform.worker.id()), order.handling().barred());
        assertFindsNothing(order, accused);
        Problem dispatch = refused(() -> platform.orders.dispatch(
                TestPlatform.command(order.id(), TestPlatform.JUDGE),
                platform.dispatch(platform.workerHandler(), TestCity.FIRST_GRID)));
        assertEquals("nor can it be given to them", Problem.CONFLICT, dispatch.type());
        platform.assignments.openToClaims(
                TestPlatform.command(order.id(), dispatcher()), new ClaimCall(null, null, null));
        Actor inUnit =
                new Actor(accused.id(), accused.displayName(), accused.grants(), Set.of(platform.department.id()));
        assertFindsNothing(order, inUnit);
        assertEquals(
                Problem.NOT_FOUND,
                refused(() -> platform.assignments.claim(TestPlatform.command(order.id(), inUnit), null, null))
                        .type());
        assertFalse(platform.assignments.pool(null, 200, inUnit).items().stream()
                .anyMatch(line -> line.order().id().equals(order.id())));
        Step first = platform.orders.timeline(order.id(), dispatcher()).get(0);
        assertTrue(first.note(), first.note().contains("已自动回避"));
        Progress progress = platform.petitions.follow(receipt.number(), receipt.secret());
        assertFalse(progress.steps().toString().contains(TestPlatform.WORKER_NAME));
        platform.orders.find(order.id(), platform.committeeActor());
    }

    @Test
    public void theAccusedDoesNotAnswerFirstEither() {
        Receipt receipt = platform.petitions.file(about("网格员" + TestPlatform.WORKER_NAME), null, Actor.ANONYMOUS);
        String petition = platform.order(receipt).petition().id();
        assertFalse(platform.worker.id().equals(platform.one("SELECT first_id FROM petition WHERE id = ?", petition)));
    }

    @Test
    public void whoRecusesThemselvesIsRidOfItAtOnce() {
        WorkOrder order = platform.dispatched();
        Actor worker = platform.workerActor();
        platform.orders.acknowledge(TestPlatform.command(order.id(), worker));
        WorkOrder back = platform.restrictions.recuse(
                TestPlatform.command(order.id(), worker), platform.workerHandler(), "诉求人是我亲属");
        assertEquals(WorkOrderState.RETURNED, back.state());
        assertEquals(platform.desk.id(), back.handler().id());
        assertFindsNothing(order, worker);
        assertEquals(0, back.handling().sentBack());
    }

    @Test
    public void othersAreBarredByWhoCoordinatesOnly() {
        WorkOrder order = platform.dispatched();
        Handler committee = TestPlatform.handler(platform.committee);
        assertEquals(
                Problem.FORBIDDEN,
                refused(() -> platform.restrictions.recuse(
                                TestPlatform.command(order.id(), platform.workerActor()), committee, "他们偏心"))
                        .type());
        WorkOrder barred =
                platform.restrictions.recuse(TestPlatform.command(order.id(), dispatcher()), committee, "当事一方");
        assertEquals("it is not theirs and stays", WorkOrderState.DISPATCHED, barred.state());
        assertFindsNothing(order, platform.committeeActor());
    }

    @Test
    public void aBarredDeskIsReplacedByThatOfTheDistrict() {
        WorkOrder order = platform.filed(TestPlatform.draft());
        WorkOrder moved = platform.restrictions.recuse(
                TestPlatform.command(order.id(), platform.supervisor(TestCity.EAST)),
                TestPlatform.handler(platform.desk),
                "反映的就是街道");
        assertEquals(WorkOrderState.RETURNED, moved.state());
        assertFalse(moved.handler().id().equals(platform.desk.id()));
        assertEquals(TestCity.EAST, moved.level());
    }

    @Test
    public void aReopenedOrderDoesNotComeBackToWhoMustNotHaveIt() {
        WorkOrder order = platform.dispatched();
        Actor worker = platform.workerActor();
        platform.orders.acknowledge(TestPlatform.command(order.id(), worker));
        platform.orders.reply(TestPlatform.command(order.id(), worker), "已更换");
        platform.orders.close(TestPlatform.command(order.id(), worker), org.linli.petition.Resolution.SOLVED, null);
        platform.restrictions.recuse(
                TestPlatform.command(order.id(), dispatcher()), platform.workerHandler(), "被投诉弄虚作假");
        assertFindsNothing(order, worker);
        WorkOrder reopened = platform.orders.reopen(
                TestPlatform.command(order.id(), TestPlatform.JUDGE), new Dispatch(null, null, null, null, "重办"));
        assertEquals(platform.desk.id(), reopened.handler().id());
    }

    @Test
    public void whatIsConfidentialIsForThoseWhoHaveItAndWhoCoordinate() {
        WorkOrder order = platform.dispatched();
        Actor committee = platform.committeeActor();
        assertTrue(lists(committee).contains(order.id()));
        WorkOrder secret = platform.restrictions.setSecrecy(
                TestPlatform.command(order.id(), dispatcher()), Secrecy.CONFIDENTIAL, "涉及举报");
        assertEquals(Secrecy.CONFIDENTIAL, secret.handling().secrecy());
        assertFindsNothing(order, committee);
        for (Actor sees : List.of(dispatcher(), platform.workerActor(), platform.supervisor(null))) {
            platform.orders.find(order.id(), sees);
            assertTrue(sees.id(), lists(sees).contains(order.id()));
        }
        platform.orders.dispatch(
                TestPlatform.command(order.id(), dispatcher()),
                new Dispatch(TestPlatform.handler(platform.department), null, null, null, "转部门"));
        Actor former = new Actor(
                platform.worker.id(),
                TestPlatform.WORKER_NAME,
                List.of(new Grant(Role.GRID_WORKER, TestCity.SECOND_GRID)),
                Set.of());
        assertFindsNothing(order, former);
        platform.assignments.openToClaims(
                TestPlatform.command(order.id(), dispatcher()), new ClaimCall(null, null, null));
        assertFindsNothing(order, platform.departmentActor());
        platform.restrictions.setSecrecy(TestPlatform.command(order.id(), dispatcher()), Secrecy.OPEN, "已解密");
        platform.orders.find(order.id(), platform.departmentActor());
    }

    @Test
    public void residentsSeeTheirWorkersNameWhereTheAreaSaysSo() {
        Hashtable<String, Object> file = new Hashtable<>();
        file.put("area", TestCity.FIRST_SUBDISTRICT.value());
        file.put("showWorker", "姓名和电话");
        platform.rules.updated("shown", file);
        Receipt receipt = platform.petitions.file(TestPlatform.draft(), null, Actor.ANONYMOUS);
        String order = platform.order(receipt).id();
        platform.orders.dispatch(
                TestPlatform.command(order, TestPlatform.JUDGE),
                platform.dispatch(platform.workerHandler(), TestCity.FIRST_GRID));
        platform.rules.deleted("shown");
        Progress progress = platform.petitions.follow(receipt.number(), receipt.secret());
        String words = progress.steps().get(1).words();
        assertTrue(words, words.contains("网格员王小明（电话13900000001）"));
    }

    private void assertFindsNothing(WorkOrder order, Actor by) {
        for (org.junit.function.ThrowingRunnable look : List.<org.junit.function.ThrowingRunnable>of(
                () -> platform.orders.find(order.id(), by),
                () -> platform.orders.timeline(order.id(), by),
                () -> platform.orders.petitioner(order.id(), null, by),
                () -> platform.histories.stages(order.id(), by),
                () -> platform.histories.atVersion(order.id(), 1, by),
                () -> platform.orders.acknowledge(TestPlatform.command(order.id(), by)))) {
            assertEquals(Problem.NOT_FOUND, refused(look).type());
        }
        assertFalse(lists(by).contains(order.id()));
        PurposeSource.Standing standing = new PetitionPurposes(platform.schema).check(order.number(), resident, by);
        assertEquals(PurposeSource.Standing.NOT_THE_READERS, standing);
    }

    private List<String> lists(Actor by) {
        List<WorkOrderSummary> lines = new ArrayList<>();
        for (View view : View.values()) {
            lines.addAll(platform.orders
                    .list(new WorkOrderFilter(view, null, null), null, 200, by)
                    .items());
        }
        for (OrderQuery query : List.of(
                new OrderQuery(null, null, "路灯", null, null, true, null, null, null, null),
                new OrderQuery(null, null, "路灯", null, null, false, null, null, null, null))) {
            lines.addAll(platform.search.search(query, null, 200, null, by).items());
        }
        return lines.stream().map(WorkOrderSummary::id).toList();
    }

    private static PetitionDraft about(String whom) {
        PetitionDraft plain = TestPlatform.draft();
        return new PetitionDraft(
                plain.text(), plain.type(), plain.place(), plain.filedBy(), plain.onBehalfOf(), whom, plain.channel());
    }

    private Actor dispatcher() {
        return platform.dispatcher(TestCity.FIRST_SUBDISTRICT);
    }

    private static Problem refused(org.junit.function.ThrowingRunnable command) {
        return assertThrows(PlatformException.class, command).problem();
    }
}
