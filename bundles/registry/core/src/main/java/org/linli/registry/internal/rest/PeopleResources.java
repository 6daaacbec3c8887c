// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.rest;

import java.util.List;
import org.linli.registry.internal.people.HouseholdReading;
import org.linli.registry.internal.people.HouseholdVersions;
import org.linli.registry.internal.people.JpaHouseholds;
import org.linli.registry.internal.people.JpaResidents;
import org.linli.registry.internal.people.Merging;
import org.linli.registry.internal.people.ResidentVersions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What residents and households offer over HTTP. */
@Component(service = PeopleResources.class)
public final class PeopleResources {
    private final List<Object> resources;

    @Activate
    public PeopleResources(
            @Reference JpaResidents residents,
            @Reference ResidentVersions versions,
            @Reference Merging merging,
            @Reference JpaHouseholds households,
            @Reference HouseholdReading reading,
            @Reference HouseholdVersions householdVersions) {
        this.resources = List.of(
                new ResidentResource(residents, versions, households),
                new DuplicateCheckResource(residents),
                new MergeResource(merging),
                new HouseholdResource(households, reading, householdVersions));
    }

    List<Object> all() {
        return resources;
    }
}
