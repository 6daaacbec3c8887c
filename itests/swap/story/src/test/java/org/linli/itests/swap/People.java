// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.swap;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.linli.itests.Answer;
import org.linli.itests.Client;
import org.linli.itests.Server;
import org.linli.itests.swap.ClientLog.Line;
import org.linli.itests.swap.ClientLog.What;

/** Residents and staff at their work: each run is one request, half of them write. None is sent twice. */
final class People implements Runnable {
    private static final Map<String, Double> IN_WORKERS_GRID = Map.of("longitude", 104.003, "latitude", 30.002);

    private static final int MUCH = 25;

    private final ClientLog log;
    private final String channel;
    private final Client resident;
    private final Client worker;
    private final Client supervisor;
    private final AtomicInteger turn = new AtomicInteger();
    private final Queue<Line> receipts = new ConcurrentLinkedQueue<>();
    private final Queue<String> toAcknowledge = new ConcurrentLinkedQueue<>();
    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    People(Server server, ClientLog log, String channel) {
        this.log = log;
        this.channel = channel;
        this.resident = server.anonymous();
        this.worker = server.as("worker");
        this.supervisor = server.as("supervisor");
    }

    @Override
    public void run() {
        switch (turn.getAndIncrement() % 8) {
            case 0, 4 -> file();
            case 1 -> follow();
            case 5 -> followOrCatchUp();
            case 2 -> workersList();
            case 3, 7 -> acknowledge();
            default -> supervisorsList();
        }
    }

    private void file() {
        Map<String, Object> draft = Map.of(
                "text", "楼下路灯不亮", "type", "street-lamp", "place", Map.of("point", IN_WORKERS_GRID), "channel", channel);
        Instant begun = Instant.now();
        Answer answer = resident.post("/api/petition/petitions", draft, key()).must(201);
        String secret = answer.text("/secret");
        Line line = line(What.FILE, begun, answer.text("/number"), secret, Version.ofSecret(secret));
        log.add(line);
        receipts.add(line);
    }

    private void follow() {
        Line receipt = receipts.poll();
        if (receipt == null) {
            supervisorsList();
            return;
        }
        Instant begun = Instant.now();
        resident.get("/api/petition/petitions/" + receipt.subject(), "Linli-Secret", receipt.secret())
                .must(200);
        log.add(line(What.FOLLOW, begun, receipt.subject(), receipt.secret(), null));
        receipts.add(receipt);
    }

    /** After a swap of the judge much comes at once. */
    private void followOrCatchUp() {
        if (toAcknowledge.size() > MUCH) {
            acknowledge();
        } else {
            follow();
        }
    }

    private void workersList() {
        Instant begun = Instant.now();
        Answer answer = worker.get("/api/petition/work-orders?view=MINE&state=DISPATCHED&size=200")
                .must(200);
        log.add(line(What.LIST, begun, "-", "-", null));
        for (JsonNode order : answer.json().at("/items")) {
            if (seen.add(order.at("/id").asText())) {
                toAcknowledge.add(order.at("/id").asText());
            }
        }
    }

    private void acknowledge() {
        String order = toAcknowledge.poll();
        if (order == null) {
            note();
            return;
        }
        Instant begun = Instant.now();
        worker.post("/api/petition/work-orders/" + order + "/acknowledgement", Map.of(), key())
                .must(200);
        log.add(line(What.ACKNOWLEDGE, begun, order, "-", null));
        acknowledged.add(order);
    }

    private void note() {
        String order = acknowledged.poll();
        if (order == null) {
            supervisorsList();
            return;
        }
        Instant begun = Instant.now();
        worker.post("/api/petition/work-orders/" + order + "/notes", Map.of("note", "到现场看过"), key())
                .must(200);
        log.add(line(What.NOTE, begun, order, "-", null));
        acknowledged.add(order);
    }

    private void supervisorsList() {
        Instant begun = Instant.now();
        supervisor.get("/api/petition/work-orders?view=OPEN&size=20").must(200);
        log.add(line(What.LIST, begun, "-", "-", null));
    }

    private static Line line(What what, Instant begun, String subject, String secret, Version version) {
        return new Line(what, begun, Duration.between(begun, Instant.now()), subject, secret, version);
    }

    private static String[] key() {
        return new String[] {"Idempotency-Key", UUID.randomUUID().toString()};
    }
}
