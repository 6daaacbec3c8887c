// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.field;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.Test;
import org.linli.kernel.security.Role;
import org.linli.visit.FieldOperation;
import org.linli.visit.FieldOperation.Kind;
import org.linli.visit.FieldResult.Outcome;

/**
 * 10,000 random operations of several replicas, with lost requests and answers, repeats, modules that are away, a platform
 * that is killed, and clocks that are wrong: in the end all are equal, and each operation took effect once or lies with a
 * person. {@code -Dlinli.figures} asks for another number. The seed is in every message; {@code -Dlinli.seed} repeats a
 * run.
 */
public class ReplayTest {
    private static final int OPERATIONS = Integer.getInteger("linli.figures", 10_000);
    private static final long SEED = Long.getLong("linli.seed", new Random().nextLong());
    private static final int REPLICAS = 5;

    @Test
    public void whatEverGoesWrongEachOperationCountsOnce() {
        Random chance = new Random(SEED);
        try (FieldWorld world = FieldWorld.quick()) {
            List<String> orders = new ArrayList<>();
            List<String> files = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                orders.add(world.order());
                files.add(world.careFile());
            }
            List<Replica> replicas = replicas(world, orders, files);
            work(world, replicas, chance);
            world.faults.by(null);
            for (Replica replica : replicas) {
                world.pass(Duration.ofMinutes(6));
                replica.drain();
            }
            while (world.count("SELECT COUNT(*) FROM hazard WHERE next_at IS NOT NULL") > 0) {
                world.pass(Duration.ofMinutes(31));
                world.patrols.filing.fileWaiting();
            }
            checkEffects(world, replicas);
            checkEqual(world, replicas);
        }
    }

    private static List<Replica> replicas(FieldWorld world, List<String> orders, List<String> files) {
        List<Replica> replicas = new ArrayList<>();
        for (int i = 0; i < REPLICAS; i++) {
            Replica replica = new Replica(
                    world,
                    FieldWorld.actor("worker-" + i, Role.GRID_WORKER, Role.COMMUNITY_OFFICER),
                    new Replica.Subjects(orders, files));
            orders.forEach(replica::acknowledgeIfFirst);
            replicas.add(replica);
        }
        return replicas;
    }

    private static void work(FieldWorld world, List<Replica> replicas, Random chance) {
        world.faults.by(chance);
        for (int made = 0; made < OPERATIONS; ) {
            Replica replica = replicas.get(chance.nextInt(replicas.size()));
            int many = Math.min(1 + chance.nextInt(30), OPERATIONS - made);
            for (int i = 0; i < many; i++) {
                replica.doSomething(chance);
            }
            made += many;
            replica.sync(chance);
            world.pass(Duration.ofSeconds(chance.nextInt(60)));
        }
    }

    private static void checkEffects(FieldWorld world, List<Replica> replicas) {
        Map<String, Long> notes = world.orderIds.stream()
                .flatMap(id -> world.orders.timeline(id, FieldWorld.WORKER).stream())
                .filter(step -> step.cause() != null)
                .collect(Collectors.groupingBy(step -> step.cause(), Collectors.counting()));
        Effects care = new Effects(world);
        int all = 0;
        for (Replica replica : replicas) {
            for (FieldOperation operation : replica.made()) {
                String what = "seed " + SEED + ", " + operation;
                Outcome outcome = replica.result(operation.id()).outcome();
                switch (operation.kind()) {
                    case NOTE -> assertEquals(what, Long.valueOf(1), notes.get(operation.id()));
                    case CHANGE_REQUEST -> assertTrue(what, world.asked.containsKey(operation.id()));
                    case CARE_CHANGE -> care.check(what, operation, outcome);
                    default -> assertEquals(what, Outcome.DONE, outcome);
                }
                all++;
            }
        }
        assertEquals("seed " + SEED, OPERATIONS, all);
        checkHazards(world, replicas);
    }

    private static void checkHazards(FieldWorld world, List<Replica> replicas) {
        long hazards = count(replicas, Kind.PATROL_HAZARD);
        assertEquals("seed " + SEED, hazards, world.count("SELECT COUNT(*) FROM hazard"));
        assertEquals("seed " + SEED, hazards, world.count("SELECT COUNT(DISTINCT idem) FROM hazard"));
        List<String> belongTo =
                world.photos.values().stream().filter(order -> !order.isEmpty()).toList();
        assertEquals("seed " + SEED + ": every photo", hazards, belongTo.size());
        assertEquals(
                "seed " + SEED + ": one each", hazards, Set.copyOf(belongTo).size());
        assertEquals(
                "seed " + SEED, count(replicas, Kind.PATROL_POINTS), world.count("SELECT COUNT(*) FROM patrol_track"));
        assertEquals("seed " + SEED, count(replicas, Kind.CHANGE_REQUEST), world.asked.size());
        assertTrue("seed " + SEED, hazards > 0 && Collections.max(world.filed.values()) >= 1);
    }

    private static long count(List<Replica> replicas, Kind kind) {
        return replicas.stream()
                .flatMap(replica -> replica.made().stream())
                .filter(operation -> operation.kind() == kind)
                .count();
    }

    private static void checkEqual(FieldWorld world, List<Replica> replicas) {
        Map<String, Long> server = world.orderIds.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        id -> world.orders.find(id, FieldWorld.WORKER).version()));
        replicas.forEach(Replica::refresh);
        Set<Map<String, Long>> seen = replicas.stream().map(Replica::orders).collect(Collectors.toSet());
        assertEquals("seed " + SEED, Set.of(server), seen);
    }
}
