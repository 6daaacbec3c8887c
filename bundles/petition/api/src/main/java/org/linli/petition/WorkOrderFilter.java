// SPDX-License-Identifier: Apache-2.0
package org.linli.petition;

import org.linli.kernel.AreaCode;

/**
 * Which work orders to list; only those the asking actor may see are.
 *
 * @param view which list
 * @param area only those in this area; null for all
 * @param state only those in this state; null for all that fit the view
 */
public record WorkOrderFilter(View view, AreaCode area, WorkOrderState state) {
    /** The lists, each with an index of its own. */
    public enum View {
        /** 我的待办: open orders of which the actor or a unit of theirs is the handler, by due date. */
        MINE,
        /** 辖区在办: open orders in the actor's areas, by due date. */
        OPEN,
        /** 超期: open orders whose clock has run out, in the actor's areas, by due date. */
        OVERDUE,
        /** 办结: closed orders in the actor's areas, newest first. */
        CLOSED
    }
}
