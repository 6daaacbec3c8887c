// SPDX-License-Identifier: Apache-2.0
package org.linli.console.internal.news;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.servlet.AsyncContext;
import javax.servlet.AsyncEvent;
import javax.servlet.AsyncListener;
import javax.servlet.ServletOutputStream;
import javax.servlet.WriteListener;
import org.linli.kernel.security.Actor;

/**
 * The news of one browser. Writing never waits for the browser: what it does not take is kept for a while, and a browser
 * that takes nothing is let go, to come again and look at everything.
 */
final class NewsStream implements WriteListener, AsyncListener {
    private static final int MOST_WAITING = 64;
    /** More than these and a browser had better look at its whole list again, which it does at any id. */
    private static final int MOST_IDS = 200;

    private final AsyncContext exchange;
    private final ServletOutputStream out;
    private final String token;
    private final Runnable ended;
    private final Deque<byte[]> waiting = new ArrayDeque<>();
    private final Set<String> orders = new LinkedHashSet<>();
    private volatile Actor actor;
    private boolean pages;
    private boolean unflushed;
    private boolean over;

    /** @param token by which it is asked again and again whether the actor is still signed in */
    NewsStream(AsyncContext exchange, Actor actor, String token, java.util.function.Consumer<NewsStream> ended)
            throws IOException {
        this.exchange = exchange;
        this.out = exchange.getResponse().getOutputStream();
        this.actor = actor;
        this.token = token;
        this.ended = () -> ended.accept(this);
    }

    /** Begins; the first words make the browser know that it is connected, and how soon to come again. */
    void open() {
        exchange.addListener(this);
        out.setWriteListener(this);
        send("retry: 3000\n: welcome\n\n");
    }

    Actor actor() {
        return actor;
    }

    String token() {
        return token;
    }

    /** The actor's rights may be others than they were. */
    void become(Actor now) {
        actor = now;
    }

    /** The pages are others than they were; told with the next {@link #tell}. */
    synchronized void pagesChanged() {
        pages = true;
    }

    /** An order changed; told with the next {@link #tell}. */
    synchronized void orderChanged(String order) {
        if (orders.size() < MOST_IDS) {
            orders.add(order);
        }
    }

    /** Tells what has gathered. */
    void tell() {
        String news = gathered();
        if (!news.isEmpty()) {
            send(news);
        }
    }

    private synchronized String gathered() {
        StringBuilder news = new StringBuilder();
        if (pages) {
            news.append(event("pages", List.of()));
        }
        if (!orders.isEmpty()) {
            news.append(event("petition", List.copyOf(orders)));
        }
        pages = false;
        orders.clear();
        return news.toString();
    }

    /** Says nothing, so that a browser that is gone is noticed, and one that is there knows that we are. */
    void beat() {
        send(": \n\n");
    }

    private static String event(String name, List<String> ids) {
        return "event: " + name + "\ndata: "
                + ids.stream().map(id -> '"' + id + '"').collect(Collectors.joining(",", "[", "]")) + "\n\n";
    }

    private void send(String text) {
        synchronized (this) {
            if (over) {
                return;
            }
            waiting.add(text.getBytes(StandardCharsets.UTF_8));
            if (waiting.size() <= MOST_WAITING && written()) {
                return;
            }
        }
        close();
    }

    /** Writes as much as the browser takes now; false when it is gone. Only under the lock. */
    private boolean written() {
        try {
            while (!over && out.isReady()) {
                if (!waiting.isEmpty()) {
                    out.write(waiting.poll());
                    unflushed = true;
                } else if (unflushed) {
                    unflushed = false;
                    out.flush();
                } else {
                    return true;
                }
            }
            return true;
        } catch (IOException | IllegalStateException gone) {
            return false;
        }
    }

    @Override
    public void onWritePossible() {
        boolean there;
        synchronized (this) {
            there = written();
        }
        if (!there) {
            close();
        }
    }

    @Override
    public void onError(Throwable gone) {
        close();
    }

    /** Ends it. */
    void close() {
        synchronized (this) {
            if (over) {
                return;
            }
            over = true;
        }
        ended.run();
        try {
            exchange.complete();
        } catch (IllegalStateException already) {
            waiting.clear();
        }
    }

    @Override
    public void onComplete(AsyncEvent event) {
        close();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        close();
    }

    @Override
    public void onError(AsyncEvent event) {
        close();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // It begins once only.
    }
}
