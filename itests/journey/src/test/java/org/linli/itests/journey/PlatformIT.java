// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.journey;

import static org.hamcrest.CoreMatchers.containsString;
import static org.hamcrest.CoreMatchers.not;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.Test;
import org.linli.itests.Answer;
import org.linli.itests.Client;
import org.linli.itests.Server;
import org.linli.itests.Sockets;
import org.linli.itests.Terminal;

/** What an operator counts on: health, the description of the services, the shell, ports, accounts. */
public class PlatformIT {
    private final Server server = DerbyServer.get();

    @Test
    public void healthTellsOfEachModule() {
        Journey.await("ready", () -> server.anonymous().get("/system/health").status() == 200);
        Answer health = server.anonymous().get("/system/health");
        assertEquals("true", health.text("/live"));
        for (String module :
                List.of("kernel", "organization", "grid", "petition", "escalation", "visit", "exchange", "portal")) {
            assertThat(health.body(), containsString("\"" + module + "\""));
        }
        assertThat(health.body(), containsString("undispatched"));
    }

    @Test
    public void theServicesAreDescribedForProgramsAndPublicOnesAreMarked() {
        Answer description = server.anonymous().get("/api/openapi.json").must(200);
        ParseOptions strict = new ParseOptions();
        strict.setResolve(true);
        var parsed = new OpenAPIV3Parser().readContents(description.body(), null, strict);
        assertEquals(List.of(), parsed.getMessages());
        assertThat(description.text("/openapi"), containsString("3.0"));
        JsonNode paths = description.json().at("/paths");
        assertEquals(0, paths.at("/~1api~1petition~1petitions/post/security").size());
        assertTrue(paths.at("/~1api~1petition~1petitions/post/security").isArray());
        assertFalse(paths.at("/~1api~1petition~1work-orders/get").isMissingNode());
        paths.fieldNames().forEachRemaining(path -> assertThat(path, containsString("/api/")));
    }

    @Test
    public void theShellShowsFeedsReadersModulesAndDeadlines() {
        assertThat(server.shell("linli:feeds"), containsString("petition"));
        assertThat(server.shell("linli:bookmarks"), containsString("escalation.judge"));
        assertThat(server.shell("linli:modules"), containsString("petition-core"));
        assertThat(server.shell("linli:poison"), containsString("nothing was set aside"));
        assertThat(server.shell("linli:due --help"), containsString("linli:due"));
        assertThat(server.shell("linli:rebuild --help"), containsString("rebuild"));
    }

    @Test
    public void theShellCompletesCommandsAndTheirArguments() throws IOException {
        try (Terminal terminal = server.terminal()) {
            terminal.type("linli:\t", "bookmarks", "due", "feeds", "modules", "poison", "rebuild", "redrive");
            terminal.type("linli:reb\t", "linli:rebuild ");
            terminal.type("linli:feed \t", "organization", "petition");
            terminal.type("linli:feed --\t", "--from", "--count");
            terminal.type("linli:poison \t", "escalation.judge", "petition.tally");
            terminal.type("linli:redrive esc\t", "linli:redrive escalation.judge");
            terminal.type("linli:due \t", "24", "168");
            terminal.type("linli:config \t", "linli:config explain ");
            String projections = terminal.type("linli:rebuild \t", "petition.tally");
            assertThat("a reactor is never replayed", projections, not(containsString("escalation.judge")));
            terminal.type("linli:modu\t\r", "petition-core", "linli()>");
        }
        assertThat(server.shell("linli:feed nobody"), containsString("nobody"));
    }

    @Test
    public void onlyTheDocumentedPortsAreOpenAndOnlyOnThisMachine() {
        Set<Integer> open = new TreeSet<>();
        for (Sockets.Listening socket : server.listening()) {
            open.add(socket.port());
            assertTrue("on loopback: " + socket, socket.isLocal());
        }
        int http = Integer.parseInt(server.address().substring(server.address().lastIndexOf(':') + 1));
        assertEquals("HTTP and the shell", 2, open.size());
        assertTrue(open.contains(http));
    }

