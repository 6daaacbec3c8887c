// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.load;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.awaitility.Awaitility;
import org.junit.Test;
import org.linli.itests.Answer;
import org.linli.itests.Client;
import org.linli.itests.Load;
import org.linli.itests.Postgres;
import org.linli.itests.Server;

/**
 * Intake, lists and steps over HTTP at 1, 8 and 32 connections, beside bare JDBC writing the same rows, in one
 * interleaved run; then the same beside many cases. Bounded by the length of a round. By default a small run that shows
 * that the program works; {@code -Pfigures} measures.
 */
public class PetitionFiguresIT {
    private static final Path ASSEMBLY = Path.of(System.getProperty("linli.assembly"));
    private static final Duration ROUND = Duration.ofSeconds(Integer.getInteger("linli.round", 1));
    private static final int ROUNDS = Integer.getInteger("linli.rounds", 1);
    private static final int CASES = Integer.getInteger("linli.cases", 1000);
    private static final List<Integer> CONNECTIONS = CASES > 1000 ? List.of(1, 8, 32) : List.of(2);

    @Test
    public void onPostgres() throws Exception {
        try (Postgres postgres = new Postgres()) {
            String url = postgres.url() + "?user=postgres&password=postgres";
            try (Server server = Server.start("petitions-postgresql", postgres.configuration(), Server.FULL_SPEED)) {
                String raw = url + "&currentSchema=raw";
                try (Connection connection = DriverManager.getConnection(url);
                        Statement statement = connection.createStatement()) {
                    statement.execute("CREATE SCHEMA raw");
                }
                RawInserts.createTables(ASSEMBLY, raw);
                Program program = new Program(server, "PostgreSQL", raw);
                program.interleaved();
                Map<String, Timed> few;
                Load.Report empty = program.paced("empty");
                try (ManyCases cases = new ManyCases(url)) {
                    cases.fill(Math.min(CASES, 10_000));
                    few = program.reads("%d cases".formatted(Math.min(CASES, 10_000)));
                    cases.fill(CASES);
                }
                Map<String, Timed> many = program.reads(CASES + " cases");
                Load.Report full = program.paced(CASES + " cases");
                program.interleaved();
                if (CASES > 1000) {
                    within(3, "intake p99", percentile(empty), percentile(full));
                    for (Map.Entry<String, Timed> each : few.entrySet()) {
                        double now = many.get(each.getKey()).percentile(95);
                        within(2, each.getKey() + " p95", each.getValue().percentile(95), now);
                    }
                }
            }
        }
    }

    @Test
    public void onDerby() throws Exception {
        try (Server server = Server.start("petitions-derby", Map.of(), Server.FULL_SPEED)) {
            String raw = "jdbc:derby:" + Path.of("target", "raw-petitions-" + System.nanoTime()) + ";create=true";
            RawInserts.createTables(ASSEMBLY, raw);
            new Program(server, "Derby", raw).interleaved();
        }
    }

    private static double percentile(Load.Report report) {
        assertEquals(report.failures().toString(), 0, report.failures().size());
        return report.micros().getValueAtPercentile(99) / 1000.0;
    }

    private static void within(int times, String what, double before, double now) {
        String said = "%s: %.1f ms, was %.1f ms, at most %d times".formatted(what, now, before, times);
        say("limits", said);
        // below a few milliseconds the clock of this machine decides, not the program
        assertTrue(said, now <= Math.max(5, before * times));
    }

    private static void say(String what, String line) {
        System.out.println("FIGURE " + what + ": " + line);
    }

    /** What is sent. */
    private static final class Program {
        private final Server server;
        private final String database;
        private final String raw;
        private final Client resident;
        private final Client worker;
        private final Client dispatcher;

        Program(Server server, String database, String raw) {
            this.server = server;
            this.database = database;
            this.raw = raw;
            this.resident = server.anonymous();
            this.worker = server.as("worker");
            this.dispatcher = server.as("dispatcher");
        }

        /** Every kind at every number of connections, one after the other, round by round. */
        void interleaved() throws Exception {
            Map<String, Timed> figures = new LinkedHashMap<>();
            new Timed().run(8, ROUND, i -> () -> file());
            Duration before = server.virtualMachine().info().totalCpuDuration().orElseThrow();
            for (int round = 0; round < ROUNDS; round++) {
                for (int connections : CONNECTIONS) {
                    kinds(figures, connections);
                }
            }
            figures.forEach((kind, timed) -> say(database + ", " + kind, timed.toString()));
            long sent = figures.entrySet().stream()
                    .filter(each -> !each.getKey().startsWith("bare"))
                    .mapToLong(each -> each.getValue().count())
                    .sum();
            Duration used = server.virtualMachine()
                    .info()
                    .totalCpuDuration()
                    .orElseThrow()
                    .minus(before);
            say(database, "%.1f ms of the server's processor for a request".formatted(used.toMillis() / (double) sent));
        }

