// SPDX-License-Identifier: Apache-2.0
package org.linli.grid;

/**
 * How big a grid is meant to be (网格划分标准): about 300 households or 1,000 people, as an area sets it in
 * {@code etc/org.linli.grid.division-<name>.cfg}; the file of exactly the area, else of the nearest above it.
 *
 * @param households how many households
 * @param people how many people
 * @param over by how many percent either may be exceeded
 * @param under how many percent of both a grid has at least
 */
public record DivisionRule(int households, int people, int over, int under) {
    /** How a grid fits the rule. */
    public enum Size {
        /** 符合 */
        FITS,
        /** 偏大: more households or more people than the rule allows. */
        TOO_BIG,
        /** 偏小: fewer households and fewer people than the rule means. */
        TOO_SMALL
    }

    /** How a grid with so many households and people fits. */
    public Size size(int ofHouseholds, int ofPeople) {
        boolean big = 100L * ofHouseholds > (100L + over) * households || 100L * ofPeople > (100L + over) * people;
        boolean small = 100L * ofHouseholds < (long) under * households && 100L * ofPeople < (long) under * people;
        return big ? Size.TOO_BIG : small ? Size.TOO_SMALL : Size.FITS;
    }
}
