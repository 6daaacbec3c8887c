// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.testing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Grant;
import org.linli.kernel.security.Role;
import org.linli.organization.HandOver;
import org.linli.organization.Officer;
import org.linli.organization.Officers;

/** Officers in memory; ids are officer-1, officer-2 and so on. */
public final class FakeOfficers implements Officers {
    private final Map<String, Officer> officers = new TreeMap<>();
    private final Past<Map<String, Officer>> past;
    private int count;

    public FakeOfficers() {
        this(Clock.systemUTC());
    }

    FakeOfficers(Clock clock) {
        this.past = new Past<>(clock);
    }

    Past<Map<String, Officer>> past() {
        return past;
    }

    @Override
    public synchronized Officer find(String id) {
        return Optional.ofNullable(officers.get(id))
                .orElseThrow(() -> new PlatformException(Problem.notFound("officer", id)));
    }

    @Override
    public synchronized Page<Officer> list(AreaCode area, String cursor, int size, Actor by) {
        by.require(area, Role.values());
        return Pages.page(
                officers.values().stream()
                        .filter(officer -> area == null
                                || officer.grants().stream()
                                        .anyMatch(grant -> grant.area() != null && area.contains(grant.area())))
                        .sorted(Comparator.comparing(Officer::name).thenComparing(Officer::id))
                        .toList(),
                cursor,
                size);
    }

    @Override
    public synchronized Officer save(Officer officer, Actor by) {
        officer.grants().forEach(grant -> by.require(grant.area(), Role.ADMINISTRATOR, Role.SYSTEM));
        if (officer.id() != null && find(officer.id()).version() != officer.version()) {
            throw new PlatformException(
                    Problem.staleVersion(officer.version(), find(officer.id()).version()));
        }
        officers.values().stream()
                .filter(other -> !other.id().equals(officer.id()))
                .filter(other -> other.grids().stream().anyMatch(officer.grids()::contains))
                .findAny()
                .ifPresent(other -> {
                    throw new PlatformException(Problem.conflict("a grid has another worker"));
                });
        String id = officer.id() == null ? "officer-" + ++count : officer.id();
        Officer saved = new Officer(
                id,
                officer.name(),
                officer.phone(),
                officer.grants(),
                officer.units(),
                officer.grids(),
                officer.version() + 1);
        put(saved);
        return saved;
    }

    /** Grids, units and roles only: duties and stand-ins stay with who leaves. */
    @Override
    public synchronized HandOver.Outcome handOver(HandOver handOver, Actor by) {
        Officer leaver = find(handOver.officer());
        List<HandOver.Moved> moved = new ArrayList<>();
        List<HandOver.Left> left = new ArrayList<>();
        put(new Officer(
                leaver.id(), leaver.name(), leaver.phone(), List.of(), Set.of(), List.of(), leaver.version() + 1));
        for (AreaCode grid : leaver.grids()) {
            String to = handOver.grids().getOrDefault(grid, handOver.successor());
            if (to == null) {
                left.add(new HandOver.Left(HandOver.Thing.GRID, grid.value(), "nobody takes it"));
            } else {
                Officer before = find(to);
                put(with(before, before.units(), Optional.of(grid)));
                moved.add(new HandOver.Moved(HandOver.Thing.GRID, grid.value(), to));
            }
        }
        for (String unit : leaver.units()) {
            if (handOver.successor() == null) {
                left.add(new HandOver.Left(HandOver.Thing.UNIT, unit, "nobody takes over in general"));
            } else {
                Officer before = find(handOver.successor());
                Set<String> units = new HashSet<>(before.units());
                units.add(unit);
                put(with(before, units, Optional.empty()));
                moved.add(new HandOver.Moved(HandOver.Thing.UNIT, unit, handOver.successor()));
            }
        }
        leaver.grants().stream()
                .filter(grant -> grant.role() != Role.GRID_WORKER)
                .forEach(grant -> left.add(new HandOver.Left(
                        HandOver.Thing.ROLE, grant.role() + "@" + (grant.area() == null ? "*" : grant.area()), "")));
        return new HandOver.Outcome(moved, left);
    }

    /** Gives a grid that has no worker this one; nothing to who has left. */
    synchronized void give(AreaCode grid, String officer) {
        Officer before = find(officer);
        if (worker(grid).isEmpty() && !before.grants().isEmpty()) {
            put(with(before, before.units(), Optional.of(grid)));
        }
    }

    private static Officer with(Officer before, Set<String> units, Optional<AreaCode> grid) {
        List<Grant> grants = new ArrayList<>(before.grants());
        List<AreaCode> grids = new ArrayList<>(before.grids());
        grid.ifPresent(more -> {
            grids.add(more);
            if (grants.stream().noneMatch(grant -> grant.covers(Role.GRID_WORKER, more))) {
                grants.add(new Grant(Role.GRID_WORKER, more));
            }
        });
        return new Officer(before.id(), before.name(), before.phone(), grants, units, grids, before.version() + 1);
    }

    private void put(Officer officer) {
        officers.put(officer.id(), officer);
        past.keep(new TreeMap<>(officers));
    }

    /** The worker of the grid. */
    synchronized Optional<Officer> worker(AreaCode grid) {
        return worker(officers, grid);
    }

    static Optional<Officer> worker(Map<String, Officer> officers, AreaCode grid) {
        return officers.values().stream()
                .filter(officer -> officer.grids().contains(grid))
                .findFirst();
    }
}
