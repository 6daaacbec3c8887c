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
import org.linli.petition.Restrictions;
import org.linli.petition.WorkOrder;

/** Who may see an order. */
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
public final class RestrictionResource {
    private final Restrictions restrictions;

    RestrictionResource(Restrictions restrictions) {
        this.restrictions = restrictions;
    }

    @POST
    @Path("secrecy")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.DISPATCHER_NAME, Role.SUPERVISOR_NAME})
    @Operation(
            operationId = "setWorkOrderSecrecy",
            summary = "设定公开范围: who may see it",
            description = "Dispatchers and supervisors of its area.")
    @ApiResponse(
            responseCode = "200",
            description = "The order after the step",
            content = @Content(schema = @Schema(implementation = WorkOrder.class)))
    @ApiResponse(responseCode = "409", description = Requests.ILLEGAL)
    @ApiResponse(responseCode = "412", description = Requests.STALE)
    public Response setWorkOrderSecrecy(
            @Parameter(example = Requests.ID) @PathParam("id") String id,
            @Parameter(description = Requests.SEEN, example = "\"3\"") @HeaderParam(Requests.IF_MATCH) String version,
            @Parameter(description = Requests.KEY_WORDS, example = "phone-2026-11-21-0002") @HeaderParam(Requests.KEY)
                    String key,
            WayBodies.Secret body,
            @Context SecurityContext caller) {
        Requests.required(body);
        return Requests.answer(
                restrictions.setSecrecy(Requests.command(id, version, key, caller), body.secrecy(), body.reason()));
    }

    @POST
    @Path("recusals")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "recuseFromWorkOrder",
            summary = "回避: somebody must neither deal with it nor see it",
            description =
                    "Whoever has or takes part in it, for themselves or a unit of theirs; dispatchers and supervisors of its area for anybody.")
    @ApiResponse(
            responseCode = "200",
            description = "The order after the step",
            content = @Content(schema = @Schema(implementation = WorkOrder.class)))
    @ApiResponse(responseCode = "409", description = Requests.ILLEGAL)
    @ApiResponse(responseCode = "412", description = Requests.STALE)
    public Response recuseFromWorkOrder(
            @Parameter(example = Requests.ID) @PathParam("id") String id,
            @Parameter(description = Requests.SEEN, example = "\"3\"") @HeaderParam(Requests.IF_MATCH) String version,
            @Parameter(description = Requests.KEY_WORDS, example = "phone-2026-11-21-0002") @HeaderParam(Requests.KEY)
                    String key,
            WayBodies.Recusal body,
            @Context SecurityContext caller) {
        Requests.required(body);
        return Requests.answer(
                restrictions.recuse(Requests.command(id, version, key, caller), body.who(), body.ground()));
    }
}
