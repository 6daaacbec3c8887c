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
import org.linli.petition.Assignments;
import org.linli.petition.DeclineGround;
import org.linli.petition.WorkOrder;
import org.linli.petition.WorkOrders;

/** Whose an order is. */
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
public final class AssignmentResource {
    private final Assignments assignments;
    private final WorkOrders orders;

    AssignmentResource(Assignments assignments, WorkOrders orders) {
        this.assignments = assignments;
        this.orders = orders;
    }

    @POST
    @Path("acceptance")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.DISPATCHER_NAME, Role.SUPERVISOR_NAME})
    @Operation(
            operationId = "acceptWorkOrder",
            summary = "受理: take it on",
            description = "Dispatchers and supervisors of its area; a dispatch accepts, too.")
    @ApiResponse(
            responseCode = "200",
            description = "The order after the step",
            content = @Content(schema = @Schema(implementation = WorkOrder.class)))
    @ApiResponse(responseCode = "409", description = Requests.ILLEGAL)
    @ApiResponse(responseCode = "412", description = Requests.STALE)
    public Response acceptWorkOrder(
            @Parameter(example = Requests.ID) @PathParam("id") String id,
            @Parameter(description = Requests.SEEN, example = "\"3\"") @HeaderParam(Requests.IF_MATCH) String version,
            @Parameter(description = Requests.KEY_WORDS, example = "phone-2026-11-21-0002") @HeaderParam(Requests.KEY)
                    String key,
            WayBodies.Remark body,
            @Context SecurityContext caller) {
        Requests.required(body);
        return Requests.answer(assignments.accept(Requests.command(id, version, key, caller), body.words()));
    }

    @POST
    @Path("classification")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.DISPATCHER_NAME, Role.SUPERVISOR_NAME})
    @Operation(
            operationId = "classifyWorkOrder",
            summary = "改类: it is about something else",
            description =
                    "Dispatchers and supervisors of its area. The rule decides urgency and deadline anew: where the new"
                            + " type has more time, counted from where it began; where it has less, from now, and never past"
                            + " what was promised.")
    @ApiResponse(
            responseCode = "200",
            description = "The order after the step",
            content = @Content(schema = @Schema(implementation = WorkOrder.class)))
    @ApiResponse(responseCode = "409", description = Requests.ILLEGAL)
    @ApiResponse(responseCode = "412", description = Requests.STALE)
    public Response classifyWorkOrder(
            @Parameter(example = Requests.ID) @PathParam("id") String id,
            @Parameter(description = Requests.SEEN, example = "\"3\"") @HeaderParam(Requests.IF_MATCH) String version,
            @Parameter(description = Requests.KEY_WORDS, example = "phone-2026-11-21-0002") @HeaderParam(Requests.KEY)
                    String key,
            WayBodies.Classification body,
            @Context SecurityContext caller) {
        Requests.required(body);
        return Requests.answer(
                assignments.classify(Requests.command(id, version, key, caller), body.type(), body.reason()));
    }

    @GET
    @Path("decline-grounds")
    @Operation(
            operationId = "listDeclineGrounds",
            summary = "On which grounds the order can be declined",
            description = "As configured for the order's area, in Chinese, each with where the resident can turn to.")
    public List<DeclineGround> grounds(
            @Parameter(example = Requests.ID) @PathParam("id") String id, @Context SecurityContext caller) {
        return assignments.declineGrounds(orders.find(id, Caller.of(caller)).area());
    }

    @POST
    @Path("decline")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.DISPATCHER_NAME, Role.SUPERVISOR_NAME})
    @Operation(
            operationId = "declineWorkOrder",
            summary = "不予受理: do not take it on",
            description =
                    "Dispatchers and supervisors of its area. The resident reads the ground, the words and where to turn.")
    @ApiResponse(
            responseCode = "200",
            description = "The order after the step",
            content = @Content(schema = @Schema(implementation = WorkOrder.class)))
    @ApiResponse(responseCode = "409", description = Requests.ILLEGAL)
    @ApiResponse(responseCode = "412", description = Requests.STALE)
    public Response declineWorkOrder(
            @Parameter(example = Requests.ID) @PathParam("id") String id,
            @Parameter(description = Requests.SEEN, example = "\"3\"") @HeaderParam(Requests.IF_MATCH) String version,
            @Parameter(description = Requests.KEY_WORDS, example = "phone-2026-11-21-0002") @HeaderParam(Requests.KEY)
                    String key,
            WayBodies.Declining body,
            @Context SecurityContext caller) {
        Requests.required(body);
        return Requests.answer(
                assignments.decline(Requests.command(id, version, key, caller), body.ground(), body.words()));
    }

    @POST
    @Path("sending-back")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "sendWorkOrderBack",
            summary = "退回: it is not ours",
            description = "The handler. It goes to the desk of the subdistrict with a clock for the next dispatch.")
    @ApiResponse(
            responseCode = "200",
            description = "The order after the step",
            content = @Content(schema = @Schema(implementation = WorkOrder.class)))
    @ApiResponse(responseCode = "409", description = Requests.ILLEGAL)
    @ApiResponse(responseCode = "412", description = Requests.STALE)
    public Response sendWorkOrderBack(
            @Parameter(example = Requests.ID) @PathParam("id") String id,
            @Parameter(description = Requests.SEEN, example = "\"3\"") @HeaderParam(Requests.IF_MATCH) String version,
            @Parameter(description = Requests.KEY_WORDS, example = "phone-2026-11-21-0002") @HeaderParam(Requests.KEY)
                    String key,
            WayBodies.Reason body,
            @Context SecurityContext caller) {
        Requests.required(body);
        return Requests.answer(assignments.sendBack(Requests.command(id, version, key, caller), body.reason()));
    }

    @POST
    @Path("objections")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "objectToDispatch",
            summary = "异议: object to the dispatch",
            description =
                    "The handler, before acknowledging and within the working days that the area gives, usually 5.")
    @ApiResponse(
            responseCode = "200",
            description = "The order after the step",
            content = @Content(schema = @Schema(implementation = WorkOrder.class)))
    @ApiResponse(
            responseCode = "409",
            description = Requests.ILLEGAL + "; or the time to object is over: `until` tells when it was")
    @ApiResponse(responseCode = "412", description = Requests.STALE)
    public Response objectToDispatch(
            @Parameter(example = Requests.ID) @PathParam("id") String id,
            @Parameter(description = Requests.SEEN, example = "\"3\"") @HeaderParam(Requests.IF_MATCH) String version,
            @Parameter(description = Requests.KEY_WORDS, example = "phone-2026-11-21-0002") @HeaderParam(Requests.KEY)
                    String key,
            WayBodies.Reason body,
            @Context SecurityContext caller) {
        Requests.required(body);
        return Requests.answer(assignments.object(Requests.command(id, version, key, caller), body.reason()));
    }

    @POST
    @Path("objections/upholding")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.DISPATCHER_NAME, Role.SUPERVISOR_NAME})
    @Operation(
            operationId = "upholdObjection",
            summary = "异议成立: it goes back to the desk",
            description = "Dispatchers and supervisors of its area.")
    @ApiResponse(
            responseCode = "200",
            description = "The order after the step",
            content = @Content(schema = @Schema(implementation = WorkOrder.class)))
    @ApiResponse(responseCode = "409", description = Requests.ILLEGAL)
    @ApiResponse(responseCode = "412", description = Requests.STALE)
    public Response upholdObjection(
            @Parameter(example = Requests.ID) @PathParam("id") String id,
            @Parameter(description = Requests.SEEN, example = "\"3\"") @HeaderParam(Requests.IF_MATCH) String version,
            @Parameter(description = Requests.KEY_WORDS, example = "phone-2026-11-21-0002") @HeaderParam(Requests.KEY)
                    String key,
            WayBodies.Reason body,
            @Context SecurityContext caller) {
        Requests.required(body);
        return Requests.answer(assignments.upholdObjection(Requests.command(id, version, key, caller), body.reason()));
    }

    @POST
    @Path("objections/rejection")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.DISPATCHER_NAME, Role.SUPERVISOR_NAME})
    @Operation(
            operationId = "rejectObjection",
            summary = "异议不成立: the handler keeps it",
            description = "Dispatchers and supervisors of its area.")
    @ApiResponse(
            responseCode = "200",
            description = "The order after the step",
            content = @Content(schema = @Schema(implementation = WorkOrder.class)))
    @ApiResponse(responseCode = "409", description = Requests.ILLEGAL)
    @ApiResponse(responseCode = "412", description = Requests.STALE)
    public Response rejectObjection(
            @Parameter(example = Requests.ID) @PathParam("id") String id,
            @Parameter(description = Requests.SEEN, example = "\"3\"") @HeaderParam(Requests.IF_MATCH) String version,
            @Parameter(description = Requests.KEY_WORDS, example = "phone-2026-11-21-0002") @HeaderParam(Requests.KEY)
                    String key,
            WayBodies.Reason body,
            @Context SecurityContext caller) {
        Requests.required(body);
        return Requests.answer(assignments.rejectObjection(Requests.command(id, version, key, caller), body.reason()));
    }

    @POST
    @Path("reassignment")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "reassignWorkOrder",
            summary = "改派: give it to another",
            description = "The handler inside its own unit; dispatchers and supervisors of its area to anybody.")
    @ApiResponse(
            responseCode = "200",
            description = "The order after the step",
            content = @Content(schema = @Schema(implementation = WorkOrder.class)))
    @ApiResponse(responseCode = "409", description = Requests.ILLEGAL)
    @ApiResponse(responseCode = "412", description = Requests.STALE)
    public Response reassignWorkOrder(
            @Parameter(example = Requests.ID) @PathParam("id") String id,
            @Parameter(description = Requests.SEEN, example = "\"3\"") @HeaderParam(Requests.IF_MATCH) String version,
            @Parameter(description = Requests.KEY_WORDS, example = "phone-2026-11-21-0002") @HeaderParam(Requests.KEY)
                    String key,
            WayBodies.Reassigning body,
            @Context SecurityContext caller) {
        Requests.required(body);
        return Requests.answer(assignments.reassign(Requests.command(id, version, key, caller), body.dispatch()));
    }
}
