// SPDX-License-Identifier: Apache-2.0
package org.linli.registry;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What the registry keeps about a person, for that person: all of their own, and nothing of the others of the household.
 *
 * @param id the id
 * @param name the name
 * @param sex the sex
 * @param born the day of birth; null when unknown
 * @param idNumber the ID number; null when unknown
 * @param phone the phone; null when there is none
 * @param phoneConfirmed whether the community has seen that the phone is theirs
 * @param residence whether registered here, living here, or both
 * @param partyMember whether a member of the Party
 * @param address the address of the home; null when there is none here
 * @param registeredAddress the address in the household register, where that is another
 * @param relation the relation to the head of the household; null for somebody in none
 * @param area the names of the area and all it lies in
 * @param careFiles how many care files about them are open
 * @param status how the record stands
 * @param changedAt when it was changed last
 * @param version how often it was changed
 */
public record OwnRecord(
        String id,
        String name,
        Sex sex,
        LocalDate born,
        String idNumber,
        String phone,
        boolean phoneConfirmed,
        Residence residence,
        boolean partyMember,
        String address,
        String registeredAddress,
        Relation relation,
        String area,
        int careFiles,
        ResidentStatus status,
        Instant changedAt,
        long version) {}
