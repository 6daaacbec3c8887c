// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.privacy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.linli.itests.Answer;
import org.linli.itests.Client;
import org.linli.itests.Server;

/** Two districts with the same things in them, told apart by a word that stands in everything personal. */
final class Land {
    static final String OWN_WORD = "金丝雀甲";
    static final String FOREIGN_WORD = "金丝雀乙";
    static final String NO_ROLE = "somebody without a role";
    static final String NOBODY = "nobody";

    private static final String PASSWORD = "canary-password-1";
    private static final List<String> ROLES = List.of(
            "GRID_WORKER",
            "COMMUNITY_OFFICER",
            "DISPATCHER",
            "DEPARTMENT_OFFICER",
            "SUPERVISOR",
            "REGISTRAR",
            "CARE_OFFICER",
            "ADMINISTRATOR",
            "AUDITOR");

    /** Who has number and secret sees the petition, wherever they are; and what a community publishes is for everybody. */
    private static final Set<String> OPEN_TO_ALL =
            Set.of("petition_followPetition", "visit_listConsultationResults", "visit_listOpenMeetings");

    private static final List<String> VISITORS = List.of("COMMUNITY_OFFICER", "CARE_OFFICER");

    private final Server server;
    private final Client administrator;
    private final Map<String, Client> callers = new LinkedHashMap<>();
    private final Map<String, String> own = new HashMap<>();
    private final Map<String, String> foreign = new HashMap<>();

    private Land(Server server) {
        this.server = server;
        this.administrator = server.anonymous().signIn("admin", firstPassword(server.said()));
    }

    static Land settle(Server server) {
        Land land = new Land(server);
        Client keeper = land.district(land.own, "990301", "南一区", 104.1, OWN_WORD);
        Client foreignKeeper = land.district(land.foreign, "990302", "南二区", 104.3, FOREIGN_WORD);
        for (String role : ROLES) {
            land.callers.put(role, land.officer("own." + role.toLowerCase().replace('_', '-'), role, "990301"));
        }
        land.callers.put(NO_ROLE, land.officer("own.none", null, null));
        land.callers.put(NOBODY, server.anonymous());
        List<Client> visitors = VISITORS.stream().map(land.callers::get).toList();
        Round.go(keeper, land.callers.get("GRID_WORKER"), visitors, land.own, OWN_WORD);
        Client foreignWorker = server.anonymous().signIn(land.foreign.get("username"), PASSWORD);
        Round.go(foreignKeeper, foreignWorker, List.of(), land.foreign, FOREIGN_WORD);
        return land;
    }

    Map<String, Client> callers() {
        return callers;
    }

    Map<String, String> own() {
        return own;
    }

    Map<String, String> foreign() {
        return foreign;
    }

    /** Those whose token does not hold any more. */
    List<String> signedOut() {
        return callers.entrySet().stream()
                .filter(caller -> !caller.getKey().equals(NOBODY))
                .filter(caller -> caller.getValue().get("/api/organization/me").status() != 200)
                .map(Map.Entry::getKey)
                .toList();
    }

    boolean isOpenToAll(String operation) {
        return OPEN_TO_ALL.contains(operation);
    }

    private static String firstPassword(String said) {
        List<String> words = Stream.of(said.split("\\R"))
                .dropWhile(line -> !line.contains("first administrator"))
                .skip(1)
                .filter(line -> !line.isBlank())
                .limit(2)
                .flatMap(line -> Stream.of(line.strip().split("\\s+")))
                .toList();
        return words.get(words.size() - 1);
    }

    private Client district(Map<String, String> things, String code, String name, double longitude, String word) {
        String community = code + "001001";
        String grid = community + "001";
        administrator
                .put(
                        "/api/organization/areas",
                        List.of(
                                area(code, name, longitude),
                                area(code + "001", name + "一街道", longitude),
                                area(community, name + "一社区", longitude),
                                area(grid, name + "一网格", longitude)))
                .must(204);
        things.putAll(Map.of(
                "district",
                code,
                "subdistrict",
                code + "001",
                "community",
                community,
                "grid",
                grid,
                "longitude",
                String.valueOf(longitude + 0.005),
                "latitude",
                "30.005",
                "origin",
                server.address()));
        String username = "spare." + code;
        things.put("username", username);
        things.put("officer", officerId(username, "GRID_WORKER", grid));
        things.put("unit", unit("DEPARTMENT", name + "市政所", code));
        things.put("office", unit("OFFICE", name + "民政办", code + "001"));
        Client keeper = keeper(code);
        places(keeper, things, word);
        people(keeper, things, word);
        informant(keeper, things, word);
        petition(things, word);
        records(keeper, things, word);
        return keeper;
    }

