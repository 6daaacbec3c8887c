// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.tally;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.kernel.feed.FeedEvent;
import org.linli.kernel.support.Json;
import org.linli.kernel.support.feed.Projection;

/** Keeps the numbers of areas from the events of the registry: whatever an event is about is counted anew. */
public final class TallyProjection implements Projection {
    private static final Set<String> OF_RESIDENTS = Set.of("ResidentSaved", "ResidentMerged", "CareFileSaved");

    private final TallyCount count;

    /** Counts by the days of this clock. */
    public TallyProjection(Clock clock) {
        this.count = new TallyCount(clock);
    }

    /**
     * What is looked at of the events.
     *
     * @param into in whose record it goes on; null unless it was merged
     * @param kind the kind of place
     */
    record Saved(String resident, String into, String household, String kind, String place) {}

    @Override
    public String name() {
        return "registry.tallies";
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
        Map<Subject, Set<String>> others = new EnumMap<>(Subject.class);
        for (FeedEvent event : events) {
            if (OF_RESIDENTS.contains(event.type())) {
                Saved saved = Json.read(event.body(), Saved.class);
                residents.add(saved.resident());
                if (saved.into() != null) {
                    residents.add(saved.into());
                }
            } else if (event.type().equals("HouseholdSaved")) {
                ids(others, Subject.HOUSEHOLD)
                        .add(Json.read(event.body(), Saved.class).household());
            } else if (event.type().equals("PlaceSaved")) {
                Saved saved = Json.read(event.body(), Saved.class);
                Subject.ofPlace(saved.kind())
                        .ifPresent(subject -> ids(others, subject).add(saved.place()));
            }
        }
        count.residents(tx, residents);
        for (Map.Entry<Subject, Set<String>> some : others.entrySet()) {
            count.others(tx, some.getKey(), some.getValue());
        }
    }

    private static Set<String> ids(Map<Subject, Set<String>> others, Subject subject) {
        return others.computeIfAbsent(subject, none -> new LinkedHashSet<>());
    }

    @Override
    public void clear(Connection tx) throws SQLException {
        count.clear(tx);
    }
}
