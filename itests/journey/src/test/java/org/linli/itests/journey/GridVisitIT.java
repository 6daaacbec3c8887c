// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.journey;

import static org.hamcrest.CoreMatchers.containsString;
import static org.hamcrest.CoreMatchers.not;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.linli.itests.journey.Journey.await;
import static org.linli.itests.journey.Journey.key;
import static org.linli.itests.journey.Journey.refused;
import static org.linli.itests.journey.RoundDistrict.made;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.BeforeClass;
import org.junit.Test;
import org.linli.itests.Answer;
import org.linli.itests.Client;

/** The daily round of a grid worker, and how the grids themselves are looked after: each as its users do it. */
public class GridVisitIT {
    private static final String GRID = "/api/grid/";
    private static final String VISIT = "/api/visit/";
    private static final String ORDERS = "/api/petition/work-orders/";

    private static RoundDistrict land;

    @BeforeClass
    public static void settle() {
        land = new RoundDistrict(DerbyServer.get());
    }

    @Test
    public void aGridIsStaffedAndWhatIsMissingIsShown() {
        String gaps = GRID + "teams/gaps?area=" + RoundDistrict.COMMUNITY;
        String before = land.community.get(gaps).must(200).body();
        assertThat(before, containsString("NO_WORKER_STATION"));
        assertThat(before, containsString("NO_INFORMANT"));
        assertEquals(
                1,
                land.community.get(gaps + "&kind=NO_WORKER").json().at("/items").size());

        Map<String, String> informant = Map.of(
                "kind",
                "INFORMANT",
                "area",
                RoundDistrict.FIRST_GRID,
                "name",
                "郑阿姨",
                "phone",
                "13900001234",
                "background",
                "RETIRED");
        String engaged = made(land.community, GRID + "engagements", informant);
        made(
                land.administrator,
                "/api/organization/units",
                Map.of("kind", "WORKER_STATION", "name", "戊一社区网格员工作站", "area", RoundDistrict.COMMUNITY));
        made(
                land.community,
                GRID + "engagements",
                Map.of("kind", "STATION_HEAD", "area", RoundDistrict.COMMUNITY, "officer", land.id("round-community")));

        String after = land.community.get(gaps).must(200).body();
        assertThat(after, not(containsString("STATION")));
        assertEquals(
                1,
                land.community
                        .get(gaps + "&kind=NO_INFORMANT")
                        .json()
                        .at("/items")
                        .size());
        Answer team =
                land.worker.get(GRID + "teams/" + RoundDistrict.FIRST_GRID).must(200);
        assertThat(team.body(), containsString("郑阿姨"));
        assertThat("masked", team.body(), not(containsString("13900001234")));
        assertThat(land.worker.get(GRID + "engagements/" + engaged).must(200).body(), containsString("13900001234"));
        Answer open = DerbyServer.get()
                .anonymous()
                .get(GRID + "public/" + RoundDistrict.FIRST_GRID + "/team")
                .must(200);
        assertThat("nothing is published as shipped", open.body(), not(containsString("试用人员")));
    }

    @Test
    public void aProofNamesAGapWithAnExampleAndAChangeThatMakesOneIsRefused() {
        String proof = land.dispatcher
                .post(GRID + "proofs", Map.of("area", RoundDistrict.COMMUNITY), key())
                .must(202)
                .text("/id");
        await("proved", () -> land.dispatcher
                .get(GRID + "proofs/" + proof)
                .must(200)
                .text("/state")
                .equals("DONE"));
        assertEquals("true", land.dispatcher.get(GRID + "proofs/" + proof).text("/rules"));
        String findings = GRID + "proofs/" + proof + "/findings?kind=";
        Answer gap = land.dispatcher.get(findings + "GAP_IN_BOUNDS").must(200);
        assertTrue(gap.body(), Double.parseDouble(gap.text("/items/0/example/point/longitude")) > 110.009);
        assertEquals(
                RoundDistrict.SECOND_GRID,
                land.dispatcher.get(findings + "NO_FIRST_HANDLER").must(200).text("/items/0/area"));

        List<Map<String, Object>> smaller = List.of(RoundDistrict.firstGrid(110.004));
        Answer refusal =
                land.administrator.put("/api/organization/areas", smaller).must(422);
        assertThat(refusal.body(), containsString("GAP_IN_BOUNDS"));
        assertThat("with an example", refusal.body(), containsString("例如"));
        Answer leaves = land.administrator.post(
                "/api/organization/officers/" + land.id("round-worker") + "/hand-over", Map.of(), key());
        assertThat(leaves.must(422).body(), containsString("NO_FIRST_HANDLER"));
    }

