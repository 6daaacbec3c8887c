// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.load;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.junit.Test;
import org.linli.itests.Answer;
import org.linli.itests.Client;
import org.linli.itests.Postgres;
import org.linli.itests.Server;

/**
 * The figures: start, memory, size, and intake beside bare JDBC inserts of the same rows, in one interleaved run. Bounded:
 * 8 connections, some rounds of some seconds.
 */
public class FiguresIT {
    private static final int CONNECTIONS = 8;
    private static final int ROUNDS = 3;
    private static final Duration ROUND = Duration.ofSeconds(Integer.getInteger("linli.round", 8));
    private static final Path ASSEMBLY = Path.of(System.getProperty("linli.assembly"));

    @Test
    public void onDerby() throws Exception {
        Path raw = Path.of("target", "raw-derby-" + System.nanoTime());
        measure("Derby", Map.of(), "jdbc:derby:" + raw + ";create=true");
    }

    @Test
    public void onPostgres() throws Exception {
        try (Postgres postgres = new Postgres()) {
            measure("PostgreSQL", postgres.configuration(), postgres.url() + "?user=postgres&password=postgres");
        }
    }

    private static void measure(String database, Map<String, String> files, String rawUrl) throws Exception {
        createTables(rawUrl);
        long begin = System.nanoTime();
        try (Server server = Server.start("figures-" + database.toLowerCase(java.util.Locale.ROOT), files)) {
            say(database, "start to ready with the demo: %.1f s", seconds(begin));
            Client client = server.anonymous();
            intake("warm-up", client);
            Figures filed = new Figures();
            Figures bare = new Figures();
            for (int round = 0; round < ROUNDS; round++) {
                run(filed, i -> () -> file(client));
                raw(bare, rawUrl);
            }
            say(database, "intake over HTTP: %s", filed);
            say(database, "bare JDBC, same rows: %s", bare);
            Figures types = new Figures();
            run(types, i -> () -> client.get("/api/petition/types").must(200));
            say(database, "where the time goes: an answer without database (types): %s", types);
            server.shell("bundle:stop org.linli.escalation-core");
            Figures unjudged = new Figures();
            run(unjudged, i -> () -> file(client));
            server.shell("bundle:start org.linli.escalation-core");
            say(database, "where the time goes: intake with the judge away: %s", unjudged);
            say(database, "resident memory: %d MB", residentMegabytes(server));
            restart(database, server);
        }
        say(database, "distribution: %.1f MB", distributionBytes() / 1e6);
    }

    private static void restart(String database, Server server) {
        server.stop();
        long begin = System.nanoTime();
        server.launch();
        Client client = server.anonymous();
        while (!accepted(client) && seconds(begin) < 120) {
            Thread.onSpinWait();
        }
        say(database, "start to the first accepted petition: %.1f s", seconds(begin));
        server.awaitReady();
    }

    private static boolean accepted(Client client) {
        try {
            return file(client).status() == 201;
        } catch (RuntimeException | AssertionError notYet) {
            return false;
        }
    }

    private static void intake(String name, Client client) throws Exception {
        Figures figures = new Figures();
        run(figures, i -> () -> file(client));
        say(name, "%s", figures);
    }

    private static Answer file(Client client) {
        return client.post(
                        "/api/petition/petitions",
                        Map.of(
                                "text", "负载测试：楼下路灯坏了三天，晚上老人出门看不清路。",
                                "type", "street-lamp",
                                "channel", "portal",
                                "filedBy", Map.of("name", "测试", "phone", "10000000000"),
                                "place", Map.of("point", Map.of("longitude", 104.003, "latitude", 30.002))),
                        "Idempotency-Key",
                        UUID.randomUUID().toString())
                .must(201);
    }

    private static void raw(Figures figures, String url) throws Exception {
        RawInserts[] programs = new RawInserts[CONNECTIONS];
        for (int i = 0; i < CONNECTIONS; i++) {
            programs[i] = new RawInserts(DriverManager.getConnection(url));
        }
        run(figures, i -> () -> {
            programs[i].insertOne();
            return null;
        });
        for (RawInserts program : programs) {
            program.close();
        }
    }

    private interface Requests {
        Callable<?> of(int connection);
    }

    /** Eight connections, each sending the next when the last is answered, for one round. */
    private static void run(Figures figures, Requests requests) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(CONNECTIONS);
        long end = System.nanoTime() + ROUND.toNanos();
        for (int i = 0; i < CONNECTIONS; i++) {
            Callable<?> request = requests.of(i);
            new Thread(() -> {
                        while (System.nanoTime() < end) {
                            figures.time(request);
                        }
                        done.countDown();
                    })
                    .start();
        }
        done.await();
        figures.nanos.addAndGet(ROUND.toNanos());
        assertEquals("no failures: " + figures.failure, 0, figures.failures.get());
    }

    private static void createTables(String url) throws IOException, SQLException {
        Path jar;
        try (Stream<Path> files = Files.walk(ASSEMBLY.resolve("system/org/linli/petition-core"))) {
            jar = files.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow();
        }
        String sql;
        try (JarFile bundle = new JarFile(jar.toFile())) {
            var entry = bundle.getJarEntry("migrations/V1__expand_base.sql");
            sql = new String(bundle.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        }
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String command : sql.replaceAll("(?m)--.*$", "").split(";")) {
                if (!command.isBlank()) {
                    statement.execute(command);
                }
            }
        }
    }

    private static long residentMegabytes(Server server) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + server.virtualMachine().pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    private static long distributionBytes() throws IOException {
        try (Stream<Path> files = Files.list(ASSEMBLY.getParent())) {
            return Files.size(files.filter(file -> file.toString().endsWith(".tar.gz"))
                    .findFirst()
                    .orElseThrow());
        }
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private static void say(String what, String format, Object... values) {
        System.out.println("FIGURE " + what + ": " + format.formatted(values));
    }

    /** How many, how long, and what failed. */
    private static final class Figures {
        private final Histogram micros = new ConcurrentHistogram(TimeUnit.MINUTES.toMicros(2), 3);
        private final AtomicLong nanos = new AtomicLong();
        private final AtomicInteger failures = new AtomicInteger();
        private volatile Throwable failure;

        void time(Callable<?> request) {
            long begin = System.nanoTime();
            try {
                request.call();
                micros.recordValue(Math.max(1, (System.nanoTime() - begin) / 1_000));
            } catch (Exception | AssertionError failed) {
                failures.incrementAndGet();
                failure = failed;
            }
        }

        @Override
        public String toString() {
            return "%.0f a second, p50 %.1f ms, p95 %.1f ms, p99 %.1f ms"
                    .formatted(
                            micros.getTotalCount() / (nanos.get() / 1e9),
                            micros.getValueAtPercentile(50) / 1000.0,
                            micros.getValueAtPercentile(95) / 1000.0,
                            micros.getValueAtPercentile(99) / 1000.0);
        }
    }
}
