// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.event;

import java.util.List;

/**
 * A step was taken that has no event of its own.
 *
 * @param order the work order
 * @param area the code of the area it lies in
 * @param step the kind of step, a {@code StepKind}
 * @param state the state after it, a {@code WorkOrderState}
 * @param units the ids of the units it is about: who was called, who claims, who supports; else empty
 */
public record StepTaken(String order, String area, String step, String state, List<String> units) {
    public StepTaken {
        units = units == null ? List.of() : List.copyOf(units);
    }
}
