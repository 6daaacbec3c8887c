// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.proof;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.organization.Area;

/** Some areas as they are, or would be. Never changes. */
final class Land {
    private final Map<AreaCode, Area> areas;
    private final Map<AreaCode, List<Area>> children;

    Land(Collection<Area> areas) {
        this.areas = new TreeMap<>();
        areas.forEach(area -> this.areas.put(area.code(), area));
        this.children = this.areas.values().stream()
                .filter(area -> area.code().parent().isPresent())
                .collect(Collectors.groupingBy(area -> area.code().parent().orElseThrow()));
    }

    /** The same with these added or renewed. */
    Land with(Collection<Area> changed) {
        Map<AreaCode, Area> all = new TreeMap<>(areas);
        changed.forEach(area -> all.put(area.code(), area));
        return new Land(all.values());
    }

    Optional<Area> find(AreaCode code) {
        return Optional.ofNullable(areas.get(code));
    }

    Collection<Area> all() {
        return areas.values();
    }

    /** Directly in it, by code. */
    List<Area> in(AreaCode code) {
        return children.getOrDefault(code, List.of());
    }

    /** Those of a level in an area, or the area itself, by code. */
    List<Area> in(AreaCode code, AreaLevel level) {
        return areas.values().stream()
                .filter(area -> area.code().level() == level && code.contains(area.code()))
                .toList();
    }

    /** Its name after the names of all it lies in. */
    String path(AreaCode code) {
        return Arrays.stream(AreaLevel.values())
                .flatMap(level -> code.at(level).stream())
                .map(above -> find(above).map(Area::name).orElse(above.value()))
                .distinct()
                .collect(Collectors.joining());
    }

    String name(AreaCode code) {
        return find(code).map(Area::name).orElse(code.value());
    }
}
