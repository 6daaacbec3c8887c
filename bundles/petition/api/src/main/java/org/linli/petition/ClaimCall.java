// SPDX-License-Identifier: Apache-2.0
package org.linli.petition;

import java.util.List;

/**
 * To whom an order is open, and how long.
 *
 * @param units the ids of the units that may claim it, at most 20; empty for all
 * @param workingHours how long it can be claimed, 1 to 80 hours of work; null for the area's usual time
 * @param reason why, in words for staff, at most 500 characters; may be null
 */
public record ClaimCall(List<String> units, Integer workingHours, String reason) {
    public ClaimCall {
        units = units == null ? List.of() : List.copyOf(units);
    }
}
