// SPDX-License-Identifier: Apache-2.0
package org.linli.exchange.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.linli.exchange.internal.alert.Alert;
import org.linli.exchange.internal.alert.Alerts;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.rest.Caller;

/** Alerts to the officers on duty. */
@Path("alerts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.GRID_WORKER_NAME, Role.COMMUNITY_OFFICER_NAME, Role.DISPATCHER_NAME, Role.SUPERVISOR_NAME})
@Tag(name = "alerts", description = "值班提醒")
public final class AlertResource {
    private final Alerts alerts;

    AlertResource(Alerts alerts) {
        this.alerts = alerts;
    }

    @GET
    @Operation(
            operationId = "listAlerts",
            summary = "What is urgent and came by a channel that nobody watches all the time, the newest first",
            description = "Of an area and all in it. What was written stands in the petition that the alert names.")
    public Page<Alert> list(
            @Parameter(description = "Code of the area", required = true, example = "990101001") @QueryParam("area")
                    String area,
            @Parameter(description = "Only those that nobody took") @QueryParam("open") boolean open,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") String cursor,
            @Parameter(description = "How many, 1 to 200, usually 50") @QueryParam("size") Integer size,
            @Context SecurityContext caller) {
        if (area == null || area.isEmpty()) {
            throw new PlatformException(Problem.invalid("area", "is missing", "an area code, such as 990101001"));
        }
        return alerts.list(AreaCode.of(area), open, cursor, Page.size(size), Caller.of(caller));
    }

    @POST
    @Path("{id}/taken")
    @Operation(operationId = "takeAlert", summary = "The officer on duty takes it on")
    @ApiResponse(responseCode = "200", description = "The alert after it")
    @ApiResponse(responseCode = "409", description = "Another took it")
    public Alert take(
            @Parameter(example = "01JD3M9Z7Q4K8V2N5R6T1W0XYD") @PathParam("id") String id,
            @Context SecurityContext caller) {
        return alerts.take(id, Caller.of(caller));
    }
}
