// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.spi;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.linli.kernel.AreaCode;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * By which rule does a matter find who handles it first, and which way does it go upward? Who sits where is the
 * organization's: this tells the areas to ask, in order. Chosen by the rule of this package; nobody there: see there.
 */
@ConsumerType
public interface FirstHandlers {
    /** How many areas are asked for at once. */
    int MOST_AREAS = 200;

    /** How long an answer may take; who takes longer counts as not there. */
    Duration LONGEST = Duration.ofSeconds(5);

    /**
     * The moments at which a rule of the area, of one above or of one in it begins to hold, as far as that is agreed
     * today.
     *
     * @param from the first that counts
     * @param until the end, not part of it
     * @return in order, at most 100
     */
    List<Instant> changes(AreaCode area, Instant from, Instant until);

    /** Everything that can come up in an area: each of its types in each urgency; at most 1,000. */
    List<Matter> matters(AreaCode area);

    /**
     * The ways of all matters that can come up in exactly these areas, at that moment. Matters that go the same way come
     * together in one route: each of {@link #matters} is in exactly one route, or the rule has a gap.
     *
     * @param areas at most {@link #MOST_AREAS}
     * @param at now, or a moment up to 60 days ahead
     */
    List<Route> routes(List<AreaCode> areas, Instant at);
}
