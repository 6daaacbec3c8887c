// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.event;

/**
 * The deadline passed and the supervisor was told.
 *
 * @param order the work order
 * @param area the code of the area it lies in
 * @param supervisor the id of the unit that was told
 */
public record WorkOrderOverdue(String order, String area, String supervisor) {}
