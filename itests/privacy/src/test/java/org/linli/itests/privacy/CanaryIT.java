// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.privacy;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;
import org.linli.itests.Answer;
import org.linli.itests.Client;
import org.linli.itests.Server;

/**
 * Two districts hold the same things, each with a word of its own in everything personal. Every operation of
 * {@code /api/openapi.json} is called by every role of the one district, by somebody without a role and by nobody, for
 * things of the own and of the other district; no answer may hold the other district's word.
 */
public class CanaryIT {
    private static Server server;
    private static Land land;

    @BeforeClass
    public static void settle() {
        server = Server.start("privacy-canary", Map.of(), "--no-demo");
        land = Land.settle(server);
    }

    @AfterClass
    public static void stop() {
        server.close();
    }

    @Test
    public void noAnswerHoldsAnotherDistrictsWord() throws IOException {
        Matrix matrix = Matrix.read();
        assertEquals("operations without a call", Set.of(), without(operations(), matrix.operations()));
        assertEquals("calls without an operation", Set.of(), without(matrix.operations(), operations()));

        List<String> leaks = new ArrayList<>();
        Set<String> showing = new TreeSet<>();
        Map<Integer, Integer> statuses = new TreeMap<>();
        int calls = 0;
        for (Matrix.Call call : matrix.inOrder()) {
            for (Map.Entry<String, Client> caller : land.callers().entrySet()) {
                Answer own = call.send(caller.getValue(), land.own());
                Answer foreign = call.send(caller.getValue(), land.foreign());
                for (Answer answer : List.of(own, foreign)) {
                    calls++;
                    statuses.merge(answer.status(), 1, Integer::sum);
                    if (holds(answer, Land.FOREIGN_WORD) && !land.isOpenToAll(call.operation())) {
                        leaks.add(caller.getKey() + ": " + answer);
                    }
                    if (answer.status() >= 500) {
                        leaks.add("broken for " + caller.getKey() + ": " + answer);
                    }
                }
                boolean inNoArea =
                        caller.getKey().equals(Land.NO_ROLE) || caller.getKey().equals(Land.NOBODY);
                if (holds(own, Land.OWN_WORD)) {
                    showing.add(call.operation());
                    if (inNoArea && !land.isOpenToAll(call.operation())) {
                        leaks.add(caller.getKey() + ": " + own);
                    }
                }
            }
        }
        assertEquals("signed out on the way, and so blind", List.of(), land.signedOut());
        matrix.last().forEach(call -> land.callers().values().forEach(caller -> call.send(caller, land.own())));
        System.out.println(calls + " calls, answers by status: " + statuses);
        assertEquals(leaks.size() + " leaks: " + String.join("\n", leaks), 0, leaks.size());
        Set<String> blind = without(matrix.mustShow(), showing);
        assertTrue("these should have shown the own district's word to somebody: " + blind, blind.isEmpty());
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    private static boolean holds(Answer answer, String word) {
        String all = answer.body() + answer.raw().headers().map();
        return all.contains(word) || all.contains(masked(word));
    }

    /** As lists show a name. */
    private static String masked(String word) {
        return word.charAt(0) + "*".repeat(word.length() - 2) + word.charAt(word.length() - 1);
    }

    private static Set<String> operations() {
        Set<String> ids = new TreeSet<>();
        JsonNode paths =
                server.anonymous().get("/api/openapi.json").must(200).json().at("/paths");
        paths.forEach(path -> path.forEach(operation -> {
            if (operation.has("operationId")) {
                ids.add(operation.get("operationId").asText());
            }
        }));
        return ids;
    }
}
