// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.swap;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.linli.itests.Answer;
import org.linli.itests.Client;
import org.linli.itests.Server;
import org.linli.itests.swap.ClientLog.Line;
import org.linli.itests.swap.ClientLog.What;

/** The server's books against the clients' own log. */
final class Books {
    private final Server server;
    private final String channel;
    private final List<Line> log;
    private final List<Event> events;
    private final List<String> differences = new ArrayList<>();

    Books(Server server, String channel, List<Line> log) {
        this.server = server;
        this.channel = channel;
        this.log = log;
        this.events = Event.all(server);
    }

    /** The events. */
    List<Event> events() {
        return events;
    }

    /** Everything that does not agree; empty when all is well. */
    List<String> differences() {
        numbersWithoutHole();
        versionsWithoutHole();
        receipts();
        totals();
        return differences;
    }

    private void numbersWithoutHole() {
        for (int i = 0; i < events.size(); i++) {
            expect("number of event " + (i + 1), (long) i + 1, events.get(i).seq());
        }
    }

    private void versionsWithoutHole() {
        Map<String, Long> newest = new HashMap<>();
        for (Event event : events) {
            expect("version at event " + event.seq(), newest.getOrDefault(event.subject(), 0L) + 1, event.version());
            newest.put(event.subject(), event.version());
        }
    }

    private void receipts() {
        Map<String, JsonNode> orders = orders();
        Map<String, Map<String, Long>> stories = new HashMap<>();
        events.forEach(event ->
                stories.computeIfAbsent(event.order(), order -> new TreeMap<>()).merge(event.type(), 1L, Long::sum));
        Map<String, Long> acknowledged = count(What.ACKNOWLEDGE);
        Map<String, Long> notes = count(What.NOTE);
        List<Line> receipts =
                log.stream().filter(line -> line.what() == What.FILE).toList();
        expect("receipts with a number of their own", receipts.size(), new HashSet<>(numbers(receipts)).size());
        expect(
                "petitions filed, and receipts",
                (long) receipts.size(),
                events.stream()
                        .filter(event -> event.type().equals("PetitionFiled"))
                        .filter(event -> event.body().at("/channel").asText().equals(channel))
                        .count());
        for (Line receipt : receipts) {
            JsonNode order = orders.get(receipt.subject());
            if (order == null) {
                differences.add("lost: " + receipt);
                continue;
            }
            String id = order.at("/id").asText();
            Map<String, Long> story = new TreeMap<>(Map.of("PetitionFiled", 1L, "WorkOrderDispatched", 1L));
            story.compute("WorkOrderAcknowledged", (type, none) -> acknowledged.get(id));
            story.compute("WorkNoted", (type, none) -> notes.get(id));
            expect("events of " + receipt.subject(), story, stories.get(id));
            long steps = story.values().stream().mapToLong(Long::longValue).sum();
            expect(
                    "version of " + receipt.subject(),
                    steps,
                    order.at("/version").asLong());
        }
        receipts.parallelStream().forEach(receipt -> follow(receipt, orders.get(receipt.subject()), acknowledged));
    }

    /** Filed, dispatched, and acknowledged are for the public; notes are not. */
    private void follow(Line receipt, JsonNode order, Map<String, Long> acknowledged) {
        Answer progress = server.anonymous()
                .get("/api/petition/petitions/" + receipt.subject(), "Linli-Secret", receipt.secret());
        boolean taken =
                order != null && acknowledged.containsKey(order.at("/id").asText());
        if (progress.status() != 200 || progress.json().at("/steps").size() != (taken ? 3 : 2)) {
            synchronized (differences) {
                differences.add("does not follow to its steps: " + progress);
            }
        }
    }

    private void totals() {
        JsonNode states = server.as("supervisor")
                .get("/api/petition/totals?area=990101")
                .must(200)
                .json()
                .at("/byState");
        long sum = 0;
        for (JsonNode count : states) {
            sum += count.asLong();
        }
        long filed = events.stream()
                .filter(event -> event.type().equals("PetitionFiled"))
                .count();
        expect("orders that the read-model counted", filed, sum);
    }

    private Map<String, JsonNode> orders() {
        Map<String, JsonNode> orders = new HashMap<>();
        Client supervisor = server.as("supervisor");
        String cursor = "";
        do {
            JsonNode page = supervisor
                    .get("/api/petition/work-orders?view=OPEN&size=200" + cursor)
                    .must(200)
                    .json();
            page.at("/items").forEach(order -> orders.put(order.at("/number").asText(), order));
            cursor =
                    page.at("/next").isTextual() ? "&cursor=" + page.at("/next").asText() : "";
        } while (!cursor.isEmpty());
        return orders;
    }

    private Map<String, Long> count(What what) {
        return log.stream()
                .filter(line -> line.what() == what)
                .collect(Collectors.groupingBy(Line::subject, Collectors.counting()));
    }

    private static List<String> numbers(List<Line> receipts) {
        return receipts.stream().map(Line::subject).toList();
    }

    private void expect(String what, Object expected, Object found) {
        if (!expected.equals(found)) {
            differences.add(what + ": expected " + expected + ", found " + found);
        }
    }
}
