// SPDX-License-Identifier: Apache-2.0
package org.linli.organization;

import java.util.List;
import java.util.Map;
import org.linli.kernel.AreaCode;

/**
 * Who takes over from an officer who leaves.
 *
 * @param officer the id of who leaves
 * @param successor the id of who takes over what {@code grids} does not give to another; null for nobody
 * @param grids single grids with the id of the officer who becomes their worker
 */
public record HandOver(String officer, String successor, Map<AreaCode, String> grids) {
    /** How many duties and stand-ins that are not over can be handed over at once. */
    public static final int MOST_TO_COME = 100;

    public HandOver {
        grids = grids == null ? Map.of() : Map.copyOf(grids);
    }

    /**
     * What came of it.
     *
     * @param moved what somebody has now
     * @param left what nobody has now, with the reason: somebody must look after it
     */
    public record Outcome(List<Moved> moved, List<Left> left) {
        public Outcome {
            moved = List.copyOf(moved);
            left = List.copyOf(left);
        }
    }

    /** What can be handed over. */
    public enum Thing {
        /** A grid; its id is the code. */
        GRID,
        /** The membership of a unit; its id is the unit's. */
        UNIT,
        /** A duty that has not ended. */
        DUTY,
        /** Standing in for somebody who is or will be away. */
        STAND_IN,
        /** A role in an area. */
        ROLE
    }

    /**
     * Something that went to somebody.
     *
     * @param thing what kind
     * @param id its id or code
     * @param to the id of the officer who has it now
     */
    public record Moved(Thing thing, String id, String to) {}

    /**
     * Something that went to nobody.
     *
     * @param thing what kind
     * @param id its id or code
     * @param reason why
     */
    public record Left(Thing thing, String id, String reason) {}
}
