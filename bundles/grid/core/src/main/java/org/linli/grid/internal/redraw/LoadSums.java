// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.redraw;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.linli.grid.RedrawPreview;
import org.linli.grid.RedrawPreview.MovedBuilding;
import org.linli.grid.RedrawPreview.Moves;
import org.linli.kernel.AreaCode;
import org.linli.registry.Relocations.Load;

/** What lies in each area, before and after. */
final class LoadSums {
    private static final int STEP = 5;

    private final Map<AreaCode, int[]> before = new TreeMap<>();
    private final Map<AreaCode, int[]> after = new TreeMap<>();
    private final List<MovedBuilding> listed = new ArrayList<>();
    private final Set<String> buildings = new HashSet<>();
    private final int[] moved = new int[3];
    private int unplaced;

    /** Something that lies in one area and would lie in another or the same. */
    void add(Load load, AreaCode to) {
        add(before, load.area(), load);
        add(after, to, load);
        if (load.point() == null) {
            unplaced += load.dwellings();
        }
        if (!to.equals(load.area())) {
            move(load, to);
        }
    }

    private void move(Load load, AreaCode to) {
        moved[0] += load.dwellings();
        moved[1] += load.households();
        moved[2] += load.people();
        if (load.building() != null && buildings.add(load.building()) && listed.size() < RedrawPreview.MOST_LISTED) {
            listed.add(new MovedBuilding(load.building(), load.address(), load.area(), to, load.dwellings()));
        }
    }

    private static void add(Map<AreaCode, int[]> sums, AreaCode area, Load load) {
        int[] sum = sums.computeIfAbsent(area, first -> new int[3]);
        sum[0] += load.households();
        sum[1] += load.people();
        sum[2] += load.inNeed();
    }

    Set<AreaCode> areas() {
        Set<AreaCode> areas = new HashSet<>(before.keySet());
        areas.addAll(after.keySet());
        return areas;
    }

    RedrawPreview.Load before(AreaCode area) {
        return load(before, area);
    }

    RedrawPreview.Load after(AreaCode area) {
        return load(after, area);
    }

    Moves moves() {
        return new Moves(buildings.size(), moved[0], moved[1], moved[2], unplaced, listed);
    }

    private static RedrawPreview.Load load(Map<AreaCode, int[]> sums, AreaCode area) {
        int[] sum = sums.getOrDefault(area, new int[3]);
        return new RedrawPreview.Load(sum[0], sum[1], (sum[2] + STEP / 2) / STEP * STEP);
    }
}