    @Test
    public void aVisitIsDueBriefedAndRecordedAndItsNeedIsAPetition() {
        String care = made(
                land.community,
                "/api/registry/care-files",
                Map.of(
                        "resident",
                        land.home.resident(),
                        "category",
                        "elder-alone",
                        "livesAlone",
                        true,
                        "needs",
                        List.of(),
                        "notes",
                        "听力不好"));
        String entries = VISIT + "plans/entries?area=" + RoundDistrict.FIRST_GRID + "&group=MUST_SEE&until="
                + today().plusDays(40);
        await(
                "a visit is due",
                () -> !land.worker.get(entries).must(200).json().at("/items").isEmpty());
        Answer due = land.worker.get(entries);
        assertEquals("独居老人走访", due.text("/items/0/name"));
        assertEquals(land.home.household(), due.text("/items/0/household"));
        assertThat("masked", due.body(), not(containsString("周桂兰")));
        Answer day =
                land.worker.get(VISIT + "plans/day?day=" + today().plusDays(14)).must(200);
        assertThat(day.body(), containsString(land.home.resident()));

        String visit = made(land.worker, VISIT + "visits", Map.of("household", land.home.household(), "kind", "CARE"));
        Answer brief = land.worker.get(VISIT + "visits/" + visit + "/brief").must(200);
        assertEquals("周桂兰", brief.text("/people/0/name"));
        assertThat(brief.text("/people/0/care/0"), containsString("独居老人"));
        refused(land.community.get(VISIT + "visits/" + visit + "/brief"), 403);
        refused(land.otherWorker.get(VISIT + "visits/" + visit), 404);
        assertEquals("200", status(land.worker, "/api/registry/care-files/" + care, "visit " + visit));

        Answer record = land.worker
                .post(VISIT + "visits/" + visit + "/record", recordWithANeed(), key())
                .must(200);
        assertEquals("FILED", record.text("/filed/0/state"));
        Answer order = land.worker.get(ORDERS + record.text("/filed/0/order")).must(200);
        assertEquals("visit", order.text("/petition/origin/kind"));
        assertEquals(visit, order.text("/petition/origin/reference"));
        assertEquals("visit", order.text("/petition/channel"));
        assertThat(order.text("/petition/place/address"), containsString("戊一路1号"));
        assertEquals(
                "409",
                String.valueOf(
                        land.worker.get(VISIT + "visits/" + visit + "/brief").status()));
        await("what was due is done", () -> land.worker
                .get(entries)
                .must(200)
                .json()
                .at("/items/0/last")
                .isTextual());

        String next = made(land.worker, VISIT + "visits", Map.of("household", land.home.household(), "kind", "CARE"));
        Answer later = land.worker.get(VISIT + "visits/" + next + "/brief").must(200);
        assertEquals("腿脚不便,三楼没有电梯", later.text("/before/0/learnt"));
        assertEquals("下周带血压计来", later.text("/promises/0/words"));
        assertEquals(record.text("/filed/0/petition"), later.text("/open/0/number"));
    }

    private static String status(Client client, String path, String purpose) {
        return String.valueOf(client.get(path, "Linli-Purpose", purpose).status());
    }

