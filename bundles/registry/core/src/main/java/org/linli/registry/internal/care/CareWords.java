// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.care;

import java.util.List;
import org.linli.registry.CareDraft;
import org.linli.registry.CareLevel;
import org.linli.registry.internal.care.category.Advice;

/**
 * What a care file says, sealed by the person's key. Its simple name is part of what it was sealed for: never rename it.
 *
 * @param category the code
 * @param categoryName as it was when this was written
 * @param level the level that holds
 * @param reason why: the rule's words, or the ground of who overrode it
 * @param ruleLevel the level by the rule alone
 * @param overridden whether a person set the level
 * @param closedFor null while open
 */
record CareWords(
        String category,
        String categoryName,
        CareLevel level,
        String reason,
        CareLevel ruleLevel,
        boolean overridden,
        boolean livesAlone,
        List<String> needs,
        String notes,
        List<CareDraft.Item> plan,
        String closedFor) {
    static CareWords of(String category, String name, CareDraft draft, Advice advice) {
        boolean overridden = draft.level() != null;
        return new CareWords(
                category,
                name,
                overridden ? draft.level() : advice.level(),
                overridden ? draft.ground() : advice.reason(),
                advice.level(),
                overridden,
                draft.livesAlone(),
                draft.needs(),
                draft.notes(),
                draft.plan(),
                null);
    }

    /** As it was entered. */
    CareDraft draft() {
        return new CareDraft(
                category, livesAlone, needs, overridden ? level : null, overridden ? reason : null, notes, plan);
    }

    CareWords closedFor(String why) {
        return new CareWords(
                category, categoryName, level, reason, ruleLevel, overridden, livesAlone, needs, notes, plan, why);
    }
}
