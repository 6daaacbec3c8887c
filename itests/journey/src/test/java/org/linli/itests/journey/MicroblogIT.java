// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.journey;

import static org.hamcrest.CoreMatchers.containsString;
import static org.hamcrest.CoreMatchers.not;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.Test;
import org.linli.itests.Answer;
import org.linli.itests.Client;
import org.linli.itests.Server;

/** A typhoon: somebody in another city writes that water enters the flat of two old relatives. */
public class MicroblogIT {
    private static final String ALERTS = "/api/exchange/alerts?area=990101001";
    private static final String POST =
            """
            {"id":"7001","account":"远方的侄女","at":"2026-08-11T14:18:00Z","to":"甲街道办事处·演示",
             "text":"我在外地。甲一社区5号楼二层进水了，两位老人出不来","name":"某外地亲属","phone":"10099990003",
             "onBehalfOf":{"name":"某两位老人"},"point":{"longitude":104.003,"latitude":30.002},"place":"5号楼二层"}"""
                    .replace("\n", "");

    private final Server server = DerbyServer.get();
    private final Path folder = server.data().resolve("data/exchange/microblog");

    @Test
    public void thePostAlertsTheOfficerOnDutyAndTheAskerHasAPrivateMessage() throws IOException {
        Files.writeString(
                server.data().resolve("etc/org.linli.exchange.microblog.account-first.cfg"),
                "account = 甲街道办事处·演示\narea = 990101001\n");
        Journey.await("the account", () -> server.shell("log:display -n 300").contains("account-first.cfg"));
        post(POST);
        Client dispatcher = server.as("dispatcher");
        Journey.await("an alert with its petition", () -> open(dispatcher).stream()
                .anyMatch(alert -> alert.at("/petition").isTextual()));
        JsonNode alert = open(dispatcher).get(0);
        assertEquals("进水", alert.at("/words/0").asText());
        assertThat(alert.toString(), not(containsString("老人")));
        dispatcher
                .post("/api/exchange/alerts/" + alert.at("/id").asText() + "/taken", Map.of())
                .must(200);
        assertTrue(open(dispatcher).isEmpty());
        Journey.refused(server.as("department").get(ALERTS), 403);

        String number = alert.at("/petition").asText();
        Client worker = server.as("worker");
        Journey.await("the worker has it", () -> !orders(worker, number).isEmpty());
        String order = orders(worker, number).get(0);
        Answer seen = Journey.find(worker, order);
        assertEquals("microblog", seen.text("/petition/channel"));
        assertEquals("甲街道派单台", seen.text("/petition/firstResponsible/name"));
        Answer who =
                worker.get("/api/petition/work-orders/" + order + "/petitioner").must(200);
        assertEquals("某外地亲属", who.text("/filedBy/name"));
        assertEquals("某两位老人", who.text("/onBehalfOf/name"));
        worker.post(Journey.act(order, "acknowledgement"), Map.of(), Journey.key())
                .must(200);
        worker.post(Journey.act(order, "replies"), Map.of("words", "两位老人已转移到安置点，平安"), Journey.key())
                .must(200);

        Journey.await("the private message", () -> sent().contains("两位老人已转移到安置点，平安"));
        assertThat(sent(), containsString("远方的侄女"));
        assertThat(sent(), containsString(number));
        assertThat("nothing personal in the log", log(), not(containsString("远方的侄女")));
        assertThat(server.anonymous().get("/system/health").body(), containsString("\"openAlerts\":0"));
    }

    private void post(String line) throws IOException {
        Path part = Files.writeString(server.data().resolve("post.part"), line + "\n");
        Files.move(part, Files.createDirectories(folder.resolve("in")).resolve("storm.jsonl"));
    }

    private static List<JsonNode> open(Client client) {
        JsonNode items = client.get(ALERTS + "&open=true").must(200).json().at("/items");
        return Stream.iterate(0, i -> i < items.size(), i -> i + 1)
                .map(items::get)
                .toList();
    }

    private static List<String> orders(Client client, String number) {
        JsonNode items = client.get("/api/petition/work-orders?view=MINE&size=200")
                .must(200)
                .json()
                .at("/items");
        return Stream.iterate(0, i -> i < items.size(), i -> i + 1)
                .map(items::get)
                .filter(line -> line.at("/number").asText().equals(number))
                .map(line -> line.at("/id").asText())
                .toList();
    }

    private String sent() throws IOException {
        Path out = folder.resolve("out");
        if (!Files.isDirectory(out)) {
            return "";
        }
        StringBuilder sent = new StringBuilder();
        try (Stream<Path> files = Files.list(out)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".json")).toList()) {
                sent.append(Files.readString(file));
            }
        }
        return sent.toString();
    }

    private String log() throws IOException {
        return Files.readString(server.data().resolve("data/log/linli.log"));
    }
}
