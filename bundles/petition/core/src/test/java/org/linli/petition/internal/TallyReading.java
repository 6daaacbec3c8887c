// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.linli.kernel.feed.FeedEvent;

/** Feeds a tally with all events that nobody has numbered yet, as a feed would. */
public final class TallyReading {
    private TallyReading() {}

    static void read(TestPlatform platform, Tally tally) {
        List<FeedEvent> events = events(platform);
        platform.schema.schema().jdbc(tx -> {
            for (FeedEvent event : events) {
                tally.apply(tx, event);
            }
            return null;
        });
    }

    /** All events so far. */
    public static List<FeedEvent> events(TestPlatform platform) {
        return platform.schema.schema().jdbc(tx -> {
            List<FeedEvent> events = new ArrayList<>();
            try (PreparedStatement select = tx.prepareStatement("SELECT * FROM feed_outbox ORDER BY id");
                    ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    events.add(new FeedEvent(
                            row.getLong("id"),
                            row.getString("event_id"),
                            Names.FEED,
                            row.getString("type"),
                            row.getString("subject"),
                            row.getLong("version"),
                            Instant.EPOCH,
                            row.getString("cause"),
                            row.getString("body")));
                }
            }
            return events;
        });
    }
}
