// SPDX-License-Identifier: Apache-2.0
package org.linli.web.internal.entry;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import org.junit.Test;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;

/** One source cannot use up what is there for all. */
public class RateLimitTest {
    @Test
    public void whoAsksTooOftenIsToldWhenToComeAgainAndOthersAreNotHarmed() {
        RateLimit limit = new RateLimit(5);
        for (int i = 0; i < 5; i++) {
            limit.count("a");
        }
        Problem problem =
                assertThrows(PlatformException.class, () -> limit.count("a")).problem();
        assertEquals(429, problem.status());
        assertTrue((Long) problem.facts().get("retryAfterSeconds") >= 1);
        limit.count("b");
    }

    @Test
    public void zeroIsNoLimit() {
        RateLimit limit = new RateLimit(0);
        for (int i = 0; i < 1_000; i++) {
            limit.count("a");
        }
    }

    @Test
    public void anIpv6NetworkIsOneSource() {
        String first = new Origin("2001:db8:1:2:aaaa::1", "h", false).source();
        assertEquals(first, new Origin("2001:db8:1:2:bbbb::2", "h", false).source());
        assertTrue(!first.equals(new Origin("2001:db8:1:3::1", "h", false).source()));
        assertEquals("192.0.2.7", new Origin("192.0.2.7", "h", false).source());
        assertEquals("not an address", new Origin("not an address", "h", false).source());
    }
}
