// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.districts;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.linli.itests.Answer;
import org.linli.itests.Client;

/** What all stories are told with. */
final class Told {
    static final String ORDERS = "/api/petition/work-orders/";

    private Told() {}

    /** Waits at most half a minute of real time. */
    static void await(String what, Callable<Boolean> condition) {
        Awaitility.await(what)
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .until(condition);
    }

    /** A new idempotency key. */
    static String[] key() {
        return new String[] {"Idempotency-Key", UUID.randomUUID().toString()};
    }

    /** The id of what is made. */
    static String made(Client by, String path, Object draft) {
        return by.post(path, draft, key()).must(201).text("/id");
    }

    /** What staff enter for somebody, by a channel. */
    static Map<String, Object> entry(String channel, String type, String text, Map<String, ?> point) {
        return Map.of("draft", draft(channel, type, text, point));
    }

    /** What is asked, by a channel. */
    static Map<String, Object> draft(String channel, String type, String text, Map<String, ?> point) {
        return Map.of("channel", channel, "type", type, "text", text, "place", Map.of("point", point));
    }

    /** The id of the order that somebody enters. */
    static String entered(Client by, Map<String, Object> entry) {
        return by.post("/api/petition/entries", entry, key()).must(201).text("/order");
    }

    /** The id of the order of a petition with this number, for somebody who sees its area. */
    static String orderOf(Client by, String number) {
        return items(by.post("/api/petition/work-orders/search", Map.of("number", number))
                        .must(200)
                        .json())
                .get(0)
                .at("/id")
                .asText();
    }

    /** The names of the units that can be called to an order now. */
    static String callable(Client by, String order) {
        return by.get(ORDERS + order + "/callable-units").must(200).body();
    }

    /** Takes a step with an order: {@code acknowledgement}, {@code replies} … */
    static Answer step(Client by, String order, String step, Object body) {
        Answer answer = by.post(ORDERS + order + "/" + step, body, key());
        if (answer.status() / 100 != 2) {
            throw new AssertionError(step + " refused: " + answer);
        }
        return answer;
    }

    /** An order as somebody sees it. */
    static Answer order(Client by, String order) {
        return by.get(ORDERS + order).must(200);
    }

    /** Waits until a unit or officer of this name has the order to handle. */
    static void awaitHandler(Client by, String order, String name) {
        await(name + " has it", () -> {
            Answer seen = order(by, order);
            return name.equals(seen.json().at("/handler/name").asText()) && !"FILED".equals(seen.text("/state"));
        });
    }

    /** The running or ended clock of this name, when the order has one. */
    static Optional<JsonNode> clock(Client by, String order, String name) {
        return items(by.get(ORDERS + order + "/clocks").must(200).json()).stream()
                .filter(clock -> clock.at("/name").asText().equals(name))
                .findFirst();
    }

    /** The steps of an order so far, as text. */
    static String timeline(Client by, String order) {
        return by.get(ORDERS + order + "/timeline").must(200).body();
    }

    /** The elements of an array, or of a page's items. */
    static List<JsonNode> items(JsonNode json) {
        JsonNode array = json.isArray() ? json : json.at("/items");
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
