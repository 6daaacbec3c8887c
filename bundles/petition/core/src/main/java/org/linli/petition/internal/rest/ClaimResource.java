// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.linli.kernel.security.Role;
import org.linli.petition.Assignments;
import org.linli.petition.WorkOrder;

/** Claiming an order from the open pool. */
@Path("work-orders/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Role.GRID_WORKER_NAME,
    Role.COMMUNITY_OFFICER_NAME,
    Role.DISPATCHER_NAME,
    Role.DEPARTMENT_OFFICER_NAME,
    Role.SUPERVISOR_NAME
})
@Tag(name = "work-orders", description = "工单")
public final class ClaimResource {
    private final Assignments assignments;

    ClaimResource(Assignments assignments) {
        this.assignments = assignments;
    }

    @POST
    @Path("pooling")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.DISPATCHER_NAME, Role.SUPERVISOR_NAME})
    @Operation(
            operationId = "openWorkOrderToClaims",
            summary = "开放认领: open it to claims",
            description =
                    "Dispatchers and supervisors of its area. When the time is over the rule decides: one claim has it, else the level that decides.")
    @ApiResponse(
            responseCode = "200",
            description = "The order after the step",
            content = @Content(schema = @Schema(implementation = WorkOrder.class)))
    @ApiResponse(responseCode = "409", description = Requests.ILLEGAL)
    @ApiResponse(responseCode = "412", description = Requests.STALE)
    public Response openWorkOrderToClaims(
            @Parameter(example = Requests.ID) @PathParam("id") String id,
            @Parameter(description = Requests.SEEN, example = "\"3\"") @HeaderParam(Requests.IF_MATCH) String version,
            @Parameter(description = Requests.KEY_WORDS, example = "phone-2026-11-21-0002") @HeaderParam(Requests.KEY)
                    String key,
            WayBodies.Pooling body,
            @Context SecurityContext caller) {
        Requests.required(body);
        return Requests.answer(assignments.openToClaims(Requests.command(id, version, key, caller), body.call()));
    }

    @POST
    @Path("claims")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "claimWorkOrder",
            summary = "认领: it is ours",
            description =
                    "People of a unit it is open to; two may claim. A claim gives no right before the order is dispatched to the unit.")
    @ApiResponse(
            responseCode = "200",
            description = "The order after the step",
            content = @Content(schema = @Schema(implementation = WorkOrder.class)))
    @ApiResponse(
            responseCode = "409",
            description = Requests.ILLEGAL + "; or the time to claim is over, or the unit claims it already")
    @ApiResponse(responseCode = "412", description = Requests.STALE)
    public Response claimWorkOrder(
            @Parameter(example = Requests.ID) @PathParam("id") String id,
            @Parameter(description = Requests.SEEN, example = "\"3\"") @HeaderParam(Requests.IF_MATCH) String version,
            @Parameter(description = Requests.KEY_WORDS, example = "phone-2026-11-21-0002") @HeaderParam(Requests.KEY)
                    String key,
            WayBodies.Claim body,
            @Context SecurityContext caller) {
        Requests.required(body);
        return Requests.answer(
                assignments.claim(Requests.command(id, version, key, caller), body.unit(), body.words()));
    }
}
