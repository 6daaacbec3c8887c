// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.calendar;

/**
 * What the count did with one day, or with one span of a day.
 *
 * @param kind counted, skipped, …
 * @param day the day
 * @param count how many were counted so far, this one included: days, or minutes of work
 * @param span the span, when hours are counted; else null
 * @param pause why the clock stood still; null when it ran
 */
record Step(Explanation.Kind kind, Day day, int count, Segment span, String pause) {}
