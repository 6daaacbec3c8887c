// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

import java.sql.Connection;
import java.util.List;
import org.linli.kernel.support.feed.FeedHost;
import org.linli.kernel.support.feed.FeedReading;
import org.linli.kernel.support.feed.FeedWriter;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** The feed of this module, and the read-model that this module keeps from it. */
@Component(service = PetitionFeed.class, immediate = true)
public final class PetitionFeed {
    private final FeedWriter writer;
    private final FeedHost host;
    private final FeedReading tally;

    @Activate
    public PetitionFeed(BundleContext context, @Reference PetitionSchema schema) {
        this.writer = new FeedWriter(Names.FEED, schema.clock());
        this.host = new FeedHost(context, Names.FEED, schema.schema(), schema.clock());
        this.tally = FeedReading.of(context, schema.schema(), new Tally(), schema.clock());
    }

    /** A feed that nobody numbers. */
    public PetitionFeed(FeedWriter writer) {
        this.writer = writer;
        this.host = null;
        this.tally = null;
    }

    @Deactivate
    public void close() {
        tally.close();
        host.close();
    }

    /** Appends an event in the open transaction. */
    public void append(Connection tx, Event event) {
        writer.append(tx, event.record(), event.petition(), event.version(), event.cause());
    }

    /** Appends several, in their order. */
    public void appendAll(Connection tx, List<Event> events) {
        writer.appendAll(
                tx,
                events.stream()
                        .map(event ->
                                new FeedWriter.Entry(event.record(), event.petition(), event.version(), event.cause()))
                        .toList());
    }

    /** Tells the sequencer that something was committed. */
    public void nudge() {
        if (host != null) {
            host.nudge();
        }
    }

    /** What is appended. */
    public record Event(Object record, String petition, long version, String cause) {}
}
