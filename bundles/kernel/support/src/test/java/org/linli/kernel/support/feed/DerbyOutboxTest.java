// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.support.feed;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.Test;
import org.linli.kernel.feed.AppendOrder;
import org.linli.kernel.support.data.Transaction;
import org.linli.kernel.support.world.DerbyDatabase;
import org.linli.kernel.support.world.Module;
import org.linli.kernel.support.world.TestDatabase;

/** What is special about the outbox on Derby: a numbered row stays. */
public class DerbyOutboxTest extends FeedStories {
    private static final String ROWS = "SELECT COUNT(*) FROM feed_outbox";
    private static final String SETTLED_TO = "SELECT settled_to FROM feed_state";

    private final Sequencer sequencer = new Sequencer(clock);

    @Override
    protected TestDatabase database() throws Exception {
        return DerbyDatabase.shared();
    }

    @Test
    public void rowsStayAndAreNeverNumberedTwice() {
        change(3);
        assertEquals(3, number());
        assertEquals(0, number());
        assertEquals(3, module.number(ROWS));
        assertEquals(module.number("SELECT MAX(id) FROM feed_outbox"), module.number(SETTLED_TO));
        module.schema.jdbc(tx -> {
            module.writer.append(tx, new Module.ThingChanged("open", 1), "open", 1, null);
            CompletableFuture.runAsync(() -> beside(module.number(SETTLED_TO))).join();
            return null;
        });
        assertEquals(1, number());
        assertEquals(6, module.number(ROWS));
        assertEquals(6, module.number("SELECT COUNT(*) FROM feed"));
        assertEquals(module.number("SELECT MAX(id) FROM feed_outbox"), module.number(SETTLED_TO));
    }

    /** Rows behind that of an open transaction are numbered, and remembered by their numbers only. */
    private void beside(long settledTo) {
        change(1);
        assertEquals(1, number());
        change(1);
        assertEquals(1, number());
        assertEquals(0, number());
        assertEquals(settledTo, module.number(SETTLED_TO));
    }

    @Test
    public void whatWaitsKeepsTheOutboxFromBeingEmptied() {
        change(3);
        assertFalse(clear(3));
        number();
        assertFalse("too few", clear(4));
        module.schema.jdbc(tx -> {
            module.writer.append(tx, new Module.ThingChanged("open", 1), "open", 1, null);
            return null;
        });
        assertFalse("one waits", clear(3));
        number();
        long before = module.number(SETTLED_TO);
        assertTrue(clear(3));
        assertEquals(0, module.number(ROWS));
        assertEquals("where a new process begins", before, (long) module.schema.jdbc(DerbyOutbox::lastGiven));
        change(2);
        assertEquals(2, number());
        assertThat(module.number(SETTLED_TO), greaterThan(before));
    }

    @Test
    public void whoHasOnlyItsIdWhenTheOutboxIsEmptiedIsNotLost() {
        module.schema.jdbc(tx -> {
            String transaction = Transaction.id();
            long id = AppendOrder.next();
            CompletableFuture.runAsync(() -> {
                        change(3);
                        assertEquals(3, number());
                        assertTrue(clear(3));
                    })
                    .join();
            return insert(tx, id, transaction);
        });
        assertEquals(1, number());
        assertEquals(1, module.number("SELECT COUNT(*) FROM feed WHERE event_id = 'late'"));
    }

    private static int insert(Connection tx, long id, String transaction) throws SQLException {
        try (PreparedStatement insert = tx.prepareStatement(
                "INSERT INTO feed_outbox (id, tx, event_id, type, subject, version, happened_at, body)"
                        + " VALUES (?, ?, 'late', 'ThingChanged', 'late', 1, CURRENT_TIMESTAMP, '{}')")) {
            insert.setLong(1, id);
            insert.setString(2, transaction);
            return insert.executeUpdate();
        }
    }

    @Test
    public void anOutboxEmptiedAmongWritersLosesNothing() {
        FeedHost host = host();
        List<CompletableFuture<List<Module.Receipt>>> writing =
                Stream.of("a", "b", "c").map(thing -> writing(thing, host)).toList();
        int cleared = 0;
        while (cleared < 2 && !writing.stream().allMatch(CompletableFuture::isDone)) {
            cleared += clear(5) ? 1 : 0;
            Module.pause(2);
        }
        List<Module.Receipt> receipts =
                writing.stream().flatMap(one -> one.join().stream()).toList();
        awaitNumbered(receipts.size());
        assertComplete(Module.all(feed()), receipts);
        assertThat(cleared, greaterThan(0));
    }

    /** A writer who takes a breath now and then. */
    private CompletableFuture<List<Module.Receipt>> writing(String thing, FeedHost host) {
        return CompletableFuture.supplyAsync(() -> {
            List<Module.Receipt> receipts = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                receipts.add(module.changeSurely(thing, 0));
                host.nudge();
                Module.pause(ThreadLocalRandom.current().nextInt(12));
            }
            return receipts;
        });
    }

    private void change(int changes) {
        for (int i = 0; i < changes; i++) {
            module.changeSurely("thing", 0);
        }
    }

    private int number() {
        return module.schema.jdbc(tx -> sequencer.number(tx, true)).count();
    }

    private boolean clear(int many) {
        return module.schema.jdbc(tx -> sequencer.clear(tx, many));
    }
}
