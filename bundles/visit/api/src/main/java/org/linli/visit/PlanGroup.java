// SPDX-License-Identifier: Apache-2.0
package org.linli.visit;

/** The three groups of standing visits (三必访三必看三必查); which rule belongs to which is configured. */
public enum PlanGroup {
    /** 必访: people who are visited, such as old Party members, house stewards, volunteers. */
    MUST_VISIT("必访"),
    /** 必看: people who are looked after, such as old people living alone and families in difficulty. */
    MUST_SEE("必看"),
    /** 必查: what is checked, such as the floating population, rented dwellings and hazards. */
    MUST_CHECK("必查");

    private final String words;

    PlanGroup(String words) {
        this.words = words;
    }

    /** The word that staff use. */
    public String words() {
        return words;
    }
}
