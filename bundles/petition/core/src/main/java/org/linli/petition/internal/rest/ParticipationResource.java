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
import org.linli.petition.Cooperation;
import org.linli.petition.Participations;
import org.linli.petition.WorkOrder;

/** Handling an order together. */
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
public final class ParticipationResource {
    private final Participations participations;

    ParticipationResource(Participations participations) {
        this.participations = participations;
    }

    @POST
    @Path("supports")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addSupport",
            summary = "增加协办: units support the lead unit",
            description = "The handler, and whoever coordinates.")
    @ApiResponse(
            responseCode = "200",
            description = "The order after the step",
            content = @Content(schema = @Schema(implementation = WorkOrder.class)))
    @ApiResponse(responseCode = "409", description = Requests.ILLEGAL)
    @ApiResponse(responseCode = "412", description = Requests.STALE)
    public Response addSupport(
            @Parameter(example = Requests.ID) @PathParam("id") String id,
            @Parameter(description = Requests.SEEN, example = "\"3\"") @HeaderParam(Requests.IF_MATCH) String version,
            @Parameter(description = Requests.KEY_WORDS, example = "phone-2026-11-21-0002") @HeaderParam(Requests.KEY)
                    String key,
            JointBodies.Support body,
            @Context SecurityContext caller) {
        Requests.required(body);
        return Requests.answer(participations.addSupport(
                Requests.command(id, version, key, caller), JointBodies.given(body.units()), body.words()));
    }

    @POST
    @Path("releases")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "releaseParticipant",
            summary = "解除协办: somebody takes part no more",
            description = "The handler, and whoever coordinates.")
    @ApiResponse(
            responseCode = "200",
            description = "The order after the step",
            content = @Content(schema = @Schema(implementation = WorkOrder.class)))
    @ApiResponse(responseCode = "409", description = Requests.ILLEGAL)
    @ApiResponse(responseCode = "412", description = Requests.STALE)
    public Response releaseParticipant(
            @Parameter(example = Requests.ID) @PathParam("id") String id,
            @Parameter(description = Requests.SEEN, example = "\"3\"") @HeaderParam(Requests.IF_MATCH) String version,
            @Parameter(description = Requests.KEY_WORDS, example = "phone-2026-11-21-0002") @HeaderParam(Requests.KEY)
                    String key,
            JointBodies.Release body,
            @Context SecurityContext caller) {
        Requests.required(body);
        return Requests.answer(
                participations.release(Requests.command(id, version, key, caller), body.who(), body.reason()));
    }

    @POST
    @Path("joint-groups")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "formJointGroup",
            summary = "成立联合小组: several form a joint group",
            description = "The handler, and whoever coordinates.")
    @ApiResponse(
            responseCode = "200",
            description = "The order after the step",
            content = @Content(schema = @Schema(implementation = WorkOrder.class)))
    @ApiResponse(responseCode = "409", description = Requests.ILLEGAL)
    @ApiResponse(responseCode = "412", description = Requests.STALE)
    public Response formJointGroup(
            @Parameter(example = Requests.ID) @PathParam("id") String id,
            @Parameter(description = Requests.SEEN, example = "\"3\"") @HeaderParam(Requests.IF_MATCH) String version,
            @Parameter(description = Requests.KEY_WORDS, example = "phone-2026-11-21-0002") @HeaderParam(Requests.KEY)
                    String key,
            JointBodies.Group body,
            @Context SecurityContext caller) {
        Requests.required(body);
        return Requests.answer(participations.formGroup(
                Requests.command(id, version, key, caller),
                JointBodies.Member.handler(body.lead()),
                body.handlers(),
                body.purpose()));
    }

    @POST
    @Path("spot-records")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "recordOnSpot",
            summary = "现场记录: what was found and done on the spot",
            description = "The handler, and whoever takes part.")
    @ApiResponse(
            responseCode = "200",
            description = "The order after the step",
            content = @Content(schema = @Schema(implementation = WorkOrder.class)))
    @ApiResponse(responseCode = "409", description = Requests.ILLEGAL)
    @ApiResponse(responseCode = "412", description = Requests.STALE)
    public Response recordOnSpot(
            @Parameter(example = Requests.ID) @PathParam("id") String id,
            @Parameter(description = Requests.SEEN, example = "\"3\"") @HeaderParam(Requests.IF_MATCH) String version,
            @Parameter(description = Requests.KEY_WORDS, example = "phone-2026-11-21-0002") @HeaderParam(Requests.KEY)
                    String key,
            JointBodies.Spot body,
            @Context SecurityContext caller) {
        Requests.required(body);
        return Requests.answer(participations.recordOnSpot(Requests.command(id, version, key, caller), body.draft()));
    }

    @POST
    @Path("outside-calls")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "callOutsideParty",
            summary = "联系外部力量: an outside party was called",
            description = "The handler, and whoever takes part; a party of the contact list of the order's area.")
    @ApiResponse(
            responseCode = "200",
            description = "The order after the step",
            content = @Content(schema = @Schema(implementation = WorkOrder.class)))
    @ApiResponse(responseCode = "409", description = Requests.ILLEGAL)
    @ApiResponse(responseCode = "412", description = Requests.STALE)
    public Response callOutsideParty(
            @Parameter(example = Requests.ID) @PathParam("id") String id,
            @Parameter(description = Requests.SEEN, example = "\"3\"") @HeaderParam(Requests.IF_MATCH) String version,
            @Parameter(description = Requests.KEY_WORDS, example = "phone-2026-11-21-0002") @HeaderParam(Requests.KEY)
                    String key,
            JointBodies.Outside body,
            @Context SecurityContext caller) {
        Requests.required(body);
        return Requests.answer(participations.callOutside(Requests.command(id, version, key, caller), body.draft()));
    }

    @POST
    @Path("outside-calls/{call}/result")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "noteOutsideResult",
            summary = "What an outside party did",
            description = "The handler, and whoever takes part.")
    @ApiResponse(
            responseCode = "200",
            description = "The order after the step",
            content = @Content(schema = @Schema(implementation = WorkOrder.class)))
    @ApiResponse(responseCode = "409", description = Requests.ILLEGAL)
    @ApiResponse(responseCode = "412", description = Requests.STALE)
    public Response noteOutsideResult(
            @Parameter(example = Requests.ID) @PathParam("id") String id,
            @Parameter(example = "01JD3M9Z7Q4K8V2N5R6T1W0XYE") @PathParam("call") String call,
            @Parameter(description = Requests.SEEN, example = "\"3\"") @HeaderParam(Requests.IF_MATCH) String version,
            @Parameter(description = Requests.KEY_WORDS, example = "phone-2026-11-21-0002") @HeaderParam(Requests.KEY)
                    String key,
            JointBodies.OutsideResult body,
            @Context SecurityContext caller) {
        Requests.required(body);
        return Requests.answer(
                participations.outsideResult(Requests.command(id, version, key, caller), call, body.noted()));
    }

    @GET
    @Path("cooperation")
    @Operation(
            operationId = "getCooperation",
            summary = "Joint groups, on-the-spot records and outside parties of an order",
            description = "Each the newest first, at most 100.")
    public Cooperation getCooperation(
            @Parameter(example = Requests.ID) @PathParam("id") String id, @Context SecurityContext caller) {
        return participations.of(id, Caller.of(caller));
    }
}