    private static Map<String, Object> area(String code, String name, double longitude) {
        List<Map<String, Double>> bounds = new ArrayList<>();
        double[][] corners = {{0, 0}, {0.01, 0}, {0.01, 0.01}, {0, 0.01}};
        for (double[] corner : corners) {
            bounds.add(Map.of("longitude", longitude + corner[0], "latitude", 30 + corner[1]));
        }
        return Map.of("code", code, "name", name, "bounds", bounds);
    }

    private String unit(String kind, String name, String code) {
        Map<String, Object> draft = Map.of("kind", kind, "name", name, "area", code);
        return administrator
                .post("/api/organization/units", draft, key())
                .must(201)
                .text("/id");
    }

    private Client officer(String username, String role, String area) {
        officerId(username, role, area);
        return server.anonymous().signIn(username, PASSWORD);
    }

    private String officerId(String username, String role, String area) {
        List<Map<String, String>> grants = role == null ? List.of() : List.of(Map.of("role", role, "area", area));
        String id = administrator
                .post("/api/organization/officers", Map.of("name", "试用人员", "grants", grants), key())
                .must(201)
                .text("/id");
        Map<String, String> account = Map.of("officer", id, "username", username, "password", PASSWORD);
        Answer opened = administrator.post("/api/organization/accounts", account, key());
        if (opened.status() >= 300) {
            throw new AssertionError(opened.toString());
        }
        return id;
    }

    /** Somebody with every role of the registry in the district. */
    private Client keeper(String code) {
        List<Map<String, String>> grants = Stream.of(
                        "COMMUNITY_OFFICER", "CARE_OFFICER", "REGISTRAR", "SUPERVISOR", "GRID_WORKER")
                .map(role -> Map.of("role", role, "area", code))
                .toList();
        String id = administrator
                .post("/api/organization/officers", Map.of("name", "试用登记员", "grants", grants), key())
                .must(201)
                .text("/id");
        String username = "keeper." + code;
        administrator.post(
                "/api/organization/accounts", Map.of("officer", id, "username", username, "password", PASSWORD), key());
        return server.anonymous().signIn(username, PASSWORD);
    }

    private void places(Client keeper, Map<String, String> things, String word) {
        Map<String, Double> point = Map.of("longitude", Double.valueOf(things.get("longitude")), "latitude", 30.005);
        String address = word + "路1号";
        things.put(
                "estate",
                add(
                        keeper,
                        "estates",
                        Map.of("name", word + "小区", "address", address, "area", things.get("community"))));
        things.put(
                "building",
                add(
                        keeper,
                        "buildings",
                        Map.of(
                                "name",
                                "3号楼",
                                "address",
                                address,
                                "area",
                                things.get("grid"),
                                "estate",
                                things.get("estate"),
                                "floors",
                                6)));
        things.put(
                "dwelling",
                add(
                        keeper,
                        "dwellings",
                        Map.of(
                                "building",
                                things.get("building"),
                                "room",
                                "301",
                                "address",
                                address + "3号楼301",
                                "kind",
                                "RENTED",
                                "area",
                                things.get("grid"))));
        things.put(
                "second-dwelling",
                add(
                        keeper,
                        "dwellings",
                        Map.of(
                                "building",
                                things.get("building"),
                                "room",
                                "302",
                                "address",
                                address + "3号楼302",
                                "kind",
                                "RENTED",
                                "area",
                                things.get("grid"))));
        things.put(
                "facility",
                add(
                        keeper,
                        "facilities",
                        Map.of(
                                "code",
                                "LD-" + things.get("district"),
                                "kind",
                                "street-lamp",
                                "name",
                                word + "灯",
                                "point",
                                point)));
        things.put(
                "organization",
                add(
                        keeper,
                        "local-organizations",
                        Map.of(
                                "name",
                                word + "店",
                                "kind",
                                "SHOP",
                                "address",
                                address,
                                "area",
                                things.get("community"),
                                "contact",
                                Map.of("name", word, "phone", "13900000001"))));
    }

    private void informant(Client keeper, Map<String, String> things, String word) {
        Map<String, Object> draft = Map.of(
                "kind",
                "INFORMANT",
                "area",
                things.get("grid"),
                "name",
                word,
                "phone",
                "13900000002",
                "background",
                "RETIRED");
        things.put(
                "engagement",
                keeper.post("/api/grid/engagements", draft, key()).must(201).text("/id"));
    }

    private void people(Client keeper, Map<String, String> things, String word) {
        things.put("phone", "139" + things.get("district") + "01");
        things.put("id-number", idNumber(things.get("district") + "19400101001"));
        things.put("resident", resident(keeper, things, word, things.get("id-number"), things.get("phone")));
        things.put("second-resident", resident(keeper, things, word + "二", null, null));
        things.put("third-resident", resident(keeper, things, word + "三", null, null));
        things.put(
                "household",
                add(
                        keeper,
                        "households",
                        Map.of(
                                "dwelling",
                                things.get("dwelling"),
                                "kind",
                                "FAMILY",
                                "number",
                                things.get("district") + "000001",
                                "members",
                                List.of(
                                        Map.of("resident", things.get("resident"), "relation", "HEAD"),
                                        Map.of("resident", things.get("second-resident"), "relation", "SPOUSE")))));
    }

