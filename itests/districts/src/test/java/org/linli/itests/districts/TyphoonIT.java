// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.districts;

import static org.hamcrest.CoreMatchers.containsString;
import static org.hamcrest.CoreMatchers.not;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;
import static org.linli.itests.districts.Told.await;
import static org.linli.itests.districts.Told.awaitHandler;
import static org.linli.itests.districts.Told.items;
import static org.linli.itests.districts.Told.key;
import static org.linli.itests.districts.Told.order;
import static org.linli.itests.districts.Told.orderOf;
import static org.linli.itests.districts.Told.step;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.Test;
import org.linli.itests.Answer;
import org.linli.itests.Client;

/**
 * In a typhoon somebody in another city writes that water enters the flat of two old relatives. The officer on duty phones
 * the team of that block; feedback comes an hour later, the asker has a private message five minutes after that.
 */
public class TyphoonIT extends OuyangStory {
    private static final String ASK = "台风天,3号楼101两位老人家里进水了";
    private static final Map<String, String> ASKER = Map.of("name", "某外地亲属", "phone", "10099990021");
    private static final Map<String, String> HELPED = Map.of("name", "某两位老人");

    private final Path folder = server.data().resolve("data/exchange/microblog");

    @Test
    public void theOfficeReadsItAndTheAskerHasAPrivateMessageInUnderTwoHours() throws IOException {
        pack.deploy();
        begin("22:18", DayOfWeek.SATURDAY);
        Instant asked = now();
        write("9001");
        Client office = as("oy-office");
        await("an alert with its petition", () -> alerts(office).stream()
                .anyMatch(alert -> alert.at("/petition").isTextual()));
        JsonNode alert = alerts(office).get(0);
        assertThat(alert.at("/words").toString(), containsString("进水"));
        assertThat("nobody's name", alert.toString(), not(containsString("老人")));
        office.post("/api/exchange/alerts/" + alert.at("/id").asText() + "/taken", Map.of())
                .must(200);
        String order = orderOf(office, alert.at("/petition").asText());
        Client team = as("oy-team");
        awaitHandler(team, order, TEAM);
        assertEquals("URGENT", order(office, order).text("/urgency"));
        Answer who = team.get(Told.ORDERS + order + "/petitioner").must(200);
        assertEquals("who asks", ASKER.get("name"), who.text("/filedBy/name"));
        assertEquals("who is helped", HELPED.get("name"), who.text("/onBehalfOf/name"));
        assertEquals("3号楼101", order(team, order).text("/petition/place/address"));

        later(Duration.ofMinutes(5));
        helped(order);
        await("the private message", () -> sent().contains("两位老人平安,水已舀出"));
        assertThat(sent(), containsString("远方的侄女"));
        assertTrue(Duration.between(asked, now()).toMinutes() < 120);
    }

    @Test
    public void withoutThePackNobodyReadsThePostAndWaterIsNoUrgentWord() throws IOException {
        pack.remove();
        begin("22:18", DayOfWeek.SATURDAY);
        Client office = as("oy-office");
        int before = alerts(office).size();
        write("9002");
        await("the post is laid aside", () -> !Files.exists(folder.resolve("in/9002.jsonl")));
        assertEquals("nobody is alerted", before, alerts(office).size());

        Map<String, Object> draft = Map.of(
                "channel",
                "portal",
                "type",
                "other",
                "text",
                ASK,
                "place",
                Map.of("point", land.point, "address", "3号楼101"),
                "filedBy",
                ASKER,
                "onBehalfOf",
                HELPED);
        Answer receipt =
                resident().post("/api/petition/petitions", draft, key()).must(201);
        String order = orderOf(office, receipt.text("/number"));
        awaitHandler(office, order, TEAM);
        assertNotEquals("URGENT", order(office, order).text("/urgency"));
        helped(order);
        assertFalse("no private message", sent().contains("\"9002\""));
    }

    /** The member of the block wades there; an hour later there is feedback, five minutes after that the answer. */
    private void helped(String order) {
        step(as("oy-team"), order, "acknowledgement", Map.of());
        later(Duration.ofHours(1));
        Client team = as("oy-team");
        step(team, order, "notes", Map.of("note", "已蹚水赶到,老人没有受伤", "publicWords", "工作人员已到现场"));
        later(Duration.ofMinutes(5));
        Client answering = as("oy-team");
        step(answering, order, "replies", Map.of("words", "两位老人平安,水已舀出,今晚有人照看"));
        step(answering, order, "closure", Map.of("resolution", "SOLVED"));
    }

    private void write(String id) throws IOException {
        String line =
                """
                {"id":"%s","account":"远方的侄女","at":"%s","to":"欧阳组团工作室","text":"%s",
                 "name":"%s","phone":"%s","onBehalfOf":{"name":"%s"},
                 "point":{"longitude":%s,"latitude":%s},"place":"3号楼101"}"""
                        .formatted(
                                id,
                                now(),
                                ASK,
                                ASKER.get("name"),
                                ASKER.get("phone"),
                                HELPED.get("name"),
                                land.point.get("longitude"),
                                land.point.get("latitude"))
                        .replace("\n", "");
        Path part = Files.writeString(server.data().resolve("post.part"), line + "\n");
        Files.move(part, Files.createDirectories(folder.resolve("in")).resolve(id + ".jsonl"));
    }

    private List<JsonNode> alerts(Client client) {
        return items(client.get("/api/exchange/alerts?open=true&area=" + land.subdistrict)
                .must(200)
                .json());
    }

    private String sent() throws IOException {
        Path out = folder.resolve("out");
        if (!Files.isDirectory(out)) {
            return "";
        }
        StringBuilder sent = new StringBuilder();
        try (Stream<Path> files = Files.list(out)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".json")).toList()) {
                sent.append(Files.readString(file));
            }
        }
        return sent.toString();
    }
}
