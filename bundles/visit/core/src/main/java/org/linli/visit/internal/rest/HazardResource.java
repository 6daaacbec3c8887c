// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.linli.kernel.Page;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.rest.Bodies;
import org.linli.kernel.support.rest.Caller;
import org.linli.visit.Hazard;
import org.linli.visit.HazardDraft;
import org.linli.visit.Patrols;

/** Hazards that wait for a person, because they were refused as petitions. */
@Path("hazards")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.GRID_WORKER_NAME, Role.COMMUNITY_OFFICER_NAME})
@Tag(name = "patrols", description = "巡查")
public final class HazardResource {
    private static final String MENDED = "{\"kind\":\"street-lamp\"}";

    private final Patrols patrols;

    HazardResource(Patrols patrols) {
        this.patrols = patrols;
    }

    @GET
    @RolesAllowed(Role.COMMUNITY_OFFICER_NAME)
    @Operation(
            operationId = "listHazardsToMend",
            summary = "Hazards that were refused as petitions (待补正隐患), the oldest first",
            description = "Each says why. They name no patrol and no worker.")
    public Page<Hazard> toMend(
            @Parameter(description = "地区代码；不填为自己的全部地区", example = "990101001001") @QueryParam("area") String area,
            @Parameter(description = Requests.CURSOR) @QueryParam("cursor") String cursor,
            @Parameter(description = Requests.SIZE) @QueryParam("size") Integer size,
            @Context SecurityContext caller) {
        return patrols.toMend(area == null ? null : Requests.area(area), cursor, Page.size(size), Caller.of(caller));
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "mendHazard",
            summary = "File a hazard again that was refused, mended",
            description =
                    "By the worker who found it or a community officer of the area, in whose name it is filed then."
                            + " What is left out stays as it was told.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = HazardDraft.class),
                                            examples = @ExampleObject(MENDED))))
    @ApiResponse(
            responseCode = "200",
            description = "What became of it",
            content = @Content(schema = @Schema(implementation = Hazard.class)))
    @ApiResponse(responseCode = "404", description = "Not there, or not yours to mend")
    @ApiResponse(responseCode = "409", description = "It was not refused")
    public Hazard mend(
            @Parameter(example = Requests.ID) @PathParam("id") String id,
            HazardDraft draft,
            @Context SecurityContext caller) {
        return patrols.mend(id, Bodies.required(draft), Caller.of(caller));
    }
}
