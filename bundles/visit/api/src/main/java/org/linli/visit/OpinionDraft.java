// SPDX-License-Identifier: Apache-2.0
package org.linli.visit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.linli.kernel.AreaCode;

/**
 * What somebody thinks. Who it was is not kept: an opinion counts by its area alone.
 *
 * @param where how it came
 * @param reference the id of the visit or of the meeting; null for what was entered
 * @param area where the person lives: an area in that of the round; null for the visit's area, else for the round's
 * @param answers one for each question, in their order: the words of an option, or free words of at most 500 characters;
 *     null or empty for no answer; at least one is given
 */
public record OpinionDraft(Where where, String reference, AreaCode area, List<String> answers) {
    public OpinionDraft {
        // answers may be null inside
        answers = answers == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(answers));
    }

    /** How an opinion came. */
    public enum Where {
        /** 走访: at a door. */
        VISIT,
        /** 院坝会: in a yard meeting. */
        YARD_MEETING,
        /** 录入: by phone, on paper, at a counter. */
        ENTERED
    }
}
