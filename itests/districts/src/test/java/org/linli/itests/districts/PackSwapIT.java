// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.districts;

import static org.junit.Assert.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.After;
import org.junit.Test;
import org.linli.itests.Load;
import org.linli.itests.Server;

/**
 * Packs come and go in any order while people work in their lands: no request fails, no petition is lost, open orders go
 * over and come back, and in the end nothing of a pack is left.
 */
public class PackSwapIT {
    private static final int PER_SECOND = 25;
    private static final int WARM = 100;
    private static final Duration AT_MOST = Duration.ofMinutes(6);
    private static final String GRACE = "graceSeconds = 1\n";
    /** Beside the first deployment of each pack and the last one. */
    private static final int MORE = 2;

    private final long seed = Long.getLong("linli.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Server server = Server.start("packs", Map.of("org.linli.escalation.packs.cfg", GRACE));
    private final List<SwapLand> lands = new ArrayList<>();
    private final Map<SwapLand, SwapPack> packs = new LinkedHashMap<>();
    private final Map<SwapLand, Integer> deployments = new HashMap<>();
    /** The petitions that were filed before there was any pack: they go their own way. */
    private final Set<String> earlier = new HashSet<>();

    private final SwapFigures figures = new SwapFigures();

    @After
    public void stop() {
        server.close();
    }

    @Test
    public void packsComeAndGoInAnyOrderAndNothingIsLostOrLeftBehind() {
        tell("seed " + seed);
        for (SwapLand.Place place : SwapLand.Place.values()) {
            SwapLand land = new SwapLand(server, place);
            lands.add(land);
            packs.put(land, new SwapPack(server, place.pack(), place.area));
        }
        tell("lands");
        SwapPeople people = new SwapPeople(server.anonymous(), lands);
        Load warm = new Load(PER_SECOND, AT_MOST, people).start();
        Told.await("people to be at work", () -> warm.sent() >= WARM);
        assertEquals(List.of(), warm.stop().failures());
        Inventory before = inventory();
        tell("begin");

        Load load = new Load(PER_SECOND, AT_MOST, people).start();
        Load.Report report;
        try {
            comeAndGo(people);
        } finally {
            report = load.stop();
            report.failures().stream().limit(10).forEach(System.out::println);
        }
        tell("under load " + report + ", " + people.refused() + " refused for their type");
        figures.lines().forEach(PackSwapIT::tell);
        tell("inventory " + before);

        assertEquals(List.of(), report.failures());
        assertEquals(List.of(), lost(people));
        // Threads that wait for more work, and shells, need a moment to end.
        awaitNone("all as before", () -> inventory().differences(before));
    }

    private static void tell(String figures) {
        System.out.println("packs: " + Instant.now() + " " + figures);
    }

    private Inventory inventory() {
        List<String> areas = new ArrayList<>(List.of("990101"));
        lands.forEach(land -> areas.add(land.place.area));
        return Inventory.of(server, areas);
    }

    private void comeAndGo(SwapPeople people) {
        shuffled(1).forEach(this::turn);
        List<SwapOrder> watched = lands.stream()
                .map(land -> new SwapOrder(land, server.anonymous()))
                .toList();
        people.receipts().forEach(receipt -> earlier.add(receipt.number()));
        shuffled(2 * MORE + 1).forEach(this::turn);
        watched.forEach(SwapOrder::awaitDefault);
        awaitAll(false);
        shuffled(1).forEach(this::turn);
        watched.forEach(SwapOrder::awaitPack);
        awaitAll(true);
        shuffled(1).forEach(this::turn);
        watched.forEach(SwapOrder::awaitDefault);
        awaitAll(false);
    }

    /** Puts the land's pack in, or takes it out. */
    private void turn(SwapLand land) {
        SwapPack pack = packs.get(land);
        if (pack.isThere()) {
            figures.time("removals by " + pack.way(), pack::remove);
        } else {
            boolean second = deployments.merge(land, 1, Integer::sum) == 2;
            SwapPack.Way way = second ? land.place.second : SwapPack.Way.BUNDLE;
            figures.time("deployments by " + way, () -> pack.deploy(way));
        }
    }

    /** Waits until every open order that began with the packs or later goes by their rules, or by those without. */
    private void awaitAll(boolean byPack) {
        lands.parallelStream().forEach(land -> {
            Map<String, JsonNode> open = land.open();
            open.keySet().removeAll(earlier);
            List<String> others = new ArrayList<>();
            open.values().forEach(order -> others.add(order.at("/id").asText()));
            String what = land.place + (byPack ? " by its pack" : " without its pack");
            awaitNone(what, () -> {
                others.removeIf(order -> land.goesBy(order, byPack));
                return others.stream()
                        .map(order -> land.clocks(order) + " " + land.changes(order))
                        .toList();
            });
        });
    }

    private static void awaitNone(String what, Supplier<List<String>> left) {
        AtomicReference<List<String>> last = new AtomicReference<>(List.of());
        try {
            Told.await(what, () -> {
                last.set(left.get());
                return last.get().isEmpty();
            });
        } catch (ConditionTimeoutException late) {
            throw new AssertionError(what + ": " + String.join("\n", last.get()), late);
        }
    }

    /** What was answered with a receipt and is not an open order with a handler and a clock. */
    private List<String> lost(SwapPeople people) {
        Map<SwapLand, Map<String, JsonNode>> open = new HashMap<>();
        lands.forEach(land -> open.put(land, land.open()));
        return people.receipts().parallelStream()
                .filter(receipt ->
                        isLost(receipt.land(), open.get(receipt.land()).get(receipt.number())))
                .map(receipt -> receipt + ": " + open.get(receipt.land()).get(receipt.number()))
                .toList();
    }

    private static boolean isLost(SwapLand land, JsonNode order) {
        return order == null
                || order.at("/handler").asText().isEmpty()
                || land.clocks(order.at("/id").asText()).isEmpty();
    }

    /** Each land so many times, in any order. */
    private List<SwapLand> shuffled(int times) {
        List<SwapLand> all = new ArrayList<>(
                Stream.generate(() -> lands).limit(times).flatMap(List::stream).toList());
        Collections.shuffle(all, random);
        return all;
    }
}
