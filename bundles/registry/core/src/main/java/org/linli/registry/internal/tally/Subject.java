// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.tally;

import java.util.Arrays;
import java.util.Optional;

/** What is counted beside residents: one query each tells where it is and as what it is counted. */
enum Subject {
    HOUSEHOLD(
            "household",
            "SELECT id, CASE WHEN grid = '' THEN community ELSE grid END AS area, kind AS item FROM household",
            Items.HOUSEHOLD,
            "ended_at IS NULL"),
    DWELLING(
            "dwelling",
            "SELECT id, CASE WHEN grid = '' THEN community ELSE grid END AS area, kind AS item FROM dwelling",
            Items.DWELLING,
            null),
    BUILDING("building", "SELECT id, area, '' AS item FROM building", Items.BUILDING, null),
    ESTATE("estate", "SELECT id, area, '' AS item FROM estate", Items.ESTATE, null),
    FACILITY("facility", "SELECT id, area, '' AS item FROM facility", Items.FACILITY, null),
    ORGANIZATION(
            "local-organization", "SELECT id, area, kind AS item FROM local_organization", Items.ORGANIZATION, null);

    private final String kind;
    private final String select;
    private final String item;
    private final String counted;

    /**
     * @param kind as events name it
     * @param item what the items begin with
     * @param counted which are counted; null for all
     */
    Subject(String kind, String select, String item, String counted) {
        this.kind = kind;
        this.select = select;
        this.item = item;
        this.counted = counted;
    }

    /** The kind of place that an event names; none for one that is not known here. */
    static Optional<Subject> ofPlace(String kind) {
        return Arrays.stream(values())
                .filter(subject -> subject != HOUSEHOLD && subject.kind.equals(kind))
                .findFirst();
    }

    /** Those with such ids that are counted. */
    String sql(String ids) {
        return select + " WHERE id IN (" + ids + ")" + (counted == null ? "" : " AND " + counted);
    }

    String item(String found) {
        return item + found;
    }
}
