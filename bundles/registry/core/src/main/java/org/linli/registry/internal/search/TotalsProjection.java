// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.search;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.linli.kernel.feed.FeedEvent;
import org.linli.kernel.support.Json;
import org.linli.kernel.support.feed.Projection;

/** Keeps the counts from the events of the registry: whoever an event is about is counted anew, and who lives where. */
public final class TotalsProjection implements Projection {
    private static final Set<String> OF_RESIDENTS = Set.of("ResidentSaved", "ResidentMerged", "CareFileSaved");
    private static final String OF_PLACES = "PlaceSaved";
    private static final String DWELLING = "dwelling";

    private final HeadCount count;

    /** Counts by the days of this clock. */
    public TotalsProjection(Clock clock) {
        this.count = new HeadCount(clock);
    }

    /**
     * What is looked at of the events of residents.
     *
     * @param into in whose record it goes on; null unless it was merged
     */
    record Saved(String resident, String into) {
        private Stream<String> residents() {
            return Stream.of(resident, into).filter(Objects::nonNull);
        }
    }

    /** What is looked at of the events of places. */
    record Place(String kind, String place) {}

    @Override
    public String name() {
        return "registry.totals";
    }

    @Override
    public String feed() {
        return "registry";
    }

    /** Neighbours are counted in the same cells, so a hundred people change hardly more cells than fifty. */
    @Override
    public int together() {
        return 100;
    }

    @Override
    public void apply(Connection tx, FeedEvent event) throws SQLException {
        applyAll(tx, List.of(event));
    }

    @Override
    public void applyAll(Connection tx, List<FeedEvent> events) throws SQLException {
        Set<String> residents = new LinkedHashSet<>();
        for (FeedEvent event : events) {
            if (OF_RESIDENTS.contains(event.type())) {
                Json.read(event.body(), Saved.class).residents().forEach(residents::add);
            } else if (event.type().equals(OF_PLACES)) {
                Place place = Json.read(event.body(), Place.class);
                if (place.kind().equals(DWELLING)) {
                    residents.addAll(count.livingIn(tx, place.place()));
                }
            }
        }
        if (!residents.isEmpty()) {
            count.recount(tx, residents);
        }
    }

    @Override
    public void clear(Connection tx) throws SQLException {
        count.clear(tx);
    }
}
