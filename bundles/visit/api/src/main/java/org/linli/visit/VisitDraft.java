// SPDX-License-Identifier: Apache-2.0
package org.linli.visit;

import java.time.LocalDate;
import java.util.List;

/**
 * A visit that is to take place.
 *
 * @param household the household's id; null when only the dwelling is known
 * @param dwelling the dwelling's id, when no household is named: its one household, or nobody where none is known to
 *     live there; else null
 * @param kind why somebody goes
 * @param day the day, at most 30 days ahead and 3 days back; null for today
 * @param visitors the ids of the officers who go, at most 20; null for whoever begins it alone
 * @param why in words for the staff, at most 200 characters, nothing about people; may be null
 */
public record VisitDraft(
        String household, String dwelling, VisitKind kind, LocalDate day, List<String> visitors, String why) {
    public VisitDraft {
        visitors = visitors == null ? List.of() : List.copyOf(visitors);
    }
}
