// SPDX-License-Identifier: Apache-2.0
package org.linli.petition;

import java.time.Instant;
import org.linli.kernel.AreaCode;

/**
 * What a changed calendar or rule would mean for the deadlines of open orders, and how far that was taken over.
 *
 * @param id its id
 * @param kind what changed
 * @param state how far it is
 * @param area whose orders it is about; null for all
 * @param title what changed, in Chinese
 * @param source the version of the calendar, or the id of the edition of the rule
 * @param proposedBy the name of who brought it about; null when the platform noticed it
 * @param openedAt when it was opened
 * @param progress how far comparing and applying have come
 * @param decision who decided; null before
 * @param finishedAt when nothing more was to be done; null before
 */
public record DeadlineReview(
        String id,
        Kind kind,
        State state,
        AreaCode area,
        String title,
        String source,
        String proposedBy,
        Instant openedAt,
        Progress progress,
        Decision decision,
        Instant finishedAt) {
    /** What changed. */
    public enum Kind {
        /** The working calendar: a notice, or the hours of work. */
        CALENDAR,
        /** The rule of an area. */
        RULE
    }

    /** How far a review is. */
    public enum State {
        /** Open deadlines are being compared. */
        COMPARING,
        /** Waits for a person who approves or rejects. */
        WAITING,
        /** Approved; being applied. */
        APPLYING,
        /** All is applied. */
        APPLIED,
        /** Rejected: all deadlines stay. */
        REJECTED,
        /** No open deadline would change. */
        EMPTY,
        /** A later change of the calendar has taken its place. */
        SUPERSEDED;

        /** Whether it is still to be worked on or decided. */
        public boolean isOpen() {
            return this == COMPARING || this == WAITING || this == APPLYING;
        }
    }

    /**
     * How far it has come.
     *
     * @param looked open orders compared so far
     * @param changed deadlines that change
     * @param applied deadlines changed so far
     * @param leftOut deadlines that were to change and did not, each with its reason
     */
    public record Progress(long looked, long changed, long applied, long leftOut) {}

    /**
     * Who decided.
     *
     * @param by the name
     * @param at when
     * @param words why; may be null
     */
    public record Decision(String by, Instant at, String words) {}

    /**
     * A deadline that changes.
     *
     * @param order the work order
     * @param clock the name of the named clock; null for the order's own deadline
     * @param area where the order lies
     * @param oldDue when it was due
     * @param newDue when it would be, or is, due
     * @param why in Chinese
     * @param outcome what came of it
     * @param reason why it was left out, or that it was computed again; null else
     */
    public record Line(
            String order,
            String clock,
            AreaCode area,
            Instant oldDue,
            Instant newDue,
            String why,
            Outcome outcome,
            String reason) {}

    /** What came of a line. */
    public enum Outcome {
        /** Nothing yet. */
        PROPOSED,
        /** It was changed as proposed. */
        APPLIED,
        /** The order had changed since; computed again and changed. */
        RECOMPUTED,
        /** It was not changed, for the reason told. */
        LEFT_OUT
    }

    /**
     * How many deadlines of an area move by how much.
     *
     * @param area a subdistrict, or the district where the order lies in none
     * @param days by how many days the date moves, negative when it comes sooner; -99 and 99 mean so many or more
     * @param lines how many
     */
    public record Count(AreaCode area, int days, long lines) {}
}
