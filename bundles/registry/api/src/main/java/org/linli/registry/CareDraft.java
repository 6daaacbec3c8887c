// SPDX-License-Identifier: Apache-2.0
package org.linli.registry;

import java.util.List;

/**
 * What is entered in a care file.
 *
 * @param category the code of its category; a file keeps the one it was opened with
 * @param livesAlone whether the person lives alone
 * @param needs what the person needs, in the category's words
 * @param level a level that overrides the rule's; null to go by the rule
 * @param ground why the rule's level is overridden; null where it is not
 * @param notes what else is known, up to 1000 characters; may be null
 * @param plan the plan of care, at most 10 items
 */
public record CareDraft(
        String category,
        boolean livesAlone,
        List<String> needs,
        CareLevel level,
        String ground,
        String notes,
        List<Item> plan) {
    public CareDraft {
        needs = needs == null ? List.of() : List.copyOf(needs);
        plan = plan == null ? List.of() : List.copyOf(plan);
    }

    /**
     * An item of the plan of care.
     *
     * @param what what is done, such as 上门探望
     * @param who who does it
     * @param often how often, such as 每周一次
     */
    public record Item(String what, String who, String often) {}
}
