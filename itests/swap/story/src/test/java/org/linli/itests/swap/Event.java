// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.swap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.linli.itests.Server;

/** A numbered event of the petitions' feed, as the shell shows it. */
record Event(long seq, String type, String subject, long version, Instant at, JsonNode body) {
    private static final int BATCH = 1000;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The order that it is about. */
    String order() {
        return body.at("/order").asText();
    }

    /** The whole feed. */
    static List<Event> all(Server server) {
        List<Event> all = new ArrayList<>();
        List<Event> more;
        do {
            more = from(server, all.size() + 1);
            all.addAll(more);
        } while (more.size() == BATCH);
        return all;
    }

    /** The newest 200. */
    static List<Event> newest(Server server) {
        return shown(server, "--count 200");
    }

    private static List<Event> from(Server server, int first) {
        return shown(server, "--from " + first + " --count " + BATCH);
    }

    private static List<Event> shown(Server server, String options) {
        return server.shell("linli:feed " + options + " petition")
                .lines()
                .map(line -> line.split("\\|", 7))
                .filter(part -> part.length == 7 && part[0].strip().matches("\\d+"))
                .map(Event::of)
                .toList();
    }

    private static Event of(String[] part) {
        try {
            return new Event(
                    Long.parseLong(part[0].strip()),
                    part[1].strip(),
                    part[2].strip(),
                    Long.parseLong(part[3].strip()),
                    Instant.parse(part[4].strip()),
                    JSON.readTree(part[6].strip()));
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
