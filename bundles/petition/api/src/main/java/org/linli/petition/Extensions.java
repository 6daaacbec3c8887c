// SPDX-License-Identifier: Apache-2.0
package org.linli.petition;

import java.time.Instant;
import java.util.List;
import org.linli.kernel.calendar.Limit;
import org.linli.kernel.security.Actor;
import org.osgi.annotation.versioning.ProviderType;

/**
 * More time for an order's own deadline (延期): asked for by the handler, granted or refused by somebody else, at most as
 * often and as long as the rule of the area allows. The petitioner is told the new date. Errors as in {@link WorkOrders}.
 */
@ProviderType
public interface Extensions {
    /**
     * The handler asks for more time.
     *
     * @throws org.linli.kernel.PlatformException invalid, when it is longer than the rule allows, with the latest date;
     *     conflict, when the order has no clock, its deadline is met already, or it was extended as often as allowed
     */
    WorkOrder request(Command command, Request request);

    /**
     * Grants what was asked for; dispatchers and supervisors of the area, but not who asked.
     *
     * @param note for staff, at most 500 characters; may be null
     */
    WorkOrder grant(Command command, String note);

    /**
     * Refuses it; dispatchers and supervisors of the area.
     *
     * @param note why, for staff, 1 to 500 characters
     */
    WorkOrder refuse(Command command, String note);

    /** All that were asked for, oldest first, at most 100; for those who may see the order. */
    List<Extension> of(String order, Actor by);

    /**
     * What is asked for: a new end, or so much more.
     *
     * @param reason why, for staff, 2 to 500 characters
     * @param publicReason the same for the petitioner, 2 to 200 characters
     * @param until the new end; null when {@code more} says it
     * @param more so much more than the limit; null when {@code until} says it
     */
    record Request(String reason, String publicReason, Instant until, Limit more) {}

    /** How far a request is. */
    enum State {
        /** Nobody has decided. */
        ASKED,
        /** More time was granted. */
        GRANTED,
        /** No more time. */
        REFUSED
    }

    /**
     * More time that was asked for.
     *
     * @param state how far it is
     * @param askedAt when
     * @param askedBy the name of who asked
     * @param reason why, for staff
     * @param publicReason why, for the petitioner
     * @param dueBefore the end before
     * @param dueAfter the end with it, as it was computed when it was decided, before that when it was asked for
     * @param decidedAt null while nobody has decided
     * @param decidedBy the name of who decided; null likewise
     * @param note what they said, for staff; may be null
     */
    record Extension(
            State state,
            Instant askedAt,
            String askedBy,
            String reason,
            String publicReason,
            Instant dueBefore,
            Instant dueAfter,
            Instant decidedAt,
            String decidedBy,
            String note) {}
}
