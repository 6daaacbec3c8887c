// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal.judge;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertThrows;
import static org.linli.escalation.internal.Town.MONDAY;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.linli.escalation.internal.Town;
import org.linli.escalation.internal.policy.TestRules;
import org.linli.kernel.PlatformException;
import org.linli.kernel.feed.FeedEvent;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.Json;
import org.linli.kernel.testing.TestClock;
import org.linli.organization.Handler;
import org.linli.organization.Location;
import org.linli.petition.Command;
import org.linli.petition.Dispatch;
import org.linli.petition.Rating;
import org.linli.petition.Resolution;
import org.linli.petition.Step;
import org.linli.petition.StepKind;
import org.linli.petition.WorkOrder;
import org.linli.petition.WorkOrderState;
import org.linli.petition.event.EscalationRequested;
import org.linli.petition.event.PetitionFiled;
import org.linli.petition.event.PetitionRated;
import org.linli.petition.event.WorkNoted;
import org.linli.petition.event.WorkOrderDispatched;
import org.linli.petition.event.WorkOrderReopened;
import org.linli.petition.testing.FakeWorkOrders;

/** What comes of events, also when others act at the same time. */
public class JudgeReactorTest {
    private static final Actor WORKER = new Actor("worker", "网格员王", List.of(), Set.of());
    private static final Location IN_GRID = new Location(Town.GRID, Location.Found.IN_GRID);

    private final TestClock clock = new TestClock(MONDAY);
    private final FakeWorkOrders orders = new FakeWorkOrders(clock);
    private final Town town = new Town();
    private JudgeReactor judge;
    private long seq;

    @Before
    public void start() {
        judge = new JudgeReactor(new Judging(new Upstream(orders, town, town), TestRules.of(Map.of())), clock);
    }

    @Test
    public void aPetitionClimbsFromTheGridToTheSubdistrictAndBack() {
        orders.file("o1", IN_GRID, Town.DESK, "路灯不亮", "lamp");
        judge.on(filed("o1"));
        assertEquals(Town.WORKER, now().handler());
        assertEquals(WorkOrderState.DISPATCHED, now().state());

        orders.acknowledge(by(WORKER));
        orders.escalate(by(WORKER), "要登高车");
        judge.on(escalated("o1"));
        assertEquals(Town.COMMITTEE, now().handler());
        orders.escalate(by(WORKER), "没有登高车");
        judge.on(escalated("o1"));
        assertEquals(Town.DESK, now().handler());
        assertEquals(MONDAY, now().deadline().start());

        orders.acknowledge(by(WORKER));
        orders.close(by(WORKER), Resolution.SOLVED, null);
        orders.rate("o1", new Rating(Rating.Grade.BAD, "还是不亮"));
        clock.set(MONDAY.plusSeconds(3600));
        judge.on(event("PetitionRated", new PetitionRated("o1", Town.GRID.value(), "BAD")));
        assertEquals(WorkOrderState.DISPATCHED, now().state());
        assertEquals(1, now().reopened());
        assertEquals(MONDAY.plusSeconds(3600), now().deadline().start());
    }

    @Test
    public void theSameEventTwiceIsDoneOnce() {
        orders.file("o1", IN_GRID, Town.DESK, "路灯不亮", "lamp");
        FeedEvent filed = filed("o1");

        judge.on(filed);
        judge.on(filed);

        assertEquals(2, orders.timeline("o1", Judging.SYSTEM).size());
        assertEquals(filed.id(), orders.timeline("o1", Judging.SYSTEM).get(1).cause());
    }

    @Test
    public void anEscalationIsNotLostBecauseSomebodyAddedANote() {
        orders.file("o1", IN_GRID, Town.DESK, "路灯不亮", "lamp");
        judge.on(filed("o1"));
        orders.acknowledge(by(WORKER));
        orders.escalate(by(WORKER), "要登高车");
        orders.meanwhile(() -> orders.rate("o1", new Rating(Rating.Grade.GOOD, null)));

        judge.on(escalated("o1"));

        assertEquals(Town.COMMITTEE, now().handler());
    }

    @Test
    public void whoWasFasterThanTheJudgeKeepsTheLastWord() {
        orders.file("o1", IN_GRID, Town.DESK, "路灯不亮", "lamp");
        Handler department = new Handler(Handler.Kind.UNIT, "lights", "路灯所");
        orders.meanwhile(
                () -> orders.dispatch(by(WORKER), new Dispatch(department, Town.SUBDISTRICT, null, null, "直接派单")));

        judge.on(filed("o1"));
        assertEquals(department, now().handler());

        judge.on(event(
                "WorkOrderDispatched",
                new WorkOrderDispatched("o1", Town.GRID.value(), "UNIT", "lights", Town.SUBDISTRICT.value(), false)));
        assertEquals(department, now().handler());
        assertNotNull(now().deadline());
        assertEquals(StepKind.SET_DEADLINE, last());
    }

