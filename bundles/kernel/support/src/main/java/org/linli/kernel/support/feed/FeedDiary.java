// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.support.feed;

import java.sql.Connection;
import java.time.Clock;
import org.linli.kernel.support.data.Schema;
import org.osgi.framework.BundleContext;

/** Tells other modules of a change, by an event in the module's feed, in the change's own transaction. */
public class FeedDiary implements AutoCloseable {
    private final FeedWriter writer;
    private final FeedHost host;

    /** Writes the feed and gives it out until {@link #close}. */
    protected FeedDiary(BundleContext context, String feed, Schema schema, Clock clock) {
        this.writer = new FeedWriter(feed, clock);
        this.host = new FeedHost(context, feed, schema, clock);
    }

    /** For tests: nobody reads the feed. */
    protected FeedDiary(String feed, Clock clock) {
        this.writer = new FeedWriter(feed, clock);
        this.host = null;
    }

    /** Tells other modules; in the transaction of the connection. */
    public final void tell(Connection tx, Object event, String subject, long version) {
        writer.append(tx, event, subject, version, null);
    }

    /** To be called after the commit: readers need not wait for the next look. */
    public final void nudge() {
        if (host != null) {
            host.nudge();
        }
    }

    @Override
    public void close() {
        if (host != null) {
            host.close();
        }
    }
}
