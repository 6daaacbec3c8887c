// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.support.world;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.concurrent.atomic.AtomicLong;
import org.linli.kernel.feed.FeedEvent;
import org.linli.kernel.support.data.Schema;
import org.linli.kernel.support.feed.Reactor;

/** Acts once per event: what it does carries the event as its cause. */
public final class EffectReactor implements Reactor {
    public final AtomicLong calls = new AtomicLong();
    public final AtomicLong repeated = new AtomicLong();
    private final Schema schema;

    public EffectReactor(Schema schema) {
        this.schema = schema;
    }

    @Override
    public String name() {
        return "story.effect";
    }

    @Override
    public String feed() {
        return Module.FEED;
    }

    @Override
    public void on(FeedEvent event) {
        calls.incrementAndGet();
        boolean done = schema.jdbc(tx -> {
            try (PreparedStatement select =
                    tx.prepareStatement("SELECT 1 FROM effect WHERE subject = ? AND cause = ?")) {
                select.setString(1, event.subject());
                select.setString(2, event.id());
                try (ResultSet row = select.executeQuery()) {
                    if (row.next()) {
                        return false;
                    }
                }
            }
            try (PreparedStatement insert = tx.prepareStatement("INSERT INTO effect (subject, cause) VALUES (?, ?)")) {
                insert.setString(1, event.subject());
                insert.setString(2, event.id());
                return insert.executeUpdate() == 1;
            }
        });
        if (!done) {
            repeated.incrementAndGet();
        }
    }
}
