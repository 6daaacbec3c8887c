// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.rest;

import java.util.List;
import org.linli.registry.internal.places.Dwellings;
import org.linli.registry.internal.places.JpaPlaces;
import org.linli.registry.internal.places.LocalOrganizations;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What places offer over HTTP. */
@Component(service = PlaceResources.class)
public final class PlaceResources {
    private final List<Object> resources;

    @Activate
    public PlaceResources(
            @Reference JpaPlaces places, @Reference Dwellings dwellings, @Reference LocalOrganizations organizations) {
        this.resources = List.of(
                new EstateResource(places),
                new BuildingResource(places),
                new DwellingResource(places, dwellings),
                new FacilityResource(places),
                new LocalOrganizationResource(places, organizations));
    }

    List<Object> all() {
        return resources;
    }
}
