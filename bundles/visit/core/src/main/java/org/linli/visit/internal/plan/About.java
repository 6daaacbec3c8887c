// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.plan;

import java.util.Set;
import org.linli.registry.CareLevel;
import org.linli.registry.Cohorts.Cohort;

/**
 * Whom or what a rule means.
 *
 * @param kind by what
 * @param value the code of a care category, the kind of a dwelling or facility, the background of an informant; null for none
 * @param age from which age on; 0 for all
 * @param levels of which levels of care
 * @param words as the file says it
 */
record About(Kind kind, String value, int age, Set<CareLevel> levels, String words) {
    About {
        levels = Set.copyOf(levels);
    }

    /** By what. */
    enum Kind {
        CARE,
        PARTY_MEMBERS,
        LIVING_ONLY,
        INFORMANTS,
        DWELLINGS,
        FACILITIES
    }

    boolean isPlace() {
        return kind == Kind.DWELLINGS || kind == Kind.FACILITIES;
    }

    /** Who is meant, for the registry; nobody's for informants and places. */
    Cohort cohort() {
        return switch (kind) {
            case CARE -> new Cohort(Cohort.Kind.CARE, value, 0);
            case PARTY_MEMBERS -> new Cohort(Cohort.Kind.PARTY_MEMBERS, null, age);
            case LIVING_ONLY -> new Cohort(Cohort.Kind.LIVING_ONLY, null, 0);
            case INFORMANTS, DWELLINGS, FACILITIES -> throw new IllegalStateException(kind + " is no cohort");
        };
    }
}
