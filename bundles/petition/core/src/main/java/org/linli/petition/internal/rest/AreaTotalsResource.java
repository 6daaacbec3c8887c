// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.rest.Caller;
import org.linli.petition.internal.joint.AreaCounts;

/** How the orders of an area stand, with those of each area directly in it. */
@Path("totals/areas")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.GRID_WORKER_NAME, Role.COMMUNITY_OFFICER_NAME, Role.DISPATCHER_NAME, Role.SUPERVISOR_NAME})
@Tag(name = "work-orders", description = "工单")
public final class AreaTotalsResource {
    private final AreaCounts counts;

    AreaTotalsResource(AreaCounts counts) {
        this.counts = counts;
    }

    @GET
    @Operation(
            operationId = "countWorkOrdersByArea",
            summary = "Open, overdue and soon due orders of an area and of each area directly in it",
            description =
                    "Areas where nothing is open are left out; what lies in none of them is counted under the area"
                            + " itself. Overdue and soon due are counted up to 200; `overdueMore` and `dueSoonMore` tell that there"
                            + " are more.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "The counts",
                            content =
                                    @Content(
                                            schema = @Schema(implementation = AreaCounts.Standing.class),
                                            examples =
                                                    @ExampleObject(
                                                            """
                                                            {"whole":{"area":"990101","open":14,"overdue":3,"overdueMore":false,"dueSoon":1,"dueSoonMore":false},
                                                            "areas":[{"area":"990101001","open":14,"overdue":3,"overdueMore":false,"dueSoon":1,"dueSoonMore":false}]}"""))))
    public AreaCounts.Standing countWorkOrdersByArea(
            @Parameter(description = "Code of the area", required = true, example = "990101") @QueryParam("area")
                    String area,
            @Context SecurityContext caller) {
        return counts.standing(TotalsResource.area(area), Caller.of(caller));
    }
}
