// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.internal;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.kernel.AreaCode;
import org.linli.organization.Area;

/**
 * Finds the area that an address names. An area's chain is made of its own name and those names of the areas above it
 * that the address has before it; the longest chain wins, and where several are as long, the area they have in common.
 */
final class AreaNames {
    private final List<Area> areas;

    AreaNames(List<Area> areas) {
        // What lies in an area comes after it.
        this.areas = areas.stream().sorted(Comparator.comparing(Area::code)).toList();
    }

    /**
     * The area that the address names.
     *
     * @param address null names none
     */
    Optional<AreaCode> in(String address) {
        List<Chain> longest = longest(chains(address == null ? "" : address.replaceAll("\\s", "")));
        // 甲街道 is in 大甲街道 by its letters only.
        List<AreaCode> named = longest.stream()
                .filter(chain -> longest.stream().noneMatch(chain::isOnlyPartOf))
                .map(Chain::area)
                .toList();
        return named.isEmpty() ? Optional.empty() : AreaMap.common(named);
    }

    private List<Chain> chains(String address) {
        Map<AreaCode, Chain> named = new LinkedHashMap<>();
        for (Area area : areas) {
            if (address.contains(area.name())) {
                Chain before = above(area.code(), named);
                int at = address.indexOf(area.name(), before.end);
                if (at >= 0) {
                    int end = at + area.name().length();
                    named.put(area.code(), new Chain(area.code(), area.name(), before.names + 1, end));
                }
            }
        }
        return List.copyOf(named.values());
    }

    /** The chain of the nearest area above that is named. */
    private static Chain above(AreaCode area, Map<AreaCode, Chain> named) {
        Optional<AreaCode> above = area.parent();
        while (above.isPresent() && !named.containsKey(above.get())) {
            above = above.get().parent();
        }
        return above.map(named::get).orElse(Chain.NONE);
    }

    private static List<Chain> longest(List<Chain> chains) {
        int most = chains.stream().mapToInt(Chain::names).max().orElse(0);
        return chains.stream().filter(chain -> chain.names == most).toList();
    }

    /**
     * Names in an address, from above down.
     *
     * @param area the area of the last name
     * @param name the last name
     * @param names how many
     * @param end where the last name ends
     */
    private record Chain(AreaCode area, String name, int names, int end) {
        private static final Chain NONE = new Chain(null, "", 0, 0);

        private boolean isOnlyPartOf(Chain other) {
            return other.name.length() > name.length() && other.name.contains(name);
        }
    }
}
