// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.districts;

import static org.linli.itests.districts.Told.made;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.linli.itests.Client;
import org.linli.itests.Server;

/**
 * A made-up district with one subdistrict, two communities and in each one grid, beside those of the demo; its units and
 * people are made as a story needs them.
 */
final class Land {
    private static final String PASSWORD = "story-password-1";
    private static final Set<String> DESKS = Set.of("COMMAND_CENTRE", "SUBDISTRICT_DESK", "COMMITTEE");
    private static final String ORGANIZATION = "/api/organization/";

    /** Its code, 6 digits. */
    final String district;

    final String subdistrict;
    final String community;
    final String otherCommunity;
    final String grid;
    final String otherGrid;
    /** In the first grid. */
    final Map<String, Double> point;

    private final Server server;
    private final double west;
    private final Map<String, String> units = new HashMap<>();
    private final Map<String, String> officers = new HashMap<>();

    /**
     * Makes the areas.
     *
     * @param name of the subdistrict, such as 欧阳街道; the units of the levels get their names from it
     * @param west its western longitude, a hundredth of a degree away from any other
     */
    Land(Server server, String district, String name, double west) {
        this.server = server;
        this.district = district;
        this.subdistrict = district + "001";
        this.community = subdistrict + "001";
        this.otherCommunity = subdistrict + "002";
        this.grid = community + "001";
        this.otherGrid = otherCommunity + "001";
        this.west = west;
        this.point = point(west + 0.002, 30.005);
        administrator().put(ORGANIZATION + "areas", areas(name)).must(204);
    }

    private List<Map<String, Object>> areas(String name) {
        return List.of(
                area(district, name + "所在区", 0, 0.01),
                area(subdistrict, name, 0, 0.01),
                area(community, name + "第一社区", 0, 0.005),
                area(otherCommunity, name + "第二社区", 0.005, 0.01),
                area(grid, name + "第一社区第一网格", 0, 0.005),
                area(otherGrid, name + "第二社区第一网格", 0.005, 0.01));
    }

    private Map<String, Object> area(String code, String name, double from, double to) {
        return Map.of(
                "code",
                code,
                "name",
                name,
                "bounds",
                List.of(
                        point(west + from, 30.0),
                        point(west + to, 30.0),
                        point(west + to, 30.01),
                        point(west + from, 30.01)));
    }

    private static Map<String, Double> point(double longitude, double latitude) {
        return Map.of("longitude", longitude, "latitude", latitude);
    }

    /** A unit, made when it is first asked for; its id. A desk comes with its area and gets the name only. */
    String unit(String kind, String name, String area, String... blocks) {
        return units.computeIfAbsent(name, any -> {
            Client administrator = administrator();
            Map<String, Object> draft = Map.of("kind", kind, "name", name, "area", area, "grids", List.of(blocks));
            return desk(administrator, kind, area)
                    .map(desk -> named(administrator, desk, draft))
                    .orElseGet(() -> made(administrator, ORGANIZATION + "units", draft));
        });
    }

    private static Optional<JsonNode> desk(Client administrator, String kind, String area) {
        if (!DESKS.contains(kind)) {
            return Optional.empty();
        }
        String path = ORGANIZATION + "units?size=200&area=" + area + "&kind=" + kind;
        return Told.items(administrator.get(path).must(200).json()).stream()
                .filter(unit -> unit.at("/area").asText().equals(area))
                .findFirst();
    }

    private static String named(Client administrator, JsonNode desk, Map<String, Object> draft) {
        String id = desk.at("/id").asText();
        administrator
                .put(
                        ORGANIZATION + "units/" + id,
                        draft,
                        "If-Match",
                        "\"" + desk.at("/version").asText() + "\"")
                .must(200);
        return id;
    }

    /** The id of a unit that was made. */
    String unit(String name) {
        return units.get(name);
    }

    /** Somebody with roles in an area; made when first asked for. */
    Person person(String username, String area, String... roles) {
        return new Person(username, area, List.of(roles));
    }

    /** The officer's id. */
    String officer(String username) {
        return officers.get(username);
    }

    /** Signed in. */
    Client as(String username) {
        return Accounts.signedIn(server, username, PASSWORD);
    }

    /** The administrator, signed in. */
    Client administrator() {
        return Accounts.administrator(server);
    }

    /** A home in the first grid, entered by somebody who may. */
    Home home(Client registrar, String room, String name) {
        String registry = "/api/registry/";
        String address = "试用路" + district + "号";
        String building = made(
                registrar,
                registry + "buildings",
                Map.of("name", room + "号楼", "address", address + room, "area", grid, "point", point));
        Map<String, Object> flat = Map.of(
                "building",
                building,
                "room",
                room,
                "address",
                address + room + "号楼" + room,
                "kind",
                "OWNER_OCCUPIED",
                "area",
                grid);
        String dwelling = made(registrar, registry + "dwellings", flat);
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
        String resident = made(registrar, registry + "residents", person);
        Map<String, Object> household = Map.of(
                "dwelling",
                dwelling,
                "kind",
                "FAMILY",
                "members",
                List.of(Map.of("resident", resident, "relation", "HEAD")));
        return new Home(made(registrar, registry + "households", household), resident);
    }

    /** Who lives where. */
    record Home(String household, String resident) {}

    /** Somebody who is to be made. */
    final class Person {
        private final String username;
        private final List<Map<String, String>> grants = new ArrayList<>();
        private final List<String> of = new ArrayList<>();
        private final List<String> grids = new ArrayList<>();

        private Person(String username, String area, List<String> roles) {
            this.username = username;
            roles.forEach(role -> grants.add(Map.of("role", role, "area", area)));
        }

        /** Belongs to these units, by their names. */
        Person of(String... names) {
            List.of(names).forEach(name -> of.add(unit(name)));
            return this;
        }

        /** Is the worker of this grid. */
        Person worksIn(String code) {
            grids.add(code);
            return this;
        }

        /** Makes it, unless it is there, with an account; the officer's id. */
        String make() {
            return officers.computeIfAbsent(username, any -> {
                Client administrator = administrator();
                Map<String, Object> draft =
                        Map.of("name", "试用" + username, "grants", grants, "units", of, "grids", grids);
                String id = made(administrator, ORGANIZATION + "officers", draft);
                administrator
                        .post(
                                ORGANIZATION + "accounts",
                                Map.of("officer", id, "username", username, "password", PASSWORD),
                                Told.key())
                        .must(201);
                return id;
            });
        }
    }
}