    @Test
    public void theClockOfWhatAPersonDispatchedStartsWithThatDispatch() {
        orders.file("o1", IN_GRID, Town.DESK, "路灯不亮", "lamp");
        orders.dispatch(by(WORKER), new Dispatch(Town.COMMITTEE, Town.COMMUNITY, null, null, null));
        clock.set(MONDAY.plusSeconds(86_400));

        judge.on(event(
                "WorkOrderDispatched",
                new WorkOrderDispatched("o1", Town.GRID.value(), "UNIT", "committee", Town.COMMUNITY.value(), false)));

        assertEquals(MONDAY, now().deadline().start());
    }

    @Test
    public void whatAPersonOpensAgainGetsANewClock() {
        orders.file("o1", IN_GRID, Town.DESK, "路灯不亮", "lamp");
        judge.on(filed("o1"));
        orders.acknowledge(by(WORKER));
        orders.close(by(WORKER), Resolution.SOLVED, null);
        clock.set(MONDAY.plusSeconds(86_400));
        orders.reopen(by(WORKER), new Dispatch(Town.WORKER, Town.GRID, null, null, "回访说没修好"));
        FeedEvent reopened = new FeedEvent(
                9,
                "event-9",
                "petition",
                "WorkOrderReopened",
                "P",
                9,
                clock.instant(),
                null,
                Json.write(new WorkOrderReopened("o1", Town.GRID.value())));

        judge.on(reopened);
        judge.on(reopened);

        assertEquals(MONDAY.plusSeconds(86_400), now().deadline().start());
        assertEquals(1, orders.calls("setDeadline"));
    }

    @Test
    public void whatNeedsNoJudgeCostsNothing() {
        judge.on(event("WorkNoted", new WorkNoted("o1", Town.GRID.value())));
        judge.on(event(
                "WorkOrderDispatched",
                new WorkOrderDispatched("o1", Town.GRID.value(), "UNIT", "x", Town.GRID.value(), true)));
        judge.on(event("SomethingOfTomorrow", Map.of("order", "o1")));

        assertEquals(0, orders.calls());
    }

    @Test
    public void anOrderThatIsGoneIsNoReasonToStop() {
        judge.on(filed("nothing"));

        assertEquals(0, orders.calls("dispatch"));
    }

    @Test
    public void aFilingCostsOneLookOneQuestionAndOneCommand() {
        orders.file("o1", IN_GRID, Town.DESK, "路灯不亮", "lamp");

        judge.on(filed("o1"));

        assertEquals(1, orders.calls("find"));
        assertEquals(1, orders.calls("dispatch"));
        assertEquals(2, orders.calls());
        assertEquals(1, town.asked());
    }

    @Test
    public void whenTheOrderChangesForEverTheReaderTriesAgainLater() {
        orders.file("o1", IN_GRID, Town.DESK, "路灯不亮", "lamp");
        changeForEver();

        assertThrows(PlatformException.class, () -> judge.on(filed("o1")));

        orders.meanwhile(() -> {});
        judge.on(filed("o1"));
        assertEquals(Town.WORKER, now().handler());
    }

    private void changeForEver() {
        orders.meanwhile(() -> {
            orders.rate("o1", new Rating(Rating.Grade.GOOD, null));
            changeForEver();
        });
    }

    private WorkOrder now() {
        return orders.find("o1", Judging.SYSTEM);
    }

    private StepKind last() {
        List<Step> steps = orders.timeline("o1", Judging.SYSTEM);
        return steps.get(steps.size() - 1).kind();
    }

    private static Command by(Actor actor) {
        return new Command("o1", null, null, actor);
    }

    private FeedEvent filed(String order) {
        return event("PetitionFiled", new PetitionFiled(order, Town.GRID.value(), "lamp", "portal"));
    }

    private FeedEvent escalated(String order) {
        return event("EscalationRequested", new EscalationRequested(order, Town.GRID.value(), Town.GRID.value()));
    }

    private FeedEvent event(String type, Object body) {
        seq++;
        return new FeedEvent(seq, "event-" + seq, "petition", type, "P", seq, MONDAY, null, Json.write(body));
    }
}
