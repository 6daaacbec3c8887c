// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.support.feed;

import java.time.Duration;

/**
 * How long a reader tries before it sets an event aside, and how long it is waited for when it died.
 *
 * @param tries how often an event is tried
 * @param firstPause the pause after the first try; each further one is twice as long, up to 10 s
 * @param lease after so much silence another runner of the same reader reads on; also after a crash
 */
public record Patience(int tries, Duration firstPause, Duration lease) {
    /** Five tries in about three seconds; a lease of five. */
    public static final Patience USUAL = new Patience(5, Duration.ofMillis(200), Duration.ofSeconds(5));

    private static final Duration LONGEST = Duration.ofSeconds(10);

    /** The pause after that many tries. */
    Duration pauseAfter(int tried) {
        Duration pause = firstPause.multipliedBy(1L << Math.min(tried - 1, 20));
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }
}
