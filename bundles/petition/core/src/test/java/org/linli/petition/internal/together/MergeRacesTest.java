// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.together;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import org.junit.Test;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.organization.testing.TestCity;
import org.linli.petition.Resolution;
import org.linli.petition.WorkOrder;
import org.linli.petition.WorkOrderState;
import org.linli.petition.internal.OnBothDatabases;
import org.linli.petition.internal.TallyReading;
import org.linli.petition.internal.TestPlatform;

/** Two at once: nobody is left behind, nothing goes round in a circle. */
public class MergeRacesTest extends OnBothDatabases {
    private static final int TIMES = 3;
    private static final Set<String> FAIR =
            Set.of(Problem.INVALID, Problem.CONFLICT, Problem.ILLEGAL_STEP, Problem.STALE_VERSION);

    @Test
    public void whatIsMergedWhileTheMainOneIsClosedIsClosedOrStaysOpen() {
        Actor worker = platform.workerActor();
        for (int i = 0; i < TIMES; i++) {
            WorkOrder main = platform.dispatched();
            WorkOrder other = platform.filed(TestPlatform.draft());
            platform.orders.acknowledge(TestPlatform.command(main.id(), worker));
            platform.orders.reply(TestPlatform.command(main.id(), worker), "已修好");
            atOnce(
                    () -> platform.orders.close(TestPlatform.command(main.id(), worker), Resolution.SOLVED, null),
                    () -> merge(main, other));
            CommonAnswers answers = new CommonAnswers(platform.schema, platform.merges.commands());
            TallyReading.events(platform).forEach(answers::on);
            assertEquals(WorkOrderState.CLOSED, platform.find(main.id()).state());
            assertNotEquals(
                    "left behind",
                    WorkOrderState.MERGED,
                    platform.find(other.id()).state());
        }
    }

    @Test
    public void twoAreNotMergedIntoEachOther() {
        for (int i = 0; i < TIMES; i++) {
            WorkOrder one = platform.dispatched();
            WorkOrder other = platform.dispatched();
            atOnce(() -> merge(one, other), () -> merge(other, one));
            long merged = List.of(one, other).stream()
                    .filter(order -> platform.find(order.id()).state() == WorkOrderState.MERGED)
                    .count();
            assertEquals(1, merged);
        }
    }

    private void merge(WorkOrder main, WorkOrder other) {
        platform.merges.merge(
                TestPlatform.command(main.id(), platform.dispatcher(TestCity.FIRST_SUBDISTRICT)),
                List.of(other.id()),
                null);
    }

    private static void atOnce(Runnable one, Runnable other) {
        CyclicBarrier together = new CyclicBarrier(2);
        CompletableFuture.allOf(run(together, one), run(together, other)).join();
    }

    /** Being refused because the other was faster is fair; nothing else is. */
    private static CompletableFuture<Void> run(CyclicBarrier together, Runnable what) {
        return CompletableFuture.runAsync(() -> {
            try {
                together.await();
                what.run();
            } catch (PlatformException refused) {
                if (!FAIR.contains(refused.problem().type())) {
                    throw refused;
                }
            } catch (InterruptedException | java.util.concurrent.BrokenBarrierException broken) {
                throw new IllegalStateException(broken);
            }
        });
    }
}
