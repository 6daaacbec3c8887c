// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.support.feed;

import com.github.f4b6a3.ulid.Ulid;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.feed.FeedEvent;
import org.linli.kernel.feed.FeedReader;
import org.linli.kernel.support.data.Schema;
import org.linli.kernel.time.PlatformClock;

/** Hands events to a reactor; the bookmark follows at once when events are rare, and every few when they are many. */
final class ReactorTaking extends Taking {
    private static final int MOST_UNSAVED = 50;
    private static final long LONGEST_UNSAVED = TimeUnit.MILLISECONDS.toNanos(100);

    /** So much earlier than it was written down it happened at least, where it was retold. */
    private static final Duration RETOLD = Duration.ofMinutes(1);

    private final Reactor reactor;
    private final Lanes lanes;
    private long saved;
    private long reached;
    private long savedAt;

    ReactorTaking(Reactor reactor, Schema schema, Bookmark bookmark, PoisonTable poison, Patience patience) {
        super(reactor.name(), schema, bookmark, poison, patience);
        this.reactor = reactor;
        this.lanes = reactor.lanes() > 1 ? new Lanes(reactor.name(), reactor.lanes()) : null;
    }

    @Override
    FeedReader.Kind kind() {
        return FeedReader.Kind.REACTOR;
    }

    @Override
    long take(long from, List<FeedEvent> events, Worker worker) {
        saved = from;
        reached = from;
        savedAt = System.nanoTime();
        Set<Long> done = lanes == null || events.size() == 1 ? Set.of() : lanes.tryAll(events, this::tryOnce, worker);
        for (FeedEvent event : events) {
            Outcome outcome = done.contains(event.seq()) ? Outcome.DONE : attempt(event, worker);
            if (outcome == Outcome.STOPPED) {
                break;
            }
            reached = event.seq();
            if (outcome == Outcome.SET_ASIDE) {
                saved = reached;
            }
            if (reached - saved >= MOST_UNSAVED || System.nanoTime() - savedAt > LONGEST_UNSAVED) {
                save();
            }
        }
        save();
        return reached;
    }

    @Override
    void tryOnce(FeedEvent event) throws Exception {
        if (lanes != null) {
            react(event);
            return;
        }
        // An operator may redrive an old event at the same time; a reactor need not be prepared for two threads.
        synchronized (reactor) {
            react(event);
        }
    }

    /** What was retold is answered as of then: its id tells when it was written down. */
    private void react(FeedEvent event) throws Exception {
        if (!PlatformClock.retells() || event.at().plus(RETOLD).isAfter(Ulid.getInstant(event.id()))) {
            reactor.on(event);
            return;
        }
        PlatformClock.get().retell(event.at(), () -> {
            reactor.on(event);
            return event;
        });
    }

    @Override
    void redrive(FeedEvent event) throws Exception {
        tryOnce(event);
        schema.jdbc(tx -> poison.remove(tx, event.seq()));
    }

    @Override
    void rebuild() {
        throw new PlatformException(
                Problem.conflict(reader + " acts on events and is never replayed; redrive single events instead"));
    }

    @Override
    void close() {
        if (lanes != null) {
            lanes.close();
        }
    }

    @Override
    void save() {
        if (reached > saved) {
            saved = schema.jdbc(tx -> bookmark.advance(tx, saved, reached));
        }
        savedAt = System.nanoTime();
    }
}
