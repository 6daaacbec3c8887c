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
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.rest.Caller;
import org.linli.petition.Mediation;
import org.linli.petition.Mediations;
import org.linli.petition.WorkOrder;

/** Mediating between parties. */
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
public final class MediationResource {
    private final Mediations mediations;

    MediationResource(Mediations mediations) {
        this.mediations = mediations;
    }

    @POST
    @Path("mediations")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "mediate",
            summary = "调解: a session of a mediation",
            description = "The handler, and whoever takes part. The first begins it; parties and words are sealed.")
    @ApiResponse(
            responseCode = "200",
            description = "The order after the step",
            content = @Content(schema = @Schema(implementation = WorkOrder.class)))
    @ApiResponse(responseCode = "409", description = Requests.ILLEGAL)
    @ApiResponse(responseCode = "412", description = Requests.STALE)
    public Response mediate(
            @Parameter(example = Requests.ID) @PathParam("id") String id,
            @Parameter(description = Requests.SEEN, example = "\"3\"") @HeaderParam(Requests.IF_MATCH) String version,
            @Parameter(description = Requests.KEY_WORDS, example = "phone-2026-11-21-0002") @HeaderParam(Requests.KEY)
                    String key,
            JointBodies.Mediating body,
            @Context SecurityContext caller) {
        Requests.required(body);
        return Requests.answer(
                mediations.mediate(Requests.command(id, version, key, caller), body.parties(), body.session()));
    }

    @POST
    @Path("settlements")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "settleMediation",
            summary = "达成调解: the mediation ends",
            description = "The handler, and whoever takes part; with an agreement, or without.")
    @ApiResponse(
            responseCode = "200",
            description = "The order after the step",
            content = @Content(schema = @Schema(implementation = WorkOrder.class)))
    @ApiResponse(responseCode = "409", description = Requests.ILLEGAL)
    @ApiResponse(responseCode = "412", description = Requests.STALE)
    public Response settleMediation(
            @Parameter(example = Requests.ID) @PathParam("id") String id,
            @Parameter(description = Requests.SEEN, example = "\"3\"") @HeaderParam(Requests.IF_MATCH) String version,
            @Parameter(description = Requests.KEY_WORDS, example = "phone-2026-11-21-0002") @HeaderParam(Requests.KEY)
                    String key,
            JointBodies.Settlement body,
            @Context SecurityContext caller) {
        Requests.required(body);
        return Requests.answer(
                mediations.settle(Requests.command(id, version, key, caller), body.agreed(), body.outcome()));
    }

    @GET
    @Path("mediations")
    @Operation(
            operationId = "listMediations",
            summary = "The mediations of an order in full",
            description =
                    "For the handler, whoever takes part, and dispatchers and supervisors of the area. Each read is first written into the ledger of looks; without it there is no answer.")
    public List<Mediation> listMediations(
            @Parameter(example = Requests.ID) @PathParam("id") String id,
            @Context SecurityContext caller,
            @Context HttpHeaders headers) {
        return mediations.read(id, Caller.address(headers), Caller.of(caller));
    }
}
