// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.journey;

import static org.hamcrest.CoreMatchers.containsString;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;
import org.linli.itests.Answer;
import org.linli.itests.Client;
import org.linli.itests.Server;

/** Time passes: a reminder before the deadline, the supervisor after it, and none skipped by a restart. */
public class ClockIT {
    private static final Duration LATE_AT_MOST = Duration.ofSeconds(60);
    private static Server server;

    @BeforeClass
    public static void start() {
        server = Server.start("journey-clock", Map.of(), "-Dlinli.clock.movable=true");
    }

    @AfterClass
    public static void stop() {
        server.close();
    }

    @Test
    public void theHandlerIsRemindedAndTheSupervisorLearnsOfIt() {
        Answer receipt = file("路灯坏了");
        Client supervisor = server.as("supervisor");
        String order = Journey.orderOf(supervisor, receipt);
        Answer before = Journey.find(supervisor, order);
        assertFalse(timeline(supervisor, order).contains("REMIND"));

        moveTo(Instant.parse(before.text("/deadline/warnAt")).plusSeconds(1));
        Client later = server.as("supervisor");
        Journey.await("a reminder", () -> timeline(later, order).contains("REMIND"));
        assertEquals("false", Journey.find(later, order).text("/overdue"));

        Instant due = Instant.parse(before.text("/deadline/due"));
        moveTo(due.plusSeconds(1));
        Client evenLater = server.as("supervisor");
        assertEquals(
                "overdue the moment it is",
                "true",
                Journey.find(evenLater, order).text("/overdue"));
        Journey.await("the supervisor's list", () -> timeline(evenLater, order).contains("OVERDUE"));
        assertTrue("at most 60 s late", now().isBefore(due.plusSeconds(1).plus(LATE_AT_MOST)));
        assertThat(Journey.find(evenLater, order).text("/supervisor/name"), containsString("甲街道派单台"));
        assertThat(
                evenLater
                        .get("/api/petition/work-orders?view=OVERDUE&size=200")
                        .must(200)
                        .body(),
                containsString(receipt.text("/number")));

        Client anybody = server.anonymous();
        Answer progress = anybody.get(
                "/api/petition/petitions/" + receipt.text("/number"), "Linli-Secret", receipt.text("/secret"));
        assertEquals("the resident sees it, too", "true", progress.text("/overdue"));
    }

    @Test
    public void whatBecameDueWhileItWasAwayIsNotSkipped() {
        Answer receipt = file("树倒了");
        Client supervisor = server.as("supervisor");
        String order = Journey.orderOf(supervisor, receipt);
        Instant due = Instant.parse(Journey.find(supervisor, order).text("/deadline/due"));
        server.shell("bundle:stop org.linli.escalation-core");
        moveTo(due.plusSeconds(1));
        server.shell("bundle:start org.linli.escalation-core");
        Client later = server.as("supervisor");
        Journey.await("overdue", () -> timeline(later, order).contains("OVERDUE"));
    }

    private static Answer file(String text) {
        return server.anonymous()
                .post(
                        "/api/petition/petitions",
                        Journey.draft(text, Map.of("point", Journey.IN_FIRST_GRID)),
                        Journey.key())
                .must(201);
    }

    private static String timeline(Client client, String order) {
        return client.get("/api/petition/work-orders/" + order + "/timeline")
                .must(200)
                .body();
    }

    private static Instant now() {
        return Instant.parse(server.shell("linli:clock").strip());
    }

    private static void moveTo(Instant moment) {
        Duration ahead = Duration.between(now(), moment);
        if (!ahead.isNegative()) {
            server.shell("linli:clock " + ahead);
        }
    }
}
