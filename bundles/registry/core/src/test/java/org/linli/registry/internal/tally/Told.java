// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.tally;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.linli.kernel.feed.FeedEvent;
import org.linli.kernel.support.feed.Projection;
import org.linli.registry.internal.TestModule;

/** Gives a projection everything that the module has told, as its feed would. */
public final class Told {
    private Told() {}

    public static void to(TestModule module, Projection projection) {
        List<FeedEvent> events = module.schema.jdbc(Told::events);
        for (int from = 0; from < events.size(); from += projection.together()) {
            List<FeedEvent> some = events.subList(from, Math.min(events.size(), from + projection.together()));
            module.schema.jdbc(tx -> {
                projection.applyAll(tx, some);
                return null;
            });
        }
    }

    private static List<FeedEvent> events(Connection tx) throws SQLException {
        List<FeedEvent> events = new ArrayList<>();
        try (var select = tx.prepareStatement("SELECT * FROM feed_outbox ORDER BY id");
                var row = select.executeQuery()) {
            while (row.next()) {
                events.add(new FeedEvent(
                        row.getLong("id"),
                        row.getString("event_id"),
                        "registry",
                        row.getString("type"),
                        row.getString("subject"),
                        row.getLong("version"),
                        Instant.EPOCH,
                        row.getString("cause"),
                        row.getString("body")));
            }
        }
        return events;
    }
}
