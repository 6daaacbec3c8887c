// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.calendar;

/**
 * When to warn before a deadline: after a part of the working time has gone, or a limit before the end. Whichever, the
 * warning falls into working time while the clock runs, and before the end; that of a limit in minutes at any time.
 *
 * @param percent of the period's working time that has gone, 1 to 99; 0 when {@code before} says it
 * @param before so long before the end: working units leave so much working time, minutes so much of what counts (1 working day: the opening of the last
 *     day), calendar days mean the opening of work so many days earlier; null when {@code percent} says it
 */
public record Warning(int percent, Limit before) {
    /** @throws org.linli.kernel.PlatformException invalid, unless exactly one of the two is given */
    public Warning {
        Refusal.unless(
                before == null ? percent > 0 && percent < 100 : percent == 0,
                "warning",
                "either a part of the time or a limit before the end",
                "percent 1 to 99, or a limit");
    }

    /** Warns when so many percent of the working time are gone. */
    public static Warning afterPercent(int percent) {
        return new Warning(percent, null);
    }

    /** Warns so long before the end. */
    public static Warning before(Limit limit) {
        return new Warning(0, limit);
    }
}
