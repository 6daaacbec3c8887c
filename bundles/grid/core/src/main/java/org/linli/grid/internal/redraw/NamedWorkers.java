// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.redraw;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.grid.GridOutline;
import org.linli.grid.Redraws;
import org.linli.grid.internal.KnownOfficers;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.Input;
import org.linli.organization.Handler;
import org.linli.organization.Officer;
import org.linli.organization.Officers;

/** Whom a draft names as workers of new grids. */
final class NamedWorkers {
    private final KnownOfficers officers;

    NamedWorkers(Officers officers) {
        this.officers = new KnownOfficers(officers);
    }

    /** The ids by grid. */
    static Map<AreaCode, String> of(List<GridOutline> grids) {
        Map<AreaCode, String> workers = new HashMap<>();
        grids.stream().filter(grid -> grid.worker() != null).forEach(grid -> workers.put(grid.code(), grid.worker()));
        return workers;
    }

    /** They are on the staff of the district now; who left has no role any more. */
    void check(Input input, List<GridOutline> grids) {
        Map<AreaCode, String> named = of(grids);
        boolean few = named.size() <= Redraws.MOST_WORKERS;
        input.that(few, "grids", "name " + named.size() + " workers", "at most " + Redraws.MOST_WORKERS);
        for (int i = 0; few && i < grids.size(); i++) {
            GridOutline grid = grids.get(i);
            if (grid.worker() != null) {
                boolean there = officers.find(grid.worker())
                        .filter(officer -> isOf(grid.code(), officer))
                        .isPresent();
                input.that(
                        there,
                        "grids[" + i + "].worker",
                        "is nobody on the staff there",
                        "the id of an officer with a role in the district");
            }
        }
    }

    private static boolean isOf(AreaCode grid, Officer officer) {
        AreaCode district = grid.at(AreaLevel.DISTRICT).orElseThrow();
        return officer.grants().stream().anyMatch(grant -> grant.area() == null || district.contains(grant.area()));
    }

    /** Whether somebody who is named is not granted the role there yet. */
    boolean anyGetsTheRole(List<GridOutline> grids) {
        return of(grids).entrySet().stream().anyMatch(named -> officers.find(named.getValue())
                .filter(officer ->
                        officer.grants().stream().anyMatch(grant -> grant.covers(Role.GRID_WORKER, named.getKey())))
                .isEmpty());
    }

    /** Who would handle first, by grid. */
    Map<AreaCode, Handler> handlers(List<GridOutline> grids) {
        Map<AreaCode, Handler> handlers = new HashMap<>();
        of(grids).forEach((grid, id) -> officers.find(id)
                .ifPresent(officer ->
                        handlers.put(grid, new Handler(Handler.Kind.OFFICER, officer.id(), officer.name()))));
        return handlers;
    }
}
