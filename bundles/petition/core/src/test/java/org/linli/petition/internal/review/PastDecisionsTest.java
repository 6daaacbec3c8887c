// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.review;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.Before;
import org.junit.Test;
import org.linli.kernel.PlatformException;
import org.linli.kernel.security.Actor;
import org.linli.organization.testing.TestCity;
import org.linli.petition.PastDecisions.Asked;
import org.linli.petition.PastDecisions.Past;
import org.linli.petition.Rating;
import org.linli.petition.Receipt;
import org.linli.petition.Resolution;
import org.linli.petition.StepKind;
import org.linli.petition.Urgency;
import org.linli.petition.WorkOrder;
import org.linli.petition.WorkOrderState;
import org.linli.petition.internal.OnBothDatabases;
import org.linli.petition.internal.TestPlatform;

/** What was decided by rule can be told again, each decision with how the order stood just before. */
public class PastDecisionsTest extends OnBothDatabases {
    private JpaPastDecisions past;

    @Before
    public void empty() {
        platform.execute(
                "UPDATE work_order SET area = '990199', district = '990199', subdistrict = NULL, community = NULL");
        past = new JpaPastDecisions(platform.schema, platform.types);
    }

    private List<Past> taken(Instant from, Instant to) {
        return past.taken(new Asked(TestCity.EAST, from, to), null, 500, TestPlatform.JUDGE)
                .items();
    }

    @Test
    public void aWholeLifeIsToldStepByStep() {
        Receipt receipt = platform.petitions.file(TestPlatform.draft(), null, Actor.ANONYMOUS);
        WorkOrder order = platform.order(receipt);
        platform.orders.dispatch(
                TestPlatform.caused(order.id(), "event-1", TestPlatform.JUDGE),
                platform.dispatch(platform.workerHandler(), TestCity.FIRST_GRID));
        Actor worker = platform.workerActor();
        platform.orders.acknowledge(TestPlatform.command(order.id(), worker));
        platform.orders.reply(TestPlatform.command(order.id(), worker), "灯已修好");
        platform.orders.close(TestPlatform.command(order.id(), worker), Resolution.SOLVED, null);
        platform.petitions.rate(receipt.number(), receipt.secret(), new Rating(Rating.Grade.BAD, "没修好"));
        platform.clock.pass(Duration.ofHours(1));
        platform.orders.reopen(
                TestPlatform.caused(order.id(), "event-2", TestPlatform.JUDGE), platform.dispatch(null, null));

        List<Past> all = taken(TestPlatform.START, TestPlatform.START.plus(Duration.ofDays(1)));
        assertEquals(
                List.of(StepKind.DISPATCH, StepKind.RATE, StepKind.REOPEN),
                all.stream().map(one -> one.step().kind()).toList());
        Past first = all.get(0);
        assertEquals(WorkOrderState.FILED, first.before().state());
        assertNull(first.before().urgency());
        assertNull(first.before().deadline());
        assertEquals(Urgency.GENERAL, first.urgency());
        assertEquals(TestCity.FIRST_GRID, first.level());
        assertEquals("street-lamp", first.before().petition().type());
        Past rated = all.get(1);
        assertTrue(rated.reopened());
        assertEquals(Rating.Grade.BAD, rated.before().rating().grade());
        Past reopened = all.get(2);
        assertEquals(WorkOrderState.CLOSED, reopened.before().state());
        assertEquals(0, reopened.before().reopened());
        assertEquals(
                TestPlatform.START.plus(Duration.ofHours(1)),
                reopened.deadline().start());
        assertEquals(
                1,
                taken(TestPlatform.START.plusSeconds(60), TestPlatform.START.plus(Duration.ofDays(1)))
                        .size());
    }

    @Test
    public void pagesHoldWholeOrdersAndOthersAreNotTold() {
        platform.dispatched();
        platform.dispatched();
        Asked asked = new Asked(TestCity.EAST, TestPlatform.START, TestPlatform.START.plus(Duration.ofDays(1)));
        var first = past.taken(asked, null, 1, TestPlatform.JUDGE);
        assertEquals(1, first.items().size());
        var second = past.taken(asked, first.next(), 1, TestPlatform.JUDGE);
        assertEquals(1, second.items().size());
        assertNull(second.next());
        assertFalse(first.items().get(0).reopened());
        assertEquals(
                0,
                past.taken(new Asked(TestCity.WEST, asked.from(), asked.to()), null, 10, TestPlatform.JUDGE)
                        .items()
                        .size());
        assertThrows(PlatformException.class, () -> past.taken(asked, null, 10, platform.supervisor(TestCity.EAST)));
    }
}
