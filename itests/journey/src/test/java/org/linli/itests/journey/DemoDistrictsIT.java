// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.journey;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.Test;
import org.linli.itests.Client;
import org.linli.itests.Server;

/** The demo shows all five districts: they are filled while people work, once, with weeks that have something to show. */
public class DemoDistrictsIT {
    private static final Duration TO_FILL = Duration.ofMinutes(4);
    /** Who sees a whole district or its subdistrict. */
    private static final List<String> WHO = List.of(
            "ouyang-dispatcher", "shimahe-dispatcher", "yubei-supervisor", "chengxiang-hub", "hantai-supervisor");

    @Test
    public void allFiveAreFilledAndASecondStartAddsNothing() {
        try (Server server = Server.start("journey-districts", Map.of(), Server.WHOLE_DEMO)) {
            awaitFilled(server);
            System.out.println("demo: " + demo(server));
            WHO.forEach(username -> hasSomethingToShow(username, server.as(username)));
            Client hantai = server.as("hantai-supervisor");
            int matters = list(hantai, "OPEN") + list(hantai, "CLOSED");
            assertEquals(0, server.stop());
            server.start();
            awaitFilled(server);
            Client again = server.as("hantai-supervisor");
            assertEquals(matters, list(again, "OPEN") + list(again, "CLOSED"));
        }
    }

    private static void hasSomethingToShow(String username, Client client) {
        int open = list(client, "OPEN");
        int overdue = list(client, "OVERDUE");
        int closed = list(client, "CLOSED");
        System.out.println(username + ": " + open + " open, " + overdue + " overdue, " + closed + " closed");
        assertTrue(username + " open", open >= 8);
        assertTrue(username + " overdue", overdue > 0 && overdue <= open / 2);
        assertTrue(username + " closed", closed >= 15);
    }

    private static int list(Client client, String view) {
        return client.get("/api/petition/work-orders?size=200&view=" + view)
                .must(200)
                .json()
                .path("items")
                .size();
    }

    private static void awaitFilled(Server server) {
        Awaitility.await("five districts")
                .atMost(TO_FILL)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> demo(server).at("/facts/districts").asInt() == 5);
    }

    private static JsonNode demo(Server server) {
        for (JsonNode module : server.anonymous().get("/system/health").json().findValue("modules")) {
            if (module.path("module").asText().equals("demo")) {
                return module;
            }
        }
        return MissingNode.getInstance();
    }
}
