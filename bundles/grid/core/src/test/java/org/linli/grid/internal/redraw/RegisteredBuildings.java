// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.redraw;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.kernel.AreaCode;
import org.linli.kernel.security.Actor;
import org.linli.organization.Areas;
import org.linli.registry.Relocations;

/** A registry in memory: each piece is a building. */
final class RegisteredBuildings implements Relocations {
    final Map<String, Load> buildings = new LinkedHashMap<>();
    /** The piece after which the power fails, before anybody learns of it; -1 for none. */
    int failsAfter = -1;

    int moves;
    private final Areas areas;

    RegisteredBuildings(Areas areas) {
        this.areas = areas;
    }

    void add(Load load) {
        buildings.put(load.building(), load);
    }

    @Override
    public List<Load> loads(AreaCode area, Actor by) {
        return buildings.values().stream()
                .filter(load -> area.contains(load.area()))
                .toList();
    }

    @Override
    public Relocated relocate(Relocation relocation, String cursor, Actor by) {
        int piece = cursor == null ? 0 : Integer.parseInt(cursor);
        Load load = List.copyOf(buildings.values()).get(piece);
        AreaCode to = areas.locate(load.point(), null, relocation.area()).area();
        boolean moved = !to.equals(load.area());
        if (moved) {
            moves++;
            add(new Load(
                    to,
                    load.building(),
                    load.address(),
                    load.point(),
                    load.dwellings(),
                    load.households(),
                    load.people(),
                    load.inNeed()));
        }
        if (piece == failsAfter) {
            failsAfter = -1;
            throw new IllegalStateException("the power failed");
        }
        String next = piece + 1 < buildings.size() ? String.valueOf(piece + 1) : null;
        return new Relocated(next, moved ? 1 : 0, moved ? load.households() : 0, moved ? load.people() : 0);
    }
}
