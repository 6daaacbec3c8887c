// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.Page;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Role;
import org.linli.registry.AgeBand;
import org.linli.registry.Residence;
import org.linli.registry.Tallies;
import org.linli.registry.Tally;
import org.linli.registry.Totals;

/** Numbers of areas as a test has put them; it hides nothing. What was not put is not there. */
public final class FakeTallies implements Tallies {
    private static final Role[] READERS = {
        Role.GRID_WORKER,
        Role.COMMUNITY_OFFICER,
        Role.DISPATCHER,
        Role.SUPERVISOR,
        Role.REGISTRAR,
        Role.CARE_OFFICER,
        Role.SYSTEM
    };

    private final Map<AreaCode, Tally> tallies = new TreeMap<>();

    /** Somewhere with so many households and people, and nothing else. */
    public synchronized void put(AreaCode area, long households, long people) {
        put(new Tally(
                area,
                households == 0 ? Map.of() : Map.of("FAMILY", households),
                people,
                groups(people),
                Totals.Cell.of(0),
                List.of(),
                Map.of(),
                0,
                0,
                0,
                Map.of()));
    }

    public synchronized void put(Tally tally) {
        tallies.put(tally.area(), tally);
    }

    private static List<Tally.Group> groups(long people) {
        List<Tally.Group> groups = new ArrayList<>();
        for (Residence residence : Residence.values()) {
            for (AgeBand band : AgeBand.values()) {
                boolean all = residence == Residence.REGISTERED_AND_LIVING && band == AgeBand.UNKNOWN;
                groups.add(new Tally.Group(residence, band, Totals.Cell.of(all ? people : 0)));
            }
        }
        return groups;
    }

    @Override
    public synchronized Tally of(AreaCode area, Actor by) {
        if (by.areas(READERS).isEmpty()) {
            by.require(area, READERS);
        }
        boolean worksThere = by.areas(Role.GRID_WORKER).stream()
                .anyMatch(grid -> grid.level() == AreaLevel.GRID
                        && grid.parent().filter(area::equals).isPresent());
        return found(area, worksThere || by.may(area, READERS));
    }

    private Tally found(AreaCode area, boolean may) {
        if (!may || !tallies.containsKey(area)) {
            throw new PlatformException(Problem.notFound("area", area.value()));
        }
        return tallies.get(area);
    }

    @Override
    public synchronized Page<Tally> in(AreaCode area, String cursor, int size, Actor by) {
        of(area, by);
        found(area, by.may(area, READERS));
        List<Tally> all = tallies.values().stream()
                .filter(tally -> tally.area().parent().filter(area::equals).isPresent())
                .filter(tally -> cursor == null || tally.area().value().compareTo(cursor) > 0)
                .toList();
        List<Tally> some = all.subList(0, Math.min(size, all.size()));
        String next = some.size() == all.size()
                ? null
                : some.get(some.size() - 1).area().value();
        return new Page<>(some, next);
    }
}
