// SPDX-License-Identifier: Apache-2.0
package org.linli.visit;

import java.time.Instant;
import java.time.LocalDate;

/**
 * That a visit was put off.
 *
 * @param from the day on which it was due
 * @param to the day to which it was put off
 * @param ground why
 * @param by the id of the officer who put it off
 * @param at when
 */
public record Postponement(LocalDate from, LocalDate to, String ground, String by, Instant at) {}