    private static Map<String, Object> recordWithANeed() {
        return Map.of(
                "met",
                List.of(land.home.resident()),
                "learnt",
                "腿脚不便,三楼没有电梯",
                "wishes",
                List.of("想学会在网上看新闻"),
                "needs",
                List.of(Map.of("text", "楼道灯不亮,晚上看不见台阶", "type", "street-lamp", "resident", land.home.resident())),
                "promises",
                List.of(Map.of("words", "下周带血压计来", "by", today().plusDays(7).toString())));
    }

    @Test
    public void aYardMeetingIsReadByEverybodyAndItsNeedIsAPetition() {
        Map<String, Object> announced = Map.of(
                "area",
                RoundDistrict.COMMUNITY,
                "place",
                "黄桷树下",
                "startsAt",
                Instant.now().plus(Duration.ofSeconds(3)).toString(),
                "topics",
                List.of("路灯", "停车"),
                "notice",
                "今晚在院坝里说说路灯和停车");
        String meeting = made(land.community, VISIT + "meetings", announced);
        Client anybody = DerbyServer.get().anonymous();
        String open = VISIT + "public/meetings?area=" + RoundDistrict.COMMUNITY;
        assertEquals("今晚在院坝里说说路灯和停车", anybody.get(open).must(200).text("/items/0/notice"));

        Map<String, Object> record = Map.of(
                "staff",
                List.of(land.id("round-community")),
                "residents",
                23,
                "topics",
                List.of("路灯"),
                "opinions",
                List.of("晚上太黑,老人不敢出门"),
                "needs",
                List.of(Map.of("text", "院坝路灯坏了三盏", "type", "street-lamp", "name", "王大爷", "phone", "13800005678")));
        String path = VISIT + "meetings/" + meeting;
        await(
                "it has begun",
                () -> land.community
                                .post(path + "/record", record, "If-Match", "\"1\"")
                                .status()
                        == 200);
        Answer held = land.community.get(path).must(200);
        assertEquals("FILED", held.text("/filed/0/state"));
        String order = held.text("/filed/0/order");
        assertEquals(meeting, land.community.get(ORDERS + order).must(200).text("/petition/origin/reference"));
        Answer who = land.supervisor.get(ORDERS + order + "/petitioner").must(200);
        assertEquals("王大爷", who.text("/filedBy/name"));
        land.community
                .post(path + "/minutes", Map.of("words", "路灯下周修好"), "If-Match", held.header("ETag"))
                .must(204);
        Answer told = anybody.get(open).must(200);
        assertEquals("路灯下周修好", told.text("/items/0/minutes"));
        assertThat("what was said stays inside", told.body(), not(containsString("老人")));
    }

    @Test
    public void eachCommunityHasALeaderWithAnOffice() {
        Map<String, String> pairing = Map.of(
                "community",
                RoundDistrict.OTHER_COMMUNITY,
                "leader",
                land.id("round-dispatcher"),
                "office",
                land.office,
                "since",
                today().toString());
        made(land.dispatcher, VISIT + "pairings", pairing);
        Answer duties = land.dispatcher
                .get(VISIT + "pairings/duties?area=" + RoundDistrict.OTHER_COMMUNITY)
                .must(200);
        assertEquals("DUE", duties.text("/items/0/standing"));
    }

    @Test
    public void opinionsAreCountedWithoutTellingWhose() {
        Map<String, Object> draft = Map.of(
                "area",
                RoundDistrict.COMMUNITY,
                "title",
                "加装电梯征求意见",
                "questions",
                List.of(Map.of("words", "是否同意加装电梯", "options", List.of("同意", "不同意")), Map.of("words", "有什么担心")),
                "from",
                today().toString(),
                "to",
                today().plusDays(20).toString());
        String round = made(land.community, VISIT + "consultations", draft);
        String opinions = VISIT + "consultations/" + round + "/opinions";
        Answer asked = land.worker
                .get(VISIT + "consultations?area=" + RoundDistrict.FIRST_GRID)
                .must(200);
        assertEquals("the worker of a grid finds the round of the community", round, asked.text("/items/0/id"));
        for (int i = 0; i < 4; i++) {
            made(land.worker, opinions, opinion("同意", "怕噪音"));
        }
        made(land.worker, opinions, opinion("不同意"));
        Answer tally =
                land.community.get(VISIT + "consultations/" + round + "/tally").must(200);
        assertEquals("5", tally.text("/opinions"));
        assertEquals("one could be recognized", null, tally.text("/questions/0/total/1"));
        refused(
                land.worker.post(
                        VISIT + "consultations/" + round + "/closing",
                        Map.of("result", "多数同意,本月开工"),
                        "If-Match",
                        "\"1\""),
                403);
    }

