// SPDX-License-Identifier: Apache-2.0
package org.linli.visit;

import java.time.LocalDate;
import org.linli.kernel.AreaCode;

/**
 * Which part of the plan to list.
 *
 * @param area only what lies in it; null for all areas of the reader
 * @param until the last due day to list; null for today
 * @param goes only what is for these to do; null for all
 * @param group only this group; null for all
 */
public record PlanQuery(AreaCode area, LocalDate until, PlanGoer goes, PlanGroup group) {}
