// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.swap;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.Test;
import org.linli.itests.Load;

/**
 * Two versions of the petitions at once, on one schema and one feed: the next one serves HTTP, the judge's commands go to
 * the one before. Both number the feed and both keep the read-model. Then the next one is taken out again. Receipts are
 * slower meanwhile: the one that files does not hear at once of a dispatch by the other, and waits its 300 ms.
 */
public class BesideIT {
    private static final String BESIDE = "petition-core-beside";
    private static final int FIFTEEN_SECONDS = 750;

    private Town town;

    @Test
    public void twoVersionsWorkSideBySide() {
        try (Town opened = new Town("beside")) {
            town = opened;
            Instant from = Instant.now();
            String installed = town.server()
                    .shell("bundle:install -s " + Swappable.next(BESIDE).toUri());
            assertTrue(installed, installed.contains("Bundle ID"));
            Town.await("the next version to answer", () -> files(from, Version.NEXT));
            assertEquals("feeds", 2, offered("org.linli.kernel.feed.Feed"));
            assertEquals(
                    "the judge and the plan of visits; from each version the tally, the answers, and those that are common",
                    2 + 2 * 3,
                    offered("org.linli.kernel.feed.FeedReader"));
            town.moreRequests(FIFTEEN_SECONDS);
            Instant until = Instant.now();
            assertEquals(
                    "",
                    town.server().shell("bundle:uninstall org.linli." + BESIDE).strip());
            Town.await("the one before to answer", () -> files(until, Version.NOW));
            town.moreRequests(100);
            Load.Report report = town.goHome();
            Books books = new Books(town.server(), "beside", town.log().lines());
            List<String> differences = books.differences();
            System.out.println("beside: " + report + ", " + books.events().size() + " events");

            assertEquals(List.of(), report.failures());
            assertEquals(List.of(), differences);
            assertEquals(
                    List.of("started org.linli." + BESIDE + " 0.2.0", "stopped org.linli." + BESIDE + " 0.2.0"),
                    town.startedAndStopped());
        }
    }

    /** How many services of the type there are for the petitions' feed. */
    private long offered(String type) {
        return town.server()
                .shell("service:list " + type)
                .lines()
                .filter(line -> line.strip().equals("linli.feed = petition"))
                .count();
    }

    private boolean files(Instant since, Version version) {
        return town.log().filedSince(since).equals(Optional.of(version));
    }
}
