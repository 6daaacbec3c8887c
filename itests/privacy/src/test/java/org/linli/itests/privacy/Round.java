// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.privacy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.linli.itests.Answer;
import org.linli.itests.Client;

/** What the daily round leaves in a district, with its word: visits, opinions, meetings, patrols, work without a network. */
final class Round {
    /** The device that the matrix names. */
    private static final String DEVICE = "matrix-device-1";

    private static final String NEVER = "2099-01-01";
    private static final Duration LONG = Duration.ofSeconds(60);

    private final Client keeper;
    private final Client worker;
    private final Map<String, String> things;
    private final String word;
    private final List<String> visitors;

    private Round(Client keeper, Client worker, Map<String, String> things, String word, List<String> visitors) {
        this.keeper = keeper;
        this.worker = worker;
        this.things = things;
        this.word = word;
        this.visitors = visitors;
    }

    /**
     * Goes the round.
     *
     * @param keeper somebody with every role of the community
     * @param worker the grid worker with the device
     * @param others who else is on the visits
     */
    static void go(Client keeper, Client worker, List<Client> others, Map<String, String> things, String word) {
        List<String> visitors = new ArrayList<>(List.of(me(keeper), me(worker)));
        others.forEach(other -> visitors.add(me(other)));
        Round round = new Round(keeper, worker, things, word, visitors);
        String proof = round.land();
        round.visits();
        round.consultations();
        round.meeting();
        round.patrol();
        round.field();
        round.plan();
        round.pairing();
        round.await(proof);
    }

    private static String me(Client client) {
        return client.get("/api/organization/me").must(200).text("/id");
    }

    /** A building that a redraw moves, and one that lies nowhere: a proof names it. */
    private String land() {
        double west = Double.parseDouble(things.get("longitude")) - 0.005;
        building("5号楼", word + "路5号", west + 0.007);
        building("9号楼", word + "路9号", west + 0.02);
        String proof = made("/api/grid/proofs", Map.of("area", things.get("community")), 202);
        Map<String, Object> grids = Map.of(
                "type",
                "FeatureCollection",
                "features",
                List.of(
                        grid(things.get("grid"), word + "西网格", west, west + 0.004),
                        grid(things.get("community") + "002", word + "东网格", west + 0.004, west + 0.01)));
        things.put(
                "redraw",
                made(
                        "/api/grid/redraws",
                        Map.of("area", things.get("community"), "ground", word + "新建小区", "grids", grids),
                        201));
        things.put("proof", proof);
        return proof;
    }

    private void building(String name, String address, double longitude) {
        Map<String, Object> building = Map.of(
                "name",
                name,
                "address",
                address,
                "area",
                things.get("grid"),
                "point",
                Map.of("longitude", longitude, "latitude", 30.005));
        made("/api/registry/buildings", building, 201);
    }

    private static Map<String, Object> grid(String code, String name, double west, double east) {
        List<List<Double>> ring = List.of(
                List.of(west, 30.0),
                List.of(east, 30.0),
                List.of(east, 30.01),
                List.of(west, 30.01),
                List.of(west, 30.0));
        return Map.of(
                "type",
                "Feature",
                "properties",
                Map.of("code", code, "name", name),
                "geometry",
                Map.of("type", "Polygon", "coordinates", List.of(ring)));
    }

    private void await(String proof) {
        Awaitility.await("the proof").atMost(LONG).until(() -> keeper.get("/api/grid/proofs/" + proof)
                .must(200)
                .text("/state")
                .equals("DONE"));
    }

    private void visits() {
        things.put("visit", visit());
        String done = visit();
        Map<String, Object> record = Map.of(
                "met",
                List.of(things.get("resident")),
                "learnt",
                word + "腿脚不便",
                "opinions",
                List.of(word + "希望装电梯"),
                "wishes",
                List.of(word + "想学上网"),
                "promises",
                List.of(Map.of("words", word + "送血压计", "by", today().plusDays(7).toString())));
        Answer recorded = keeper.post("/api/visit/visits/" + done + "/record", record, key())
                .must(200);
        things.put("recorded-visit", done);
        things.put("promise", recorded.text("/promises/0/id"));
    }

    private String visit() {
        return made(
                "/api/visit/visits",
                Map.of(
                        "household",
                        things.get("household"),
                        "kind",
                        "ROUTINE",
                        "why",
                        word + "到户",
                        "visitors",
                        visitors),
                201);
    }

    private void consultations() {
        things.put("consultation", consultation());
        String closed = consultation();
        String version =
                keeper.get("/api/visit/consultations/" + closed).must(200).header("ETag");
        keeper.post(
                        "/api/visit/consultations/" + closed + "/closing",
                        Map.of("result", word + "多数同意,本月开工"),
                        "If-Match",
                        version)
                .must(204);
    }

