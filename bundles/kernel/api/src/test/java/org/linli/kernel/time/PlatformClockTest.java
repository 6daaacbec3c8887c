// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.time;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;

/** The past is told again for one thread, where that is allowed; what is written in ledgers keeps the true time. */
public class PlatformClockTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    private final PlatformClock clock = PlatformClock.get();
    private final Instant then = Instant.now().minus(Duration.ofDays(20));

    @Before
    public void allow() {
        System.setProperty(PlatformClock.RETELLS, "true");
    }

    @After
    public void forbid() {
        System.clearProperty(PlatformClock.RETELLS);
    }

    @Test
    public void forOneThreadItIsThen() {
        Instant told = clock.retell(then, () -> {
            assertNear(
                    Instant.now(), CompletableFuture.supplyAsync(clock::instant).join());
            assertNear(Instant.now(), clock.ofWriting().instant());
            Instant earlier = clock.retell(then.minus(SOON.multipliedBy(9)), clock::instant);
            assertNear(then.minus(SOON.multipliedBy(9)), earlier);
            return clock.instant();
        });
        assertNear(then, told);
        assertNear(Instant.now(), clock.instant());
    }

    @Test
    public void itIsNowAgainWhenTheWorkFails() {
        assertThrows(
                IllegalStateException.class,
                () -> clock.retell(then, () -> {
                    throw new IllegalStateException("failed");
                }));
        assertNear(Instant.now(), clock.instant());
    }

    @Test
    public void theFutureIsNotToldAndNothingIsWhereThatIsNotAllowed() {
        refused(Problem.INVALID, Instant.now().plus(SOON));
        forbid();
        refused(Problem.FORBIDDEN, then);
    }

    private void refused(String type, Instant moment) {
        PlatformException refused = assertThrows(PlatformException.class, () -> clock.retell(moment, clock::instant));
        assertEquals(type, refused.problem().type());
    }

    private static void assertNear(Instant expected, Instant actual) {
        assertTrue(
                expected + " but " + actual,
                Duration.between(expected, actual).abs().compareTo(SOON) < 0);
    }
}
