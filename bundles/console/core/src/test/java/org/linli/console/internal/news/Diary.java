// SPDX-License-Identifier: Apache-2.0
package org.linli.console.internal.news;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.linli.kernel.feed.Feed;
import org.linli.kernel.feed.FeedEvent;

/** A feed in memory that nobody nudges. */
final class Diary implements Feed {
    private final List<FeedEvent> events = new CopyOnWriteArrayList<>();
    private final AtomicInteger looks = new AtomicInteger();

    void add(String type, String order) {
        long seq = events.size() + 1L;
        String body = order == null ? "[" : "{\"order\":\"" + order + "\",\"area\":\"990101001001001\"}";
        events.add(new FeedEvent(seq, "e" + seq, name(), type, "p", seq, Instant.now(), null, body));
    }

    /** Waits until the reader has seen where the feed ends, with somebody listening. */
    void readOn() {
        int before = looks.get();
        Awaitility.await().until(() -> looks.get() > before + 1);
    }

    @Override
    public String name() {
        return "petition";
    }

    @Override
    public List<FeedEvent> after(long bookmark, int max) {
        return events.stream()
                .filter(event -> event.seq() > bookmark)
                .limit(max)
                .toList();
    }

    @Override
    public FeedEvent at(long seq) {
        return events.get((int) seq - 1);
    }

    @Override
    public long head() {
        looks.incrementAndGet();
        return events.size();
    }

    @Override
    public long unnumbered() {
        return 0;
    }
}
