// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.rest;

import java.time.LocalDate;

/** Bodies of requests about visits. */
public final class VisitBodies {
    private VisitBodies() {}

    /** What was begun or taken down. */
    public record Added(String id) {}

    /** Why a visit does not take place. */
    public record Cancelling(String why) {}

    /** How a promise was kept; the day is today where it is missing. */
    public record Keeping(String how, LocalDate on) {}

    /** What comes of a round of questions. */
    public record Closing(String result) {}
}
