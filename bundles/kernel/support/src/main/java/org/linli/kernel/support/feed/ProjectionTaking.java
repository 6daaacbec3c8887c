// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.support.feed;

import java.util.List;
import org.linli.kernel.feed.FeedEvent;
import org.linli.kernel.feed.FeedReader;
import org.linli.kernel.support.data.Schema;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Applies events to a projection: a few in a transaction, with the bookmark; one by one when that fails. */
final class ProjectionTaking extends Taking {
    private static final Logger LOG = LoggerFactory.getLogger(ProjectionTaking.class);
    private final Projection projection;

    ProjectionTaking(Projection projection, Schema schema, Bookmark bookmark, PoisonTable poison, Patience patience) {
        super(projection.name(), schema, bookmark, poison, patience);
        this.projection = projection;
    }

    @Override
    FeedReader.Kind kind() {
        return FeedReader.Kind.PROJECTION;
    }

    @Override
    long take(long from, List<FeedEvent> events, Worker worker) {
        long reached = from;
        int together = projection.together();
        for (int start = 0; start < events.size() && !worker.isClosing(); start += together) {
            List<FeedEvent> some = events.subList(start, Math.min(start + together, events.size()));
            if (!together(some) && !oneByOne(some, worker)) {
                break;
            }
            reached = some.get(some.size() - 1).seq();
        }
        return reached;
    }

    @Override
    void tryOnce(FeedEvent event) {
        apply(List.of(event));
    }

    @Override
    void redrive(FeedEvent event) {
        schema.jdbc(tx -> {
            projection.apply(tx, event);
            return poison.remove(tx, event.seq());
        });
    }

    /** The bookmark comes first in each transaction, so that a running one and this one wait for each other. */
    @Override
    void rebuild() {
        schema.jdbc(tx -> {
            bookmark.reset(tx);
            projection.clear(tx);
            return poison.clear(tx);
        });
    }

    @Override
    void save() {
        // Each transaction has kept its own.
    }

    private boolean together(List<FeedEvent> events) {
        try {
            apply(events);
            return true;
        } catch (Bookmark.Moved moved) {
            throw moved;
        } catch (RuntimeException | LinkageError | StackOverflowError failed) {
            LOG.debug("{} goes on one by one: {}", reader, ErrorLine.of(failed));
            return false;
        }
    }

    private boolean oneByOne(List<FeedEvent> events, Worker worker) {
        return events.stream().noneMatch(event -> attempt(event, worker) == Outcome.STOPPED);
    }

    private void apply(List<FeedEvent> events) {
        long from = events.get(0).seq() - 1;
        long to = events.get(events.size() - 1).seq();
        schema.jdbc(tx -> {
            bookmark.advance(tx, from, to);
            projection.applyAll(tx, events);
            return to;
        });
    }
}
