// SPDX-License-Identifier: Apache-2.0
package org.linli.visit;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * Whether a community had its yard meeting in a month (1+1+N: at least one a month). A fact of a month and a community; it
 * is added up for nobody.
 *
 * @param pairing who looked after the community in that month
 * @param month the month
 * @param standing how it stands
 * @param held the days on which meetings were held, at most 10
 * @param announced the days of meetings that are still to come, at most 10
 */
public record MonthlyDuty(
        Pairing pairing, YearMonth month, Standing standing, List<LocalDate> held, List<LocalDate> announced) {
    public MonthlyDuty {
        held = List.copyOf(held);
        announced = List.copyOf(announced);
    }

    /** How the duty of a month stands. */
    public enum Standing {
        /** 已召开: there was one. */
        DONE,
        /** 待召开: the month is not over, none was held yet. */
        DUE,
        /** 未召开: the month is over without one. */
        MISSED
    }
}