    private String consultation() {
        Map<String, Object> draft = Map.of(
                "area",
                things.get("community"),
                "title",
                word + "征求意见",
                "questions",
                List.of(Map.of("words", "是否同意", "options", List.of("同意", "不同意")), Map.of("words", "有什么担心")),
                "from",
                today().toString(),
                "to",
                today().plusMonths(1).toString());
        String id = made("/api/visit/consultations", draft, 201);
        made(
                "/api/visit/consultations/" + id + "/opinions",
                Map.of("where", "ENTERED", "answers", List.of("同意", word + "怕吵")),
                201);
        return id;
    }

    private void meeting() {
        Map<String, Object> draft = Map.of(
                "area",
                things.get("community"),
                "place",
                word + "院坝",
                "startsAt",
                Instant.now().minus(Duration.ofHours(1)).toString(),
                "topics",
                List.of("路灯"),
                "notice",
                word + "说说路灯");
        String id = made("/api/visit/meetings", draft, 201);
        Map<String, Object> record = Map.of(
                "staff",
                List.of(visitors.get(0)),
                "residents",
                3,
                "topics",
                List.of("路灯"),
                "opinions",
                List.of(word + "晚上太黑"));
        keeper.post("/api/visit/meetings/" + id + "/record", record, "If-Match", "\"1\"")
                .must(200);
        things.put("meeting", id);
    }

    private void patrol() {
        String id = made("/api/visit/patrols", Map.of("area", things.get("grid")), 201);
        double longitude = Double.parseDouble(things.get("longitude"));
        Map<String, Object> point =
                Map.of("at", Instant.now().toString(), "longitude", longitude, "latitude", 30.005, "accuracy", 8);
        worker.post("/api/visit/patrols/" + id + "/points", Map.of("points", List.of(point)), key())
                .must(204);
        Map<String, Object> hazard =
                Map.of("kind", things.get("type"), "words", word + "电线垂落", "address", word + "路1号东门");
        Answer found = worker.post("/api/visit/patrols/" + id + "/hazards", hazard, key())
                .must(201);
        things.put("hazard", found.text("/id"));
        things.put("patrol", id);
    }

    private void field() {
        Map<String, Object> asked = Map.of("device", DEVICE, "areas", List.of(things.get("grid")));
        things.put(
                "lease",
                worker.post("/api/visit/field/leases", asked, key()).must(200).text("/id"));
        Map<String, Object> change = Map.of(
                "resident",
                things.get("resident"),
                "purpose",
                "visit " + things.get("visit"),
                "changes",
                Map.of("notes", word + "听力不好"));
        Map<String, Object> operation = Map.of(
                "id",
                ulid(),
                "number",
                1,
                "kind",
                "CARE_CHANGE",
                "subject",
                things.get("care-file"),
                "baseVersion",
                1,
                "deviceTime",
                Instant.now().toString(),
                "body",
                change);
        Map<String, Object> batch =
                Map.of("device", DEVICE, "deviceNow", Instant.now().toString(), "operations", List.of(operation));
        Answer done = worker.post("/api/visit/field/batches", batch, key()).must(200);
        things.put("conflict", done.text("/0/conflict"));
    }

    /** The rules make the plan a moment after the registry has whom they mean. */
    private void plan() {
        String list = "/api/visit/plans/entries?area=" + things.get("grid") + "&until=" + NEVER;
        Awaitility.await("a visit that is due").atMost(LONG).untilAsserted(() -> {
            Answer due = keeper.get(list).must(200);
            String entry = due.text("/items/0/id");
            String later = today().plusDays(1).toString();
            keeper.post(
                            "/api/visit/plans/entries/" + entry + "/postponement",
                            Map.of("until", later, "ground", word + "住院"),
                            "If-Match",
                            "\"" + due.text("/items/0/version") + "\"")
                    .must(204);
            things.put("plan-entry", entry);
        });
    }

    private void pairing() {
        things.put(
                "pairing",
                made(
                        "/api/visit/pairings",
                        Map.of(
                                "community",
                                things.get("community"),
                                "leader",
                                things.get("officer"),
                                "office",
                                things.get("office"),
                                "since",
                                today().toString()),
                        201));
    }

    private String made(String path, Map<String, ?> body, int status) {
        Client by = path.equals("/api/visit/patrols") ? worker : keeper;
        return by.post(path, body, key()).must(status).text("/id");
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    /** An id such as a device gives. */
    private static String ulid() {
        return "01"
                + UUID.randomUUID().toString().replace("-", "").substring(0, 24).toUpperCase(Locale.ROOT);
    }

    private static String[] key() {
        return new String[] {"Idempotency-Key", UUID.randomUUID().toString()};
    }
}
