// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.event;

/**
 * The time of a clock passed and the supervisor was told.
 *
 * @param order the work order
 * @param area the code of the area it lies in
 * @param supervisor the id of the unit that was told
 * @param clock the name of the named clock; null for the order's own deadline
 */
public record WorkOrderOverdue(String order, String area, String supervisor, String clock) {}
