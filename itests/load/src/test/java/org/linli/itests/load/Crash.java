// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.load;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.Test;
import org.linli.itests.Answer;
import org.linli.itests.Client;
import org.linli.itests.Load;
import org.linli.itests.Server;

/**
 * The server is killed (SIGKILL) at random moments under load, while this other process keeps a log of the receipts it
 * was given. Afterwards every receipt has its petition with all its events, and none took effect twice.
 */
public abstract class Crash {
    private static final int PER_SECOND = 40;
    private static final int KILLS = Integer.getInteger("linli.kills");

    private final AtomicInteger acknowledged = new AtomicInteger();
    private final Path log = Path.of("target", getClass().getSimpleName() + "-receipts.txt");

    /** A server on the database of this suite. */
    abstract Server server();

    @Test
    public void everyReceiptHasItsEventsAfterKillsAtRandomMoments() throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Files.deleteIfExists(log);
        try (Server server = server()) {
            int sent = 0;
            for (int kill = 0; kill < KILLS; kill++) {
                sent += killUnderLoad(server, random);
                server.start();
            }
            List<String[]> receipts = receipts();
            assertTrue("there was a load", receipts.size() > KILLS * 10);
            reconcile(server, receipts);
            System.out.printf(
                    "%s: seed %d, %d kills, %d requests, %d receipts, all there once%n",
                    getClass().getSimpleName(), seed, KILLS, sent, receipts.size());
        }
    }

    private int killUnderLoad(Server server, Random random) {
        Client resident = server.anonymous();
        Load load = new Load(PER_SECOND, Duration.ofSeconds(30), () -> file(resident)).start();
        int enough = acknowledged.get() + PER_SECOND / 2 + random.nextInt(3 * PER_SECOND);
        Awaitility.await("some receipts")
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(1))
                .until(() -> acknowledged.get() > enough);
        server.kill();
        return load.stop().sent();
    }

    private void file(Client resident) {
        Answer receipt = resident.post(
                        "/api/petition/petitions",
                        Map.of(
                                "text", "负载测试：路灯坏了",
                                "type", "street-lamp",
                                "channel", "portal",
                                "place", Map.of("point", Map.of("longitude", 104.003, "latitude", 30.002))),
                        "Idempotency-Key",
                        UUID.randomUUID().toString())
                .must(201);
        write(receipt.text("/number") + " " + receipt.text("/secret"));
        acknowledged.incrementAndGet();
    }

    private synchronized void write(String line) {
        try {
            Files.writeString(log, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private List<String[]> receipts() throws IOException {
        return Files.readAllLines(log).stream().map(line -> line.split(" ")).toList();
    }

    private static void reconcile(Server server, List<String[]> receipts) {
        Client supervisor = server.as("supervisor");
        Map<String, String> orders = new HashMap<>();
        Awaitility.await("all are dispatched").atMost(Duration.ofSeconds(60)).until(() -> {
            orders.clear();
            return openOrders(supervisor, orders);
        });
        for (String[] receipt : receipts) {
            assertTrue("lost: " + receipt[0], orders.containsKey(receipt[0]));
            server.anonymous()
                    .get("/api/petition/petitions/" + receipt[0], "Linli-Secret", receipt[1])
                    .must(200);
        }
        long versions = 0;
        for (String order : orders.values()) {
            versions += stepsInOrder(supervisor, order);
        }
        assertEquals("each step has its one event in the feed", versions, feedHead(server));
    }

    /** Collects the open orders; false while one is not dispatched. */
    private static boolean openOrders(Client supervisor, Map<String, String> orders) {
        String cursor = "";
        do {
            Answer page = supervisor
                    .get("/api/petition/work-orders?view=OPEN&size=200" + cursor)
                    .must(200);
            for (JsonNode line : page.json().at("/items")) {
                if (line.at("/state").asText().equals("FILED")) {
                    return false;
                }
                orders.put(line.at("/number").asText(), line.at("/id").asText());
            }
            JsonNode next = page.json().at("/next");
            cursor = next.isTextual() ? "&cursor=" + next.asText() : "";
        } while (!cursor.isEmpty());
        return true;
    }

    /** The versions of a timeline are 1, 2, 3…; filed once, dispatched once. */
    private static int stepsInOrder(Client supervisor, String order) {
        JsonNode steps = supervisor
                .get("/api/petition/work-orders/" + order + "/timeline")
                .must(200)
                .json();
        List<String> kinds = new ArrayList<>();
        Set<String> causes = new HashSet<>();
        for (JsonNode step : steps) {
            kinds.add(step.at("/kind").asText());
            assertEquals("no step is missing", kinds.size(), step.at("/version").asInt());
            if (step.at("/cause").isTextual()) {
                assertTrue("done twice: " + order, causes.add(step.at("/cause").asText()));
            }
        }
        assertEquals("filed and dispatched once: " + order, List.of("FILE", "DISPATCH"), kinds);
        return kinds.size();
    }

    /** The number of the newest event of the petition feed, when none waits for a number any more. */
    private static long feedHead(Server server) {
        long[] head = new long[1];
        Awaitility.await("the feed is numbered").atMost(Duration.ofSeconds(30)).until(() -> {
            String[] cells = server.shell("linli:feeds")
                    .lines()
                    .filter(line -> line.strip().startsWith("petition"))
                    .findFirst()
                    .orElseThrow()
                    .split("[│|]");
            head[0] = Long.parseLong(cells[1].strip());
            return Long.parseLong(cells[2].strip()) == 0;
        });
        return head[0];
    }
}
