// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.joint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.Page;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Grant;
import org.linli.kernel.security.Role;
import org.linli.organization.Unit;
import org.linli.organization.UnitKind;
import org.linli.petition.internal.Neighbours;
import org.linli.petition.internal.Rights;
import org.linli.petition.internal.whistle.ConfiguredWhistles;
import org.linli.petition.internal.whistle.Standpoint;
import org.linli.petition.internal.whistle.WhistleRules;

/** Which units somebody may call to what lies in an area: by where they stand, and by the rule there. */
final class Callable {
    private static final int MOST = 500;

    private final Neighbours neighbours;
    private final ConfiguredWhistles configured;

    Callable(Neighbours neighbours, ConfiguredWhistles configured) {
        this.neighbours = neighbours;
        this.configured = configured;
    }

    /** The units of the areas that hold this one whom the rule lets the actor call. */
    List<Unit> from(AreaCode area, Actor by) {
        WhistleRules rules = configured.in(area);
        List<Standpoint> reach = Rights.isPlatform(by) ? rules.reach() : rules.reach(stands(area, by));
        Map<String, Unit> found = new LinkedHashMap<>();
        for (Standpoint to : reach) {
            levels(to).flatMap(level -> area.at(level).stream()).forEach(where -> units(where, to.kind())
                    .forEach(unit -> found.putIfAbsent(unit.id(), unit)));
        }
        return found.values().stream().limit(MOST).toList();
    }

    private static Stream<AreaLevel> levels(Standpoint to) {
        return to.level() == null ? Stream.of(AreaLevel.values()) : Stream.of(to.level());
    }

    /** Those that work for exactly this area: a list begins with them. */
    private List<Unit> units(AreaCode where, UnitKind kind) {
        List<Unit> units = new ArrayList<>();
        String cursor = null;
        boolean more = true;
        while (more && units.size() < MOST) {
            Page<Unit> page = neighbours.units().list(where, kind, cursor, Page.MAX_SIZE);
            List<Unit> own = page.items().stream()
                    .filter(unit -> unit.area().equals(where))
                    .toList();
            units.addAll(own);
            cursor = page.next();
            more = cursor != null && own.size() == page.items().size();
        }
        return units;
    }

    /** Where the actor stands as to this area: by roles and by units that work for it. */
    private Set<Standpoint> stands(AreaCode area, Actor by) {
        Set<Standpoint> stands = new HashSet<>();
        for (Grant grant : by.grants()) {
            if (grant.area() == null || grant.area().contains(area)) {
                levels(grant).forEach(level -> stands.add(new Standpoint(level, null)));
            }
        }
        for (String id : by.units()) {
            unit(id).filter(unit -> unit.area().contains(area))
                    .forEach(unit -> stands.add(new Standpoint(unit.area().level(), unit.kind())));
        }
        return stands;
    }

    /** Whoever coordinates in the whole district coordinates in its subdistricts, too. */
    private static Stream<AreaLevel> levels(Grant grant) {
        boolean district = grant.area() == null || grant.area().level() == AreaLevel.DISTRICT;
        Role role = grant.role();
        if (role == Role.GRID_WORKER) {
            return Stream.of(AreaLevel.GRID);
        }
        if (role == Role.COMMUNITY_OFFICER) {
            return Stream.of(AreaLevel.COMMUNITY);
        }
        if (role == Role.DISPATCHER || role == Role.SUPERVISOR) {
            return district ? Stream.of(AreaLevel.SUBDISTRICT, AreaLevel.DISTRICT) : Stream.of(AreaLevel.SUBDISTRICT);
        }
        return Stream.empty();
    }

    private Stream<Unit> unit(String id) {
        try {
            return Stream.of(neighbours.units().find(id));
        } catch (PlatformException gone) {
            if (!gone.problem().type().equals(Problem.NOT_FOUND)) {
                throw gone;
            }
            return Stream.empty();
        }
    }
}