    private static Map<String, Object> opinion(String... answers) {
        return Map.of("where", "ENTERED", "area", RoundDistrict.FIRST_GRID, "answers", List.of(answers));
    }

    @Test
    public void aPatrolHasATrackThatNobodyScores() {
        Client worker = land.worker;
        String patrol = made(worker, VISIT + "patrols", Map.of("area", RoundDistrict.FIRST_GRID));
        Map<String, Object> point =
                Map.of("at", Instant.now().toString(), "longitude", 110.002, "latitude", 30.005, "accuracy", 8);
        String path = VISIT + "patrols/" + patrol;
        worker.post(path + "/points", Map.of("points", List.of(point)), key()).must(204);
        worker.post(
                        path + "/hazards",
                        Map.of("kind", "street-lamp", "words", "东门电线垂落,离地不到两米", "point", RoundDistrict.IN_FIRST_GRID),
                        key())
                .must(201);
        await("the hazard is a petition", () -> worker.get(path + "/hazards")
                .must(200)
                .json()
                .at("/0/petition")
                .isTextual());
        refused(look(path, "score"), 403);
        assertEquals(1, look(path, "safety").must(200).json().at("/points").size());
        refused(land.community.get(path + "/track"), 404);
        worker.post(path + "/closing", Map.of()).must(200);
        refused(worker.post(path + "/points", Map.of("points", List.of(point)), key()), 409);
    }

    private static Answer look(String patrol, String kind) {
        Map<String, String> why = Map.of("kind", kind, "reference", "2026-0001", "ground", "巡查人员失去联系");
        return land.supervisor.post(patrol + "/track-looks", why);
    }

    @Test
    public void whatADeviceSendsTwiceHappensOnce() {
        Answer receipt = DerbyServer.get()
                .anonymous()
                .post(
                        "/api/petition/petitions",
                        Journey.draft("楼下路灯坏了", Map.of("point", RoundDistrict.IN_FIRST_GRID)),
                        key())
                .must(201);
        String order = Journey.orderOf(land.supervisor, receipt);
        await(
                "the worker has it",
                () -> Journey.find(land.supervisor, order).text("/handler/id").equals(land.id("round-worker")));
        String device = "7f3c1e52-8a0b-4a54-9d0c-2f6f2c1f7a01";
        Answer lease = land.worker
                .post(VISIT + "field/leases", Map.of("device", device), key())
                .must(200);
        assertTrue(
                Instant.parse(lease.text("/expiresAt")).isBefore(Instant.now().plus(Duration.ofDays(8))));
        Answer set =
                land.worker.get(VISIT + "field/working-set?device=" + device).must(200);
        assertThat(set.body(), containsString("ORDER/" + order));
        assertEquals("true", set.text("/complete"));

        Map<String, Object> batch = Map.of(
                "device",
                device,
                "deviceNow",
                Instant.now().minus(Duration.ofHours(2)).toString(),
                "operations",
                List.of(
                        operation(1, "ACKNOWLEDGE", order, Map.of()),
                        operation(2, "NOTE", order, Map.of("note", "灯杆倾斜"))));
        Answer first = land.worker.post(VISIT + "field/batches", batch, key()).must(200);
        assertEquals("DONE", first.text("/0/outcome"));
        assertEquals("DONE", first.text("/1/outcome"));
        Answer again = land.worker.post(VISIT + "field/batches", batch, key()).must(200);
        assertEquals(first.body(), again.body());
        String timeline =
                land.worker.get(ORDERS + order + "/timeline").must(200).body();
        assertEquals("once", 2, timeline.split("灯杆倾斜", -1).length);
        Answer changed = land.worker
                .get(VISIT + "field/working-set?device=" + device + "&cursor=" + set.text("/cursor"))
                .must(200);
        assertThat(changed.body(), containsString("ORDER/" + order));
        land.worker.delete(VISIT + "field/leases/" + lease.text("/id")).must(204);
        refused(land.worker.get(VISIT + "field/working-set?device=" + device), 403);
    }

