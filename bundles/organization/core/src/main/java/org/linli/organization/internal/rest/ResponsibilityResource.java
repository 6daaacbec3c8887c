// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.linli.kernel.AreaCode;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.support.rest.Caller;
import org.linli.organization.Areas;
import org.linli.organization.Responsibilities;
import org.linli.organization.Responsibility;

/** Who was responsible for a place. */
@Path("responsibility")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(MeResource.WHOEVER_IS_SIGNED_IN)
@Tag(name = "responsibility", description = "责任追溯：某地某时由谁负责")
public final class ResponsibilityResource {
    private final Responsibilities responsibilities;

    ResponsibilityResource(Responsibilities responsibilities) {
        this.responsibilities = responsibilities;
    }

    @GET
    @Operation(
            operationId = "getResponsibility",
            summary = "Who was responsible for a place at a moment",
            description = "For a point, in the areas as they were bounded then, or for an area; for staff with a role"
                    + " there, above or in part of it. `charges` names who handled first, then the others. No `since` means: from before"
                    + " records were kept.")
    public Responsibility find(
            @Parameter(description = "Degrees east, " + Areas.DATUM, example = "116.02") @QueryParam("longitude")
                    Double longitude,
            @Parameter(description = "Degrees north, " + Areas.DATUM, example = "39.1") @QueryParam("latitude")
                    Double latitude,
            @Parameter(description = "Code of the area, instead of a point", example = "990101001001001")
                    @QueryParam("area")
                    AreaCode area,
            @Parameter(description = "The moment; now when it is left out", example = "2026-01-31T08:00:00Z")
                    @QueryParam("at")
                    Instant at,
            @Context SecurityContext caller) {
        boolean isPoint = longitude != null && latitude != null;
        if (isPoint == (area != null) || (longitude == null) != (latitude == null)) {
            throw new PlatformException(
                    Problem.invalid("place", "is not one place", "longitude and latitude, or area"));
        }
        Responsibility found =
                isPoint ? responsibilities.of(new GeoPoint(longitude, latitude), at) : responsibilities.of(area, at);
        Concern.require(Caller.of(caller), found.area().code());
        return found;
    }
}
