// SPDX-License-Identifier: Apache-2.0
package org.linli.registry;

import java.time.LocalDate;

/**
 * What is entered about a resident.
 *
 * @param name the name, 1 to 30 characters of any script; · is allowed
 * @param sex null where the ID number tells it, else {@link Sex#UNKNOWN}
 * @param born null where the ID number tells it or nobody knows
 * @param idNumber 18 digits or 15 old ones by GB 11643, x in either case; null when not known
 * @param phone where they can be reached; null when there is none
 * @param residence whether registered here, living here, or both
 * @param registeredAddress the address in the household register where that is another; may be null
 * @param partyMember whether a member of the Party
 * @param dwelling the id of the home; null for somebody registered here without a home here
 * @param area the community of somebody without a dwelling; null where the dwelling tells it
 */
public record ResidentDraft(
        String name,
        Sex sex,
        LocalDate born,
        String idNumber,
        String phone,
        Residence residence,
        String registeredAddress,
        boolean partyMember,
        String dwelling,
        String area) {}
