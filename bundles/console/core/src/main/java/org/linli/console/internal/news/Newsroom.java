// SPDX-License-Identifier: Apache-2.0
package org.linli.console.internal.news;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.linli.kernel.PlatformException;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Authenticator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All streams of this node. What happens within {@link #TOGETHER} is told together; every {@link #BEAT} those who are gone,
 * or signed in no more, are let go.
 */
public final class Newsroom implements AutoCloseable {
    static final int MOST = 2000;
    static final Duration TOGETHER = Duration.ofMillis(300);
    static final Duration BEAT = Duration.ofSeconds(20);

    private static final Logger LOG = LoggerFactory.getLogger(Newsroom.class);

    private final Set<NewsStream> streams = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean telling = new AtomicBoolean();
    private final Authenticator authenticator;
    private final int most;
    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(2, work -> {
        Thread thread = new Thread(work, "linli-console-news");
        thread.setDaemon(true);
        return thread;
    });

    /** @param authenticator the way to whoever keeps the accounts */
    public Newsroom(Authenticator authenticator) {
        this(authenticator, MOST, BEAT);
    }

    Newsroom(Authenticator authenticator, int most, Duration beat) {
        this.authenticator = authenticator;
        this.most = most;
        clock.scheduleWithFixedDelay(this::beat, beat.toMillis(), beat.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** How many listen. */
    public int listeners() {
        return streams.size();
    }

    /** Whether there is room for one more. */
    boolean hasRoom() {
        return streams.size() < most;
    }

    void enter(NewsStream stream) {
        streams.add(stream);
        stream.open();
    }

    void leave(NewsStream stream) {
        streams.remove(stream);
    }

    /** The pages of the console are others than they were. */
    public void pagesChanged() {
        gather(NewsStream::pagesChanged);
    }

    /** An order changed; whoever may see it is told. */
    void orderChanged(String order, Audience audience) {
        gather(stream -> {
            if (audience.has(stream.actor())) {
                stream.orderChanged(order);
            }
        });
    }

    private void gather(Consumer<NewsStream> news) {
        streams.forEach(news);
        if (!clock.isShutdown() && telling.compareAndSet(false, true)) {
            clock.schedule(this::tell, TOGETHER.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void tell() {
        telling.set(false);
        streams.forEach(NewsStream::tell);
    }

    private void beat() {
        try {
            boolean known = true;
            for (NewsStream stream : streams) {
                known = known && isStillIn(stream);
                stream.beat();
            }
        } catch (RuntimeException unforeseen) {
            LOG.warn("the console's streams could not all be looked after", unforeseen);
        }
    }

    /** False when nobody can say now; then the others are not asked after either, until the next time. */
    private boolean isStillIn(NewsStream stream) {
        try {
            Optional<Actor> now = authenticator.peek(stream.token());
            now.ifPresentOrElse(stream::become, stream::close);
            return true;
        } catch (PlatformException away) {
            LOG.debug("who listens is not known now: {}", away.getMessage());
            return false;
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
        streams.forEach(NewsStream::close);
    }
}
