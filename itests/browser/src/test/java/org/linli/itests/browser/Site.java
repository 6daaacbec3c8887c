// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.Awaitility;
import org.linli.itests.Answer;
import org.linli.itests.Client;
import org.linli.itests.Server;

/**
 * The one server of all tests, with the small demo (演示东区), and quick ways to the matters that pages show. Browsers reach it
 * through a {@link Wire} that can be cut.
 */
final class Site {
    static final Map<String, Double> IN_FIRST_GRID = Map.of("longitude", 104.003, "latitude", 30.002);

    static final int TLS_PORT = Server.freePort();

    /** Only where none runs already: {@code -Dlinli.site=http://… -Dlinli.site.data=…} to try a test again and again. */
    private static final Server SERVER = System.getProperty("linli.site", "").isBlank()
            ? Server.start("browser", Map.of(), "--tls-port", String.valueOf(TLS_PORT))
            : null;

    private static final String ADDRESS = SERVER == null ? System.getProperty("linli.site") : SERVER.address();
    private static final Wire WIRE = new Wire(ADDRESS);
    private static final Map<String, Client> CLIENTS = new ConcurrentHashMap<>();
    private static final Map<String, String> COOKIES = new ConcurrentHashMap<>();

    static {
        // The demo is ready before its people, care files and, last of all, a correction that waits are there.
        Awaitility.await("the demo to be filled")
                .pollInSameThread()
                .atMost(Duration.ofMinutes(2))
                .until(() -> !as("community")
                        .get("/api/registry/change-requests?area=990101001001")
                        .must(200)
                        .json()
                        .at("/items")
                        .isEmpty());
    }

    private Site() {}

    /** The server, if it is one of these tests' own. */
    static Optional<Server> own() {
        return Optional.ofNullable(SERVER);
    }

    static Wire wire() {
        return WIRE;
    }

    /** Where browsers find it. */
    static String address() {
        return WIRE.address();
    }

    /** Somebody who uses the web services: {@code worker}, {@code community}, {@code dispatcher}, … or {@code admin}. */
    static Client as(String who) {
        return CLIENTS.computeIfAbsent(who, name -> anonymous().signIn(name, password(name)));
    }

    /** Runs a command in the administrator's shell. */
    static String shell(String command) {
        if (SERVER == null) {
            throw new IllegalStateException(
                    "without -Dlinli.site only: the shell is that of a server of the tests' own");
        }
        return SERVER.shell(command);
    }

    /** Somebody who is not signed in. */
    static Client anonymous() {
        return Client.at(ADDRESS);
    }

    static String password(String who) {
        if (who.equals("admin")) {
            return SERVER == null ? System.getProperty("linli.site.admin") : SERVER.administratorPassword();
        }
        if (who.equals(Auditor.NAME)) {
            return Auditor.password();
        }
        try {
            return Files.readAllLines(data().resolve("data/demo-accounts.txt")).stream()
                    .map(line -> line.split("\t"))
                    .filter(words -> words[0].equals(who))
                    .map(words -> words[1])
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no account of the demo: " + who));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Its data folder. */
    static Path data() {
        return SERVER == null ? Path.of(System.getProperty("linli.site.data")) : SERVER.data();
    }

    /** The value of the cookie that a browser gets when it signs in. */
    static String session(String who) {
        return COOKIES.computeIfAbsent(who, Site::newSession);
    }

    /** The same, of a session that nobody else has: for tests that sign out. */
    static String newSession(String who) {
        Answer signedIn = anonymous()
                .post("/api/organization/sign-ins", Map.of("username", who, "password", password(who)))
                .must(201);
        return signedIn.header("Set-Cookie").split("[=;]")[1];
    }

    /**
     * A matter as its resident has it.
     *
     * @param number of the petition
     * @param secret the query code
     * @param order the identifier of its work order
     */
    record Matter(String number, String secret, String order) {}

    /** A resident reports a street lamp in the first grid; it is with the grid worker. */
    static Matter file(String text) {
        return file(text, Map.of());
    }

    /** The same with more, or other, in the draft: {@code type}, {@code place}, {@code filedBy}, … */
    static Matter file(String text, Map<String, ?> more) {
        Map<String, Object> draft = new HashMap<>(Map.of(
                "text", text, "type", "street-lamp", "place", Map.of("point", IN_FIRST_GRID), "channel", "portal"));
        draft.putAll(more);
        Answer receipt =
                anonymous().post("/api/petition/petitions", draft, key()).must(201);
        return new Matter(receipt.text("/number"), receipt.text("/secret"), orderOf(receipt.text("/number")));
    }

    /** A new Idempotency-Key, as headers. */
    static String[] key() {
        return new String[] {"Idempotency-Key", UUID.randomUUID().toString()};
    }

    /** Does something with an order: {@code act("worker", order, "acknowledgement", Map.of())}. */
    static Answer act(String who, String order, String what, Map<String, ?> body) {
        return as(who).post("/api/petition/work-orders/" + order + "/" + what, body, key())
                .must(200);
    }

    /** The matter is solved and closed by the grid worker. */
    static void solve(Matter matter) {
        act("worker", matter.order(), "acknowledgement", Map.of());
        act("worker", matter.order(), "replies", Map.of("words", "已修好"));
        act("worker", matter.order(), "closure", Map.of("resolution", "SOLVED"));
    }

    /** The work order of a petition. */
    static String orderOf(String number) {
        for (String who : List.of("worker", "dispatcher", "supervisor")) {
            for (String view : List.of("MINE", "OPEN")) {
                Answer page = as(who).get("/api/petition/work-orders?size=200&view=" + view);
                JsonNode items = page.status() == 200 ? page.json().at("/items") : null;
                for (JsonNode line : items == null ? List.<JsonNode>of() : items) {
                    if (line.at("/number").asText().equals(number)) {
                        return line.at("/id").asText();
                    }
                }
            }
        }
        throw new AssertionError("nobody has " + number);
    }
}
