// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.linli.kernel.AreaCode;
import org.linli.registry.Relation;
import org.linli.registry.internal.HouseholdRow;

/**
 * A household as a reader with a purpose sees it, or, with masked names and without its number, as lists show it.
 *
 * @param number in the household register; null when there is none or it is withheld
 * @param members those who belong to it now
 * @param endedAt null while it is one
 */
public record HouseholdRecord(
        String id,
        HouseholdRow.Kind kind,
        String dwelling,
        String address,
        String number,
        List<Member> members,
        AreaCode area,
        Instant endedAt,
        long version) {
    /** A member; the head is the one whose relation is HEAD. */
    public record Member(String resident, String name, Relation relation, LocalDate since) {}
}
