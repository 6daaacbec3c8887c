// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.journey;

import static org.hamcrest.CoreMatchers.containsString;
import static org.hamcrest.CoreMatchers.not;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.junit.Assert.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.BeforeClass;
import org.junit.Test;
import org.linli.itests.Answer;
import org.linli.itests.Client;
import org.linli.itests.Server;

/** A district is set up from files; somebody is away, somebody leaves, and afterwards one can ask who it was. */
public class OrganizationIT {
    private static final String ROOT = "/api/organization/";
    private static final String DISTRICT = "990177";
    private static final String SUBDISTRICT = DISTRICT + "001";
    private static final String COMMUNITY = SUBDISTRICT + "001";
    private static final String PASSWORD = "a long enough one";

    private static Client administrator;

    @BeforeClass
    public static void importTheDistrict() {
        Server server = DerbyServer.get();
        List<String> words = server.said().lines().map(String::strip).toList();
        administrator = server.anonymous().signIn("admin", words.get(words.indexOf("admin") + 1));
        String grids = IntStream.rangeClosed(1, 999)
                .mapToObj(i -> "%s%03d,第%d网格,\"%s\"".formatted(COMMUNITY, i, i, square(i)))
                .collect(Collectors.joining("\n"));
        String file =
                "code,name,bounds\n%s,测试区,\n%s,丁街道,\n%s,丁一社区,\n%s\n".formatted(DISTRICT, SUBDISTRICT, COMMUNITY, grids);
        Answer preview = send("area-imports?datum=WGS-84", "text/csv", file).must(200);
        assertEquals("1002", preview.text("/added"));
        administrator.get(ROOT + "areas/" + DISTRICT).must(404);
        send("area-imports?datum=WGS-84&apply=true", "text/csv; charset=UTF-8", file)
                .must(200);
        assertEquals(
                "1002",
                send("area-imports?datum=WGS-84&apply=true", "text/csv", file).text("/unchanged"));
    }

    @Test
    public void aFileInAnotherDatumOrWithAMistakeIsRefused() {
        assertEquals(
                "datum",
                send("area-imports?datum=GCJ-02", "text/csv", "code,name\n")
                        .must(422)
                        .text("/violations/0/field"));
        String features =
                """
                {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"%s","name":"新"},
                "geometry":{"type":"MultiPolygon","coordinates":[]}}]}"""
                        .formatted(DISTRICT + "002");
        Answer refused = send("area-imports?datum=WGS-84&apply=true", "application/geo+json", features)
                .must(422);
        assertThat(refused.text("/violations/0/field"), containsString("features[0], bounds"));
        administrator.get(ROOT + "areas/" + DISTRICT + "002").must(404);
    }

    @Test
    public void whoIsAwayIsStoodInForAndWhoLeavesIsRemembered() {
        String wang = worker("王建国", 1, null);
        String li = worker("李秀英", 2, "it-xiuying");
        Client deputy = DerbyServer.get().anonymous().signIn("it-xiuying", PASSWORD);
        assertThat(deputy.get(ROOT + "me").body(), not(containsString(grid(1))));
        Answer standIn = administrator
                .post(ROOT + "stand-ins", Map.of("away", wang, "deputy", li, "until", in(1)))
                .must(201);
        assertThat(deputy.get(ROOT + "me").body(), containsString(grid(1)));
        assertEquals("STAND_IN", responsible(1).text("/charges/0/as"));
        administrator.delete(ROOT + "stand-ins/" + standIn.text("/id")).must(204);
        assertThat(deputy.get(ROOT + "me").body(), not(containsString(grid(1))));
        assertEquals("WORKER", responsible(1).text("/charges/0/as"));

        Instant before = Instant.now();
        administrator
                .post(ROOT + "officers/" + wang + "/hand-over", Map.of("successor", li))
                .must(200);
        assertEquals(li, responsible(1).text("/charges/0/handler/id"));
        Answer then = administrator.get(ROOT + "responsibility?longitude=100.0115&latitude=30.0005&at=" + before);
        assertEquals(wang, then.text("/charges/0/handler/id"));
        assertEquals(grid(1), then.text("/area/code"));
    }

    @Test
    public void whoIsOnDutyIsFoundAndDoesNotOverlap() {
        String zhao = worker("赵敏", 3, null);
        Map<String, String> duty = Map.of(
                "area",
                COMMUNITY,
                "rank",
                "MAIN",
                "officer",
                zhao,
                "from",
                Instant.now().toString(),
                "until",
                in(8));
        administrator.post(ROOT + "duties", duty).must(201);
        administrator.post(ROOT + "duties", duty).must(409);
        assertEquals(
                "赵敏", administrator.get(ROOT + "duties/now?area=" + COMMUNITY).text("/0/name"));
        assertEquals(zhao, administrator.get(ROOT + "duties?area=" + DISTRICT).text("/items/0/officer"));
        DerbyServer.get()
                .as("worker")
                .get(ROOT + "duties/now?area=" + COMMUNITY)
                .must(403);
    }

    private static String worker(String name, int grid, String username) {
        Map<String, Object> draft = new HashMap<>(Map.of(
                "name",
                name,
                "grants",
                List.of(Map.of("role", "GRID_WORKER", "area", grid(grid))),
                "grids",
                List.of(grid(grid))));
        String id = administrator.post(ROOT + "officers", draft).must(201).text("/id");
        if (username != null) {
            Map<String, String> account = Map.of("officer", id, "username", username, "password", PASSWORD);
            assertEquals(2, administrator.post(ROOT + "accounts", account).status() / 100);
        }
        return id;
    }

    private static Answer responsible(int grid) {
        return administrator.get(ROOT + "responsibility?area=" + grid(grid)).must(200);
    }

    private static Answer send(String path, String type, String file) {
        return administrator.send("POST", ROOT + path, file.getBytes(StandardCharsets.UTF_8), type);
    }

    private static String grid(int number) {
        return "%s%03d".formatted(COMMUNITY, number);
    }

    private static String in(int hours) {
        return Instant.now().plus(hours, ChronoUnit.HOURS).toString();
    }

    private static String square(int number) {
        double west = 100 + number % 100 * 0.01;
        double south = 30 + number / 100 * 0.01;
        return "POLYGON ((%1$.4f %2$.4f, %3$.4f %2$.4f, %3$.4f %4$.4f, %1$.4f %4$.4f, %1$.4f %2$.4f))"
                .formatted(west, south, west + 0.005, south + 0.005);
    }
}
