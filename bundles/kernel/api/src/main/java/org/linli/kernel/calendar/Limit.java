// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.calendar;

/**
 * How long something may take.
 *
 * @param amount how many; 0 days mean the same day, that is the close of work of the first working day that is not over
 *     yet
 * @param unit of what
 */
public record Limit(int amount, LimitUnit unit) {
    private static final int MOST = 3660;

    /** @throws org.linli.kernel.PlatformException invalid, when negative, without unit or longer than ten years */
    public Limit {
        Refusal.unless(unit != null, "limit.unit", "a limit needs a unit", "one of the limit units");
        Refusal.unless(amount >= 0 && amount <= MOST, "limit.amount", amount + " is not possible", "0 to " + MOST);
    }

    /** So many working days. */
    public static Limit workingDays(int amount) {
        return new Limit(amount, LimitUnit.WORKING_DAYS);
    }

    /** So many days as they come. */
    public static Limit calendarDays(int amount) {
        return new Limit(amount, LimitUnit.CALENDAR_DAYS);
    }

    /** So many minutes, day and night. */
    public static Limit minutes(int amount) {
        return new Limit(amount, LimitUnit.MINUTES);
    }

    /** So many hours of work. */
    public static Limit workingHours(int amount) {
        return new Limit(amount, LimitUnit.WORKING_HOURS);
    }
}
