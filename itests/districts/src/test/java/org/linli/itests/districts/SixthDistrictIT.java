// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.districts;

import static org.hamcrest.CoreMatchers.containsString;
import static org.hamcrest.CoreMatchers.not;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.Test;
import org.linli.itests.Client;
import org.linli.itests.Server;

/** A sixth district, by one who does what the guide says and nothing else: a folder copied, one file edited, no Java. */
public class SixthDistrictIT {
    private static final String AREA = "990801001";
    private static final String CLOCK = "first-response";
    private static final int VARIABLES = 1;
    private static final int COPY = 2;
    private static final int DEPLOY = 3;
    private static final int EXPLAIN = 4;
    private static final int MAKE_AREA = 5;
    private static final int TAP = 6;
    private static final int CHANGE = 7;
    private static final int MISTAKE = 8;
    private static final int REMOVE = 9;

    private final Server server = DistrictStory.stage();
    private final Path data = server.data();
    private final Guide guide = new Guide(
            Path.of("../..").toAbsolutePath().normalize(),
            "bundles/districts/README.md",
            Map.of(
                    "D", data.toString(),
                    "PORT", String.valueOf(URI.create(server.address()).getPort()),
                    "SHELL_PORT", String.valueOf(server.shellPort()),
                    "PASSWORD", server.administratorPassword()));

    @Test
    public void theGuidesCommandsMakeADistrictChangeItAndTakeItAway() throws IOException {
        assertEquals("the blocks below are those of the guide", REMOVE, guide.size());
        assertEquals("", guide.type(VARIABLES));
        String inventory = inventory();
        guide.type(COPY);
        long deployed = effect(DEPLOY, () -> explained("sunny/org.linli.escalation.policy-main.cfg"));
        String explained = guide.type(EXPLAIN);
        assertThat(explained, containsString("first-response 15分钟"));
        assertThat(explained, containsString("sunny | 晴川"));

        guide.type(MAKE_AREA);
        Cast cast = Cast.of(server, new Land(server, "990801", "晴川街道", 112.50)).desk("sunny-hub", "DISPATCHER", AREA);
        Matter first = tapped(cast.as("sunny-hub"));
        assertEquals("15 MINUTES", first.limit(cast.as("sunny-hub"), CLOCK));

        long changed = effect(CHANGE, () -> explained("first-response 10分钟"));
        Client hub = cast.as("sunny-hub");
        assertEquals("10 MINUTES", tapped(hub).limit(hub, CLOCK));
        assertEquals("as it was promised", "15 MINUTES", first.limit(hub, CLOCK));

        long refused =
                effect(MISTAKE, () -> explained("REFUSED sunny/org.linli.escalation.policy-main.cfg: line 7, clock."));
        assertThat(guide.type(EXPLAIN), containsString("first-response 10分钟"));
        assertEquals("what ran before goes on", "10 MINUTES", tapped(hub).limit(hub, CLOCK));

        long removed = effect(REMOVE, () -> !explained("sunny"));
        Matter after = tapped(hub);
        Told.await("it has its handler", () -> !"FILED"
                .equals(Told.order(hub, after.order()).text("/state")));
        assertEquals(Optional.empty(), Told.clock(hub, after.order(), CLOCK));
        assertThat(server.shell("bundle:list -t 0 -s --no-format --no-ellipsis"), not(containsString("sunny")));
        assertEquals(inventory, inventory());
        assertFalse(Files.exists(data.resolve("deploy/sunny")));
        System.out.printf(
                "A sixth district, s: deployed %.1f, changed %.1f, refused %.1f, removed %.1f%n",
                deployed / 1000.0, changed / 1000.0, refused / 1000.0, removed / 1000.0);
    }

    /** Types a block and waits until it has its effect; how many milliseconds that took, with the looking. */
    private long effect(int block, Callable<Boolean> there) {
        long since = System.nanoTime();
        guide.type(block);
        Told.await("block " + block + " has its effect", there);
        return (System.nanoTime() - since) / 1_000_000;
    }

    private boolean explained(String words) {
        return server.shell("linli:config --full explain " + AREA).contains(words);
    }

    /** What is configured, and what decides in the area. */
    private String inventory() {
        return server.shell("config:list | grep Pid; linli:config --full explain " + AREA);
    }

    private Matter tapped(Client hub) throws IOException {
        String receipt = guide.type(TAP);
        var json = new ObjectMapper().readTree(receipt);
        String number = json.at("/number").asText();
        return new Matter(Told.orderOf(hub, number), number, json.at("/secret").asText());
    }
}
