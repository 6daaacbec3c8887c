// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Role;
import org.linli.organization.Area;
import org.linli.organization.Unit;
import org.linli.organization.UnitKind;
import org.linli.visit.PlanGoer;
import org.linli.visit.internal.Neighbours;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Which parts of the plan somebody sees and may change. */
@Component(service = PlanReaders.class)
public final class PlanReaders {
    private static final Role[] READERS = {
        Role.GRID_WORKER, Role.COMMUNITY_OFFICER, Role.CARE_OFFICER, Role.DISPATCHER, Role.SUPERVISOR
    };
    private static final Role[] WRITERS = {Role.GRID_WORKER, Role.COMMUNITY_OFFICER, Role.CARE_OFFICER};
    private static final int MOST_UNITS = 20;
    private static final int MOST_GRIDS = 50;

    private final Neighbours neighbours;

    @Activate
    public PlanReaders(@Reference Neighbours neighbours) {
        this.neighbours = neighbours;
    }

    /**
     * The areas of a reader within another, none in another of them.
     *
     * @param wanted null for all
     * @throws org.linli.kernel.PlatformException forbidden, for somebody without any
     */
    List<AreaCode> areas(AreaCode wanted, Actor by) {
        List<AreaCode> all = new ArrayList<>(by.areas(READERS));
        all.addAll(blocks(by));
        if (all.isEmpty()) {
            by.require(wanted, READERS);
        }
        return within(all, wanted);
    }

    /** The areas in which somebody goes as such a one. */
    List<AreaCode> areas(PlanGoer goer, Actor by) {
        return within(
                switch (goer) {
                    case GRID_WORKER -> grids(by);
                    case COMMUNITY_OFFICER -> by.areas(Role.COMMUNITY_OFFICER);
                    case TEAM -> blocks(by);
                },
                null);
    }

    boolean mayWrite(AreaCode area, boolean sensitive, Actor by) {
        return sensitive ? by.may(area, Role.CARE_OFFICER) : by.may(area, WRITERS) || isTeamOf(area, by);
    }

    private boolean isTeamOf(AreaCode area, Actor by) {
        return blocks(by).stream().anyMatch(block -> block.contains(area));
    }

    /**
     * The grids that a worker has and those in which they stand in for another; where none are named, all for which the
     * role is granted.
     */
    private List<AreaCode> grids(Actor by) {
        List<AreaCode> granted = by.areas(Role.GRID_WORKER);
        List<AreaCode> own = granted.isEmpty() ? List.of() : named(by);
        if (own.isEmpty()) {
            return granted;
        }
        Stream<AreaCode> others = granted.stream()
                .filter(area -> area != null && area.level() == AreaLevel.GRID && !own.contains(area))
                .limit(MOST_GRIDS)
                .filter(grid -> isHandler(grid, by));
        return Stream.concat(own.stream(), others).toList();
    }

    /** Whether somebody looks after the grid now: its worker, or who stands in for that worker. */
    private boolean isHandler(AreaCode grid, Actor by) {
        return neighbours
                .staffing()
                .handlerOf(grid)
                .filter(handler -> handler.id().equals(by.id()))
                .isPresent();
    }

    private List<AreaCode> named(Actor by) {
        try {
            return neighbours.officers().find(by.id()).grids();
        } catch (PlatformException refused) {
            if (refused.problem().type().equals(Problem.NOT_FOUND)) {
                return List.of(); // a program with the role
            }
            throw refused;
        }
    }

    /** The blocks of the service teams that somebody belongs to. */
    private List<AreaCode> blocks(Actor by) {
        return by.units().stream()
                .sorted()
                .limit(MOST_UNITS)
                .map(neighbours.units()::find)
                .filter(unit -> unit.kind() == UnitKind.SERVICE_TEAM)
                .map(Unit::grids)
                .flatMap(List::stream)
                .toList();
    }

    private List<AreaCode> within(List<AreaCode> granted, AreaCode wanted) {
        List<AreaCode> common = new ArrayList<>();
        for (AreaCode area : granted) {
            if (area == null) {
                common.addAll(wanted == null ? districts().toList() : List.of(wanted));
            } else if (wanted == null || wanted.contains(area)) {
                common.add(area);
            } else if (area.contains(wanted)) {
                common.add(wanted);
            }
        }
        return common.stream()
                .filter(area -> common.stream().noneMatch(other -> !other.equals(area) && other.contains(area)))
                .distinct()
                .toList();
    }

    private Stream<AreaCode> districts() {
        return neighbours.areas().children(null).stream().map(Area::code);
    }
}
