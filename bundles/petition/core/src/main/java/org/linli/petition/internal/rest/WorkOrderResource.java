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
import org.linli.kernel.calendar.Explanation;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.rest.Caller;
import org.linli.petition.Outcomes;
import org.linli.petition.Step;
import org.linli.petition.WorkOrder;
import org.linli.petition.WorkOrders;

/** A work order. */
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
public final class WorkOrderResource {
    private static final String ID = "01JD3M9Z7Q4K8V2N5R6T1W0XYA";
    private static final String SEEN = "The version you saw, as in its ETag; a changed order is refused";
    private static final String KEY = "The same key and body again does nothing more; 8 to 100 characters";
    private static final String ILLEGAL =
            "Not possible in this state; the problem names the state and what is possible";
    private static final String STALE = "The order changed since the version in If-Match";

    private final WorkOrders orders;
    private final Outcomes outcomes;

    WorkOrderResource(WorkOrders orders, Outcomes outcomes) {
        this.orders = orders;
        this.outcomes = outcomes;
    }

    @GET
    @Operation(
            operationId = "getWorkOrder",
            summary = "A work order",
            description = "The version is in the ETag, and `possible` tells what the caller can do now.")
    @ApiResponse(
            responseCode = "200",
            description = "The order",
            content = @Content(schema = @Schema(implementation = WorkOrder.class)))
    @ApiResponse(responseCode = "404", description = "There is none, or none that the caller may see")
    public Response find(@Parameter(example = ID) @PathParam("id") String id, @Context SecurityContext caller) {
        return Requests.answer(orders.find(id, Caller.of(caller)));
    }

    @GET
    @Path("timeline")
    @Operation(operationId = "getTimeline", summary = "The steps so far, oldest first")
    public List<Step> timeline(@Parameter(example = ID) @PathParam("id") String id, @Context SecurityContext caller) {
        return orders.timeline(id, Caller.of(caller));
    }

    @GET
    @Path("deadline")
    @Operation(
            operationId = "explainDeadline",
            summary = "Every day of the order's clock, counted or skipped and why",
            description = "In Chinese and English; a day of a year without official notice is marked provisional.")
    @ApiResponse(
            responseCode = "200",
            description = "The explanation",
            content = @Content(schema = @Schema(implementation = Explanation.class)))
    @ApiResponse(responseCode = "409", description = "The order has no clock yet")
    public Explanation deadline(@Parameter(example = ID) @PathParam("id") String id, @Context SecurityContext caller) {
        return orders.explain(id, Caller.of(caller));
    }

    @GET
    @Path("petitioner")
    @Operation(
            operationId = "getPetitioner",
            summary = "Who asked, in full",
            description = "For the handler, and for dispatchers and supervisors of the area. Each read is first written"
                    + " into the ledger of looks; without it there is no answer.")
    @ApiResponse(
            responseCode = "200",
            description = "The petitioner, and whom they ask for",
            content = @Content(schema = @Schema(implementation = WorkOrders.Petitioners.class)))
    @ApiResponse(responseCode = "503", description = "The ledger cannot be written")
    public WorkOrders.Petitioners petitioner(
            @Parameter(example = ID) @PathParam("id") String id,
            @Context SecurityContext caller,
            @Context HttpHeaders headers) {
        return orders.petitioner(id, Caller.address(headers), Caller.of(caller));
    }

    @POST
    @Path("acknowledgement")
    @Operation(
            operationId = "acknowledgeWorkOrder",
            summary = "签收: the handler has seen it and begins",
            description = "The handler.")
    @ApiResponse(
            responseCode = "200",
            description = "The order after the step",
            content = @Content(schema = @Schema(implementation = WorkOrder.class)))
    @ApiResponse(responseCode = "409", description = ILLEGAL)
    @ApiResponse(responseCode = "412", description = STALE)
    public Response acknowledgeWorkOrder(
            @Parameter(example = ID) @PathParam("id") String id,
            @Parameter(description = SEEN, example = "\"3\"") @HeaderParam(Requests.IF_MATCH) String version,
            @Parameter(description = KEY, example = "phone-2026-11-21-0002") @HeaderParam(Requests.KEY) String key,
            @Context SecurityContext caller) {
        return Requests.answer(orders.acknowledge(Requests.command(id, version, key, caller)));
    }

