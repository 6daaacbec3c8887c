// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.tally;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.linli.kernel.AreaCode;
import org.linli.registry.AgeBand;
import org.linli.registry.CareLevel;
import org.linli.registry.DwellingKind;
import org.linli.registry.Residence;
import org.linli.registry.Tally;
import org.linli.registry.Totals;
import org.linli.registry.internal.care.category.Category;

/**
 * Puts the counts of areas into words.
 *
 * @param kinds the categories and levels, by the item that counts them
 * @param trusted whether the reader is told small numbers and sensitive categories
 */
record Wording(Map<String, Kind> kinds, boolean trusted) {
    private static final int FEWEST = 3;

    /** A category of care files and a level. */
    record Kind(Category category, CareLevel level) {}

    /** @param hidden the items that are hidden */
    Tally tally(AreaCode area, Counts counts, Set<String> hidden) {
        long people = counts.sum(Items.GROUP);
        boolean few = !trusted && people > 0 && people < FEWEST;
        Shown shown = item -> few || hidden.contains(item) ? Totals.Cell.HIDDEN : Totals.Cell.of(counts.count(item));
        return new Tally(
                area,
                byKind(counts, Items.HOUSEHOLD),
                people,
                groups(shown),
                shown.cell(Items.MEMBER),
                needs(counts, shown),
                dwellings(counts),
                counts.count(Items.BUILDING),
                counts.count(Items.ESTATE),
                counts.count(Items.FACILITY),
                byKind(counts, Items.ORGANIZATION));
    }

    /** What is shown of a count. */
    private interface Shown {
        Totals.Cell cell(String item);
    }

    private static List<Tally.Group> groups(Shown shown) {
        List<Tally.Group> groups = new ArrayList<>();
        for (Residence residence : Residence.values()) {
            for (AgeBand band : AgeBand.values()) {
                groups.add(new Tally.Group(residence, band, shown.cell(Items.group(residence, band))));
            }
        }
        return groups;
    }

    private List<Tally.Need> needs(Counts counts, Shown shown) {
        List<Tally.Need> needs = new ArrayList<>();
        kinds.forEach((item, kind) -> {
            Category category = kind.category();
            boolean told = trusted || !category.sensitive();
            Totals.Cell cell = shown.cell(item);
            if (told && (cell.hidden() || counts.count(item) > 0)) {
                needs.add(new Tally.Need(category.code(), category.name(), kind.level(), cell));
            }
        });
        return needs;
    }

    private static Map<DwellingKind, Long> dwellings(Counts counts) {
        Map<DwellingKind, Long> dwellings = new EnumMap<>(DwellingKind.class);
        byKind(counts, Items.DWELLING).forEach((kind, count) -> dwellings.put(DwellingKind.valueOf(kind), count));
        return dwellings;
    }

    private static Map<String, Long> byKind(Counts counts, String begin) {
        Map<String, Long> kinds = new TreeMap<>();
        counts.of().forEach((item, count) -> {
            if (item.startsWith(begin) && count > 0) {
                kinds.put(item.substring(begin.length()), count);
            }
        });
        return kinds;
    }
}
