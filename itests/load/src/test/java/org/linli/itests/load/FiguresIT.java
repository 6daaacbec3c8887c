// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
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
        RawInserts.createTables(ASSEMBLY, rawUrl);
        long begin = System.nanoTime();
        try (Server server =
                Server.start("figures-" + database.toLowerCase(java.util.Locale.ROOT), files, Server.FULL_SPEED)) {
            say(database, "start to ready with the demo: %.1f s", seconds(begin));
            Client client = server.anonymous();
            intake("warm-up", client);
            Timed filed = new Timed();
            Timed bare = new Timed();
            for (int round = 0; round < ROUNDS; round++) {
                filed.run(CONNECTIONS, ROUND, i -> () -> file(client));
                raw(bare, rawUrl);
            }
            say(database, "intake over HTTP: %s", filed);
            say(database, "bare JDBC, same rows: %s", bare);
            Timed types = new Timed();
            types.run(
                    CONNECTIONS,
                    ROUND,
                    i -> () -> client.get("/api/petition/types").must(200));
            say(database, "where the time goes: an answer without database (types): %s", types);
            server.shell("bundle:stop org.linli.escalation-core");
            Timed unjudged = new Timed();
            unjudged.run(CONNECTIONS, ROUND, i -> () -> file(client));
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
        Timed figures = new Timed();
        figures.run(CONNECTIONS, ROUND, i -> () -> file(client));
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

    private static void raw(Timed figures, String url) throws Exception {
        RawInserts[] programs = new RawInserts[CONNECTIONS];
        for (int i = 0; i < CONNECTIONS; i++) {
            programs[i] = new RawInserts(DriverManager.getConnection(url));
        }
        figures.run(CONNECTIONS, ROUND, i -> () -> {
            programs[i].insertOne();
            return null;
        });
        for (RawInserts program : programs) {
            program.close();
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
}
