// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal.judge;

import org.linli.petition.WorkOrderState;

/** Why an order is judged. */
public enum Trigger {
    /** It is new and lies at its first desk. */
    FILED,
    /** Its handler cannot solve it. */
    ESCALATED,
    /** The petitioner rated the handling. */
    RATED,
    /** The petitioner was asked afterwards. */
    FOLLOWED_UP,
    /** Somebody dispatched it and it has no clock. */
    UNCLOCKED,
    /** The level that sorts everything may have dispatched it. */
    SORTED,
    /** Somebody opened it again, with the old clock. */
    REOPENED,
    /** Other units take part in it now. */
    JOINED,
    /** It is about something else than was thought. */
    CLASSIFIED,
    /** The time to claim it is over. */
    CLAIMS_OVER,
    /** It came back to the desk and was not dispatched in time. */
    LEFT_LYING;

    /** Whether a clock that runs already goes on. */
    boolean keepsClock() {
        return this == ESCALATED || this == CLAIMS_OVER || this == LEFT_LYING;
    }

    /** What an order in this state waits for when its time for the dispatch has passed. */
    public static Trigger overdueIn(WorkOrderState state) {
        return switch (state) {
            case FILED -> FILED;
            case ESCALATED -> ESCALATED;
            case POOLED -> CLAIMS_OVER;
            case RETURNED, OBJECTED -> LEFT_LYING;
            default -> UNCLOCKED;
        };
    }
}
