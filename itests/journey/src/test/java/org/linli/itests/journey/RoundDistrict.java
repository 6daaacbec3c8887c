// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.journey;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.itests.Client;
import org.linli.itests.Server;

/**
 * A made-up district beside the demo's: in the first community two grids that leave a strip in the east uncovered, in the
 * second one grid that is to be divided; each with a home. Nobody works in the second grid.
 */
final class RoundDistrict {
    static final String DISTRICT = "990188";
    static final String SUBDISTRICT = DISTRICT + "001";
    static final String COMMUNITY = SUBDISTRICT + "001";
    static final String FIRST_GRID = COMMUNITY + "001";
    static final String SECOND_GRID = COMMUNITY + "002";
    static final String OTHER_COMMUNITY = SUBDISTRICT + "002";
    static final String WHOLE_GRID = OTHER_COMMUNITY + "001";
    static final Map<String, Double> IN_FIRST_GRID = point(110.002, 30.005);
    static final Map<String, Double> EAST_IN_WHOLE_GRID = point(110.017, 30.005);

    static final double FIRST_GRID_EAST = 110.005;

    private static final String PASSWORD = "round-password-1";
    private static final String ORGANIZATION = "/api/organization/";

    final Client administrator;
    final Client worker;
    final Client otherWorker;
    final Client community;
    final Client dispatcher;
    final Client supervisor;
    final String office;
    final Home home;
    final Home movingHome;

    private final Server server;
    private final Map<String, String> ids = new HashMap<>();

    /** Where a household lives. */
    record Home(String building, String dwelling, String household, String resident) {}

    RoundDistrict(Server server) {
        this.server = server;
        List<String> words = server.said().lines().map(String::strip).toList();
        this.administrator = server.anonymous().signIn("admin", words.get(words.indexOf("admin") + 1));
        administrator.put(ORGANIZATION + "areas", areas(FIRST_GRID_EAST)).must(204);
        this.worker = officer("round-worker", List.of("GRID_WORKER"), FIRST_GRID, List.of(FIRST_GRID));
        this.otherWorker = officer("round-other-worker", List.of("GRID_WORKER"), WHOLE_GRID, List.of(WHOLE_GRID));
        List<String> desk = List.of("COMMUNITY_OFFICER", "REGISTRAR", "CARE_OFFICER");
        this.community = officer("round-community", desk, SUBDISTRICT, List.of());
        this.dispatcher = officer("round-dispatcher", List.of("DISPATCHER"), SUBDISTRICT, List.of());
        this.supervisor = officer("round-supervisor", List.of("SUPERVISOR"), DISTRICT, List.of());
        this.office = made(
                administrator, ORGANIZATION + "units", Map.of("kind", "OFFICE", "name", "戊街道民政办", "area", SUBDISTRICT));
        this.home = home("戊一路1号", FIRST_GRID, IN_FIRST_GRID, "周桂兰");
        this.movingHome = home("戊二路8号", WHOLE_GRID, EAST_IN_WHOLE_GRID, "吴长根");
    }

    /** All of it, with the first grid to that longitude. */
    static List<Map<String, Object>> areas(double firstGridEast) {
        return List.of(
                area(DISTRICT, "试戊区", 110.0, 110.02),
                area(SUBDISTRICT, "戊街道", 110.0, 110.02),
                area(COMMUNITY, "戊一社区", 110.0, 110.01),
                area(OTHER_COMMUNITY, "戊二社区", 110.01, 110.02),
                firstGrid(firstGridEast),
                area(SECOND_GRID, "戊一社区第二网格", FIRST_GRID_EAST, 110.009),
                area(WHOLE_GRID, "戊二社区第一网格", 110.01, 110.02));
    }

    static Map<String, Object> firstGrid(double east) {
        return area(FIRST_GRID, "戊一社区第一网格", 110.0, east);
    }

    private static Map<String, Object> area(String code, String name, double west, double east) {
        return Map.of(
                "code",
                code,
                "name",
                name,
                "bounds",
                List.of(point(west, 30.0), point(east, 30.0), point(east, 30.01), point(west, 30.01)));
    }

    private static Map<String, Double> point(double longitude, double latitude) {
        return Map.of("longitude", longitude, "latitude", latitude);
    }

    /** A grid as GeoJSON. */
    static Map<String, Object> feature(String code, String name, double west, double east) {
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

    /** The officer's id. */
    String id(String username) {
        return ids.get(username);
    }

    private Client officer(String username, List<String> roles, String area, List<String> grids) {
        List<Map<String, String>> grants =
                roles.stream().map(role -> Map.of("role", role, "area", area)).toList();
        Map<String, Object> draft = Map.of("name", "试用人员", "grants", grants, "grids", grids);
        String id = made(administrator, ORGANIZATION + "officers", draft);
        Map<String, String> account = Map.of("officer", id, "username", username, "password", PASSWORD);
        administrator.post(ORGANIZATION + "accounts", account, Journey.key());
        ids.put(username, id);
        return server.anonymous().signIn(username, PASSWORD);
    }

    private Home home(String address, String grid, Map<String, Double> point, String name) {
        String registry = "/api/registry/";
        String building = made(
                community,
                registry + "buildings",
                Map.of("name", "1号楼", "address", address, "area", grid, "point", point));
        String dwelling = made(
                community,
                registry + "dwellings",
                Map.of(
                        "building",
                        building,
                        "room",
                        "301",
                        "address",
                        address + "1号楼301",
                        "kind",
                        "OWNER_OCCUPIED",
                        "area",
                        grid));
        Map<String, Object> person = Map.of(
                "name",
                name,
                "sex",
                "FEMALE",
                "born",
                "1938-05-06",
                "residence",
                "REGISTERED_AND_LIVING",
                "dwelling",
                dwelling,
                "registeredAddress",
                address,
                "partyMember",
                false);
        String resident = made(community, registry + "residents", person);
        Map<String, Object> household = Map.of(
                "dwelling",
                dwelling,
                "kind",
                "FAMILY",
                "members",
                List.of(Map.of("resident", resident, "relation", "HEAD")));
        return new Home(building, dwelling, made(community, registry + "households", household), resident);
    }

    /** The id of what was made. */
    static String made(Client by, String path, Map<String, ?> draft) {
        return by.post(path, draft, Journey.key()).must(201).text("/id");
    }
}
