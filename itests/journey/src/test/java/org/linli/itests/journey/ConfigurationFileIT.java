// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.journey;

import static org.hamcrest.CoreMatchers.containsString;
import static org.hamcrest.CoreMatchers.not;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.junit.After;
import org.junit.Test;
import org.linli.itests.Client;
import org.linli.itests.Server;

/** A file dropped into the data folder's etc holds within two seconds; a wrong one is refused and what held goes on. */
public class ConfigurationFileIT {
    private static final long AT_MOST_MILLIS = 2000;
    /** Where nobody lives: no other test is decided by it. */
    private static final String AREA = "990199";

    private static final String NAME = "org.linli.escalation.policy-dropped.cfg";

    private final Server server = DerbyServer.get();
    private final Path file = server.data().resolve("etc").resolve(NAME);
    private final Client supervisor = server.as("supervisor");
    private final List<Long> took = new ArrayList<>();

    @After
    public void takeOut() throws IOException {
        Files.deleteIfExists(file);
        until("it decides nothing any more", () -> !policies().toString().contains(NAME));
    }

    @Test
    public void aDroppedFileHoldsAtOnceAndAWrongOneIsRefusedWithItsReason() throws IOException {
        until("nobody decides there yet", () -> !policies().toString().contains(NAME));
        for (int days = 2; days <= 6; days++) {
            write(days + "个工作日");
            String says = "一般 " + days + "个工作日";
            took.add(until(says, () -> decides(says)));
        }
        write("五天");
        took.add(until("refused", () -> policies().at("/refused").toString().contains(NAME)));
        String reason = "line 4, generalLimit: '五天' is no limit; expected: such as 5个工作日";
        assertThat(policies().at("/refused").toString(), containsString(reason));
        assertThat(server.anonymous().get("/system/health").body(), containsString(NAME + ": " + reason));
        assertThat(
                Files.readString(server.data().resolve("data/log/linli.log")),
                containsString(NAME + " is refused; what it said before goes on. Wrong: " + reason));
        String explained = server.shell("linli:config explain " + AREA);
        assertThat(explained, containsString("REFUSED " + NAME + ": " + reason));
        assertThat(explained, containsString("一般 6个工作日"));
        assertTrue("what ran before goes on", decides("一般 6个工作日"));

        Files.delete(file);
        took.add(until("gone", () -> !policies().toString().contains(NAME)));
        assertThat(server.shell("linli:config explain " + AREA), not(containsString(NAME)));
        System.out.println("From file to effect, ms: " + took);
        assertTrue(took.toString(), took.stream().allMatch(millis -> millis < AT_MOST_MILLIS));
    }

    private void write(String generalLimit) throws IOException {
        Files.writeString(
                file,
                """
                # 试一试 / dropped by a test
                area = %s
                version = %d
                generalLimit = %s
                """
                        .formatted(AREA, took.size() + 1, generalLimit));
    }

    private boolean decides(String says) {
        for (JsonNode policy : policies().at("/inForce")) {
            if (policy.at("/question").asText().equals("deadline")) {
                return policy.at("/source").asText().equals(NAME)
                        && policy.at("/says").asText().contains(says);
            }
        }
        return false;
    }

    private JsonNode policies() {
        return supervisor.get("/api/escalation/policies?area=" + AREA).must(200).json();
    }

    /** How many milliseconds it took. */
    private static long until(String what, Callable<Boolean> holds) {
        long since = System.nanoTime();
        Awaitility.await(what)
                .atMost(Duration.ofSeconds(30))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .until(holds);
        return Duration.ofNanos(System.nanoTime() - since).toMillis();
    }
}
