// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.places;

import org.linli.kernel.security.Actor;
import org.linli.registry.internal.people.Following;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Dwellings: places whose area and kind go on to those who live there. */
@Component(service = Dwellings.class)
public final class Dwellings {
    private final JpaPlaces places;
    private final Following following;

    @Activate
    public Dwellings(@Reference JpaPlaces places, @Reference Following following) {
        this.places = places;
        this.following = following;
    }

    /** Adds or changes one. Saved once more, it also completes what a crash has interrupted. */
    public Dwelling save(Dwelling dwelling, String key, Actor by) {
        Dwelling before = dwelling.id() == null ? null : places.find(PlaceKind.DWELLING, dwelling.id(), by);
        Dwelling saved = places.save(PlaceKind.DWELLING, dwelling, key, by);
        if (before != null) {
            following.dwelling(saved.id(), before.kind() != saved.kind(), by);
        }
        return saved;
    }
}
