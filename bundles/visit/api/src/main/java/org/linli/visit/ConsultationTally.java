// SPDX-License-Identifier: Apache-2.0
package org.linli.visit;

import java.util.List;
import org.linli.kernel.AreaCode;

/**
 * The opinions counted. A count of 1 or 2 is withheld, and with it, where one could be computed from the rest, the next
 * smallest.
 *
 * @param consultation the id of the round
 * @param opinions how many opinions there are
 * @param questions the counts of each question that is answered by an option
 */
public record ConsultationTally(String consultation, long opinions, List<Counted> questions) {
    public ConsultationTally {
        questions = List.copyOf(questions);
    }

    /**
     * A question.
     *
     * @param question which, from 1
     * @param options the options in their order
     * @param total how often each was chosen, in all; null for what is withheld
     * @param areas the same by area
     */
    public record Counted(int question, List<String> options, List<Long> total, List<Row> areas) {}

    /**
     * An area.
     *
     * @param area a community, or a grid where the round is held in one community
     * @param counts how often each option was chosen; null for what is withheld
     */
    public record Row(AreaCode area, List<Long> counts) {}
}
