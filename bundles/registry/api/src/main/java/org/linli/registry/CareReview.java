// SPDX-License-Identifier: Apache-2.0
package org.linli.registry;

import java.time.LocalDate;
import org.linli.kernel.AreaCode;

/**
 * A review of a care file that is to be done, as lists show it: neither the category nor the level is told.
 *
 * @param id the id; {@code care-review <id>} is a purpose from its day on
 * @param careFile the care file
 * @param resident whose it is
 * @param name the name, masked
 * @param due its day
 * @param overdue whether the day is over
 * @param opened whether it was begun before its day
 * @param area the smallest known area of the home
 */
public record CareReview(
        String id,
        String careFile,
        String resident,
        String name,
        LocalDate due,
        boolean overdue,
        boolean opened,
        AreaCode area) {}
