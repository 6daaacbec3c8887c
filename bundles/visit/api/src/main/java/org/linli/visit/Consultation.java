// SPDX-License-Identifier: Apache-2.0
package org.linli.visit;

import java.time.Instant;
import org.linli.kernel.AreaCode;

/**
 * A round of questions to the people of an area (征求意见).
 *
 * @param id the id
 * @param told what is asked, where and when
 * @param opinions how many opinions were given
 * @param closedAt when it was closed; null while it runs
 * @param result the result in plain words; null until it is closed
 * @param version how often it was changed
 */
public record Consultation(
        String id, ConsultationDraft told, long opinions, Instant closedAt, String result, long version) {
    /** Where it is held. */
    public AreaCode area() {
        return told.area();
    }
}
