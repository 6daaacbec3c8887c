// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.event;

/**
 * The handler cannot solve it; the next level is to be found.
 *
 * @param order the work order
 * @param area the code of the area it lies in
 * @param level the code of the area at whose level it was handled
 */
public record EscalationRequested(String order, String area, String level) {}
