// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.together;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Role;

/** An area with those in it and those above it, as an index on codes finds them. */
record AreaRange(AreaCode area) {
    /** Roles whose people are the staff of an area. */
    static final Role[] STAFF = {
        Role.GRID_WORKER, Role.COMMUNITY_OFFICER, Role.DISPATCHER, Role.DEPARTMENT_OFFICER, Role.SUPERVISOR, Role.SYSTEM
    };

    /** The last code in it. */
    String last() {
        return area.value()
                + "9".repeat(AreaLevel.GRID.codeLength() - area.value().length());
    }

    /** The codes of the areas that it lies in. */
    List<String> above() {
        return Stream.iterate(area.parent(), Optional::isPresent, up -> up.get().parent())
                .map(up -> up.get().value())
                .toList();
    }

    /** Itself and the areas that it lies in. */
    List<String> upwards() {
        return Stream.concat(Stream.of(area.value()), above().stream()).toList();
    }

    /** Whether the actor is of the staff of the area, or of one in it. */
    boolean isOf(Actor actor) {
        return actor.areas(STAFF).stream()
                .anyMatch(granted -> granted == null || granted.contains(area) || area.contains(granted));
    }
}
