// SPDX-License-Identifier: Apache-2.0
package org.linli.visit;

import java.util.Map;
import org.linli.petition.Place;
import org.linli.petition.StaffEntry;

/**
 * Something that needs work, as it was told at a door, in a yard or seen on the way: it becomes a petition without being
 * typed again.
 *
 * @param text what is asked, in the resident's words, 2 to 2000 characters
 * @param type a type of petition of the area
 * @param resident who asks: one of the people visited; null for nobody in particular
 * @param about whom or what it is about, at most 200 characters; may be null
 * @param place where it is; null for the place that was visited
 * @param answers answers to the questions of the type; may be null
 * @param answered the answer on the spot, which ends the matter; null when it is still to be handled
 */
public record NeedDraft(
        String text,
        String type,
        String resident,
        String about,
        Place place,
        Map<String, String> answers,
        StaffEntry.Answered answered) {
    public NeedDraft {
        answers = answers == null ? Map.of() : Map.copyOf(answers);
    }

    /** One that is still to be handled, where the visit was. */
    public NeedDraft(String text, String type, String resident) {
        this(text, type, resident, null, null, null, null);
    }
}
