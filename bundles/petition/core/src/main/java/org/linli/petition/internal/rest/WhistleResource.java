// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
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
import org.linli.kernel.support.rest.Caller;
import org.linli.organization.Unit;
import org.linli.petition.Whistles;
import org.linli.petition.WorkOrder;

/** Whistling for an order. */
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
public final class WhistleResource {
    private final Whistles whistles;

    WhistleResource(Whistles whistles) {
        this.whistles = whistles;
    }

    @POST
    @Path("whistles")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "blowWhistle",
            summary = "吹哨: call other units to join in",
            description =
                    "The handler, and whoever coordinates. Who may call whom is the area's rule; a unit that may not be called from here is refused with those that may.")
    @ApiResponse(
            responseCode = "200",
            description = "The order after the step",
            content = @Content(schema = @Schema(implementation = WorkOrder.class)))
    @ApiResponse(responseCode = "409", description = Requests.ILLEGAL)
    @ApiResponse(responseCode = "412", description = Requests.STALE)
    public Response blowWhistle(
            @Parameter(example = Requests.ID) @PathParam("id") String id,
            @Parameter(description = Requests.SEEN, example = "\"3\"") @HeaderParam(Requests.IF_MATCH) String version,
            @Parameter(description = Requests.KEY_WORDS, example = "phone-2026-11-21-0002") @HeaderParam(Requests.KEY)
                    String key,
            JointBodies.Whistling body,
            @Context SecurityContext caller) {
        Requests.required(body);
        return Requests.answer(whistles.whistle(Requests.command(id, version, key, caller), body.whistle()));
    }

    @POST
    @Path("joinings")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "joinIn",
            summary = "报到: a called unit joins in",
            description = "The people of a unit that was called.")
    @ApiResponse(
            responseCode = "200",
            description = "The order after the step",
            content = @Content(schema = @Schema(implementation = WorkOrder.class)))
    @ApiResponse(responseCode = "409", description = Requests.ILLEGAL)
    @ApiResponse(responseCode = "412", description = Requests.STALE)
    public Response joinIn(
            @Parameter(example = Requests.ID) @PathParam("id") String id,
            @Parameter(description = Requests.SEEN, example = "\"3\"") @HeaderParam(Requests.IF_MATCH) String version,
            @Parameter(description = Requests.KEY_WORDS, example = "phone-2026-11-21-0002") @HeaderParam(Requests.KEY)
                    String key,
            JointBodies.Joining body,
            @Context SecurityContext caller) {
        Requests.required(body);
        return Requests.answer(whistles.joinIn(Requests.command(id, version, key, caller), body.words()));
    }

    @GET
    @Path("callable-units")
    @Operation(
            operationId = "listCallableUnits",
            summary = "The units that the caller may call to this order",
            description = "By the rule of its area, at most 500.")
    public List<Unit> listCallableUnits(
            @Parameter(example = Requests.ID) @PathParam("id") String id, @Context SecurityContext caller) {
        return whistles.callable(id, Caller.of(caller));
    }
}
