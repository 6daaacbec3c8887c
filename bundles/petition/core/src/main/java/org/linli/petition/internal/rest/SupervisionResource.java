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
import org.linli.petition.Supervision;
import org.linli.petition.Supervisions;
import org.linli.petition.WorkOrder;

/** Supervising an order. */
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
public final class SupervisionResource {
    private final Supervisions supervisions;

    SupervisionResource(Supervisions supervisions) {
        this.supervisions = supervisions;
    }

    @POST
    @Path("supervisions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.DISPATCHER_NAME, Role.SUPERVISOR_NAME})
    @Operation(
            operationId = "superviseWorkOrder",
            summary = "督办: a supervision, which must be answered",
            description =
                    "Dispatchers and supervisors of its area. It has a clock of its own, and the order cannot be closed before the answer.")
    @ApiResponse(
            responseCode = "200",
            description = "The order after the step",
            content = @Content(schema = @Schema(implementation = WorkOrder.class)))
    @ApiResponse(responseCode = "409", description = Requests.ILLEGAL)
    @ApiResponse(responseCode = "412", description = Requests.STALE)
    public Response superviseWorkOrder(
            @Parameter(example = Requests.ID) @PathParam("id") String id,
            @Parameter(description = Requests.SEEN, example = "\"3\"") @HeaderParam(Requests.IF_MATCH) String version,
            @Parameter(description = Requests.KEY_WORDS, example = "phone-2026-11-21-0002") @HeaderParam(Requests.KEY)
                    String key,
            JointBodies.Words body,
            @Context SecurityContext caller) {
        Requests.required(body);
        return Requests.answer(supervisions.supervise(Requests.command(id, version, key, caller), body.words()));
    }

    @POST
    @Path("supervision-answers")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "answerSupervision",
            summary = "督办回复: the answer to a supervision",
            description = "The handler.")
    @ApiResponse(
            responseCode = "200",
            description = "The order after the step",
            content = @Content(schema = @Schema(implementation = WorkOrder.class)))
    @ApiResponse(responseCode = "409", description = Requests.ILLEGAL)
    @ApiResponse(responseCode = "412", description = Requests.STALE)
    public Response answerSupervision(
            @Parameter(example = Requests.ID) @PathParam("id") String id,
            @Parameter(description = Requests.SEEN, example = "\"3\"") @HeaderParam(Requests.IF_MATCH) String version,
            @Parameter(description = Requests.KEY_WORDS, example = "phone-2026-11-21-0002") @HeaderParam(Requests.KEY)
                    String key,
            JointBodies.Answer body,
            @Context SecurityContext caller) {
        Requests.required(body);
        return Requests.answer(
                supervisions.answer(Requests.command(id, version, key, caller), body.supervision(), body.words()));
    }

    @POST
    @Path("reminders")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.DISPATCHER_NAME, Role.SUPERVISOR_NAME})
    @Operation(
            operationId = "remindHandler",
            summary = "催办: remind the handler",
            description = "Dispatchers and supervisors of its area; once an hour, unless set otherwise.")
    @ApiResponse(
            responseCode = "200",
            description = "The order after the step",
            content = @Content(schema = @Schema(implementation = WorkOrder.class)))
    @ApiResponse(responseCode = "409", description = Requests.ILLEGAL)
    @ApiResponse(responseCode = "412", description = Requests.STALE)
    public Response remindHandler(
            @Parameter(example = Requests.ID) @PathParam("id") String id,
            @Parameter(description = Requests.SEEN, example = "\"3\"") @HeaderParam(Requests.IF_MATCH) String version,
            @Parameter(description = Requests.KEY_WORDS, example = "phone-2026-11-21-0002") @HeaderParam(Requests.KEY)
                    String key,
            JointBodies.Words body,
            @Context SecurityContext caller) {
        Requests.required(body);
        return Requests.answer(supervisions.remind(Requests.command(id, version, key, caller), body.words()));
    }

    @POST
    @Path("help-requests")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "askHelp",
            summary = "请求协调: ask the command centre for help",
            description = "The handler, and whoever coordinates.")
    @ApiResponse(
            responseCode = "200",
            description = "The order after the step",
            content = @Content(schema = @Schema(implementation = WorkOrder.class)))
    @ApiResponse(responseCode = "409", description = Requests.ILLEGAL)
    @ApiResponse(responseCode = "412", description = Requests.STALE)
    public Response askHelp(
            @Parameter(example = Requests.ID) @PathParam("id") String id,
            @Parameter(description = Requests.SEEN, example = "\"3\"") @HeaderParam(Requests.IF_MATCH) String version,
            @Parameter(description = Requests.KEY_WORDS, example = "phone-2026-11-21-0002") @HeaderParam(Requests.KEY)
                    String key,
            JointBodies.Words body,
            @Context SecurityContext caller) {
        Requests.required(body);
        return Requests.answer(supervisions.askHelp(Requests.command(id, version, key, caller), body.words()));
    }

    @POST
    @Path("coordinations")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.DISPATCHER_NAME, Role.SUPERVISOR_NAME})
    @Operation(
            operationId = "coordinateWorkOrder",
            summary = "协调: bring units together",
            description =
                    "Dispatchers and supervisors of its area. A lead that is named handles the order from now on.")
    @ApiResponse(
            responseCode = "200",
            description = "The order after the step",
            content = @Content(schema = @Schema(implementation = WorkOrder.class)))
    @ApiResponse(responseCode = "409", description = Requests.ILLEGAL)
    @ApiResponse(responseCode = "412", description = Requests.STALE)
    public Response coordinateWorkOrder(
            @Parameter(example = Requests.ID) @PathParam("id") String id,
            @Parameter(description = Requests.SEEN, example = "\"3\"") @HeaderParam(Requests.IF_MATCH) String version,
            @Parameter(description = Requests.KEY_WORDS, example = "phone-2026-11-21-0002") @HeaderParam(Requests.KEY)
                    String key,
            JointBodies.Coordinating body,
            @Context SecurityContext caller) {
        Requests.required(body);
        return Requests.answer(
                supervisions.coordinate(Requests.command(id, version, key, caller), body.coordination()));
    }

    @GET
    @Path("supervisions")
    @Operation(
            operationId = "listSupervisions",
            summary = "The supervisions of an order, newest first",
            description = "At most 100.")
    public List<Supervision> listSupervisions(
            @Parameter(example = Requests.ID) @PathParam("id") String id, @Context SecurityContext caller) {
        return supervisions.of(id, Caller.of(caller));
    }
}