    private static Map<String, Object> operation(int number, String kind, String order, Map<String, ?> body) {
        String random = UUID.randomUUID().toString().replace("-", "").toUpperCase(Locale.ROOT);
        return Map.of(
                "id",
                "01" + random.substring(0, 24),
                "number",
                number,
                "kind",
                kind,
                "subject",
                order,
                "deviceTime",
                Instant.now().minus(Duration.ofHours(3)).toString(),
                "body",
                body);
    }

    @Test
    public void aRedrawMovesAHomeAndAnOpenOrder() {
        Answer receipt = DerbyServer.get()
                .anonymous()
                .post(
                        "/api/petition/petitions",
                        Journey.draft("井盖松动", Map.of("point", RoundDistrict.EAST_IN_WHOLE_GRID)),
                        key())
                .must(201);
        String order = Journey.orderOf(land.supervisor, receipt);
        await(
                "the worker has it",
                () -> Journey.find(land.supervisor, order).text("/handler/id").equals(land.id("round-other-worker")));
        Answer before = sheet(RoundDistrict.WHOLE_GRID);
        assertEquals("1", before.text("/numbers/buildings"));
        assertEquals("1", before.text("/openPetitions"));

        String east = RoundDistrict.OTHER_COMMUNITY + "002";
        Map<String, Object> grids = Map.of(
                "type",
                "FeatureCollection",
                "features",
                List.of(
                        RoundDistrict.feature(RoundDistrict.WHOLE_GRID, "戊二社区第一网格", 110.01, 110.015),
                        RoundDistrict.feature(east, "戊二社区第二网格", 110.015, 110.02)));
        Map<String, Object> draft =
                Map.of("area", RoundDistrict.OTHER_COMMUNITY, "ground", "新建两栋楼,一个网格管不过来", "grids", grids);
        String redraw = made(land.community, GRID + "redraws", draft);
        String path = GRID + "redraws/" + redraw;
        Answer preview = land.community.get(path + "/preview").must(200);
        assertEquals("1", preview.text("/moves/buildings"));
        assertEquals("1", preview.text("/orders/moved"));
        assertEquals("1", sheet(RoundDistrict.WHOLE_GRID).text("/numbers/buildings"));
        refused(land.community.post(path + "/approval", Map.of("words", "同意"), "If-Match", "\"1\""), 403);
        land.supervisor
                .post(path + "/approval", Map.of("words", "同意,按街巷划分"), "If-Match", "\"1\"")
                .must(200);
        await("applied", () -> land.community.get(path).must(200).text("/state").equals("APPLIED"));

        await(
                "the order follows",
                () -> Journey.find(land.supervisor, order).text("/area").equals(east));
        JsonNode steps =
                land.supervisor.get(ORDERS + order + "/timeline").must(200).json();
        assertThat(steps.toString(), containsString("网格调整"));
        Answer now = Journey.find(land.supervisor, order);
        assertThat("nobody is in the new grid yet", now.text("/handler/name"), containsString("戊"));
        assertEquals("0", sheet(RoundDistrict.WHOLE_GRID).text("/numbers/buildings"));
        assertEquals("0", sheet(RoundDistrict.WHOLE_GRID).text("/openPetitions"));
        Answer after = sheet(east);
        assertEquals("1", after.text("/numbers/buildings"));
        assertEquals("1", after.text("/openPetitions"));
        assertThat("names stay where they belong", after.body(), not(containsString("吴长根")));
    }

    private static Answer sheet(String grid) {
        return land.community.get(GRID + "sheets/" + grid).must(200);
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }
}
