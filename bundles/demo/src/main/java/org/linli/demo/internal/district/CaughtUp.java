// SPDX-License-Identifier: Apache-2.0
package org.linli.demo.internal.district;

import java.time.Duration;
import org.linli.kernel.feed.Feed;
import org.linli.kernel.feed.FeedReader;
import org.linli.kernel.gate.ServiceGate;
import org.osgi.framework.BundleContext;

/** Waits until the rules have read what was done, so that what they start stands in a timeline where it belongs. */
final class CaughtUp implements AutoCloseable {
    private static final Duration MOMENT = Duration.ofMillis(10);
    private static final int TRIES = 100;

    private final ServiceGate<Feed> feed;
    private final ServiceGate<FeedReader> judge;

    CaughtUp(BundleContext context) {
        feed = new ServiceGate<>(context, Feed.class, "(" + Feed.NAME + "=petition)", Duration.ofSeconds(1));
        judge = new ServiceGate<>(context, FeedReader.class, "(linli.reader=escalation.judge)", Duration.ofSeconds(1));
    }

    /** Waits about a second at most; not at all where no rules are. */
    void await(Going going) {
        for (int tries = 0; tries < TRIES && isBehind(); tries++) {
            going.pause(MOMENT);
        }
    }

    private boolean isBehind() {
        if (!feed.isOpen() || !judge.isOpen()) {
            return false;
        }
        return feed.service().unnumbered() > 0
                || judge.service().bookmark() < feed.service().head();
    }

    @Override
    public void close() {
        feed.close();
        judge.close();
    }
}