    @POST
    @Path("notes")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "noteWork", summary = "办理记录: what was done", description = "The handler.")
    @ApiResponse(
            responseCode = "200",
            description = "The order after the step",
            content = @Content(schema = @Schema(implementation = WorkOrder.class)))
    @ApiResponse(responseCode = "409", description = ILLEGAL)
    @ApiResponse(responseCode = "412", description = STALE)
    public Response noteWork(
            @Parameter(example = ID) @PathParam("id") String id,
            @Parameter(description = SEEN, example = "\"3\"") @HeaderParam(Requests.IF_MATCH) String version,
            @Parameter(description = KEY, example = "phone-2026-11-21-0002") @HeaderParam(Requests.KEY) String key,
            StepBodies.Note body,
            @Context SecurityContext caller) {
        return Requests.answer(orders.note(
                Requests.command(id, version, key, caller),
                Requests.required(body).note(),
                body.publicWords()));
    }

    @POST
    @Path("escalation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "escalateWorkOrder",
            summary = "上报: the handler cannot solve it",
            description = "The handler; the area's ladder finds the next level.")
    @ApiResponse(
            responseCode = "200",
            description = "The order after the step",
            content = @Content(schema = @Schema(implementation = WorkOrder.class)))
    @ApiResponse(responseCode = "409", description = ILLEGAL)
    @ApiResponse(responseCode = "412", description = STALE)
    public Response escalateWorkOrder(
            @Parameter(example = ID) @PathParam("id") String id,
            @Parameter(description = SEEN, example = "\"3\"") @HeaderParam(Requests.IF_MATCH) String version,
            @Parameter(description = KEY, example = "phone-2026-11-21-0002") @HeaderParam(Requests.KEY) String key,
            StepBodies.Escalation body,
            @Context SecurityContext caller) {
        return Requests.answer(orders.escalate(
                Requests.command(id, version, key, caller),
                Requests.required(body).reason()));
    }

    @POST
    @Path("replies")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "replyToPetitioner", summary = "答复: answer the petitioner", description = "The handler.")
    @ApiResponse(
            responseCode = "200",
            description = "The order after the step",
            content = @Content(schema = @Schema(implementation = WorkOrder.class)))
    @ApiResponse(responseCode = "409", description = ILLEGAL)
    @ApiResponse(responseCode = "412", description = STALE)
    public Response replyToPetitioner(
            @Parameter(example = ID) @PathParam("id") String id,
            @Parameter(description = SEEN, example = "\"3\"") @HeaderParam(Requests.IF_MATCH) String version,
            @Parameter(description = KEY, example = "phone-2026-11-21-0002") @HeaderParam(Requests.KEY) String key,
            StepBodies.Reply body,
            @Context SecurityContext caller) {
        return Requests.answer(outcomes.reply(
                Requests.command(id, version, key, caller),
                Requests.required(body).words(),
                body.promised()));
    }

    @POST
    @Path("closure")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "closeWorkOrder",
            summary = "办结: close it",
            description = "The handler; a reply must have been given before, and what cannot be solved is explained.")
    @ApiResponse(
            responseCode = "200",
            description = "The order after the step",
            content = @Content(schema = @Schema(implementation = WorkOrder.class)))
    @ApiResponse(responseCode = "409", description = ILLEGAL)
    @ApiResponse(responseCode = "412", description = STALE)
    public Response closeWorkOrder(
            @Parameter(example = ID) @PathParam("id") String id,
            @Parameter(description = SEEN, example = "\"3\"") @HeaderParam(Requests.IF_MATCH) String version,
            @Parameter(description = KEY, example = "phone-2026-11-21-0002") @HeaderParam(Requests.KEY) String key,
            StepBodies.Closure body,
            @Context SecurityContext caller) {
        return Requests.answer(outcomes.close(
                Requests.command(id, version, key, caller),
                Requests.required(body).closing()));
    }

    @POST
    @Path("dispatch")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.DISPATCHER_NAME, Role.SUPERVISOR_NAME})
    @Operation(
            operationId = "dispatchWorkOrder",
            summary = "派单: give it to a handler",
            description = "Dispatchers and supervisors of its area. The running clock stays as it is.")
    @ApiResponse(
            responseCode = "200",
            description = "The order after the step",
            content = @Content(schema = @Schema(implementation = WorkOrder.class)))
    @ApiResponse(responseCode = "409", description = ILLEGAL)
    @ApiResponse(responseCode = "412", description = STALE)
    public Response dispatchWorkOrder(
            @Parameter(example = ID) @PathParam("id") String id,
            @Parameter(description = SEEN, example = "\"3\"") @HeaderParam(Requests.IF_MATCH) String version,
            @Parameter(description = KEY, example = "phone-2026-11-21-0002") @HeaderParam(Requests.KEY) String key,
            StepBodies.Dispatching body,
            @Context SecurityContext caller) {
        return Requests.answer(orders.dispatch(
                Requests.command(id, version, key, caller),
                Requests.required(body).dispatch()));
    }

    @POST
    @Path("reopening")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.DISPATCHER_NAME, Role.SUPERVISOR_NAME})
    @Operation(
            operationId = "reopenWorkOrder",
            summary = "重办: open a closed order again",
            description = "Dispatchers and supervisors of its area.")
    @ApiResponse(
            responseCode = "200",
            description = "The order after the step",
            content = @Content(schema = @Schema(implementation = WorkOrder.class)))
    @ApiResponse(responseCode = "409", description = ILLEGAL)
    @ApiResponse(responseCode = "412", description = STALE)
    public Response reopenWorkOrder(
            @Parameter(example = ID) @PathParam("id") String id,
            @Parameter(description = SEEN, example = "\"3\"") @HeaderParam(Requests.IF_MATCH) String version,
            @Parameter(description = KEY, example = "phone-2026-11-21-0002") @HeaderParam(Requests.KEY) String key,
            StepBodies.Reopening body,
            @Context SecurityContext caller) {
        return Requests.answer(orders.reopen(
                Requests.command(id, version, key, caller),
                Requests.required(body).dispatch()));
    }

    @POST
    @Path("residents")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.COMMUNITY_OFFICER_NAME, Role.DISPATCHER_NAME, Role.SUPERVISOR_NAME})
    @Operation(
            operationId = "linkResidentToWorkOrder",
            summary = "关联居民: a resident whom the matter concerns",
            description =
                    "Community officers, dispatchers and supervisors of its area. While the order is open it is then a"
                            + " purpose to read this resident's record, for others than the one who linked.")
    @ApiResponse(
            responseCode = "200",
            description = "The order after the step",
            content = @Content(schema = @Schema(implementation = WorkOrder.class)))
    @ApiResponse(responseCode = "404", description = "There is no such order or resident, or none the caller may see")
    @ApiResponse(responseCode = "409", description = ILLEGAL + "; or the caller linked this resident before")
    @ApiResponse(responseCode = "412", description = STALE)
    public Response linkResident(
            @Parameter(example = ID) @PathParam("id") String id,
            @Parameter(description = SEEN, example = "\"3\"") @HeaderParam(Requests.IF_MATCH) String version,
            @Parameter(description = KEY, example = "phone-2026-11-21-0002") @HeaderParam(Requests.KEY) String key,
            StepBodies.Link body,
            @Context SecurityContext caller) {
        return Requests.answer(orders.linkResident(
                Requests.command(id, version, key, caller),
                Requests.required(body).resident(),
                body.ground()));
    }
}
