// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
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
import org.linli.kernel.calendar.Explanation;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.rest.Caller;
import org.linli.petition.Clocks;
import org.linli.petition.Extensions;
import org.linli.petition.Suspensions;
import org.linli.petition.WorkOrder;

/** The clocks of a work order: how they stand, standing still, and more time. */
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
public final class ClockResource {
    private static final String ID = "01JD3M9Z7Q4K8V2N5R6T1W0XYA";
    private static final String SEEN = "The version you saw, as in its ETag; a changed order is refused";
    private static final String KEY = "The same key and body again does nothing more; 8 to 100 characters";
    private static final String ILLEGAL =
            "Not possible in this state; the problem names the state and what is possible";
    private static final String STALE = "The order changed since the version in If-Match";
    private static final String CLOCKS =
            """
            [{"id":"own","name":"deadline","words":"办结","subject":"",
              "deadline":{"rule":{"id":"default.general","version":1,"limit":{"amount":5,"unit":"WORKING_DAYS"}},
               "start":"2026-11-18T01:00:00Z","due":"2026-11-25T09:30:00Z","provisional":false},
              "overdue":false,"why":"从11月18日09:00起算，5个工作日（当天、周末和节假日不算）。","past":[]}]""";

    private final Clocks clocks;
    private final Suspensions suspensions;
    private final Extensions extensions;

    ClockResource(Clocks clocks, Suspensions suspensions, Extensions extensions) {
        this.clocks = clocks;
        this.suspensions = suspensions;
        this.extensions = extensions;
    }

    @GET
    @Path("clocks")
    @Operation(
            operationId = "listClocks",
            summary = "All clocks of the order 各项时限",
            description = "Its own deadline first, then the named ones; each with why it ends then in plain words, its"
                    + " pauses, and what it said before it was changed.")
    @ApiResponse(
            responseCode = "200",
            description = "The clocks",
            content = @Content(examples = @ExampleObject(name = "办结时限", value = CLOCKS)))
    @ApiResponse(responseCode = "404", description = "There is no such order, or none that the caller may see")
    public List<Clocks.Clock> listClocks(
            @Parameter(example = ID) @PathParam("id") String id, @Context SecurityContext caller) {
        return clocks.of(id, Caller.of(caller));
    }

    @GET
    @Path("clocks/{clock}/explanation")
    @Operation(
            operationId = "explainClock",
            summary = "Every day of a clock, counted or skipped and why 时限说明",
            description = "In Chinese and English; a day of a year without official notice is marked provisional.")
    @ApiResponse(
            responseCode = "200",
            description = "The explanation",
            content = @Content(schema = @Schema(implementation = Explanation.class)))
    @ApiResponse(responseCode = "404", description = "There is no such order or clock")
    @ApiResponse(responseCode = "409", description = "The calendar it was computed by is not known any more")
    public Explanation explainClock(
            @Parameter(example = ID) @PathParam("id") String id,
            @Parameter(description = "`own` for the order's own deadline", example = "own") @PathParam("clock")
                    String clock,
            @Context SecurityContext caller) {
        return clocks.explain(id, clock, Caller.of(caller));
    }

