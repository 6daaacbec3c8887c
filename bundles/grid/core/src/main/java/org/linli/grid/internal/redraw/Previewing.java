// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.redraw;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.linli.grid.DivisionRule;
import org.linli.grid.Finding;
import org.linli.grid.GridOutline;
import org.linli.grid.ProposedChange;
import org.linli.grid.Redraw;
import org.linli.grid.RedrawPreview;
import org.linli.grid.RedrawPreview.GridLoad;
import org.linli.grid.RedrawPreview.OrderMoves;
import org.linli.grid.internal.OfficerNames;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.organization.Area;
import org.linli.organization.Handler;
import org.linli.organization.spi.ProposedStaffing;
import org.linli.registry.Relocations.Load;

/** What a redraw would change, by what is registered and open now. */
final class Previewing {
    private final RedrawNeighbours neighbours;
    private final ConfiguredDivisions divisions;

    Previewing(RedrawNeighbours neighbours, ConfiguredDivisions divisions) {
        this.neighbours = neighbours;
        this.divisions = divisions;
    }

    /** The areas now and then. */
    private record Change(Map<AreaCode, Area> now, Map<AreaCode, GridOutline> then, Set<AreaCode> ended) {
        String name(AreaCode grid) {
            return then.containsKey(grid)
                    ? then.get(grid).name()
                    : Optional.ofNullable(now.get(grid)).map(Area::name).orElse("");
        }
    }

    RedrawPreview of(Redraw redraw) {
        Change change = change(redraw);
        GridMap map = new GridMap(new ArrayList<>(change.then().values()), change.ended());
        LoadSums sums = new LoadSums();
        for (Load load : neighbours.relocations().loads(redraw.area(), RedrawWork.SYSTEM)) {
            sums.add(load, map.at(load.point(), load.area()));
        }
        Map<AreaCode, Handler> named = new NamedWorkers(neighbours.officers()).handlers(redraw.grids());
        OrderMoves orders = new MovingOrders(neighbours, map, named).in(redraw.area());
        Optional<List<Finding>> findings = findings(redraw, change);
        DivisionRule rule = divisions.in(redraw.area());
        return new RedrawPreview(
                rule, grids(change, sums), sums.moves(), orders, findings.isPresent(), findings.orElse(List.of()));
    }

    private Change change(Redraw redraw) {
        Map<AreaCode, Area> now = DraftCheck.grids(neighbours.areas(), redraw.area());
        Set<AreaCode> ended = new HashSet<>(redraw.ended());
        Map<AreaCode, GridOutline> then = new TreeMap<>();
        now.values().stream()
                .filter(grid -> !ended.contains(grid.code()))
                .forEach(grid -> then.put(grid.code(), new GridOutline(grid.code(), grid.name(), grid.bounds())));
        redraw.grids().forEach(grid -> then.put(grid.code(), grid));
        return new Change(now, then, ended);
    }

    private List<GridLoad> grids(Change change, LoadSums sums) {
        Set<AreaCode> all = new TreeSet<>(sums.areas());
        all.addAll(change.now().keySet());
        all.addAll(change.then().keySet());
        return all.stream().map(area -> grid(area, change, sums)).toList();
    }

    private GridLoad grid(AreaCode area, Change change, LoadSums sums) {
        boolean grid = area.level() == AreaLevel.GRID;
        RedrawPreview.Load before = grid && !change.now().containsKey(area) ? null : sums.before(area);
        RedrawPreview.Load after = grid && !change.then().containsKey(area) ? null : sums.after(area);
        DivisionRule.Size size =
                grid && after != null ? divisions.in(area).size(after.households(), after.people()) : null;
        return new GridLoad(area, change.name(area), before, after, size);
    }

    /** None when nobody can be asked. */
    private Optional<List<Finding>> findings(Redraw redraw, Change change) {
        List<Area> areas = new ArrayList<>();
        redraw.grids().forEach(grid -> areas.add(new Area(grid.code(), grid.name(), grid.bounds())));
        // one that ends holds no ground any more
        redraw.ended().forEach(grid -> areas.add(new Area(grid, change.name(grid), List.of())));
        try {
            ProposedChange proposed = ProposedChange.of(new ProposedStaffing(areas, List.of()));
            List<Finding> found = neighbours.proofs().check(proposed).stream()
                    .filter(finding -> !change.ended().contains(finding.area()))
                    .toList();
            return Optional.of(new OfficerNames(neighbours.officers()).in(found));
        } catch (PlatformException away) {
            if (!away.problem().type().equals(Problem.UNAVAILABLE)) {
                throw away;
            }
            return Optional.empty();
        }
    }
}
