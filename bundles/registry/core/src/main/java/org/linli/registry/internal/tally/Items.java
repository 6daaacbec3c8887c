// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.tally;

import java.util.Set;
import java.util.TreeSet;
import org.linli.registry.AgeBand;
import org.linli.registry.Residence;

/** What is counted, as it stands in the table. Those about people begin with a {@code p}. */
final class Items {
    static final String PEOPLE = "p";
    static final String MEMBER = "pm";
    static final String GROUP = "p/";
    static final String NEED = "pn/";
    static final String HOUSEHOLD = "h/";
    static final String DWELLING = "d/";
    static final String BUILDING = "b";
    static final String ESTATE = "e";
    static final String FACILITY = "f";
    static final String ORGANIZATION = "o/";

    private Items() {}

    /** People of a residence and an age band. */
    static String group(Residence residence, AgeBand band) {
        return GROUP + residence.name() + "/" + band.name();
    }

    /** Those of all residences and age bands. */
    static Set<String> groups() {
        Set<String> groups = new TreeSet<>();
        for (Residence residence : Residence.values()) {
            for (AgeBand band : AgeBand.values()) {
                groups.add(group(residence, band));
            }
        }
        return groups;
    }

    /** Care files of a category and level, by their blind index. */
    static String need(String levelIndex) {
        return NEED + levelIndex;
    }

    /** Whether it counts people, so that one and two are hidden. */
    static boolean isOfPeople(String item) {
        return item.startsWith(PEOPLE);
    }
}
