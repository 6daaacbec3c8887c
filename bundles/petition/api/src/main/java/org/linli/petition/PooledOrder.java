// SPDX-License-Identifier: Apache-2.0
package org.linli.petition;

import java.time.Instant;

/**
 * A line of the open pool.
 *
 * @param order the order
 * @param until when the time to claim it is over
 * @param named whether it is open to units that were named only
 */
public record PooledOrder(WorkOrderSummary order, Instant until, boolean named) {}
