// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.residents;

import org.linli.kernel.feed.FeedEvent;
import org.linli.kernel.support.Json;
import org.linli.kernel.support.feed.Reactor;
import org.linli.registry.event.ResidentErased;
import org.linli.registry.event.ResidentMerged;

/** What is kept of residents and households follows the registry when it makes somebody unreadable or merges two. */
final class FollowedResidents implements Reactor {
    private final PersonalParts people;
    private final HouseholdForgetting households;

    FollowedResidents(PersonalParts people, HouseholdForgetting households) {
        this.people = people;
        this.households = households;
    }

    @Override
    public String name() {
        return "visit.residents";
    }

    @Override
    public String feed() {
        return "registry";
    }

    @Override
    public void on(FeedEvent event) {
        if (event.type().equals("ResidentErased")) {
            ResidentErased erased = Json.read(event.body(), ResidentErased.class);
            people.erase(erased.resident());
            erased.emptied().forEach(households::forget);
        } else if (event.type().equals("ResidentMerged")) {
            ResidentMerged merged = Json.read(event.body(), ResidentMerged.class);
            if (!merged.resident().equals(merged.into())) {
                people.rename(merged.resident(), merged.into());
            }
        }
    }
}