        private void kinds(Map<String, Timed> figures, int connections) throws Exception {
            timed(figures, "intake", connections).run(connections, ROUND, i -> this::file);
            timed(figures, "list", connections).run(connections, ROUND, i -> this::list);
            Queue<String> orders = dispatched(connections * (int) ROUND.toSeconds() * 100);
            timed(figures, "acknowledge", connections).run(connections, ROUND, i -> {
                String order = orders.poll();
                return order == null ? null : () -> acknowledge(order);
            });
            bare(timed(figures, "bare JDBC", connections), connections);
        }

        private static Timed timed(Map<String, Timed> figures, String kind, int connections) {
            return figures.computeIfAbsent(kind + " at " + connections, none -> new Timed());
        }

        private void bare(Timed timed, int connections) throws Exception {
            RawInserts[] programs = new RawInserts[connections];
            try {
                for (int i = 0; i < connections; i++) {
                    programs[i] = new RawInserts(DriverManager.getConnection(raw));
                }
                timed.run(connections, ROUND, i -> () -> {
                    programs[i].insertOne();
                    return null;
                });
            } finally {
                for (RawInserts program : programs) {
                    if (program != null) {
                        program.close();
                    }
                }
            }
        }

        /** The three reads of a clerk's day. */
        Map<String, Timed> reads(String beside) throws Exception {
            Queue<String> orders = dispatched(200);
            List<String> ids = List.copyOf(orders);
            Map<String, Timed> reads = new LinkedHashMap<>();
            reads.put("list", new Timed());
            reads.put("case page", new Timed());
            reads.put("search", new Timed());
            for (int round = 0; round < ROUNDS; round++) {
                reads.get("list").run(2, ROUND, i -> this::list);
                reads.get("case page").run(2, ROUND, i -> () -> page(ids.get((int) (Math.random() * ids.size()))));
                reads.get("search").run(2, ROUND, i -> this::search);
            }
            reads.forEach((kind, timed) -> say(database + ", " + kind + " beside " + beside, timed.toString()));
            return reads;
        }

        /** Fifty petitions a second, after what came before was dispatched. */
        Load.Report paced(String beside) {
            Awaitility.await("a petition filed now to be dispatched at once")
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> file().json().path("due").isTextual());
            Load.Report report =
                    new Load(50, ROUND.multipliedBy(3), this::file).start().await();
            say(database + ", 50 petitions a second beside " + beside, report.toString());
            return report;
        }

        /** Work orders that wait for the worker. */
        private Queue<String> dispatched(int most) {
            Queue<String> orders = new ConcurrentLinkedQueue<>();
            String next = "";
            while (next != null && orders.size() < most) {
                Answer page = worker.get("/api/petition/work-orders?view=MINE&state=DISPATCHED&size=200&cursor=" + next)
                        .must(200);
                page.json()
                        .get("items")
                        .forEach(line -> orders.add(line.get("id").asText()));
                next = page.json().get("next") == null
                                || page.json().get("next").isNull()
                        ? null
                        : page.json().get("next").asText();
            }
            return orders;
        }

        private Answer list() {
            return dispatcher.get("/api/petition/work-orders?view=OPEN&size=50").must(200);
        }

        private Answer page(String order) {
            worker.get("/api/petition/work-orders/" + order).must(200);
            return worker.get("/api/petition/work-orders/" + order + "/timeline")
                    .must(200);
        }

        private Answer search() {
            return dispatcher
                    .post("/api/petition/work-orders/search", Map.of("words", "路灯 老人", "open", true))
                    .must(200);
        }

        private Answer acknowledge(String order) {
            return worker.post("/api/petition/work-orders/" + order + "/acknowledgement", Map.of())
                    .must(200);
        }

        private Answer file() {
            return resident.post(
                            "/api/petition/petitions",
                            Map.of(
                                    "text",
                                    "负载测试：楼下路灯坏了三天，晚上老人出门看不清路。",
                                    "type",
                                    "street-lamp",
                                    "channel",
                                    "portal",
                                    "filedBy",
                                    Map.of("name", "测试", "phone", "10000000000"),
                                    "place",
                                    Map.of("point", Map.of("longitude", 104.003, "latitude", 30.002))),
                            "Idempotency-Key",
                            UUID.randomUUID().toString().toLowerCase(Locale.ROOT))
                    .must(201);
        }
    }
}
