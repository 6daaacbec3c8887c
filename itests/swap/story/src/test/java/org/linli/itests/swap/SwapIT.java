// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.swap;

import static org.junit.Assert.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.junit.Test;
import org.linli.itests.Load;

/**
 * The judge, then the petitions, then both at once are replaced by a really different version of themselves, five times
 * each and to and fro, while residents and staff are at work. Nobody notices, and nothing is lost or done twice.
 */
public class SwapIT {
    private static final int TIMES = 5;
    private static final int BETWEEN = 150;

    private final Figures figures = new Figures();
    private Town town;

    @Test
    public void nobodyNoticesThatModulesAreReplaced() {
        try (Town opened = new Town("swap")) {
            town = opened;
            long residentBefore = Figures.resident(town.server());
            Swappable escalation = new Swappable(town.server(), "escalation-core");
            Swappable petition = new Swappable(town.server(), "petition-core");
            swap("escalation", List.of(escalation), now -> judges(now, escalation));
            swap("petition", List.of(petition), now -> files(now, petition));
            swap("both", List.of(petition, escalation), now -> judges(now, escalation) && files(now, petition));
            long residentAfter = Figures.resident(town.server());
            Load.Report report = town.goHome();
            Books books = new Books(town.server(), "swap", town.log().lines());
            List<String> differences = books.differences();
            tell(report, books.events());
            System.out.printf("resident memory before %d MB, after %d MB%n", residentBefore, residentAfter);

            assertEquals(List.of(), report.failures());
            assertEquals(List.of(), differences);
            assertEquals(expectedEvents(), town.startedAndStopped().size());
            assertEquals(
                    List.of(),
                    town.startedAndStopped().stream().filter(others()).toList());
            assertEquals(Version.NOW, petition.running());
        }
    }

    private void swap(String kind, List<Swappable> modules, Predicate<Instant> answering) {
        for (int i = 0; i < TIMES; i++) {
            Instant from = Instant.now();
            List<CompletableFuture<Void>> replacing = modules.stream()
                    .map(module -> CompletableFuture.runAsync(module::replace))
                    .toList();
            replacing.forEach(CompletableFuture::join);
            Instant replaced = Instant.now();
            Town.await("the other version of " + kind, () -> answering.test(replaced));
            figures.swapped(kind, from, Instant.now());
            town.moreRequests(BETWEEN);
        }
    }

    private boolean judges(Instant since, Swappable escalation) {
        return town.judgedSince(since).equals(Optional.of(escalation.running()));
    }

    private boolean files(Instant since, Swappable petition) {
        return town.log().filedSince(since).equals(Optional.of(petition.running()));
    }

    private void tell(Load.Report report, List<Event> events) {
        List<String> lines = new ArrayList<>(List.of("swap: " + report));
        lines.addAll(figures.lines(town.log().lines(), events));
        lines.add(events.size() + " events; " + town.startedAndStopped().size() + " bundles stopped or started");
        lines.forEach(System.out::println);
    }

    /** A stop and a start for each module and time, alone and both at once. */
    private static int expectedEvents() {
        return 2 * (TIMES + TIMES + 2 * TIMES);
    }

    private static Predicate<String> others() {
        return line -> !line.contains(" org.linli.petition-core ") && !line.contains(" org.linli.escalation-core ");
    }
}
