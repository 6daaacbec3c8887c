// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;

/**
 * The one clock of all modules. It is the system's, unless the platform was started for a rehearsal or a test with the
 * system property {@link #MOVABLE}: then it can be moved ahead, so that days pass in a moment.
 */
public final class PlatformClock extends Clock {
    /** System property: {@code true} allows {@link #moveAhead}. */
    public static final String MOVABLE = "linli.clock.movable";

    private static final PlatformClock INSTANCE = new PlatformClock();

    private volatile Duration ahead = Duration.ZERO;

    private PlatformClock() {}

    /** The clock. */
    public static PlatformClock get() {
        return INSTANCE;
    }

    /**
     * Moves the clock ahead of where it is now.
     *
     * @param by not negative: time does not go back
     * @throws PlatformException forbidden, unless the platform was started as movable
     */
    public synchronized void moveAhead(Duration by) {
        if (!Boolean.getBoolean(MOVABLE)) {
            throw new PlatformException(
                    Problem.forbidden("the clock moves only where Java was started with -D" + MOVABLE + "=true"));
        }
        if (by.isNegative()) {
            throw new PlatformException(Problem.invalid("by", "is negative", "a duration such as P1D"));
        }
        ahead = ahead.plus(by);
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("days are counted in the zone of the working calendar");
    }
}
