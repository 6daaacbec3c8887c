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
 * system property {@link #MOVABLE}: then it can be moved ahead, so that days pass in a moment. Where it was started with
 * {@link #RETELLS}, as with the demo, what happened before can be told again: for one thread it is then that moment.
 */
public final class PlatformClock extends Clock {
    /** System property: {@code true} allows {@link #moveAhead}. */
    public static final String MOVABLE = "linli.clock.movable";

    /** System property: {@code true} allows {@link #retell}. */
    public static final String RETELLS = "linli.clock.retells";

    private static final PlatformClock INSTANCE = new PlatformClock();

    /** How much earlier it is for the thread that retells. */
    private final ThreadLocal<Duration> earlier = new ThreadLocal<>();

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

    /** Whether {@link #retell} is allowed. */
    public static boolean retells() {
        return Boolean.getBoolean(RETELLS);
    }

    /**
     * Does something as of a moment of the past: for this thread it is that moment now, and goes on from there. Made-up
     * history comes into being this way by the same commands as the true one.
     *
     * @param then the moment, not in the future
     * @param work what is done
     * @throws PlatformException forbidden, unless the platform was started as one that retells; invalid, in the future
     */
    public <T, E extends Exception> T retell(Instant then, Work<T, E> work) throws E {
        if (!retells()) {
            throw new PlatformException(
                    Problem.forbidden("the past is told only where Java was started with -D" + RETELLS + "=true"));
        }
        Duration back = Duration.between(then, written());
        if (back.isNegative()) {
            throw new PlatformException(Problem.invalid("then", "is in the future", "a moment of the past"));
        }
        Duration before = earlier.get();
        earlier.set(back);
        try {
            return work.done();
        } finally {
            if (before == null) {
                earlier.remove();
            } else {
                earlier.set(before);
            }
        }
    }

    /**
     * What is done as of a moment.
     *
     * @param <T> what comes of it
     * @param <E> how it fails
     */
    @FunctionalInterface
    public interface Work<T, E extends Exception> {
        /** Does it. */
        T done() throws E;
    }

    /** The moment at which something is really written down, also while the past is retold: for the access ledger. */
    public Instant written() {
        return Instant.now().plus(ahead);
    }

    /** A clock of {@link #written}. */
    public Clock ofWriting() {
        return new Clock() {
            @Override
            public Instant instant() {
                return written();
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return PlatformClock.this.withZone(zone);
            }
        };
    }

    @Override
    public Instant instant() {
        Duration back = earlier.get();
        return back == null ? written() : written().minus(back);
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
