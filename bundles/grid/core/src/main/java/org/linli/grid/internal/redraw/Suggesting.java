// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.redraw;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.grid.DivisionRule;
import org.linli.grid.RedrawPreview.Load;
import org.linli.grid.Suggestion;
import org.linli.kernel.AreaCode;
import org.linli.organization.Area;

/** Which grids do not fit the rule. */
final class Suggesting {
    private static final int MOST = 200;

    private final RedrawNeighbours neighbours;
    private final ConfiguredDivisions divisions;

    Suggesting(RedrawNeighbours neighbours, ConfiguredDivisions divisions) {
        this.neighbours = neighbours;
        this.divisions = divisions;
    }

    List<Suggestion> in(AreaCode area) {
        Map<AreaCode, Area> grids = DraftCheck.grids(neighbours.areas(), area);
        LoadSums sums = new LoadSums();
        neighbours.relocations().loads(area, RedrawWork.SYSTEM).forEach(load -> sums.add(load, load.area()));
        return grids.values().stream()
                .flatMap(grid -> suggestion(grid, sums.before(grid.code())).stream())
                .sorted(Comparator.comparingDouble(Suggesting::distance)
                        .reversed()
                        .thenComparing(Suggestion::grid))
                .limit(MOST)
                .toList();
    }

    private Optional<Suggestion> suggestion(Area grid, Load load) {
        DivisionRule rule = divisions.in(grid.code());
        DivisionRule.Size size = rule.size(load.households(), load.people());
        return size == DivisionRule.Size.FITS
                ? Optional.empty()
                : Optional.of(new Suggestion(
                        grid.code(),
                        grid.name(),
                        load.households(),
                        load.people(),
                        size,
                        rule,
                        words(load, rule, size)));
    }

    /** How far from the rule, as a factor. */
    private static double distance(Suggestion one) {
        double share = share(one.households(), one.people(), one.rule());
        return one.size() == DivisionRule.Size.TOO_BIG ? share : 1 / Math.max(share, 0.01);
    }

    private static double share(int households, int people, DivisionRule rule) {
        return Math.max((double) households / rule.households(), (double) people / rule.people());
    }

    private static String words(Load load, DivisionRule rule, DivisionRule.Size size) {
        String there =
                load.households() + "户、" + load.people() + "人，标准为" + rule.households() + "户或" + rule.people() + "人";
        return size == DivisionRule.Size.TOO_BIG ? "偏大：" + there + "，建议拆分" : "偏小：" + there + "，建议合并";
    }
}
