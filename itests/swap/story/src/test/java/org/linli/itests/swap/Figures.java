// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.swap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.itests.Server;
import org.linli.itests.swap.ClientLog.Line;

/** What each swap cost those who were at work. */
final class Figures {
    private final List<Swap> swaps = new ArrayList<>();

    /**
     * A swap.
     *
     * @param kind what was replaced
     * @param from when it was ordered
     * @param done when the new version was seen to answer
     */
    private record Swap(String kind, Instant from, Instant done) {}

    void swapped(String kind, Instant from, Instant done) {
        swaps.add(new Swap(kind, from, done));
    }

    /** For each kind its swaps, in milliseconds. */
    List<String> lines(List<Line> log, List<Event> events) {
        return swaps.stream()
                .map(Swap::kind)
                .distinct()
                .map(kind ->
                        "%-10s until it answers %s, longest answer %s, longest silence %s, longest until dispatched %s"
                                .formatted(
                                        kind,
                                        each(kind, (from, to) -> answering(from)),
                                        each(kind, (from, to) -> longestAnswer(log, from, to)),
                                        each(kind, (from, to) -> longestSilence(log, from, to)),
                                        each(kind, (from, to) -> longestDispatch(events, from, to))))
                .toList();
    }

    /** Resident memory of the server, in MB. */
    static long resident(Server server) {
        Path status = Path.of("/proc", String.valueOf(server.virtualMachine().pid()), "status");
        try {
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private interface Measure {
        long between(Instant from, Instant to);
    }

    private List<Long> each(String kind, Measure measure) {
        List<Long> figures = new ArrayList<>();
        for (int i = 0; i < swaps.size(); i++) {
            if (swaps.get(i).kind().equals(kind)) {
                Instant to = i + 1 < swaps.size() ? swaps.get(i + 1).from() : Instant.MAX;
                figures.add(measure.between(swaps.get(i).from(), to));
            }
        }
        return figures;
    }

    private long answering(Instant from) {
        return swaps.stream()
                .filter(swap -> swap.from().equals(from))
                .mapToLong(swap -> Duration.between(from, swap.done()).toMillis())
                .findFirst()
                .orElse(0);
    }

    private static long longestAnswer(List<Line> log, Instant from, Instant to) {
        return log.stream()
                .filter(line -> line.ended().isAfter(from) && line.begun().isBefore(to))
                .mapToLong(line -> line.took().toMillis())
                .max()
                .orElse(0);
    }

    private static long longestSilence(List<Line> log, Instant from, Instant to) {
        List<Instant> ends = log.stream()
                .map(Line::ended)
                .filter(end -> end.isAfter(from) && end.isBefore(to))
                .sorted()
                .toList();
        long longest = 0;
        for (int i = 1; i < ends.size(); i++) {
            longest = Math.max(
                    longest, Duration.between(ends.get(i - 1), ends.get(i)).toMillis());
        }
        return longest;
    }

    private static long longestDispatch(List<Event> events, Instant from, Instant to) {
        Map<String, Instant> filed = new HashMap<>();
        long longest = 0;
        for (Event event : events) {
            if (event.type().equals("PetitionFiled")) {
                filed.put(event.order(), event.at());
            } else if (event.type().equals("WorkOrderDispatched") && filed.containsKey(event.order())) {
                Instant since = filed.get(event.order());
                if (event.at().isAfter(from) && since.isBefore(to)) {
                    longest = Math.max(
                            longest, Duration.between(since, event.at()).toMillis());
                }
            }
        }
        return longest;
    }
}
