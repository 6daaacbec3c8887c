// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.event;

/**
 * A work order was closed.
 *
 * @param order the work order
 * @param area the code of the area it lies in
 * @param resolution how it ended
 * @param inTime whether before its deadline
 */
public record WorkOrderClosed(String order, String area, String resolution, boolean inTime) {}
