// SPDX-License-Identifier: Apache-2.0
package org.linli.registry;

import java.time.LocalDate;
import java.util.List;
import org.linli.kernel.AreaCode;

/**
 * A household with its people, as far as the purpose of the read shows them.
 *
 * @param id the id
 * @param dwelling the id of the home
 * @param address the address of the home; null when withheld
 * @param area the smallest known area of the home
 * @param members those who belong to it now
 * @param version how often it was changed
 */
public record Household(String id, String dwelling, String address, AreaCode area, List<Member> members, long version) {
    public Household {
        members = List.copyOf(members);
    }

    /**
     * A member.
     *
     * @param resident the record; its {@code members} are empty, because they are here
     * @param relation the relation to the head
     * @param since since when
     */
    public record Member(Resident resident, Relation relation, LocalDate since) {}
}
