// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

import java.util.Set;
import org.linli.petition.StepKind;
import org.linli.petition.WorkOrderState;

/**
 * A row of the table of transitions.
 *
 * @param kind the step
 * @param from the states it is possible in; empty for the first step
 * @param to the state after it; null when it stays
 * @param who may do it
 * @param needs what must be so before
 */
public record Transition(StepKind kind, Set<WorkOrderState> from, WorkOrderState to, Who who, Needs needs) {
    /** Who may do a step. */
    enum Who {
        /** Whoever files, or holds the number and the secret. */
        PETITIONER,
        /** The officer that has it or who stands in there, or the people of the unit that has it. */
        HANDLER,
        /** Dispatchers and supervisors of its area, and the platform. */
        COORDINATOR,
        /** The handler, or whoever coordinates. */
        RESPONSIBLE,
        /** The handler, or who takes part beside. */
        TAKING_PART,
        /** The people of a unit that was called and has not joined in. */
        CALLED,
        /** Whoever is of a unit that may claim. */
        UNIT,
        /** Who takes part, or coordinates; or the petitioner. */
        ATTACHING,
        /** Community officers, dispatchers and supervisors of its area. */
        OFFICE,
        /** The platform, by rule. */
        PLATFORM
    }

    /** What must be so before a step. */
    enum Needs {
        NOTHING("") {
            @Override
            boolean met(Standing standing) {
                return true;
            }
        },
        REPLY("a reply before, and no supervision that waits for its answer") {
            @Override
            boolean met(Standing standing) {
                return standing.replied() && !standing.facts().supervised();
            }
        },
        UNACCEPTED("not accepted yet") {
            @Override
            boolean met(Standing standing) {
                return !standing.facts().accepted();
            }
        },
        SUPERVISION("a supervision that waits for its answer") {
            @Override
            boolean met(Standing standing) {
                return standing.facts().supervised();
            }
        },
        EXTENSION("a request for more time") {
            @Override
            boolean met(Standing standing) {
                return standing.facts().extensionAsked();
            }
        },
        NO_EXTENSION("no request for more time that waits") {
            @Override
            boolean met(Standing standing) {
                return !standing.facts().extensionAsked();
            }
        },
        UNRATED("once per closing") {
            @Override
            boolean met(Standing standing) {
                return !standing.rated();
            }
        };

        private final String words;

        Needs(String words) {
            this.words = words;
        }

        abstract boolean met(Standing standing);

        String words() {
            return words;
        }
    }

    boolean possible(Standing standing) {
        return from.contains(standing.state()) && needs.met(standing);
    }

    WorkOrderState after(WorkOrderState before) {
        return to == null ? before : to;
    }
}
