// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.journey;

import static org.hamcrest.CoreMatchers.containsString;
import static org.hamcrest.CoreMatchers.not;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.Test;
import org.linli.itests.Answer;
import org.linli.itests.Client;
import org.linli.itests.Server;

/**
 * A resident's petition travels from the phone to a grid worker, up to the subdistrict, to a department, and back with an
 * answer and a rating. Each step is taken by the right role, and refused to the wrong one.
 */
public abstract class Journey {
    static final Map<String, Double> IN_FIRST_GRID = Map.of("longitude", 104.003, "latitude", 30.002);
    static final Map<String, Double> IN_TWO_GRIDS = Map.of("longitude", 104.009, "latitude", 30.002);
    static final Map<String, Double> IN_NO_GRID = Map.of("longitude", 104.005, "latitude", 30.0095);

    static Server server;

    private final Client resident = server.anonymous();

    @Test
    public void aPetitionTravelsToTheGridUpToADepartmentAndBack() {
        Answer receipt = file(IN_FIRST_GRID, "楼下路灯坏了三天");
        assertNotNull("the date comes with the receipt: " + receipt, receipt.text("/due"));
        assertEquals("待签收", follow(receipt).text("/stateWords"));

        Client worker = server.as("worker");
        String order = orderOf(worker, receipt);
        Client supervisor = server.as("supervisor");
        refused(supervisor.post(act(order, "acknowledgement"), Map.of(), key()), 403);
        refused(server.as("department").post(act(order, "acknowledgement"), Map.of(), key()), 404);
        refused(resident.post(act(order, "acknowledgement"), Map.of(), key()), 401);
        worker.post(act(order, "acknowledgement"), Map.of(), key()).must(200);
        worker.post(act(order, "notes"), Map.of("note", "到现场看过，灯杆倾斜", "publicWords", "网格员已到现场"), key())
                .must(200);
        refused(worker.post(act(order, "dispatch"), Map.of(), key()), 403, 422);
        worker.post(act(order, "escalation"), Map.of("reason", "灯杆归市政管理"), key())
                .must(200);

        Client community = server.as("community");
        awaitHandler(community, order, "甲一社区居民委员会");
        refused(worker.post(act(order, "acknowledgement"), Map.of(), key()), 403);
        community.post(act(order, "acknowledgement"), Map.of(), key()).must(200);
        community
                .post(act(order, "escalation"), Map.of("reason", "社区没有维修权限"), key())
                .must(200);

        Client dispatcher = server.as("dispatcher");
        awaitHandler(dispatcher, order, "甲街道派单台");
        String department = departmentUnit(dispatcher);
        Map<String, Object> toDepartment = Map.of("handlerKind", "UNIT", "handlerId", department, "reason", "市政设施归口");
        refused(community.post(act(order, "dispatch"), toDepartment, key()), 403);
        dispatcher.post(act(order, "dispatch"), toDepartment, key()).must(200);

        Client officer = server.as("department");
        officer.post(act(order, "acknowledgement"), Map.of(), key()).must(200);
        Answer early = officer.post(act(order, "closure"), Map.of("resolution", "SOLVED"), key());
        assertTrue("nothing is closed without an answer: " + early, early.status() >= 400);
        officer.post(act(order, "replies"), Map.of("words", "灯杆已扶正并更换灯泡"), key())
                .must(200);
        officer.post(act(order, "closure"), Map.of("resolution", "SOLVED", "note", "已复查"), key())
                .must(200);

        Answer progress = follow(receipt).must(200);
        assertEquals("已办结", progress.text("/stateWords"));
        assertEquals("灯杆已扶正并更换灯泡", progress.text("/reply"));
        assertThat(progress.body(), containsString("网格员已到现场"));
        assertThat("staff notes stay inside", progress.body(), not(containsString("灯杆归市政管理")));
        assertThat("no names of people", progress.body(), not(containsString("（演示）")));
        rate(receipt, "GOOD", null).must(200);
        assertEquals("GOOD", follow(receipt).text("/rating/grade"));
        assertTrue("rated once", rate(receipt, "BAD", "改主意了").status() == 409);
    }

    @Test
    public void aBadRatingOpensTheMatterAgain() {
        Answer receipt = file(IN_FIRST_GRID, "下水道堵了");
        Client worker = server.as("worker");
        String order = solve(worker, receipt);
        refused(rate(receipt, "BAD", null), 422);
        rate(receipt, "BAD", "还在往上冒水").must(200);
        await("reopened", () -> find(worker, order).text("/state").equals("DISPATCHED"));
        Answer again = find(worker, order);
        assertEquals("1", again.text("/reopened"));
        assertTrue(
                "a new date",
                Instant.parse(again.text("/deadline/due"))
                        .isAfter(Instant.parse(receipt.text("/due")).minusSeconds(1)));
    }

