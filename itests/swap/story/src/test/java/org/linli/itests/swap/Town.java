// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.swap;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.linli.itests.Client;
import org.linli.itests.Load;
import org.linli.itests.Server;

/** A server with people at work on it, and a witness of what is started and stopped. */
final class Town implements AutoCloseable {
    private static final int PER_SECOND = 50;
    private static final int GENTLY = 20;
    private static final int WARM = 300;
    private static final Duration SOON = Duration.ofMillis(100);
    private static final Duration AT_MOST = Duration.ofMinutes(12);
    private static final String DISTRICT = "990101";

    private final Server server;
    private final ClientLog log;
    private final People people;
    private final Client supervisor;
    private Load load;

    Town(String name) {
        server = Server.start(name, files(name), Server.FULL_SPEED);
        await("the demo's accounts", () -> Files.exists(server.data().resolve("data/demo-accounts.txt")));
        log = new ClientLog(name);
        people = new People(server, log, name);
        supervisor = server.as("supervisor");
        String installed = server.shell(
                "bundle:install -s " + Swappable.next("itests-witness").toUri());
        assertEquals(installed, true, installed.contains("Bundle ID"));
        warmUp();
        load = new Load(PER_SECOND, AT_MOST, people).start();
        moreRequests(5 * PER_SECOND);
    }

    /** Many requests from one address, and a channel of their own, by which the books tell them from the demo's. */
    private static Map<String, String> files(String channel) {
        return Map.of(
                "org.linli.web.cfg",
                "anonymousPerMinute = 0\n",
                "org.linli.petition.channels-story.cfg",
                "area = " + DISTRICT + "\nchannel." + channel + " = 压力测试; 录入 居民; 首问 街道; 回复 自助查询\n");
    }

    /** A process that has just started is slow; what is measured is how it is in the middle of the day. */
    private void warmUp() {
        load = new Load(GENTLY, AT_MOST, people).start();
        moreRequests(WARM);
        await("everybody to be answered soon", () -> log.usual(100).compareTo(SOON) < 0);
        Load.Report gently = load.stop();
        assertEquals(List.of(), gently.failures());
    }

    Server server() {
        return server;
    }

    ClientLog log() {
        return log;
    }

    /** Which judge dispatched something that was filed after the moment: what it decided tells. */
    Optional<Version> judgedSince(Instant moment) {
        List<Event> events = Event.newest(server);
        Set<String> filed = events.stream()
                .filter(event -> event.type().equals("PetitionFiled"))
                .filter(event -> event.at().isAfter(moment))
                .map(Event::order)
                .collect(Collectors.toSet());
        return events.stream()
                .filter(event -> event.type().equals("WorkOrderDispatched"))
                .map(Event::order)
                .filter(filed::contains)
                .findFirst()
                .map(order -> Version.ofUrgency(supervisor
                        .get("/api/petition/work-orders/" + order)
                        .must(200)
                        .text("/urgency")));
    }

    /** Lets so many more requests begin. */
    void moreRequests(int count) {
        int until = load.sent() + count;
        await(count + " more requests", () -> load.sent() >= until);
    }

    /** Sends everybody home and waits until the judge has seen everything. */
    Load.Report goHome() {
        Load.Report report = load.stop();
        await("every reader to be at the end", () -> server.shell("linli:bookmarks")
                .lines()
                .map(line -> line.split("\\|"))
                .filter(part -> part.length == 6 && part[2].strip().equals("petition"))
                .allMatch(part -> part[4].strip().equals("0")));
        await("nothing to wait for its number", () -> server.shell("linli:feeds")
                .lines()
                .anyMatch(line -> line.matches("petition\\s*\\|\\s*\\d+\\s*\\|\\s*0\\s*")));
        return report;
    }

    /** What was started and stopped since the witness is there, such as "stopped org.linli.petition-core 0.1.0". */
    List<String> startedAndStopped() {
        Path file = server.data().resolve("data/bundle-events.txt");
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static void await(String what, Callable<Boolean> condition) {
        Awaitility.await(what)
                .atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(50))
                .until(condition);
    }

    @Override
    public void close() {
        Load.Report report = load.stop();
        report.failures().stream().limit(10).forEach(System.out::println);
        log.close();
        server.close();
    }
}
