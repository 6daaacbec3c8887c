// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.rest;

import java.util.List;
import org.linli.grid.internal.staff.GatheredGridStaff;
import org.linli.grid.internal.staff.JpaEngagements;
import org.linli.grid.internal.staff.PublishedTeams;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What staffing offers over HTTP. */
@Component(service = StaffResources.class)
public final class StaffResources {
    private final List<Object> resources;

    @Activate
    public StaffResources(
            @Reference JpaEngagements engagements,
            @Reference GatheredGridStaff staff,
            @Reference PublishedTeams published) {
        this.resources = List.of(
                new EngagementResource(engagements), new TeamResource(staff), new PublicTeamResource(published));
    }

    List<Object> all() {
        return resources;
    }
}