    private String resident(Client keeper, Map<String, String> things, String name, String idNumber, String phone) {
        Map<String, Object> draft = new HashMap<>(Map.of(
                "name",
                name,
                "sex",
                "MALE",
                "born",
                "1940-01-01",
                "residence",
                "REGISTERED_AND_LIVING",
                "dwelling",
                things.get("dwelling"),
                "registeredAddress",
                name + "户籍地"));
        draft.put("partyMember", false);
        draft.put("idNumber", idNumber);
        draft.put("phone", phone);
        return add(keeper, "residents", draft);
    }

    private static String idNumber(String digits) {
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (digits.charAt(i) - '0');
        }
        return digits + "10X98765432".charAt(sum % 11);
    }

    /** What needs the petition as a purpose, or comes after it. */
    private void records(Client keeper, Map<String, String> things, String word) {
        things.put(
                "care-file",
                add(
                        keeper,
                        "care-files",
                        Map.of(
                                "resident",
                                things.get("resident"),
                                "category",
                                "elder-alone",
                                "livesAlone",
                                true,
                                "needs",
                                List.of(),
                                "notes",
                                word,
                                "plan",
                                List.of(Map.of("what", word, "who", "网格员", "often", "每周")))));
        things.put(
                "change-request",
                add(
                        keeper,
                        "change-requests",
                        Map.of(
                                "kind",
                                "RESIDENT",
                                "resident",
                                things.get("resident"),
                                "changes",
                                Map.of("registeredAddress", word + "新址"),
                                "ground",
                                word + "书面申请")));
        things.put(
                "own-data-request",
                add(
                        keeper,
                        "own-data-requests",
                        Map.of(
                                "resident",
                                things.get("resident"),
                                "idNumber",
                                things.get("id-number"),
                                "proof",
                                "身份证原件")));
        things.put(
                "erasure",
                add(keeper, "erasures", Map.of("resident", things.get("third-resident"), "ground", word + "书面申请")));
        things.put(
                "export",
                add(
                        keeper,
                        "exports",
                        Map.of(
                                "area",
                                things.get("community"),
                                "fields",
                                List.of("CONTACT"),
                                "reason",
                                word + "慰问名单")));
        things.put("import", upload(keeper, things.get("community"), word));
        things.put(
                "review",
                keeper.get("/api/registry/care-reviews?until=2099-01-01&area=" + things.get("community"))
                        .must(200)
                        .text("/items/0/id"));
    }

    private static String add(Client client, String what, Map<String, ?> body) {
        Answer added = client.post("/api/registry/" + what, body, key());
        if (added.status() >= 300) {
            throw new AssertionError(body + " -> " + added);
        }
        return added.text("/id");
    }

    private static String upload(Client client, String community, String word) {
        byte[] file = ("姓名,居住类型,户籍地址\n" + word + "四,人户一致," + word + "路\n").getBytes(StandardCharsets.UTF_8);
        return client.send("POST", "/api/registry/imports?area=" + community, file, "text/csv", key())
                .must(201)
                .text("/id");
    }

    private void petition(Map<String, String> things, String word) {
        String type = server.anonymous().get("/api/petition/types").must(200).text("/0/code");
        things.put("type", type);
        Answer receipt = server.anonymous()
                .post(
                        "/api/petition/petitions",
                        Map.of(
                                "text",
                                word + "路灯不亮",
                                "type",
                                type,
                                "place",
                                Map.of(
                                        "point",
                                        Map.of(
                                                "longitude",
                                                Double.valueOf(things.get("longitude")),
                                                "latitude",
                                                30.005),
                                        "address",
                                        word + "路1号"),
                                "filedBy",
                                Map.of("name", word, "phone", things.get("phone")),
                                "about",
                                word,
                                "channel",
                                "portal"),
                        key())
                .must(201);
        things.put("number", receipt.text("/number"));
        things.put("secret", receipt.text("/secret"));
        Client supervisor = officer("supervisor." + things.get("district"), "SUPERVISOR", things.get("district"));
        AtomicReference<String> order = new AtomicReference<>();
        Awaitility.await("the petition's order")
                .untilAsserted(() -> order.set(supervisor
                        .get("/api/petition/work-orders?view=OPEN&area=" + things.get("district"))
                        .must(200)
                        .text("/items/0/id")));
        things.put("order", order.get());
        Awaitility.await("the petition concerns the resident with this phone")
                .atMost(Duration.ofSeconds(100))
                .untilAsserted(() -> supervisor
                        .get("/api/petition/work-orders/" + order.get())
                        .must(200)
                        .text("/residents/0"));
    }

    private static String[] key() {
        return new String[] {"Idempotency-Key", UUID.randomUUID().toString()};
    }
}
