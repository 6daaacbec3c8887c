// SPDX-License-Identifier: Apache-2.0
package org.linli.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.linli.registry.ChangeDraft;

/**
 * What is handed in after the door (交作业, 走访登记).
 *
 * @param at when somebody stood at the door; not in the future and at most 7 days ago, as long as a lease lasts; null for now
 * @param met the ids of the people of the household who were met; empty for nobody
 * @param others who else was met, in words, at most 200 characters; may be null
 * @param learnt what was learnt, at most 2000 characters; may be null
 * @param opinions what people think, at most 20 of 500 characters
 * @param suggestions what they suggest, as many
 * @param wishes what they wish for, as many
 * @param needs what needs work, at most 10; each becomes a petition
 * @param promises what was promised, at most 10
 * @param corrections what is wrong in the registry, at most 10; each becomes a change request
 */
public record RecordDraft(
        Instant at,
        List<String> met,
        String others,
        String learnt,
        List<String> opinions,
        List<String> suggestions,
        List<String> wishes,
        List<NeedDraft> needs,
        List<PromiseDraft> promises,
        List<ChangeDraft> corrections) {
    public RecordDraft {
        met = met == null ? List.of() : List.copyOf(met);
        opinions = opinions == null ? List.of() : List.copyOf(opinions);
        suggestions = suggestions == null ? List.of() : List.copyOf(suggestions);
        wishes = wishes == null ? List.of() : List.copyOf(wishes);
        needs = needs == null ? List.of() : List.copyOf(needs);
        promises = promises == null ? List.of() : List.copyOf(promises);
        corrections = corrections == null ? List.of() : List.copyOf(corrections);
    }

    /**
     * Something that is promised.
     *
     * @param words what, 2 to 500 characters
     * @param to the resident's id; null for the household as a whole
     * @param by the day by which it is to be kept, from the day of the visit to a year later
     */
    public record PromiseDraft(String words, String to, LocalDate by) {}
}
