// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.care;

import java.util.List;
import org.linli.kernel.PlatformException;
import org.linli.kernel.support.Input;
import org.linli.registry.CareDraft;

/** What may be entered in a care file. What was entered is never repeated in a refusal. */
final class CareInput {
    static final int GROUND_MAX = 200;
    static final int NOTES_MAX = 1000;

    private static final int MOST_NEEDS = 20;
    private static final int MOST_ITEMS = 10;
    private static final int WHAT_MAX = 100;
    private static final int SHORT_MAX = 40;

    private CareInput() {}

    /**
     * @param needs the needs that the category knows
     * @throws PlatformException invalid, with all that is wrong
     */
    static void check(CareDraft draft, List<String> needs) {
        Input input = new Input()
                .text("notes", draft.notes(), 0, NOTES_MAX)
                .that(draft.needs().size() <= MOST_NEEDS, "needs", "are too many", "at most " + MOST_NEEDS)
                .that(
                        needs.containsAll(draft.needs()),
                        "needs",
                        "are not all known",
                        "needs of the category, as in the list of categories")
                .that(draft.plan().size() <= MOST_ITEMS, "plan", "has too many items", "at most " + MOST_ITEMS);
        if (draft.level() == null) {
            input.that(draft.ground() == null, "ground", "overrides nothing", "none without a level");
        } else {
            input.text("ground", draft.ground(), 2, GROUND_MAX);
        }
        for (int i = 0; i < Math.min(MOST_ITEMS, draft.plan().size()); i++) {
            CareDraft.Item item = draft.plan().get(i);
            input.text("plan[" + i + "].what", item.what(), 1, WHAT_MAX)
                    .text("plan[" + i + "].who", item.who(), 0, SHORT_MAX)
                    .text("plan[" + i + "].often", item.often(), 0, SHORT_MAX);
        }
        input.check();
    }

    /** @throws PlatformException invalid */
    static void check(String field, String text, int max) {
        new Input().text(field, text, 2, max).check();
    }
}
