// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.privacy;

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

    /** Who has number and secret sees the petition, wherever they are. */
    private static final Set<String> BY_SECRET = Set.of("petition_followPetition");

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
        land.district(land.own, "990301", "南一区", 104.1, OWN_WORD);
        land.district(land.foreign, "990302", "南二区", 104.3, FOREIGN_WORD);
        for (String role : ROLES) {
            land.callers.put(role, land.officer("own." + role.toLowerCase().replace('_', '-'), role, "990301"));
        }
        land.callers.put(NO_ROLE, land.officer("own.none", null, null));
        land.callers.put(NOBODY, server.anonymous());
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

    boolean isOpenToAll(String operation) {
        return BY_SECRET.contains(operation);
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

    private void district(Map<String, String> things, String code, String name, double longitude, String word) {
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
        things.put("unit", unit(name, code));
        petition(things, word);
    }

    private static Map<String, Object> area(String code, String name, double longitude) {
        List<Map<String, Double>> bounds = new ArrayList<>();
        double[][] corners = {{0, 0}, {0.01, 0}, {0.01, 0.01}, {0, 0.01}};
        for (double[] corner : corners) {
            bounds.add(Map.of("longitude", longitude + corner[0], "latitude", 30 + corner[1]));
        }
        return Map.of("code", code, "name", name, "bounds", bounds);
    }

    private String unit(String name, String code) {
        Map<String, Object> draft = Map.of("kind", "DEPARTMENT", "name", name + "市政所", "area", code);
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
                                Map.of("name", word, "phone", "13900000000"),
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
    }

    private static String[] key() {
        return new String[] {"Idempotency-Key", UUID.randomUUID().toString()};
    }
}