    @Test
    public void aPlaceInNoGridOrInTwoIsNotLostAndTheTimelineSaysWhy() {
        Client supervisor = server.as("supervisor");
        String none = orderOf(supervisor, file(IN_NO_GRID, "河边护栏断了"));
        String two = orderOf(supervisor, file(IN_TWO_GRIDS, "两个网格交界处有积水"));
        for (String order : List.of(none, two)) {
            await(
                    "dispatched to the community",
                    () -> find(supervisor, order).text("/handler/name").equals("甲一社区居民委员会"));
            assertThat(
                    supervisor
                            .get("/api/petition/work-orders/" + order + "/timeline")
                            .must(200)
                            .body(),
                    containsString("网格"));
        }
        assertEquals("IN_NO_GRID", find(supervisor, none).text("/found"));
        assertEquals("IN_SEVERAL_GRIDS", find(supervisor, two).text("/found"));
    }

    @Test
    public void anAddressIsEnough() {
        Answer receipt = resident.post(
                        "/api/petition/petitions", draft("楼道灯不亮", Map.of("address", "演示东区甲街道甲二社区演示路3号")), key())
                .must(201);
        Client supervisor = server.as("supervisor");
        assertThat(find(supervisor, orderOf(supervisor, receipt)).text("/area"), containsString("990101001002"));
    }

    @Test
    public void oneFilesForAnotherAndNobodySeesTheirPhonesInLists() {
        Map<String, Object> draft = new HashMap<>(draft("老人家里进水", Map.of("point", IN_FIRST_GRID)));
        draft.put("filedBy", Map.of("name", "某外地亲属", "phone", "10099990001"));
        draft.put("onBehalfOf", Map.of("name", "某老人", "phone", "10099990002"));
        draft.put("about", "甲一社区5号楼二层");
        Answer receipt = resident.post("/api/petition/petitions", draft, key()).must(201);
        Client worker = server.as("worker");
        String order = orderOf(worker, receipt);
        Answer list = worker.get("/api/petition/work-orders?view=MINE&size=200").must(200);
        assertThat(list.body(), not(containsString("1009999")));
        assertThat(find(worker, order).body(), not(containsString("1009999")));
        Answer who =
                worker.get("/api/petition/work-orders/" + order + "/petitioner").must(200);
        assertEquals("10099990001", who.text("/filedBy/phone"));
        assertEquals("某老人", who.text("/onBehalfOf/name"));
        refused(server.as("department").get("/api/petition/work-orders/" + order + "/petitioner"), 404);
        refused(resident.get("/api/petition/work-orders/" + order + "/petitioner"), 401);
    }

    @Test
    public void theSameKeyFilesOnceAndAnotherRequestUnderItIsRefused() {
        String[] key = key();
        Map<String, Object> draft = draft("垃圾桶满了", Map.of("point", IN_FIRST_GRID));
        Answer first = resident.post("/api/petition/petitions", draft, key).must(201);
        Answer again = resident.post("/api/petition/petitions", draft, key);
        assertEquals(first.text("/number"), again.text("/number"));
        assertEquals(first.text("/secret"), again.text("/secret"));
        Map<String, Object> other = draft("别的事情", Map.of("point", IN_FIRST_GRID));
        Answer refused = resident.post("/api/petition/petitions", other, key);
        refused(refused, 422);
        assertThat(refused.text("/type"), containsString("idempotency-key"));
    }

    @Test
    public void theDateCanBeExplainedDayByDay() {
        Answer receipt = file(IN_FIRST_GRID, "单元门坏了");
        Client worker = server.as("worker");
        String order = orderOf(worker, receipt);
        Answer explanation =
                worker.get("/api/petition/work-orders/" + order + "/deadline").must(200);
        assertTrue(explanation.json().at("/lines").size() > 2);
        assertThat(explanation.body(), containsString("开始"));
    }

    @Test
    public void totalsFollowTheFeed() {
        Client supervisor = server.as("supervisor");
        long before = total(supervisor);
        file(IN_FIRST_GRID, "树枝挡路");
        await("the read-model has it", () -> total(supervisor) > before);
    }

