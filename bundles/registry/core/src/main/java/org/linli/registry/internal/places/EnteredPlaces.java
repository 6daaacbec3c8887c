// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.places;

import java.util.Arrays;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.Input;
import org.linli.registry.Places;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What other modules enter, kept as what users enter. */
@Component(service = Places.class)
public final class EnteredPlaces implements Places {
    private final JpaPlaces places;
    private final Dwellings dwellings;
    private final LocalOrganizations organizations;

    @Activate
    public EnteredPlaces(
            @Reference JpaPlaces places, @Reference Dwellings dwellings, @Reference LocalOrganizations organizations) {
        this.places = places;
        this.dwellings = dwellings;
        this.organizations = organizations;
    }

    @Override
    public String addEstate(Places.Estate given, String key, Actor by) {
        var estate = new org.linli.registry.internal.places.Estate(
                null, given.name(), given.address(), given.area(), given.manager(), given.managerPhone(), 0);
        return places.save(PlaceKind.ESTATE, estate, key, by).id();
    }

    @Override
    public String addBuilding(Places.Building given, String key, Actor by) {
        var building = new org.linli.registry.internal.places.Building(
                null, given.estate(), given.name(), given.address(), given.area(), given.point(), given.floors(), 0);
        return places.save(PlaceKind.BUILDING, building, key, by).id();
    }

    @Override
    public String addDwelling(Places.Dwelling given, String key, Actor by) {
        var dwelling = new org.linli.registry.internal.places.Dwelling(
                null, given.building(), given.room(), given.address(), given.kind(), given.area(), 0);
        return dwellings.save(dwelling, key, by).id();
    }

    @Override
    public String addFacility(Places.Facility given, String key, Actor by) {
        var facility = new org.linli.registry.internal.places.Facility(
                null, given.code(), given.kind(), given.name(), given.area(), given.point(), given.keeper(), 0);
        return places.save(PlaceKind.FACILITY, facility, key, by).id();
    }

    @Override
    public String addOrganization(Places.Organization given, String key, Actor by) {
        LocalOrganization.Kind kind = Arrays.stream(LocalOrganization.Kind.values())
                .filter(known -> known.name().equals(given.kind()))
                .findFirst()
                .orElse(null);
        new Input()
                .that(kind != null, "kind", "is unknown", Arrays.toString(LocalOrganization.Kind.values()))
                .check();
        LocalOrganization organization = new LocalOrganization(
                null, given.name(), kind, given.creditCode(), given.address(), given.area(), null, 0);
        return organizations.save(organization, key, by).id();
    }
}
