// SPDX-License-Identifier: Apache-2.0
package org.linli.petition;

import java.util.List;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.calendar.Deadline;
import org.linli.kernel.calendar.DeadlineRule;
import org.linli.kernel.security.Actor;
import org.linli.organization.Location;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What changed calendars and rules mean for open deadlines. A change of the calendar is noticed by itself and compared in
 * the background; for a rule the module that knows rules proposes. Nothing changes before a person approves; then it is
 * applied in the background, at most 500 orders in a transaction, and goes on after an outage where it stopped.
 */
@ProviderType
public interface DeadlineReviews {
    /** Those of areas in which the actor supervises, dispatches, administers or audits, the newest first. */
    Page<DeadlineReview> list(String cursor, int size, Actor by);

    /** One of them; not found for all others. */
    DeadlineReview find(String review, Actor by);

    /**
     * Its lines, in the order of the orders' ids; only those in areas of the actor.
     *
     * @param area only lines of this area; null for all
     * @return possibly fewer than asked for even where more follow: so many lines are looked at and no more
     */
    Page<DeadlineReview.Line> lines(String review, AreaCode area, String cursor, int size, Actor by);

    /** How many deadlines move by how many days in each subdistrict of the actor's; nothing while it is compared. */
    List<DeadlineReview.Count> counts(String review, Actor by);

    /**
     * Lets it be applied. For supervisors of its area and the system's administrators, but not for who proposed it.
     *
     * @param words why, at most 500 characters; may be null
     * @throws org.linli.kernel.PlatformException conflict, unless it waits
     */
    DeadlineReview approve(String review, String words, Actor by);

    /**
     * Leaves all deadlines as they are; for the same people.
     *
     * @param words why, 2 to 500 characters
     */
    DeadlineReview reject(String review, String words, Actor by);

    /**
     * Opens one for a changed rule; the platform. One that is open for the same source is given back instead.
     *
     * @return its id
     */
    String open(Opening opening, Actor by);

    /** The reviews of rules that still wait for proposals, the oldest first, at most 50; the platform. */
    List<DeadlineReview> comparing(Actor by);

    /**
     * The clocks that run in open orders of the review's area, going on where the last proposals ended; the platform.
     *
     * @param orders how many orders, 1 to 500
     */
    Part running(String review, int orders, Actor by);

    /**
     * Adds what the new rule says for the clocks of a part that was read by {@link #running}; the platform. A deadline
     * that would not change gives no line.
     *
     * @param part as {@link #running} gave it; when no other follows the review waits for approval
     * @param proposals at most 2000, of orders of this part
     * @return how it stands; conflict when somebody else has proposed this part
     */
    DeadlineReview propose(String review, Part part, List<Proposal> proposals, Actor by);

    /**
     * A part of the open orders.
     *
     * @param from its place
     * @param to the place of the part that follows; null when none does
     * @param orders how many orders it has
     * @param clocks theirs, all those of an order together
     */
    record Part(String from, String to, int orders, List<Running> clocks) {
        public Part {
            clocks = List.copyOf(clocks);
        }
    }

    /**
     * What changed.
     *
     * @param source the id of the edition
     * @param area whose orders; null for all
     * @param title in Chinese, at most 200 characters
     * @param proposedBy the id of who approved the edition or asked for this, and so cannot approve this
     * @param proposer their name
     */
    record Opening(String source, AreaCode area, String title, String proposedBy, String proposer) {}

    /**
     * A clock that runs, and what a rule may know of its order.
     *
     * @param order the work order
     * @param clock the id of the named clock; the order's own id for its deadline
     * @param name the name of the named clock; null for the order's deadline
     * @param deadline as it is
     * @param about the order
     */
    record Running(String order, String clock, String name, Deadline deadline, About about) {}

    /** What a rule may know of an order. */
    record About(
            AreaCode area,
            Location.Found found,
            AreaCode level,
            String type,
            String channel,
            Urgency urgency,
            int reopened) {}

    /**
     * What the new rule says for a clock.
     *
     * @param order the work order
     * @param clock the clock's id
     * @param rule by when by the new rule
     * @param why in Chinese, at most 300 characters
     */
    record Proposal(String order, String clock, DeadlineRule rule, String why) {}
}
