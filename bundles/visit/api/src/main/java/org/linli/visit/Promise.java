// SPDX-License-Identifier: Apache-2.0
package org.linli.visit;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What was promised at a door. A fact for the next visitors; nobody is scored by it.
 *
 * @param id the id
 * @param visit the visit in which it was made
 * @param to the resident's id; null for the household as a whole
 * @param words what was promised
 * @param by the day by which it is to be kept
 * @param madeBy the name of the officer who made it
 * @param madeAt when
 * @param keptAt when it was kept; null while it is not
 * @param how how it was kept; null while it is not
 * @param overdue whether the day has passed and it is not kept
 */
public record Promise(
        String id,
        String visit,
        String to,
        String words,
        LocalDate by,
        String madeBy,
        Instant madeAt,
        Instant keptAt,
        String how,
        boolean overdue) {}
