// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.support.feed;

import java.time.Duration;
import java.util.List;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.feed.FeedEvent;
import org.linli.kernel.feed.FeedReader;
import org.linli.kernel.support.data.Schema;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a reader of either kind does with events: tries each, waits for modules that are away, sets poison aside. */
abstract class Taking {
    private static final Logger LOG = LoggerFactory.getLogger(Taking.class);
    private static final Duration AWAY = Duration.ofMillis(300);

    final String reader;
    final Schema schema;
    final Bookmark bookmark;
    final PoisonTable poison;
    private final Patience patience;

    Taking(String reader, Schema schema, Bookmark bookmark, PoisonTable poison, Patience patience) {
        this.reader = reader;
        this.schema = schema;
        this.bookmark = bookmark;
        this.poison = poison;
        this.patience = patience;
    }

    /** How an event ended. */
    enum Outcome {
        DONE,
        SET_ASIDE,
        /** Not dealt with: the worker is closing. */
        STOPPED
    }

    abstract FeedReader.Kind kind();

    /** Deals with the events, which follow the bookmark; returns the number of the last one dealt with. */
    abstract long take(long from, List<FeedEvent> events, Worker worker);

    /** Tries an event once, in order. */
    abstract void tryOnce(FeedEvent event) throws Exception;

    /** Tries an event that was set aside once, and takes it off the list in the same transaction where there is one. */
    abstract void redrive(FeedEvent event) throws Exception;

    /** Empties the read-model and goes back to the start. */
    abstract void rebuild();

    /** Keeps what was reached so far, before waiting or setting aside. */
    abstract void save();

    /** Lets go of what it needed, after the last event. */
    void close() {}

    /** Tries an event until it goes well, is set aside, or the worker closes. */
    Outcome attempt(FeedEvent event, Worker worker) {
        int tries = 0;
        while (!worker.isClosing()) {
            try {
                tryOnce(event);
                return Outcome.DONE;
            } catch (Bookmark.Moved moved) {
                throw moved;
            } catch (Exception | LinkageError | StackOverflowError failed) {
                if (worker.isClosing()) {
                    return Outcome.STOPPED;
                }
                save();
                if (isAway(failed)) {
                    worker.pause(AWAY);
                } else if (++tries >= patience.tries()) {
                    setAside(event, tries, failed);
                    return Outcome.SET_ASIDE;
                } else {
                    worker.pause(patience.pauseAfter(tries));
                }
            }
        }
        return Outcome.STOPPED;
    }

    static boolean isAway(Throwable failed) {
        return failed instanceof PlatformException known
                && known.problem().type().equals(Problem.UNAVAILABLE);
    }

    private void setAside(FeedEvent event, int tries, Throwable failed) {
        String error = ErrorLine.of(failed);
        schema.jdbc(tx -> {
            bookmark.advance(tx, event.seq() - 1, event.seq());
            return poison.add(tx, event, tries, error);
        });
        LOG.error(
                "{} has set aside event {} of feed {} ({} {} of {}) after {} tries: {}",
                reader,
                event.seq(),
                event.feed(),
                event.type(),
                event.id(),
                event.subject(),
                tries,
                error);
    }
}
