// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.linli.kernel.Page;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.rest.Caller;
import org.linli.petition.WorkOrderFilter;
import org.linli.petition.WorkOrderFilter.View;
import org.linli.petition.WorkOrderState;
import org.linli.petition.WorkOrderSummary;
import org.linli.petition.WorkOrders;

/** Lists of work orders. */
@Path("work-orders")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Role.GRID_WORKER_NAME,
    Role.COMMUNITY_OFFICER_NAME,
    Role.DISPATCHER_NAME,
    Role.DEPARTMENT_OFFICER_NAME,
    Role.SUPERVISOR_NAME
})
@Tag(name = "work-orders", description = "工单")
public final class WorkOrdersResource {
    private final WorkOrders orders;

    WorkOrdersResource(WorkOrders orders) {
        this.orders = orders;
    }

    @GET
    @Operation(
            operationId = "listWorkOrders",
            summary = "A list of work orders",
            description = "MINE 我的待办, OPEN 辖区在办 and OVERDUE 超期 by due date, CLOSED 办结 newest first; only orders that"
                    + " the caller may see.")
    public Page<WorkOrderSummary> list(
            @Parameter(description = "Which list; MINE when missing") @QueryParam("view") View view,
            @Parameter(description = "Only of this area", example = "990101001") @QueryParam("area") String area,
            @Parameter(description = "Only in this state") @QueryParam("state") WorkOrderState state,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") String cursor,
            @Parameter(description = "How many, 1 to 200, usually 50") @QueryParam("size") Integer size,
            @Context SecurityContext caller) {
        WorkOrderFilter filter = new WorkOrderFilter(view, TotalsResource.area(area), state);
        return orders.list(filter, cursor, Page.size(size), Caller.of(caller));
    }
}
