// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.plan;

import java.time.LocalDate;

/**
 * How often somebody goes.
 *
 * @param days every so many days; for once a month {@link #MONTH}
 * @param monthly once in each month of the calendar
 */
record Frequency(int days, boolean monthly) {
    private static final int MONTH = 30;

    static final Frequency MONTHLY = new Frequency(MONTH, true);

    static Frequency every(int days) {
        return new Frequency(days, false);
    }

    /** The day by which to go after a day: in a rule by the month, the last of the month that follows. */
    LocalDate after(LocalDate day) {
        return monthly ? day.withDayOfMonth(1).plusMonths(2).minusDays(1) : day.plusDays(days);
    }

    String words() {
        return monthly ? "每月" : "每" + days + "天";
    }
}
