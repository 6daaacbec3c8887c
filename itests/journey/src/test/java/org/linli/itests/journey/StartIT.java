// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.journey;

import static org.hamcrest.CoreMatchers.containsString;
import static org.hamcrest.CoreMatchers.not;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.linli.itests.Answer;
import org.linli.itests.Client;
import org.linli.itests.Server;
import org.linli.itests.StartScript.Refusal;

/** What the start script promises to somebody who starts, stops and starts again. */
public class StartIT {
    private static final String ADMINISTRATOR = "first administrator";
    private static final String DEMO = "Demo accounts:";
    private static final List<String> ROLES =
            List.of("supervisor", "department", "dispatcher", "community", "worker", "registrar", "care");

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void theDemoIsThereAtTheFirstStartGoesWithoutItAndComesBackWithAnEmptyDatabase() {
        try (Server server = Server.start("journey-start", Map.of())) {
            assertThat("nothing goes wrong at a start", server.said(), not(containsString(" ERROR ")));
            String administrator = administrator(server.said());
            Map<String, String> demo = server.demoPasswords();
            assertEquals(List.copyOf(demo.keySet()), ROLES);
            demo.forEach((username, password) -> {
                assertThat("as whom one can sign in is said", server.said(), containsString(password));
                assertEquals(username, 201, signIn(server, username, password));
            });
            Answer receipt = file(server);
            Client session = server.as("worker");
            assertEquals("SIGTERM", 0, server.stop());
            assertThat(server.said(), containsString("Stopped."));

            server.start("--no-demo");
            assertThat(server.said(), not(containsString(DEMO)));
            assertThat("shown once", server.said(), not(containsString(ADMINISTRATOR)));
            Journey.await("no accounts", () -> !Files.exists(accounts(server)));
            demo.forEach((username, password) -> Journey.refused(askIn(server, username, password), 401));
            Journey.refused(session.get("/api/organization/me"), 401);
            assertEquals("the administrator stays", 201, signIn(server, "admin", administrator));
            follow(server, receipt).must(200);
            assertEquals("Ctrl-C", 0, server.interrupt());
            assertThat(server.said(), containsString("Stopped."));

            server.start("--clean");
            assertThat(server.said(), containsString("Emptied " + server.data()));
            Journey.refused(follow(server, receipt), 404);
            assertNotEquals(administrator, administrator(server.said()));
            assertEquals(201, signIn(server, "admin", administrator(server.said())));
            assertEquals("another database", 401, signIn(server, "admin", administrator));
            assertThat(server.said(), containsString(DEMO));
            assertNotNull(server.as("worker"));
            assertEquals("old passwords", 401, signIn(server, "worker", demo.get("worker")));
        }
    }

    @Test
    public void twoRunAtATimeOneWithoutTheDemoAndNobodyRunsTwiceInOneFolder() throws IOException {
        Server first = DerbyServer.get();
        try (Server second = Server.start("journey-start-second", Map.of(), "--no-demo")) {
            assertThat(second.said(), not(containsString(DEMO)));
            assertFalse(Files.exists(accounts(second)));
            ROLES.forEach(role -> assertEquals(
                    role, 401, signIn(second, role, first.demoPasswords().get(role))));
            String administrator = administrator(second.said());
            assertEquals(201, signIn(second, "admin", administrator));
            assertEquals("each has its own", 401, signIn(first, "admin", administrator));
            Answer receipt = file(first);
            follow(first, receipt).must(200);
            Journey.refused(follow(second, receipt), 404);

            for (String spelling : List.of(second.data().toString(), second.data() + "/../journey-start-second/")) {
                Refusal twice = Server.refused("--port", "1", "--data", spelling, "--clean");
                assertEquals(1, twice.code());
                assertThat(twice.said(), containsString("already running in " + second.data()));
            }
            String port = second.address().substring(second.address().lastIndexOf(':') + 1);
            Path other = folder.getRoot().toPath().resolve("other");
            Refusal taken = Server.refused("--port", port, "--data", other.toString());
            assertEquals(1, taken.code());
            assertThat(taken.said(), containsString("port " + port + " is taken: choose another with --port"));
            assertFalse("nothing was begun", Files.exists(other));

            for (Server running : List.of(first, second)) {
                running.anonymous().get("/system/health").must(200);
            }
        }
    }

    @Test
    public void whatIsNotItsDataFolderIsLeftAlone() throws IOException {
        Path letter = Files.writeString(folder.newFile("letter.txt").toPath(), "not to be lost");
        Refusal clean = Server.refused("--data", folder.getRoot().toString(), "--clean", "--port", "1");
        assertEquals(1, clean.code());
        assertThat(clean.said(), containsString("does not look like a data folder of Linli: not emptied"));
        Refusal plain = Server.refused("--data", folder.getRoot().toString(), "--port", "1");
        assertEquals(1, plain.code());
        assertThat(plain.said(), containsString("not empty and not a data folder of Linli"));
        try (Stream<Path> left = Files.list(folder.getRoot().toPath())) {
            assertEquals(List.of(letter), left.toList());
        }
        assertEquals("not to be lost", Files.readString(letter));
    }

    @Test
    public void whatItDoesNotUnderstandItRefusesBeforeItBegins() {
        Path data = folder.getRoot().toPath().resolve("new");
        Map<List<String>, String> wrong = Map.of(
                List.of("--celan"), "unknown option: --celan",
                List.of("--port", "http"), "no port: http",
                List.of("--port", "65536"), "no port: 65536",
                List.of("--port"), "--port needs a value");
        wrong.forEach((options, reason) -> {
            String[] all = Stream.concat(Stream.of("--data", data.toString()), options.stream())
                    .toArray(String[]::new);
            Refusal refusal = Server.refused(all);
            assertEquals(1, refusal.code());
            assertThat(refusal.said(), containsString("linli: " + reason));
        });
        assertFalse(Files.exists(data));
    }

    // ---- what the stories are told with ----

    /** The password that was shown. */
    private static String administrator(String said) {
        List<String> lines = Stream.of(said.split("\\R"))
                .dropWhile(line -> !line.contains(ADMINISTRATOR))
                .limit(3)
                .map(String::strip)
                .toList();
        assertTrue("shown: " + said, lines.size() == 3 && lines.get(1).equals("admin"));
        return lines.get(2);
    }

    private static int signIn(Server server, String username, String password) {
        return askIn(server, username, password).status();
    }

    private static Answer askIn(Server server, String username, String password) {
        return server.anonymous()
                .post("/api/organization/token-sign-ins", Map.of("username", username, "password", password));
    }

    private static Answer file(Server server) {
        return server.anonymous()
                .post(
                        "/api/petition/petitions",
                        Journey.draft("路灯坏了", Map.of("point", Journey.IN_FIRST_GRID)),
                        Journey.key())
                .must(201);
    }

    private static Answer follow(Server server, Answer receipt) {
        return server.anonymous()
                .get("/api/petition/petitions/" + receipt.text("/number"), "Linli-Secret", receipt.text("/secret"));
    }

    private static Path accounts(Server server) {
        return server.data().resolve("data/demo-accounts.txt");
    }
}
