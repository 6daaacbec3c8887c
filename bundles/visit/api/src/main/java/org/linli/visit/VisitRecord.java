// SPDX-License-Identifier: Apache-2.0
package org.linli.visit;

import java.time.Instant;
import java.util.List;

/**
 * What was handed in after a visit, as those who may read it see it.
 *
 * @param visit the visit
 * @param at when somebody stood at the door
 * @param met the ids of the people who were met
 * @param others who else was met, in words; may be null
 * @param learnt what was learnt; may be null
 * @param opinions what people think
 * @param suggestions what they suggest
 * @param wishes what they wish for
 * @param needs the words of the needs, in their order
 * @param filed what became of the needs, in the same order
 * @param promises what was promised
 * @param corrections what became of the corrections of the registry
 */
public record VisitRecord(
        Visit visit,
        Instant at,
        List<String> met,
        String others,
        String learnt,
        List<String> opinions,
        List<String> suggestions,
        List<String> wishes,
        List<String> needs,
        List<FiledNeed> filed,
        List<Promise> promises,
        List<Correction> corrections) {
    public VisitRecord {
        met = List.copyOf(met);
        opinions = List.copyOf(opinions);
        suggestions = List.copyOf(suggestions);
        wishes = List.copyOf(wishes);
        needs = List.copyOf(needs);
        filed = List.copyOf(filed);
        promises = List.copyOf(promises);
        corrections = List.copyOf(corrections);
    }

    /**
     * What became of a correction.
     *
     * @param position which of the corrections it is, from 1
     * @param state as for a need
     * @param request the id of the change request; null until it is there
     * @param reason why it was refused; else null
     */
    public record Correction(int position, FiledNeed.State state, String request, String reason) {}
}
