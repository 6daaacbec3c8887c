// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.tally;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.kernel.AreaCode;
import org.linli.registry.internal.RegistrySchema;

/**
 * Families with what is hidden in them. The last ones are kept until anything is counted anew, so that whoever looks at the
 * grids of a community one after the other does not have the same neighbours read for each.
 */
final class Families {
    /** A community of thirty grids takes some hundred kilobytes. */
    private static final int MOST = 64;

    private final RegistrySchema schema;
    /** The one asked for longest ago first. */
    private final Map<Key, Sheltered> kept = new LinkedHashMap<>(MOST, 0.75f, true);

    /** @param lines as they are configured now */
    private record Key(AreaCode parent, Map<String, String> lines) {}

    /**
     * The counts of a family.
     *
     * @param turn how often anything had been counted before
     * @param hidden items by area; null as long as it is not found out
     */
    record Sheltered(long turn, Family family, Map<String, Set<String>> hidden) {
        Counts counts(AreaCode area) {
            return family.counts(area);
        }

        Set<String> hidden(AreaCode area) {
            return hidden.getOrDefault(area.value(), Set.of());
        }
    }

    Families(RegistrySchema schema) {
        this.schema = schema;
    }

    /**
     * The areas directly in one.
     *
     * @param parents the areas that this one lies in, from the district down, and itself
     */
    Sheltered of(List<AreaCode> parents, Map<String, String> lines) {
        Key key = new Key(parents.get(parents.size() - 1), lines);
        Sheltered last = last(key);
        Sheltered now = schema.jdbc(tx -> {
            // Before the counts: what is counted in between is read again next time.
            long turn = TallyCount.turn(tx);
            return last != null && last.turn() == turn ? last : new Sheltered(turn, Family.of(tx, parents), null);
        });
        if (now.hidden() != null) {
            return now;
        }
        Sheltered sheltered = new Sheltered(now.turn(), now.family(), hidden(now.family(), parents, lines));
        keep(key, sheltered);
        return sheltered;
    }

    private Sheltered last(Key key) {
        synchronized (kept) {
            return kept.get(key);
        }
    }

    private void keep(Key key, Sheltered sheltered) {
        synchronized (kept) {
            kept.put(key, sheltered);
            if (kept.size() > MOST) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
    }

    /** What is hidden in the district and in the areas directly in each of these. */
    private static Map<String, Set<String>> hidden(Family family, List<AreaCode> parents, Map<String, String> lines) {
        Map<String, Set<String>> hidden = new HashMap<>();
        AreaCode district = parents.get(0);
        hidden.put(district.value(), Shelter.ofDistrict(lines, family.counts(district)));
        for (AreaCode parent : parents) {
            hidden.putAll(Shelter.ofChildren(
                    lines, family.counts(parent), hidden.getOrDefault(parent.value(), Set.of()), family.in(parent)));
        }
        return hidden;
    }
}
