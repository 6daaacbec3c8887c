// SPDX-License-Identifier: Apache-2.0
package org.linli.demo.internal.district;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Grant;
import org.linli.kernel.security.Role;
import org.linli.organization.Handler;
import org.linli.organization.Officer;
import org.linli.organization.Officers;

/** The officers of a district, by whom things are done there. */
final class Crew {
    /** Who sets things up. */
    static final Actor ADMINISTRATOR =
            new Actor("system:demo", "演示数据", List.of(new Grant(Role.ADMINISTRATOR, null)), Set.of());

    private final Map<String, Actor> byId = new HashMap<>();
    private final Map<String, Actor> byUnit = new HashMap<>();

    Crew(Officers officers, AreaCode district) {
        String cursor = null;
        do {
            Page<Officer> page = officers.list(district, cursor, Page.MAX_SIZE, ADMINISTRATOR);
            page.items().forEach(this::add);
            cursor = page.next();
        } while (cursor != null);
    }

    private void add(Officer officer) {
        Actor actor = new Actor(officer.id(), officer.name(), officer.grants(), officer.units());
        byId.put(officer.id(), actor);
        officer.units().forEach(unit -> byUnit.putIfAbsent(unit, actor));
    }

    /** The officer of an id. */
    Actor officer(String id) {
        return byId.get(id);
    }

    /** Somebody of a unit. */
    Actor of(String unit) {
        return byUnit.get(unit);
    }

    /** By whom a handler acts; empty for one of elsewhere. */
    Optional<Actor> acting(Handler handler) {
        return Optional.ofNullable(handler.kind() == Handler.Kind.OFFICER ? officer(handler.id()) : of(handler.id()));
    }
}
