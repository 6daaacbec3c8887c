// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.calendar;

import java.time.LocalDate;

/**
 * What the calendar says about a day.
 *
 * @param date the day
 * @param working whether it is worked
 * @param reason why, in words: 国庆节, 调休上班, 周末, 工作日
 * @param notice the notice that says so; empty when it follows from the day of the week
 * @param provisional whether a notice that is not known yet may say otherwise
 */
public record Day(LocalDate date, boolean working, String reason, String notice, boolean provisional) {}