    @Test
    public void theFirstAdministratorsPasswordIsGeneratedAndShownOnce() throws IOException {
        String said = server.said();
        assertThat(said, containsString("admin"));
        assertFalse(Files.exists(server.data().resolve("data/first-administrator.txt")));
        String password = Stream.of(said.split("\\R"))
                .dropWhile(line -> !line.contains("first administrator"))
                .skip(1)
                .filter(line -> !line.isBlank())
                .limit(2)
                .collect(Collectors.joining(" "));
        List<String> words = new ArrayList<>(List.of(password.strip().split("\\s+")));
        Client administrator = server.anonymous().signIn("admin", words.get(words.size() - 1));
        assertThat(administrator.get("/api/organization/me").must(200).body(), containsString("ADMINISTRATOR"));
        Journey.refused(administrator.get("/api/petition/work-orders?view=OPEN"), 403);
        Journey.refused(
                server.anonymous()
                        .post("/api/organization/token-sign-ins", Map.of("username", "karaf", "password", "karaf")),
                401);
    }

    @Test
    public void anAccountIsLockedAfterFailures() {
        for (int i = 0; i < 6; i++) {
            Journey.refused(
                    server.anonymous()
                            .post(
                                    "/api/organization/token-sign-ins",
                                    Map.of("username", "supervisor-of-nobody", "password", "wrong-password")),
                    401);
        }
    }

    @Test
    public void contactsAreNowhereInTheFiles() throws IOException {
        String phone = "10098765432";
        String name = "找不到的名字";
        Map<String, Object> draft = new java.util.HashMap<>(BadInputIT.good());
        draft.put("filedBy", Map.of("name", name, "phone", phone));
        server.anonymous().post("/api/petition/petitions", draft, Journey.key()).must(201);
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(server.data())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = HexFormat.of().formatHex(Files.readAllBytes(file));
                for (String secret : List.of(phone, name)) {
                    if (holds(bytes, secret)) {
                        found.add(secret + " in " + file);
                    }
                }
            }
        }
        assertEquals(List.of(), found);
    }

    @Test
    public void aRuleIsAFileThatTakesEffectWhenItIsSavedAndAWrongOneIsRefused() throws IOException {
        Path rule = server.data().resolve("etc/org.linli.escalation.policy-second.cfg");
        Client supervisor = server.as("supervisor");
        Files.writeString(rule, "area = 990101002\nversion = 2\ngeneralLimit = 3个工作日\n");
        Journey.await("the new rule", () -> inForce(supervisor).contains("3个工作日"));
        Answer receipt = server.anonymous()
                .post("/api/petition/petitions", Journey.draft("路灯坏了", Map.of("area", "990101002001")), Journey.key())
                .must(201);
        String order = Journey.orderOf(supervisor, receipt);
        String explanation = supervisor
                .get("/api/petition/work-orders/" + order + "/deadline")
                .must(200)
                .body();
        assertThat(explanation, containsString("3个工作日"));

        Files.writeString(rule, "area = 990101002\nversion = 3\ngeneralLimit = 三天半\n");
        Journey.await(
                "a refusal",
                () -> server.anonymous().get("/system/health").body().contains("policy-second"));
        assertThat("what ran before goes on", inForce(supervisor), containsString("3个工作日"));
        Files.delete(rule);
        Journey.await("the default again", () -> !inForce(supervisor).contains("3个工作日"));
    }

    private static String inForce(Client client) {
        return client.get("/api/escalation/policies?area=990101002").must(200).body();
    }

    private static boolean holds(String bytes, String secret) {
        return Stream.of(java.nio.charset.StandardCharsets.UTF_8, java.nio.charset.StandardCharsets.UTF_16BE)
                .anyMatch(charset -> bytes.contains(HexFormat.of().formatHex(secret.getBytes(charset))));
    }
}