    @POST
    @Path("suspension")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "suspendWorkOrder",
            summary = "挂起: the clocks stand still",
            description = "The handler, and dispatchers and supervisors of its area. All clocks of the order.")
    @ApiResponse(
            responseCode = "200",
            description = "The order after the step",
            content = @Content(schema = @Schema(implementation = WorkOrder.class)))
    @ApiResponse(responseCode = "409", description = ILLEGAL)
    @ApiResponse(responseCode = "412", description = STALE)
    public Response suspendWorkOrder(
            @Parameter(example = ID) @PathParam("id") String id,
            @Parameter(description = SEEN, example = "\"3\"") @HeaderParam(Requests.IF_MATCH) String version,
            @Parameter(description = KEY, example = "phone-2026-11-21-0002") @HeaderParam(Requests.KEY) String key,
            ClockBodies.Suspending body,
            @Context SecurityContext caller) {
        return Requests.answer(suspensions.suspend(
                Requests.command(id, version, key, caller),
                Requests.required(body).suspension()));
    }

    @POST
    @Path("resumption")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "resumeWorkOrder",
            summary = "恢复办理: the clocks run again",
            description = "The handler, and dispatchers and supervisors of its area. What was left is left.")
    @ApiResponse(
            responseCode = "200",
            description = "The order after the step",
            content = @Content(schema = @Schema(implementation = WorkOrder.class)))
    @ApiResponse(responseCode = "409", description = ILLEGAL)
    @ApiResponse(responseCode = "412", description = STALE)
    public Response resumeWorkOrder(
            @Parameter(example = ID) @PathParam("id") String id,
            @Parameter(description = SEEN, example = "\"3\"") @HeaderParam(Requests.IF_MATCH) String version,
            @Parameter(description = KEY, example = "phone-2026-11-21-0002") @HeaderParam(Requests.KEY) String key,
            ClockBodies.Note body,
            @Context SecurityContext caller) {
        return Requests.answer(suspensions.resume(
                Requests.command(id, version, key, caller),
                Requests.required(body).note()));
    }

    @GET
    @Path("extensions")
    @Operation(operationId = "listExtensions", summary = "More time that was asked for 延期申请, oldest first")
    public List<Extensions.Extension> listExtensions(
            @Parameter(example = ID) @PathParam("id") String id, @Context SecurityContext caller) {
        return extensions.of(id, Caller.of(caller));
    }

    @POST
    @Path("extensions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "requestExtension",
            summary = "申请延期: ask for more time",
            description = "The handler. At most as often and as long as the area's rule allows.")
    @ApiResponse(
            responseCode = "200",
            description = "The order after the step",
            content = @Content(schema = @Schema(implementation = WorkOrder.class)))
    @ApiResponse(responseCode = "409", description = ILLEGAL + "; or it was extended as often as allowed")
    @ApiResponse(responseCode = "412", description = STALE)
    @ApiResponse(responseCode = "422", description = "Longer than the rule allows; the problem tells the latest date")
    public Response requestExtension(
            @Parameter(example = ID) @PathParam("id") String id,
            @Parameter(description = SEEN, example = "\"3\"") @HeaderParam(Requests.IF_MATCH) String version,
            @Parameter(description = KEY, example = "phone-2026-11-21-0002") @HeaderParam(Requests.KEY) String key,
            ClockBodies.Extending body,
            @Context SecurityContext caller) {
        return Requests.answer(extensions.request(
                Requests.command(id, version, key, caller),
                Requests.required(body).request()));
    }

    @POST
    @Path("extensions/grant")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.DISPATCHER_NAME, Role.SUPERVISOR_NAME})
    @Operation(
            operationId = "grantExtension",
            summary = "同意延期: grant what was asked for",
            description =
                    "Dispatchers and supervisors of its area, but not who asked. The petitioner reads the new date.")
    @ApiResponse(
            responseCode = "200",
            description = "The order after the step",
            content = @Content(schema = @Schema(implementation = WorkOrder.class)))
    @ApiResponse(responseCode = "409", description = ILLEGAL)
    @ApiResponse(responseCode = "412", description = STALE)
    public Response grantExtension(
            @Parameter(example = ID) @PathParam("id") String id,
            @Parameter(description = SEEN, example = "\"3\"") @HeaderParam(Requests.IF_MATCH) String version,
            @Parameter(description = KEY, example = "phone-2026-11-21-0002") @HeaderParam(Requests.KEY) String key,
            ClockBodies.Note body,
            @Context SecurityContext caller) {
        return Requests.answer(extensions.grant(
                Requests.command(id, version, key, caller),
                Requests.required(body).note()));
    }

    @POST
    @Path("extensions/refusal")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.DISPATCHER_NAME, Role.SUPERVISOR_NAME})
    @Operation(
            operationId = "refuseExtension",
            summary = "不同意延期: no more time",
            description = "Dispatchers and supervisors of its area; the note says why.")
    @ApiResponse(
            responseCode = "200",
            description = "The order after the step",
            content = @Content(schema = @Schema(implementation = WorkOrder.class)))
    @ApiResponse(responseCode = "409", description = ILLEGAL)
    @ApiResponse(responseCode = "412", description = STALE)
    public Response refuseExtension(
            @Parameter(example = ID) @PathParam("id") String id,
            @Parameter(description = SEEN, example = "\"3\"") @HeaderParam(Requests.IF_MATCH) String version,
            @Parameter(description = KEY, example = "phone-2026-11-21-0002") @HeaderParam(Requests.KEY) String key,
            ClockBodies.Note body,
            @Context SecurityContext caller) {
        return Requests.answer(extensions.refuse(
                Requests.command(id, version, key, caller),
                Requests.required(body).note()));
    }
}
