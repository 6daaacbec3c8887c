// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.search;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.linli.kernel.feed.FeedEvent;
import org.linli.kernel.support.Json;
import org.linli.kernel.support.feed.Projection;

/** Keeps the counts from the events of the registry: whoever an event is about is counted anew. */
public final class TotalsProjection implements Projection {
    private static final Set<String> TYPES = Set.of("ResidentSaved", "CareFileSaved");

    private final HeadCount count;

    /** Counts by the days of this clock. */
    public TotalsProjection(Clock clock) {
        this.count = new HeadCount(clock);
    }

    /** What these events have in common. */
    record Saved(String resident) {}

    @Override
    public String name() {
        return "registry.totals";
    }

    @Override
    public String feed() {
        return "registry";
    }

    @Override
    public void apply(Connection tx, FeedEvent event) throws SQLException {
        applyAll(tx, List.of(event));
    }

    @Override
    public void applyAll(Connection tx, List<FeedEvent> events) throws SQLException {
        List<String> residents = events.stream()
                .filter(event -> TYPES.contains(event.type()))
                .map(event -> Json.read(event.body(), Saved.class).resident())
                .distinct()
                .toList();
        if (!residents.isEmpty()) {
            count.recount(tx, residents);
        }
    }

    @Override
    public void clear(Connection tx) throws SQLException {
        count.clear(tx);
    }
}
