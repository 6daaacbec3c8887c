// SPDX-License-Identifier: Apache-2.0
package org.linli.registry;

import java.time.Instant;
import java.time.LocalDate;
import org.linli.kernel.AreaCode;

/**
 * A care file.
 *
 * @param id the id
 * @param resident whose it is
 * @param categoryName the name of its category
 * @param level how much the person needs
 * @param reason why it has this level: the rule's words, or the ground of who overrode it
 * @param ruleLevel the level by the rule alone
 * @param told what was entered
 * @param review the id of the next review; null when closed
 * @param reviewDue the day of the next review; null when closed
 * @param closedFor why it was closed; null while open
 * @param openedAt when it was opened
 * @param changedAt when it was changed last
 * @param area the smallest known area of the home
 * @param version how often it was changed
 */
public record CareFile(
        String id,
        String resident,
        String categoryName,
        CareLevel level,
        String reason,
        CareLevel ruleLevel,
        CareDraft told,
        String review,
        LocalDate reviewDue,
        String closedFor,
        Instant openedAt,
        Instant changedAt,
        AreaCode area,
        long version) {
    /** Whether it is open. */
    public boolean isOpen() {
        return closedFor == null;
    }
}
