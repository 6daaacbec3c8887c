// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.duplicate;

import static org.junit.Assert.assertEquals;

import java.time.Duration;
import java.util.Optional;
import org.junit.Test;
import org.linli.kernel.support.Ids;
import org.linli.kernel.testing.TestClock;
import org.linli.kernel.testing.TestKeyring;
import org.linli.petition.internal.TestPlatform;

/** Tokens by which residents join. */
public class JoinTokensTest {
    private final TestClock clock = new TestClock(TestPlatform.START);
    private final JoinTokens tokens = new JoinTokens(TestKeyring.create(), clock);

    @Test
    public void aTokenLeadsToItsOrderForADay() {
        String order = Ids.next();
        String token = tokens.of(order);
        assertEquals(Optional.of(order), tokens.order(token));
        clock.set(TestPlatform.START.plus(Duration.ofHours(24)));
        assertEquals(Optional.empty(), tokens.order(token));
    }

    @Test
    public void nobodyMakesOneForAnotherOrder() {
        String token = tokens.of(Ids.next());
        assertEquals(Optional.empty(), tokens.order(Ids.next() + token.substring(26)));
        assertEquals(Optional.empty(), new JoinTokens(TestKeyring.create(), clock).order(token));
        assertEquals(Optional.empty(), tokens.order("nonsense"));
        assertEquals(Optional.empty(), tokens.order(null));
    }
}
