// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.districts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.linli.itests.Answer;
import org.linli.itests.Client;

/** Residents and staff of all lands at their work, each run one request; half of them write, none is sent twice. */
final class SwapPeople implements Runnable {
    private final Client resident;
    private final List<SwapLand> lands;
    private final AtomicInteger turn = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final Map<String, Receipt> receipts = new ConcurrentHashMap<>();
    private final Queue<Receipt> toFollow = new ConcurrentLinkedQueue<>();
    private final Queue<Order> toAcknowledge = new ConcurrentLinkedQueue<>();
    private final Set<Order> seen = ConcurrentHashMap.newKeySet();
    private final Queue<Order> acknowledged = new ConcurrentLinkedQueue<>();

    /** What a resident got. */
    record Receipt(SwapLand land, String number, String secret, String type) {}

    private record Order(SwapLand land, String id) {}

    SwapPeople(Client resident, List<SwapLand> lands) {
        this.resident = resident;
        this.lands = lands;
    }

    @Override
    public void run() {
        int now = turn.getAndIncrement();
        SwapLand land = lands.get(now / 8 % lands.size());
        switch (now % 8) {
            case 0 -> file(land, false);
            case 4 -> file(land, true);
            case 1, 5 -> follow(land);
            case 2 -> list(land);
            case 3, 7 -> acknowledge(land);
            default -> supervise(land);
        }
    }

    /** Every petition that was answered by a receipt. */
    List<Receipt> receipts() {
        return List.copyOf(receipts.values());
    }

    /** How many petitions were refused because the list of types did not have theirs at that moment. */
    int refused() {
        return refused.get();
    }

    private void file(SwapLand land, boolean own) {
        Map<String, Object> draft = land.draft(own);
        Answer answer = resident.post("/api/petition/petitions", draft, Told.key());
        if (own && answer.status() == 422 && onlyTheTypeIsWrong(answer)) {
            refused.incrementAndGet();
            return;
        }
        Receipt receipt = new Receipt(
                land,
                answer.must(201).text("/number"),
                answer.text("/secret"),
                draft.get("type").toString());
        receipts.put(receipt.number(), receipt);
        toFollow.add(receipt);
    }

    private static boolean onlyTheTypeIsWrong(Answer answer) {
        JsonNode wrong = answer.json().at("/violations");
        return wrong.size() == 1 && wrong.at("/0/field").asText().equals("type");
    }

    private void follow(SwapLand land) {
        Receipt receipt = toFollow.poll();
        if (receipt == null) {
            supervise(land);
            return;
        }
        resident.get("/api/petition/petitions/" + receipt.number(), "Linli-Secret", receipt.secret())
                .must(200);
    }

    private void list(SwapLand land) {
        JsonNode mine = land.officer
                .get("/api/petition/work-orders?view=MINE&state=DISPATCHED&size=50")
                .must(200)
                .json();
        for (JsonNode order : mine.at("/items")) {
            Receipt receipt = receipts.get(order.at("/number").asText());
            Order found = new Order(land, order.at("/id").asText());
            if (receipt != null && seen.add(found)) {
                toAcknowledge.add(found);
            }
        }
    }

    private void acknowledge(SwapLand land) {
        Order order = toAcknowledge.poll();
        if (order == null) {
            note(land);
            return;
        }
        order.land()
                .officer
                .post(Told.ORDERS + order.id() + "/acknowledgement", Map.of(), Told.key())
                .must(200);
        acknowledged.add(order);
    }

    private void note(SwapLand land) {
        Order order = acknowledged.poll();
        if (order == null) {
            supervise(land);
            return;
        }
        acknowledged.add(order);
        order.land()
                .officer
                .post(Told.ORDERS + order.id() + "/notes", Map.of("note", "到现场看过"), Told.key())
                .must(200);
    }

    private void supervise(SwapLand land) {
        land.officer.get("/api/petition/work-orders?view=OPEN&size=20").must(200);
    }
}
