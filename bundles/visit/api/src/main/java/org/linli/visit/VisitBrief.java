// SPDX-License-Identifier: Apache-2.0
package org.linli.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.linli.petition.WorkOrderSummary;
import org.linli.registry.Relation;
import org.linli.registry.Sex;

/**
 * What the visitors look up before the door (走访前做功课): what the purpose {@code visit} shows, and no more. Each person in
 * it is a look in the access ledger.
 *
 * @param visit the visit
 * @param address the address of the dwelling
 * @param people who lives there
 * @param open the open work orders about these people or this address that the reader may see, at most 20; of what was
 *     asked only the opening
 * @param before the last visits to the household, the newest first, at most 5
 * @param promises the promises to the household: those that are still to be kept, then those of the last year; at most 20
 * @param at when it was put together
 */
public record VisitBrief(
        Visit visit,
        String address,
        List<Occupant> people,
        List<WorkOrderSummary> open,
        List<PastVisit> before,
        List<Promise> promises,
        Instant at) {
    public VisitBrief {
        people = List.copyOf(people);
        open = List.copyOf(open);
        before = List.copyOf(before);
        promises = List.copyOf(promises);
    }

    /**
     * Somebody who lives there.
     *
     * @param resident the resident's id
     * @param name the name
     * @param sex the sex
     * @param age the age that is reached in this year; null when unknown
     * @param relation the relation to the head of the household
     * @param phone the phone; null when there is none
     * @param partyMember whether a member of the Party
     * @param care the open care files that the reader may see, in words such as 独居老人 (ORANGE); of sensitive categories
     *     for care officers only
     */
    public record Occupant(
            String resident,
            String name,
            Sex sex,
            Integer age,
            Relation relation,
            String phone,
            boolean partyMember,
            List<String> care) {
        public Occupant {
            care = List.copyOf(care);
        }
    }

    /**
     * A visit before.
     *
     * @param visit its id
     * @param day its day
     * @param kind why somebody went
     * @param visitors the names of those who went
     * @param learnt what was learnt, in the visitors' words; empty for nothing
     * @param wishes what the people wished for
     * @param petitions the numbers of the petitions that came of it
     */
    public record PastVisit(
            String visit,
            LocalDate day,
            VisitKind kind,
            List<String> visitors,
            String learnt,
            List<String> wishes,
            List<String> petitions) {
        public PastVisit {
            visitors = List.copyOf(visitors);
            wishes = List.copyOf(wishes);
            petitions = List.copyOf(petitions);
        }
    }
}
