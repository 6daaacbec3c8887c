// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.plan;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.linli.grid.Engagement;
import org.linli.petition.OpenMatter;
import org.linli.registry.CareLevel;
import org.linli.registry.Cohorts.Cohort;

/**
 * Whom or what a rule means.
 *
 * @param kind by what
 * @param value the code of a care category, the kind of a dwelling or facility, the background of somebody engaged; null
 *     for none
 * @param age from which age on; 0 for all
 * @param levels of which levels of care
 * @param types the types of petitions that are such a matter
 * @param words as the file says it
 */
record About(Kind kind, String value, int age, Set<CareLevel> levels, Set<String> types, String words) {
    /** In order, so that the same rules read the same on every node. */
    About {
        levels = Collections.unmodifiableSortedSet(new TreeSet<>(levels));
        types = Collections.unmodifiableSortedSet(new TreeSet<>(types));
    }

    /** By what. */
    enum Kind {
        CARE,
        PARTY_MEMBERS,
        LIVING_ONLY,
        INFORMANTS,
        HOUSE_STEWARDS,
        DWELLINGS,
        FACILITIES,
        /** Open orders under mediation, or of the types. */
        DISPUTES,
        /** Open orders of hazards found on patrols, or of the types. */
        HAZARDS
    }

    boolean isPlace() {
        return kind == Kind.DWELLINGS || kind == Kind.FACILITIES;
    }

    boolean isEngaged() {
        return kind == Kind.INFORMANTS || kind == Kind.HOUSE_STEWARDS;
    }

    boolean isMatter() {
        return kind == Kind.DISPUTES || kind == Kind.HAZARDS;
    }

    /** Whether the registry alone knows whom it means. */
    boolean isCohort() {
        return !isPlace() && !isEngaged() && !isMatter();
    }

    /** Who is meant, for the registry. */
    Cohort cohort() {
        return switch (kind) {
            case CARE -> new Cohort(Cohort.Kind.CARE, value, 0);
            case PARTY_MEMBERS -> new Cohort(Cohort.Kind.PARTY_MEMBERS, null, age);
            case LIVING_ONLY -> new Cohort(Cohort.Kind.LIVING_ONLY, null, 0);
            default -> throw new IllegalStateException(kind + " is no cohort");
        };
    }

    /** As what somebody is engaged who is meant, for the grid. */
    Engagement.Kind engagement() {
        return kind == Kind.HOUSE_STEWARDS ? Engagement.Kind.HOUSE_STEWARD : Engagement.Kind.INFORMANT;
    }

    /** Whether somebody engaged as such is meant. */
    boolean means(Engagement engagement) {
        return value == null
                || engagement.background() != null
                        && engagement.background().name().equals(value);
    }

    /**
     * Whether a matter is meant.
     *
     * @param found whether it was found on a patrol
     */
    boolean means(OpenMatter matter, boolean found) {
        return isMatter() && (types.contains(matter.type()) || (kind == Kind.DISPUTES ? matter.mediating() : found));
    }
}
