// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.calendar;

/** What a limit is counted in. */
public enum LimitUnit {
    /** 工作日: only days that are worked count. */
    WORKING_DAYS,
    /** 日, 自然日: every day counts, but a period does not end on a day off. */
    CALENDAR_DAYS,
    /** 工作小时: only minutes inside the hours of work count. */
    WORKING_HOURS,
    /** 分钟: every minute counts, day and night, working day or not. */
    MINUTES;

    /** Whether whole days are counted. */
    public boolean isOfDays() {
        return this == WORKING_DAYS || this == CALENDAR_DAYS;
    }
}
