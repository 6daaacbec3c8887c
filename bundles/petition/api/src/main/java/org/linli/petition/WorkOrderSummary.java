// SPDX-License-Identifier: Apache-2.0
package org.linli.petition;

import java.time.Instant;
import org.linli.kernel.AreaCode;

/**
 * A line of a list of work orders.
 *
 * @param id the work order's id
 * @param number the petition's number
 * @param version the petition's version
 * @param state the state
 * @param area where
 * @param handler the handler's name
 * @param typeName the type's name
 * @param opening the first 60 characters of what was asked
 * @param urgency null until dispatched
 * @param filedAt when it was filed
 * @param due the deadline; null until dispatched
 * @param overdue whether it has passed
 */
public record WorkOrderSummary(
        String id,
        String number,
        long version,
        WorkOrderState state,
        AreaCode area,
        String handler,
        String typeName,
        String opening,
        Urgency urgency,
        Instant filedAt,
        Instant due,
        boolean overdue) {}
