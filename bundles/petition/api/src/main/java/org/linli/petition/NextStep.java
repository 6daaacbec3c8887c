// SPDX-License-Identifier: Apache-2.0
package org.linli.petition;

import java.util.List;

/**
 * A step that staff take, and whether somebody can take it now.
 *
 * @param kind the step
 * @param possible whether it is possible for whoever asked
 * @param why what stands against it; null when it is possible
 * @param from the states in which it can be taken
 */
public record NextStep(StepKind kind, boolean possible, Obstacle why, List<WorkOrderState> from) {
    public NextStep {
        from = List.copyOf(from);
    }

    /** What stands against a step. */
    public enum Obstacle {
        /** It is for the handler. */
        NOT_HANDLER,
        /** It is for dispatchers and supervisors of the order's area. */
        NOT_COORDINATOR,
        /** It is for the handler, and for dispatchers and supervisors of the area. */
        NOT_RESPONSIBLE,
        /** It is for the handler, and for whoever takes part. */
        NOT_TAKING_PART,
        /** It is for units that were called and have not joined in. */
        NOT_CALLED,
        /** It is for people of a unit. */
        NO_UNIT,
        /** It is for community officers, dispatchers and supervisors of the area. */
        NOT_OFFICE,
        /** The order is not in a state for it. */
        STATE,
        /** The petitioner has no reply yet. */
        NO_REPLY,
        /** A supervision waits for its answer. */
        SUPERVISION_OPEN,
        /** It was accepted before. */
        ACCEPTED,
        /** No supervision waits for an answer. */
        NO_SUPERVISION,
        /** Nobody asked for more time. */
        NO_EXTENSION,
        /** More time was asked for, and nobody has decided. */
        EXTENSION_OPEN
    }
}
