// SPDX-License-Identifier: Apache-2.0
package org.linli.demo.internal.district;

import java.util.List;
import java.util.Set;
import org.linli.demo.internal.DemoAccounts.Login;
import org.linli.demo.internal.DemoNames;
import org.linli.demo.internal.district.Sheet.Line;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Grant;
import org.linli.kernel.security.Role;
import org.linli.organization.Area;
import org.linli.organization.Areas;
import org.linli.organization.Officer;
import org.linli.organization.Unit;
import org.linli.organization.UnitKind;

/**
 * Land, units, officers and accounts of a district. What came into being is kept under these names: {@code desk.<area>},
 * {@code worker.<grid>}, {@code unit.<key>}, {@code member.<key>} (who works in it) and {@code officer.<key>}.
 */
final class Staff {
    private final Gates gates;
    private final District district;
    private final Part part;
    private int people;

    Staff(Gates gates, District district, Part part) {
        this.gates = gates;
        this.district = district;
        this.part = part;
        this.people = part.order() * 500;
    }

    /** Makes what is not there yet. */
    void settle() {
        part.once("land", this::land);
        for (AreaLevel level : List.of(AreaLevel.DISTRICT, AreaLevel.SUBDISTRICT, AreaLevel.COMMUNITY)) {
            district.areas(level).forEach(this::desk);
        }
        district.grids().forEach(this::worker);
        district.sheet().lines("unit").forEach(this::unit);
        district.sheet().lines("officer").forEach(this::officer);
        district.sheet().lines("login").forEach(this::account);
    }

    private void land() {
        List<Area> land = district.areas();
        for (int from = 0; from < land.size(); from += Areas.MOST_AT_ONCE) {
            gates.areas.save(land.subList(from, Math.min(land.size(), from + Areas.MOST_AT_ONCE)), Crew.ADMINISTRATOR);
        }
    }

    private void desk(Area area) {
        Role role =
                switch (area.code().level()) {
                    case DISTRICT -> Role.SUPERVISOR;
                    case SUBDISTRICT -> Role.DISPATCHER;
                    default -> Role.COMMUNITY_OFFICER;
                };
        part.once("desk." + area.code(), () -> {
            String desk = gates.staffing.handlerOf(area.code()).orElseThrow().id();
            return enter(List.of(new Grant(role, area.code())), Set.of(desk), List.of());
        });
    }

    private void worker(Area grid) {
        List<Grant> grants = List.of(new Grant(Role.GRID_WORKER, grid.code()));
        part.once("worker." + grid.code(), () -> enter(grants, Set.of(), List.of(grid.code())));
    }

    /** {@code unit.<key> = kind | name | area | role of its people | blocks of a team}. */
    private void unit(Line line) {
        AreaCode area = AreaCode.of(line.part(2));
        List<AreaCode> blocks = line.listed(4).stream().map(AreaCode::of).toList();
        String id = part.once("unit." + line.key(), () -> gates.units
                .save(
                        new Unit(null, UnitKind.valueOf(line.part(0)), line.part(1), area, phone(), blocks),
                        Crew.ADMINISTRATOR)
                .id());
        List<Grant> grants = List.of(new Grant(Role.valueOf(line.part(3)), area));
        part.once("member." + line.key(), () -> enter(grants, Set.of(id), List.of()));
    }

    /** {@code officer.<key> = roles | area}. */
    private void officer(Line line) {
        List<Grant> grants = line.listed(0).stream()
                .map(role -> new Grant(Role.valueOf(role), AreaCode.of(line.part(1))))
                .toList();
        part.once("officer." + line.key(), () -> enter(grants, Set.of(), List.of()));
    }

    private String enter(List<Grant> grants, Set<String> units, List<AreaCode> grids) {
        return gates.officers
                .save(new Officer(null, DemoNames.of(people++), phone(), grants, units, grids), Crew.ADMINISTRATOR)
                .id();
    }

    /** {@code login.<name> = whose | who that is}: an account with a password of its own. */
    private void account(Line line) {
        String username = district.login() + "-" + line.key();
        part.once("login." + line.key(), () -> {
            Login login = Login.of(username, line.part(1));
            // Written first: an account that nobody knows of would never be closed.
            part.accounts().add(login);
            try {
                gates.accounts.open(part.made(line.part(0)), username, login.password(), Crew.ADMINISTRATOR);
            } catch (PlatformException taken) {
                if (!taken.problem().type().equals(Problem.CONFLICT)) {
                    throw taken;
                }
                gates.accounts.resetPassword(username, login.password(), Crew.ADMINISTRATOR);
            }
        });
    }

    private String phone() {
        return DemoNames.phone(people);
    }
}
