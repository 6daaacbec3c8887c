// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.redraw;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.grid.GridOutline;
import org.linli.grid.RedrawDraft;
import org.linli.grid.Redraws;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.support.Input;
import org.linli.organization.Area;
import org.linli.organization.Areas;

/** What a draft must be; all that is wrong is told at once. */
final class DraftCheck {
    private static final int SHORTEST = 2;
    private static final int LONGEST_NAME = 60;
    static final int LONGEST_GROUND = 500;

    private final RedrawDraft draft;
    private final Areas areas;
    private final NamedWorkers workers;
    private final Input input = new Input();
    private final Set<AreaCode> seen = new HashSet<>();

    private DraftCheck(RedrawDraft draft, RedrawNeighbours neighbours) {
        this.draft = draft;
        this.areas = neighbours.areas();
        this.workers = new NamedWorkers(neighbours.officers());
    }

    /** The grids that there are in an area, by code. */
    static Map<AreaCode, Area> grids(Areas areas, AreaCode area) {
        List<AreaCode> communities = area.level() == AreaLevel.COMMUNITY
                ? List.of(area)
                : areas.children(area).stream().map(Area::code).toList();
        return communities.stream()
                .flatMap(community -> areas.children(community).stream())
                .collect(Collectors.toMap(Area::code, grid -> grid));
    }

    /** Whether the area is one whose grids can be divided. */
    static boolean isDivisible(AreaCode area) {
        return area.level() == AreaLevel.COMMUNITY || area.level() == AreaLevel.SUBDISTRICT;
    }

    /** @throws PlatformException invalid, with all that is wrong */
    static void check(RedrawDraft draft, RedrawNeighbours neighbours) {
        DraftCheck check = new DraftCheck(draft, neighbours);
        check.form();
        check.input.check();
        check.against(grids(check.areas, draft.area()));
        check.workers.check(check.input, draft.grids());
        check.input.check();
    }

    private void form() {
        int named = draft.grids().size() + draft.ended().size();
        input.text("ground", draft.ground(), SHORTEST, LONGEST_GROUND)
                .that(
                        named >= 1 && named <= Redraws.MOST_GRIDS,
                        "grids",
                        "are " + named + " with those that end",
                        "1 to " + Redraws.MOST_GRIDS)
                .that(
                        draft.ended().size() <= Areas.MOST_ENDED,
                        "ended",
                        "are " + draft.ended().size(),
                        "at most " + Areas.MOST_ENDED);
        for (int i = 0; i < draft.grids().size(); i++) {
            GridOutline grid = draft.grids().get(i);
            String field = "grids[" + i + "].";
            code(field + "code", grid.code());
            input.text(field + "name", grid.name(), SHORTEST, LONGEST_NAME);
            outline(field + "bounds", grid);
        }
        for (int i = 0; i < draft.ended().size(); i++) {
            code("ended[" + i + "]", draft.ended().get(i));
        }
    }

    private void code(String field, AreaCode code) {
        boolean grid =
                code != null && code.level() == AreaLevel.GRID && draft.area().contains(code);
        input.that(grid, field, "is no grid of the area", "a code of 15 digits in " + draft.area());
        input.that(code == null || seen.add(code), field, "comes twice", "each grid once");
    }

    private void outline(String field, GridOutline grid) {
        int corners = grid.bounds().size();
        boolean fits = corners >= 3 && corners <= Outlines.MOST_CORNERS;
        input.that(fits, field, "has " + corners + " corners", "3 to " + Outlines.MOST_CORNERS);
        if (fits) {
            boolean simple = Outlines.shape(grid.bounds()).isValid();
            input.that(
                    simple, field, "is no simple outline", "corners in order, an outline that does not cross itself");
        }
    }

    private void against(Map<AreaCode, Area> grids) {
        for (int i = 0; i < draft.grids().size(); i++) {
            AreaCode code = draft.grids().get(i).code();
            if (grids.containsKey(code)) {
                boolean names = draft.grids().get(i).worker() != null;
                input.that(!names, "grids[" + i + "].worker", "is of a grid that is there", "none; save the officer");
            } else {
                String field = "grids[" + i + "].code";
                input.that(isThere(code.parent().orElseThrow()), field, "lies in no known community", "a known one");
                input.that(!wasThere(code), field, "was a grid that ended", "a code that no grid had");
            }
        }
        for (int i = 0; i < draft.ended().size(); i++) {
            input.that(grids.containsKey(draft.ended().get(i)), "ended[" + i + "]", "is not there", "a grid");
        }
    }

    private boolean isThere(AreaCode area) {
        return found(() -> areas.find(area));
    }

    /** History goes by codes: one that was somebody's is not given to another. */
    private boolean wasThere(AreaCode grid) {
        return found(() -> areas.path(grid));
    }

    private static boolean found(Runnable look) {
        try {
            look.run();
            return true;
        } catch (PlatformException refused) {
            if (!refused.problem().type().equals(Problem.NOT_FOUND)) {
                throw refused;
            }
            return false;
        }
    }
}
