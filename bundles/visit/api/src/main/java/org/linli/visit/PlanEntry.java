// SPDX-License-Identifier: Apache-2.0
package org.linli.visit;

import java.time.LocalDate;
import org.linli.kernel.AreaCode;

/**
 * A visit that a rule asks for, as lists show it: masked. The level of care is not told; how often the rule asks for the
 * visit tells how much is needed.
 *
 * @param id the id
 * @param rule the code of the rule
 * @param name the name of the rule, such as 独居老人走访
 * @param group the group of the rule
 * @param subject what it is about
 * @param subjectId the resident, dwelling, facility, engagement or work order
 * @param household the household to go to; null where there is none
 * @param who the masked name of a resident, the name of somebody engaged, what the place is called, or the type and number of
 *     a matter; null when the reader may see no names there
 * @param address the address without the room, of a matter as it was entered; null when unknown
 * @param due the day by which to go
 * @param overdue whether that day is over
 * @param last the day of the last visit; null when none is known since the rule means it
 * @param everyDays every how many days; a rule of once a month says 30
 * @param postponedTo the day to which it was put off; null when it was not
 * @param goes who goes
 * @param area the smallest known area
 * @param version how often it was changed
 */
public record PlanEntry(
        String id,
        String rule,
        String name,
        PlanGroup group,
        PlanSubject subject,
        String subjectId,
        String household,
        String who,
        String address,
        LocalDate due,
        boolean overdue,
        LocalDate last,
        int everyDays,
        LocalDate postponedTo,
        PlanGoer goes,
        AreaCode area,
        long version) {}
