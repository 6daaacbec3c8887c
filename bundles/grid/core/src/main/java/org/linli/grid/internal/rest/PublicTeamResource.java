// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.annotation.security.PermitAll;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.linli.grid.PublicTeam;
import org.linli.grid.internal.staff.PublishedTeams;
import org.linli.kernel.AreaCode;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.support.rest.Bodies;

/** Whom an area publishes, for everybody. */
@Path("public")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "public-teams", description = "公开的网格团队")
public final class PublicTeamResource {
    private final PublishedTeams teams;

    PublicTeamResource(PublishedTeams teams) {
        this.teams = teams;
    }

    @GET
    @Path("{area: \\d+}/team")
    @PermitAll
    @Operation(
            operationId = "getPublicTeam",
            summary = "我的网格员: who works for an area, as far as it publishes that",
            description =
                    "Open to everybody. Names and duty phones only where the area's configuration says so; otherwise"
                            + " `published` is false and nobody is named. Informants and private phones never.")
    public PublicTeam of(
            @Parameter(description = "Code of the grid, or of an area above", example = "990101001001001")
                    @PathParam("area")
                    String area) {
        return teams.of(AreaCode.of(area));
    }

    @GET
    @Path("team")
    @PermitAll
    @Operation(
            operationId = "getPublicTeamAt",
            summary = "我的网格员: who works where a point lies, as far as it is published",
            description = "Open to everybody; of the grid that the point lies in, else of the level above. WGS-84.")
    public PublicTeam at(
            @Parameter(description = "East, in degrees", required = true, example = "116.02") @QueryParam("longitude")
                    Double longitude,
            @Parameter(description = "North, in degrees", required = true, example = "39.1") @QueryParam("latitude")
                    Double latitude) {
        return teams.at(new GeoPoint(Bodies.parameter("longitude", longitude), Bodies.parameter("latitude", latitude)));
    }
}
