// SPDX-License-Identifier: Apache-2.0
package org.linli.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.linli.kernel.AreaCode;

/**
 * A resident's record, as far as the purpose of the read shows it: what is withheld is null.
 *
 * @param id the id
 * @param shown the parts that are shown
 * @param name the name
 * @param sex the sex
 * @param birthYear the year of birth; null when unknown
 * @param born the day of birth
 * @param idNumber the ID number, in its 18-digit form
 * @param phone the phone
 * @param phoneConfirmed whether the community has seen that the phone is theirs
 * @param residence whether registered here, living here, or both
 * @param partyMember whether a member of the Party
 * @param dwelling the id of the home
 * @param address the address of the home
 * @param registeredAddress the address in the household register
 * @param household the id of the household
 * @param members the household's members, masked; empty when withheld
 * @param care the open care files the reader may see, in words; empty when withheld
 * @param area the smallest known area of the home
 * @param status how the record stands
 * @param changedAt when it was changed last
 * @param version how often it was changed
 */
public record Resident(
        String id,
        Set<FieldGroup> shown,
        String name,
        Sex sex,
        Integer birthYear,
        LocalDate born,
        String idNumber,
        String phone,
        boolean phoneConfirmed,
        Residence residence,
        boolean partyMember,
        String dwelling,
        String address,
        String registeredAddress,
        String household,
        List<Member> members,
        List<String> care,
        AreaCode area,
        ResidentStatus status,
        Instant changedAt,
        long version) {
    /**
     * A member of the household.
     *
     * @param resident the id
     * @param name the masked name
     * @param relation the relation to the head
     */
    public record Member(String resident, String name, Relation relation) {}
}
