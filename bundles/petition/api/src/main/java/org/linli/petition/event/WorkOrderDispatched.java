// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.event;

/**
 * A work order was given to a handler.
 *
 * @param order the work order
 * @param area the code of the area it lies in
 * @param handlerKind OFFICER or UNIT
 * @param handler the id of the handler
 * @param level the code of the area at whose level it is handled
 * @param clocked whether it has a deadline
 */
public record WorkOrderDispatched(
        String order, String area, String handlerKind, String handler, String level, boolean clocked) {}
