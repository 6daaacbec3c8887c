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
import org.linli.kernel.AreaCode;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.rest.Caller;
import org.linli.petition.WorkOrders;

/** Counts of work orders. */
@Path("totals")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Role.GRID_WORKER_NAME,
    Role.COMMUNITY_OFFICER_NAME,
    Role.DISPATCHER_NAME,
    Role.DEPARTMENT_OFFICER_NAME,
    Role.SUPERVISOR_NAME
})
@Tag(name = "work-orders", description = "工单")
public final class TotalsResource {
    private final WorkOrders orders;

    TotalsResource(WorkOrders orders) {
        this.orders = orders;
    }

    @GET
    @Operation(
            operationId = "countWorkOrders",
            summary = "How many orders of an area are in each state",
            description = "From a read-model that follows the feed; `upTo` tells how far it has come.")
    public WorkOrders.Totals totals(
            @Parameter(description = "Code of the area", required = true, example = "990101001") @QueryParam("area")
                    String area,
            @Context SecurityContext caller) {
        if (area(area) == null) {
            throw new PlatformException(Problem.invalid("area", "is missing", "an area code, such as 990101001"));
        }
        return orders.totals(area(area), Caller.of(caller));
    }

    /** The area of a parameter; null when it is not there. */
    static AreaCode area(String area) {
        return area == null || area.isEmpty() ? null : AreaCode.of(area);
    }
}
