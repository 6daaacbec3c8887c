// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

import org.linli.petition.WorkOrderState;

/**
 * All that the table of transitions needs to know of an order.
 *
 * @param state the state; null before it is filed
 * @param replied whether a reply was given since it was opened
 * @param rated whether this closing was rated
 */
record Standing(WorkOrderState state, boolean replied, boolean rated) {}
