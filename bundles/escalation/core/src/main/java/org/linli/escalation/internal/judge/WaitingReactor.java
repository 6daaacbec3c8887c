// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal.judge;

import org.linli.kernel.feed.FeedEvent;
import org.linli.kernel.support.feed.Reactor;

/**
 * Reads no event before something is ready: judged a moment too early, orders would go by rules that are not in force.
 *
 * @param reactor what acts
 * @param ready throws unavailable while it is not ready; then the event waits
 */
public record WaitingReactor(Reactor reactor, Runnable ready) implements Reactor {
    @Override
    public String name() {
        return reactor.name();
    }

    @Override
    public String feed() {
        return reactor.feed();
    }

    @Override
    public int lanes() {
        return reactor.lanes();
    }

    @Override
    public void on(FeedEvent event) throws Exception {
        ready.run();
        reactor.on(event);
    }
}
