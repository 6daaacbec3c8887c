// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.field;

import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameter;
import org.junit.runners.Parameterized.Parameters;
import org.linli.kernel.security.Role;
import org.linli.visit.FieldBatch;
import org.linli.visit.FieldOperation;
import org.linli.visit.FieldResult;
import org.linli.visit.FieldResult.Outcome;

/**
 * How long a replay takes, of this module's own part: other modules are in memory. {@code -Dlinli.figures=10000} for the
 * figures.
 */
@RunWith(Parameterized.class)
public class FieldFiguresTest {
    private static final int OPERATIONS = Integer.getInteger("linli.figures", 200);
    private static final int BATCH = 100;

    @Parameter
    public String database;

    @Parameters(name = "{0}")
    public static List<String> databases() {
        return List.of("derby", "postgresql");
    }

    @Test
    public void replay() {
        try (FieldWorld world = FieldWorld.on(database)) {
            List<String> orders = new ArrayList<>();
            List<String> files = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                orders.add(world.order());
                files.add(world.careFile());
            }
            Replica replica = new Replica(
                    world,
                    FieldWorld.actor("worker", Role.GRID_WORKER, Role.COMMUNITY_OFFICER),
                    new Replica.Subjects(orders, files));
            orders.forEach(replica::acknowledgeIfFirst);
            Random chance = new Random(5);
            for (int i = 0; i < OPERATIONS; i++) {
                replica.doSomething(chance);
            }
            measure(world, replica.made(), "first time");
            measure(world, replica.made(), "sent again");
        }
    }

    private void measure(FieldWorld world, List<FieldOperation> operations, String what) {
        long[] took = new long[(operations.size() + BATCH - 1) / BATCH];
        long start = System.nanoTime();
        for (int from = 0; from < operations.size(); from += BATCH) {
            long begin = System.nanoTime();
            List<FieldOperation> part = operations.subList(from, Math.min(from + BATCH, operations.size()));
            FieldBatch batch = new FieldBatch("device-worker", world.clock.instant(), part);
            List<FieldResult> results = world.field.apply(
                    batch, null, FieldWorld.actor("worker", Role.GRID_WORKER, Role.COMMUNITY_OFFICER));
            assertTrue(results.stream().noneMatch(result -> result.outcome() == Outcome.LATER));
            took[from / BATCH] = (System.nanoTime() - begin) / 1_000_000;
        }
        long all = (System.nanoTime() - start) / 1_000_000;
        Arrays.sort(took);
        System.out.printf(
                "FIGURE %s %s: %d operations in %d ms; a batch of %d: p50 %d ms, p95 %d ms, max %d ms%n",
                database,
                what,
                operations.size(),
                all,
                BATCH,
                took[took.length / 2],
                took[took.length * 95 / 100],
                took[took.length - 1]);
    }
}
