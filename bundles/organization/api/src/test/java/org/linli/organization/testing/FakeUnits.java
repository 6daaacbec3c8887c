// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.testing;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Role;
import org.linli.organization.Unit;
import org.linli.organization.UnitKind;
import org.linli.organization.Units;

/** Units in memory; ids are unit-1, unit-2 and so on. */
public final class FakeUnits implements Units {
    private final Map<String, Unit> units = new TreeMap<>();
    private final Past<Map<String, Unit>> past;
    private int count;

    public FakeUnits() {
        this(Clock.systemUTC());
    }

    FakeUnits(Clock clock) {
        this.past = new Past<>(clock);
    }

    Past<Map<String, Unit>> past() {
        return past;
    }

    @Override
    public synchronized Unit find(String id) {
        return Optional.ofNullable(units.get(id))
                .orElseThrow(() -> new PlatformException(Problem.notFound("unit", id)));
    }

    @Override
    public synchronized Page<Unit> list(AreaCode area, UnitKind kind, String cursor, int size) {
        List<Unit> all = units.values().stream()
                .filter(unit -> area.contains(unit.area()) && (kind == null || kind == unit.kind()))
                .sorted(Comparator.comparing(Unit::area)
                        .thenComparing(Unit::name)
                        .thenComparing(Unit::id))
                .toList();
        return Pages.page(all, cursor, size);
    }

    @Override
    public synchronized Unit save(Unit unit, Actor by) {
        by.require(unit.area(), Role.ADMINISTRATOR, Role.SYSTEM);
        if (unit.id() != null && find(unit.id()).version() != unit.version()) {
            throw new PlatformException(
                    Problem.staleVersion(unit.version(), find(unit.id()).version()));
        }
        boolean isDesk = List.of(UnitKind.COMMAND_CENTRE, UnitKind.SUBDISTRICT_DESK, UnitKind.COMMITTEE)
                .contains(unit.kind());
        if (unit.id() == null && isDesk && desk(unit.area()).isPresent()) {
            throw new PlatformException(Problem.conflict("the area has its desk"));
        }
        units.values().stream()
                .filter(other -> !other.id().equals(unit.id()))
                .filter(other -> other.grids().stream().anyMatch(unit.grids()::contains))
                .findAny()
                .ifPresent(other -> {
                    throw new PlatformException(Problem.conflict("a block has another team"));
                });
        return put(unit);
    }

    /** Adds or changes a unit and asks nobody. */
    public synchronized Unit put(Unit unit) {
        String id = unit.id() == null ? "unit-" + ++count : unit.id();
        Unit saved =
                new Unit(id, unit.kind(), unit.name(), unit.area(), unit.phone(), unit.grids(), unit.version() + 1);
        units.put(id, saved);
        past.keep(new TreeMap<>(units));
        return saved;
    }

    /** The desk of exactly this area. */
    public synchronized Optional<Unit> desk(AreaCode area) {
        return units.values().stream()
                .filter(unit -> unit.area().equals(area))
                .filter(unit -> switch (unit.kind()) {
                    case COMMAND_CENTRE, SUBDISTRICT_DESK, COMMITTEE -> true;
                    default -> false;
                })
                .findFirst();
    }

    /** The service team of the grid, else of its community. */
    synchronized Optional<Unit> team(AreaCode grid) {
        return team(units, grid);
    }

    static Optional<Unit> team(Map<String, Unit> units, AreaCode grid) {
        return units.values().stream()
                .filter(unit -> unit.grids().contains(grid))
                .findFirst()
                .or(() -> units.values().stream()
                        .filter(unit -> unit.grids().contains(grid.parent().orElseThrow()))
                        .findFirst());
    }
}