    @Test
    public void withTheJudgeAwayAPetitionStillHasAHandlerAndAClock() {
        server.shell("bundle:stop org.linli.escalation-core");
        Answer receipt;
        Client supervisor = server.as("supervisor");
        String order;
        try {
            receipt = file(IN_FIRST_GRID, "井盖翻了");
            assertEquals("待派单", follow(receipt).text("/stateWords"));
            order = orderOf(supervisor, receipt);
            Answer waiting = find(supervisor, order);
            assertEquals("甲街道派单台", waiting.text("/handler/name"));
            assertNotNull(waiting.text("/dispatchBy"));
        } finally {
            server.shell("bundle:start org.linli.escalation-core");
        }
        await("the judge reads on", () -> find(supervisor, order).text("/state").equals("DISPATCHED"));
        assertNotNull(follow(receipt).text("/due"));
    }

    // ---- what the stories are told with ----

    Answer file(Map<String, Double> point, String text) {
        return resident.post("/api/petition/petitions", draft(text, Map.of("point", point)), key())
                .must(201);
    }

    static Map<String, Object> draft(String text, Map<String, ?> place) {
        return Map.of("text", text, "type", "street-lamp", "place", place, "channel", "portal");
    }

    Answer follow(Answer receipt) {
        return resident.get(
                        "/api/petition/petitions/" + receipt.text("/number"), "Linli-Secret", receipt.text("/secret"))
                .must(200);
    }

    Answer rate(Answer receipt, String grade, String words) {
        Map<String, Object> rating = new HashMap<>();
        rating.put("grade", grade);
        rating.put("words", words);
        return resident.post(
                "/api/petition/petitions/" + receipt.text("/number") + "/rating",
                rating,
                "Linli-Secret",
                receipt.text("/secret"),
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }

    /** The work order of a petition, found in the list of somebody who may see it. */
    static String orderOf(Client client, Answer receipt) {
        return orderOf(client, receipt.text("/number"));
    }

    static String orderOf(Client client, String number) {
        for (String view : List.of("MINE", "OPEN")) {
            String cursor = "";
            do {
                Answer page = client.get("/api/petition/work-orders?size=200&view=" + view + cursor)
                        .must(200);
                for (JsonNode line : page.json().at("/items")) {
                    if (line.at("/number").asText().equals(number)) {
                        return line.at("/id").asText();
                    }
                }
                JsonNode next = page.json().at("/next");
                cursor = next.isTextual() ? "&cursor=" + next.asText() : "";
            } while (!cursor.isEmpty());
        }
        throw new AssertionError("no work order for " + number);
    }

    static Answer find(Client client, String order) {
        return client.get("/api/petition/work-orders/" + order).must(200);
    }

    private String solve(Client worker, Answer receipt) {
        String order = orderOf(worker, receipt);
        worker.post(act(order, "acknowledgement"), Map.of(), key()).must(200);
        worker.post(act(order, "replies"), Map.of("words", "已疏通"), key()).must(200);
        worker.post(act(order, "closure"), Map.of("resolution", "SOLVED"), key())
                .must(200);
        return order;
    }

    private static void awaitHandler(Client client, String order, String name) {
        await(
                name + " has it",
                () -> find(client, order).text("/handler/name").equals(name)
                        && find(client, order).text("/state").equals("DISPATCHED"));
    }

    private static String departmentUnit(Client client) {
        JsonNode units = client.get("/api/organization/units?area=990101&kind=DEPARTMENT&size=200")
                .must(200)
                .json()
                .at("/items");
        return StreamSupport.stream(units.spliterator(), false)
                .filter(unit -> unit.at("/name").asText().contains("城市管理局"))
                .findFirst()
                .orElseThrow()
                .at("/id")
                .asText();
    }

    private static long total(Client client) {
        long sum = 0;
        for (JsonNode count :
                client.get("/api/petition/totals?area=990101").must(200).json().at("/byState")) {
            sum += count.asLong();
        }
        return sum;
    }

    static String act(String order, String step) {
        return "/api/petition/work-orders/" + order + "/" + step;
    }

    static String[] key() {
        return new String[] {"Idempotency-Key", UUID.randomUUID().toString()};
    }

    static void refused(Answer answer, int... statuses) {
        for (int status : statuses) {
            if (answer.status() == status) {
                assertThat(answer.header("Content-Type"), containsString("application/problem+json"));
                return;
            }
        }
        throw new AssertionError("should be refused: " + answer);
    }

    static void await(String what, Callable<Boolean> condition) {
        Awaitility.await(what)
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .until(condition);
    }
}
