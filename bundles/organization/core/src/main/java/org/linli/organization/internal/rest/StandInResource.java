// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.rest.Bodies;
import org.linli.kernel.support.rest.Caller;
import org.linli.organization.StandIn;
import org.linli.organization.internal.JpaStandIns;

/** Who stands in for whom. */
@Path("stand-ins")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(MeResource.WHOEVER_IS_SIGNED_IN)
@Tag(name = "stand-ins", description = "代班")
public final class StandInResource {
    private final JpaStandIns standIns;

    StandInResource(JpaStandIns standIns) {
        this.standIns = standIns;
    }

    @GET
    @Operation(
            operationId = "listStandIns",
            summary = "Who stands in for whom",
            description = "Now or later, for officers with a role in the area or in an area in it, by their end; for"
                    + " staff with a role there.")
    public Page<StandIn> list(
            @Parameter(description = "Code of the area", required = true, example = "990101001") @QueryParam("area")
                    AreaCode area,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") String cursor,
            @Parameter(description = "How many, 1 to 200, usually 50") @QueryParam("size") Integer size,
            @Context SecurityContext caller) {
        Caller.of(caller).require(Bodies.parameter("area", area), Role.values());
        return standIns.list(area, cursor, Page.size(size));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.ADMINISTRATOR_NAME)
    @Operation(
            operationId = "agreeStandIn",
            summary = "Somebody stands in",
            description = "From now or later. Meanwhile the deputy is the first handler in the grids of who is away and"
                    + " has GRID_WORKER there; no other role goes over. By an administrator of both officers.")
    @ApiResponse(
            responseCode = "201",
            description = "Agreed",
            content = @Content(schema = @Schema(implementation = StandIn.class)))
    @ApiResponse(responseCode = "409", description = "One of them is away or stands in already at that time")
    public Response agree(
            StandInDraft body,
            @Parameter(description = "The same key again does nothing more, up to 64 characters")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @Context SecurityContext caller) {
        StandIn agreed = standIns.agree(Bodies.required(body).standIn(), Caller.of(caller), key);
        return Response.created(URI.create("stand-ins/" + agreed.id()))
                .entity(agreed)
                .build();
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Role.ADMINISTRATOR_NAME)
    @Operation(
            operationId = "endStandIn",
            summary = "End a stand-in",
            description = "Now; one that has not begun never begins. The deputy's rights end with it, at once.")
    @ApiResponse(responseCode = "204", description = "Ended")
    public void end(
            @Parameter(description = "Its id", example = "01JD3M9Z7Q4K8V2N5R6T1W0XYA") @PathParam("id") String id,
            @Context SecurityContext caller) {
        standIns.end(id, Caller.of(caller));
    }

    record StandInDraft(
            @Schema(description = "Id of the officer who is away", requiredMode = Schema.RequiredMode.REQUIRED)
                    String away,
            @Schema(description = "Id of the officer who stands in", requiredMode = Schema.RequiredMode.REQUIRED)
                    String deputy,
            @Schema(description = "Left out: now", example = "2026-10-01T00:00:00Z") Instant from,
            @Schema(example = "2026-10-08T00:00:00Z", requiredMode = Schema.RequiredMode.REQUIRED) Instant until) {
        private StandIn standIn() {
            return new StandIn(away, deputy, from, until);
        }
    }
}
