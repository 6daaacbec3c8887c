// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until it is told to go on. */
public final class TestClock extends Clock {
    private volatile Instant now;

    /** Stands at this moment. */
    public TestClock(Instant now) {
        this.now = now;
    }

    /** Lets so much time pass. */
    public void pass(Duration time) {
        now = now.plus(time);
    }

    /** Stands at another moment. */
    public void set(Instant moment) {
        now = moment;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("instants only");
    }
}
