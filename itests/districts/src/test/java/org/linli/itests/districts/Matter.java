// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.districts;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.linli.itests.Answer;
import org.linli.itests.Client;

/**
 * A matter that was filed, as its story follows it.
 *
 * @param order the work order's id
 * @param number the petition's number
 * @param secret what the petitioner follows it with
 */
record Matter(String order, String number, String secret) {
    private static final String PETITIONS = "/api/petition/petitions/";
    private static final Map<String, String> SOMEBODY = Map.of("name", "某居民", "phone", "10099990011");

    /** What somebody asks for at a place. */
    static Map<String, Object> draft(String channel, String type, String text, Map<String, Double> point) {
        return Map.of(
                "text",
                text,
                "type",
                type,
                "place",
                Map.of("point", point),
                "filedBy",
                SOMEBODY,
                "channel",
                channel,
                "stopperSeen",
                true);
    }

    /** Staff enter it for somebody, if they may. */
    static Answer tryEntering(Client by, Map<String, Object> draft) {
        return by.post("/api/petition/entries", Map.of("draft", draft), Told.key());
    }

    /** Staff enter it for somebody who called or came. */
    static Matter entered(Client by, Map<String, Object> draft) {
        Answer entered = tryEntering(by, draft).must(201);
        return new Matter(entered.text("/order"), entered.text("/receipt/number"), entered.text("/receipt/secret"));
    }

    /** A resident filed it; somebody who sees it finds the order. */
    static Matter filed(Client finder, Answer receipt) {
        String number = receipt.must(201).text("/number");
        return new Matter(Told.orderOf(finder, number), number, receipt.text("/secret"));
    }

    /** A tap, from a place. */
    static Answer tap(Client resident, String words, Map<String, Double> point) {
        return resident.post(
                "/api/petition/calls", Map.of("point", point, "caller", SOMEBODY, "words", words), Told.key());
    }

    /** What the petitioner reads. */
    Answer follow(Client resident) {
        return resident.get(PETITIONS + number, "Linli-Secret", secret).must(200);
    }

    /** The petitioner says how it was. */
    void rate(Client resident, String grade) {
        String[] key = Told.key();
        resident.post(PETITIONS + number + "/rating", Map.of("grade", grade), "Linli-Secret", secret, key[0], key[1])
                .must(200);
    }

    /** The prepared answers that fit now, as text. */
    String templates(Client by) {
        return by.get(Told.ORDERS + order + "/templates").must(200).body();
    }

    /** How long its own clock gives, such as {@code 3 WORKING_DAYS}. */
    String limit(Client by) {
        return limit(own(by));
    }

    private static String limit(JsonNode clock) {
        JsonNode limit = clock.at("/deadline/rule/limit");
        return limit.at("/amount").asText() + " " + limit.at("/unit").asText();
    }

    /** Its own clock among the clocks. */
    JsonNode own(Client by) {
        return Told.clock(by, order, "deadline").orElseThrow(() -> new AssertionError("no own clock"));
    }

    /** The named clock; it comes a moment after what starts it. */
    JsonNode clock(Client by, String name) {
        Told.await("the clock " + name, () -> Told.clock(by, order, name).isPresent());
        return Told.clock(by, order, name).orElseThrow();
    }

    /** How long a named clock gives, such as {@code 15 MINUTES}. */
    String limit(Client by, String name) {
        return limit(clock(by, name));
    }

    /** Whether what a named clock asked for was done. */
    boolean clockEnded(Client by, String name) {
        return clock(by, name).at("/endedAt").isTextual();
    }

    /** Whether what its own clock asked for was done. */
    boolean clockEnded(Client by) {
        return own(by).at("/endedAt").isTextual();
    }

    /** From one step to the first of another kind. */
    Duration between(Client by, String from, String to) {
        List<JsonNode> steps =
                Told.items(by.get(Told.ORDERS + order + "/timeline").must(200).json());
        return Duration.between(at(steps, from), at(steps, to));
    }

    private static Instant at(List<JsonNode> steps, String kind) {
        return steps.stream()
                .filter(step -> step.at("/kind").asText().equals(kind))
                .findFirst()
                .map(step -> Instant.parse(step.at("/at").asText()))
                .orElseThrow(() -> new AssertionError("no " + kind));
    }

    /** The handler answers in these words and closes it. */
    void solve(Client by, String words) {
        Told.step(by, order, "replies", Map.of("words", words));
        Told.step(by, order, "closure", Map.of("resolution", "SOLVED", "note", words));
    }

    /** What somebody found and did on the spot, now. */
    void recordOnSpot(Client by, String found, String done) {
        Map<String, Object> spot = Map.of(
                "at",
                DistrictStory.now().toString(),
                "where",
                "门口",
                "present",
                "办理人员、居民",
                "found",
                found,
                "done",
                done,
                "publicWords",
                done);
        Told.step(by, order, "spot-records", spot);
    }
}
