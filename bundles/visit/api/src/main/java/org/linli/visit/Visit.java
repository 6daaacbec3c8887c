// SPDX-License-Identifier: Apache-2.0
package org.linli.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.linli.kernel.AreaCode;

/**
 * A visit; nothing of what was learnt is in it, so lists may show it.
 *
 * @param id the id, the reference of the purpose {@code visit}
 * @param household the household's id; null for a dwelling in which nobody is known to live
 * @param dwelling the dwelling's id
 * @param area the smallest known area of the dwelling
 * @param kind why somebody goes
 * @param day the day it is meant for
 * @param visitors who goes
 * @param why in words for the staff; may be null
 * @param state how it stands
 * @param from the first day on which it is a purpose for its visitors
 * @param until the last such day
 * @param recordedAt when the record was handed in; null before
 * @param needs how many needs were recorded
 * @param version how often it was changed
 */
public record Visit(
        String id,
        String household,
        String dwelling,
        AreaCode area,
        VisitKind kind,
        LocalDate day,
        List<Visitor> visitors,
        String why,
        VisitState state,
        LocalDate from,
        LocalDate until,
        Instant recordedAt,
        int needs,
        long version) {
    public Visit {
        visitors = List.copyOf(visitors);
    }

    /**
     * Who goes.
     *
     * @param officer the officer's id
     * @param name the officer's name as it was then
     */
    public record Visitor(String officer, String name) {}
}
