// SPDX-License-Identifier: Apache-2.0
package org.linli.visit;

import java.time.LocalDate;
import java.util.List;

/**
 * A proposal for a worker's day: where to go, in which order. Nobody has to keep to it and nothing of it is measured.
 *
 * @param day the day
 * @param stops the doors, first those overdue, among them those in greater need, among these the nearest next; at most
 *     {@link #MOST_STOPS}
 * @param more whether more is due than fits
 */
public record DayPlan(LocalDate day, List<Stop> stops, boolean more) {
    /** How many doors a day's plan names at most. */
    public static final int MOST_STOPS = 50;

    public DayPlan {
        stops = List.copyOf(stops);
    }

    /**
     * A door with all that is due behind it.
     *
     * @param metres from the stop before as the crow flies; null when one of the two has no point
     * @param reasons what is due there, the most urgent first
     */
    public record Stop(Integer metres, List<PlanEntry> reasons) {
        public Stop {
            reasons = List.copyOf(reasons);
        }
    }
}
