// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

import org.linli.petition.WorkOrderState;

/**
 * All that the table of transitions needs to know of an order.
 *
 * @param state the state; null before it is filed
 * @param replied whether a reply was given since it was opened
 * @param rated whether this closing was rated
 * @param facts what else was done
 */
record Standing(WorkOrderState state, boolean replied, boolean rated, Facts facts) {
    Standing(WorkOrderState state, boolean replied, boolean rated) {
        this(state, replied, rated, new Facts(false, false, false));
    }

    /**
     * What else was done.
     *
     * @param accepted whether it was accepted
     * @param supervised whether a supervision waits for its answer
     * @param extensionAsked whether more time was asked for and nobody has decided
     */
    record Facts(boolean accepted, boolean supervised, boolean extensionAsked) {}
}
