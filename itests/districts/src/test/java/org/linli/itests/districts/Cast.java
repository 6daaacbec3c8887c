// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.districts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.linli.itests.Answer;
import org.linli.itests.Client;
import org.linli.itests.Server;

/** The people of one land, made when a story first needs them: at the desks of its areas, in units, in the grids. */
final class Cast {
    private static final String ORGANIZATION = "/api/organization/";
    private static final String PASSWORD = "cast-password-1";
    private static final Map<String, String> DESKS = Map.of(
            "SUPERVISOR", "COMMAND_CENTRE",
            "DISPATCHER", "SUBDISTRICT_DESK",
            "COMMUNITY_OFFICER", "COMMITTEE");
    /** One for each land: several stories are told of it. */
    private static final Map<String, Cast> CASTS = new ConcurrentHashMap<>();

    private final Server server;
    private final Land land;
    private final Map<String, String> officers = new ConcurrentHashMap<>();

    private Cast(Server server, Land land) {
        this.server = server;
        this.land = land;
    }

    static Cast of(Server server, Land land) {
        return CASTS.computeIfAbsent(land.district, any -> new Cast(server, land));
    }

    /** Somebody at the desk of an area. */
    Cast desk(String username, String role, String area) {
        return person(username, role, area, Optional.of(deskOf(area, DESKS.get(role))), List.of());
    }

    /** Somebody of a unit. */
    Cast member(String username, String area, String unit) {
        return person(username, "DEPARTMENT_OFFICER", area, Optional.of(unit), List.of());
    }

    /** The worker of a grid. */
    Cast worker(String username, String grid) {
        return person(username, "GRID_WORKER", grid, Optional.empty(), List.of(grid));
    }

    /** Signed in. */
    Client as(String username) {
        return Accounts.signedIn(server, username, PASSWORD);
    }

    /** The officer's id. */
    String officer(String username) {
        return officers.get(username);
    }

    private Cast person(String username, String role, String area, Optional<String> unit, List<String> grids) {
        officers.computeIfAbsent(username, any -> {
            Client administrator = land.administrator();
            Map<String, Object> draft = Map.of(
                    "name",
                    "试用" + username,
                    "phone",
                    "10099990000",
                    "grants",
                    List.of(Map.of("role", role, "area", area)),
                    "units",
                    unit.stream().toList(),
                    "grids",
                    grids);
            String id = Told.made(administrator, ORGANIZATION + "officers", draft);
            Map<String, String> account = Map.of("officer", id, "username", username, "password", PASSWORD);
            Answer opened = administrator.post(ORGANIZATION + "accounts", account, Told.key());
            if (opened.status() / 100 != 2) {
                throw new AssertionError("no account: " + opened);
            }
            return id;
        });
        return this;
    }

    private String deskOf(String area, String kind) {
        JsonNode units = land.administrator()
                .get(ORGANIZATION + "units?size=200&area=" + area + "&kind=" + kind)
                .must(200)
                .json();
        return Told.items(units).stream()
                .filter(unit -> area.equals(unit.at("/area").asText()))
                .findFirst()
                .orElseThrow()
                .at("/id")
                .asText();
    }
}
