// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.testing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Role;
import org.linli.organization.Area;
import org.linli.organization.Areas;
import org.linli.organization.Location;
import org.linli.organization.Location.Found;
import org.linli.organization.Unit;
import org.linli.organization.UnitKind;

/** Areas in memory. Addresses are matched by the same chains of names, outlines by counting edges. */
public final class FakeAreas implements Areas {
    private final Map<AreaCode, Area> areas = new TreeMap<>();
    private final Map<AreaCode, String> ended = new TreeMap<>();
    private final FakeUnits units;
    private final FakeOfficers officers;
    private final Past<Map<AreaCode, Area>> past;

    /** @param units get the desks of new areas */
    public FakeAreas(FakeUnits units) {
        this(units, new FakeOfficers(), Clock.systemUTC());
    }

    FakeAreas(FakeUnits units, FakeOfficers officers, Clock clock) {
        this.units = units;
        this.officers = officers;
        this.past = new Past<>(clock);
    }

    Past<Map<AreaCode, Area>> past() {
        return past;
    }

    @Override
    public synchronized Area find(AreaCode code) {
        return Optional.ofNullable(areas.get(code))
                .orElseThrow(() -> new PlatformException(Problem.notFound("area", code.value())));
    }

    @Override
    public synchronized List<Area> children(AreaCode parent) {
        return areas.values().stream()
                .filter(area -> area.code().parent().equals(Optional.ofNullable(parent)))
                .limit(1000)
                .toList();
    }

    @Override
    public synchronized String path(AreaCode code) {
        return Arrays.stream(AreaLevel.values())
                .flatMap(level -> code.at(level).stream())
                .map(above -> Optional.ofNullable(ended.get(above))
                        .orElseGet(() -> find(above).name()))
                .collect(Collectors.joining(" "));
    }

    @Override
    public synchronized Location locate(GeoPoint point, String address, AreaCode chosen) {
        return Optional.ofNullable(point)
                .flatMap(here -> at(areas.values(), here))
                .or(() -> named(address).map(area -> new Location(area, Found.BY_ADDRESS)))
                .or(() -> Optional.ofNullable(chosen)
                        .filter(areas::containsKey)
                        .map(area -> new Location(area, Found.AS_CHOSEN)))
                .orElseThrow(() -> new PlatformException(
                        Problem.invalid("place", "leads to no known area", "a point, an address or a known area")));
    }

    @Override
    public synchronized void save(List<Area> saved, Actor by) {
        saved.forEach(area -> by.require(area.code(), Role.ADMINISTRATOR, Role.SYSTEM));
        Set<AreaCode> known = new HashSet<>(areas.keySet());
        for (int i = 0; i < saved.size(); i++) {
            Area area = saved.get(i);
            if (area.code().parent().filter(parent -> !known.contains(parent)).isPresent()) {
                throw new PlatformException(
                        Problem.invalid("areas[" + i + "].code", "its parent is not there", "a known parent"));
            }
            known.add(area.code());
        }
        for (Area area : saved) {
            if (areas.put(area.code(), area) == null) {
                addDesk(area);
            }
        }
        past.keep(new TreeMap<>(areas));
    }

    @Override
    public synchronized void divide(List<Area> saved, List<AreaCode> closed, Map<AreaCode, String> workers, Actor by) {
        closed.forEach(area -> by.require(area, Role.ADMINISTRATOR, Role.SYSTEM));
        for (AreaCode code : closed) {
            Optional.ofNullable(areas.remove(code)).ifPresent(area -> ended.put(code, area.name()));
        }
        saved.forEach(area -> ended.remove(area.code()));
        save(saved, by);
        workers.forEach(officers::give);
    }

    private void addDesk(Area area) {
        switch (area.code().level()) {
            case DISTRICT -> desk(UnitKind.COMMAND_CENTRE, area, "指挥中心");
            case SUBDISTRICT -> desk(UnitKind.SUBDISTRICT_DESK, area, "派单台");
            case COMMUNITY -> desk(UnitKind.COMMITTEE, area, "居民委员会");
            default -> {
                // A grid has a worker, no desk.
            }
        }
    }

    private void desk(UnitKind kind, Area area, String suffix) {
        units.put(new Unit(null, kind, area.name() + suffix, area.code(), null, List.of()));
    }

    /** Where the point lies among these areas. */
    static Optional<Location> at(Collection<Area> areas, GeoPoint point) {
        List<AreaCode> around = areas.stream()
                .filter(area -> Outlines.holds(area.bounds(), point))
                .map(Area::code)
                .toList();
        for (AreaLevel level :
                List.of(AreaLevel.GRID, AreaLevel.COMMUNITY, AreaLevel.SUBDISTRICT, AreaLevel.DISTRICT)) {
            List<AreaCode> here =
                    around.stream().filter(area -> area.level() == level).toList();
            if (!here.isEmpty()) {
                Found inGrids = here.size() == 1 ? Found.IN_GRID : Found.IN_SEVERAL_GRIDS;
                return Optional.of(new Location(
                        common(here)
                                .orElseGet(
                                        () -> here.get(0).at(AreaLevel.DISTRICT).orElseThrow()),
                        level == AreaLevel.GRID ? inGrids : Found.IN_NO_GRID));
            }
        }
        return Optional.empty();
    }

    private static Optional<AreaCode> common(List<AreaCode> some) {
        Optional<AreaCode> common = Optional.of(some.get(0));
        while (common.isPresent() && !some.stream().allMatch(common.get()::contains)) {
            common = common.get().parent();
        }
        return common;
    }

    private Optional<AreaCode> named(String address) {
        String text = address == null ? "" : address.replaceAll("\\s", "");
        List<AreaCode> best = new ArrayList<>();
        long most = 1;
        for (Area area : areas.values()) {
            long names = text.contains(area.name()) ? chain(area, text) : 0;
            if (names > most) {
                best.clear();
                most = names;
            }
            if (names == most) {
                best.add(area.code());
            }
        }
        best.removeIf(area -> best.stream()
                .anyMatch(other -> isOnlyPartOf(find(area).name(), find(other).name())));
        return best.isEmpty() ? Optional.empty() : common(best);
    }

    private long chain(Area area, String text) {
        return Arrays.stream(AreaLevel.values())
                .flatMap(level -> area.code().at(level).stream())
                .filter(above -> text.contains(find(above).name()))
                .count();
    }

    private static boolean isOnlyPartOf(String name, String other) {
        return other.length() > name.length() && other.contains(name);
    }
}
