// SPDX-License-Identifier: Apache-2.0
package org.linli.registry;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.linli.kernel.AreaCode;

/**
 * What an area has, in numbers, with all that lies in it. Counts of people beyond {@code people} are as
 * {@link Totals.Cell}: one and two are hidden, and what would give them back by subtraction, unless the reader is a care
 * officer of the area.
 *
 * @param area the area
 * @param households 户: households that have not ended, by kind ({@code FAMILY} 家庭户, {@code COLLECTIVE} 集体户); kinds
 *     without any are left out
 * @param people all people who are registered or live there
 * @param groups the same people by residence and age; every pair, in order
 * @param partyMembers 党员 among them
 * @param needs open care files by category and level, those with none left out; somebody with several categories counts in
 *     each. Sensitive categories for care officers only
 * @param dwellings dwellings by kind; kinds without any are left out
 * @param buildings 楼栋
 * @param estates 小区
 * @param facilities 设施
 * @param organizations 驻区单位, by kind such as {@code SHOP}; kinds without any are left out
 */
public record Tally(
        AreaCode area,
        Map<String, Long> households,
        long people,
        List<Group> groups,
        Totals.Cell partyMembers,
        List<Need> needs,
        Map<DwellingKind, Long> dwellings,
        long buildings,
        long estates,
        long facilities,
        Map<String, Long> organizations) {
    public Tally {
        households = Collections.unmodifiableMap(new TreeMap<>(households));
        groups = List.copyOf(groups);
        needs = List.copyOf(needs);
        dwellings = Collections.unmodifiableMap(new TreeMap<>(dwellings));
        organizations = Collections.unmodifiableMap(new TreeMap<>(organizations));
    }

    /** People of one kind of residence and one age band. */
    public record Group(Residence residence, AgeBand ageBand, Totals.Cell people) {}

    /**
     * Open care files (三色档案) of one category and level.
     *
     * @param category the code, such as {@code elder-alone}
     * @param name the name, such as 独居老人
     */
    public record Need(String category, String name, CareLevel level, Totals.Cell people) {}

    /** All households. */
    public long householdsOfAllKinds() {
        return households.values().stream().mapToLong(Long::longValue).sum();
    }
}
