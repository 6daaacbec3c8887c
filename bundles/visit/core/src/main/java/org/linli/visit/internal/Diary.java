// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal;

import java.sql.Connection;
import org.linli.kernel.support.feed.FeedHost;
import org.linli.kernel.support.feed.FeedWriter;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Tells other modules of a change, by an event in the module's feed, in the change's own transaction. */
@Component(service = Diary.class, immediate = true)
public final class Diary {
    private static final String FEED = "visit";

    private final FeedWriter writer;
    private final FeedHost host;

    @Activate
    public Diary(BundleContext context, @Reference VisitSchema schema) {
        this(schema, new FeedHost(context, FEED, schema.schema(), schema.clock()));
    }

    /** For tests: nobody reads the feed. */
    public Diary(VisitSchema schema) {
        this(schema, null);
    }

    private Diary(VisitSchema schema, FeedHost host) {
        this.writer = new FeedWriter(FEED, schema.clock());
        this.host = host;
    }

    @Deactivate
    void close() {
        host.close();
    }

    /** Tells other modules; in the transaction of the connection. */
    public void tell(Connection tx, Object event, String subject, long version) {
        writer.append(tx, event, subject, version, null);
    }

    /** To be called after the commit: readers need not wait for the next look. */
    public void nudge() {
        if (host != null) {
            host.nudge();
        }
    }
}
