// SPDX-License-Identifier: Apache-2.0
package org.linli.exchange.internal.alert;

import java.time.Instant;
import java.util.List;
import org.linli.kernel.AreaCode;

/**
 * Something urgent came by a channel that nobody watches all the time.
 *
 * @param id its id
 * @param area where the account that it was written to belongs
 * @param words the configured words that were found in it
 * @param onDuty who was on duty, first who is called first; empty when the roster had nobody
 * @param petition the petition's number, in which it can be read; null until it is filed
 * @param raisedAt when
 * @param takenAt when somebody took it; null before
 * @param takenBy who
 */
public record Alert(
        String id,
        AreaCode area,
        List<String> words,
        List<OnDuty> onDuty,
        String petition,
        Instant raisedAt,
        Instant takenAt,
        String takenBy) {
    public Alert {
        words = List.copyOf(words);
        onDuty = List.copyOf(onDuty);
    }

    /** An officer on duty, and the number to call during it. */
    public record OnDuty(String officer, String name, String phone) {}
}
