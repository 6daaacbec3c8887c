// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.rest.Caller;
import org.linli.petition.Duplicates;

/** Orders about the same as an order. */
@Path("work-orders/{id}/duplicates")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Role.GRID_WORKER_NAME,
    Role.COMMUNITY_OFFICER_NAME,
    Role.DISPATCHER_NAME,
    Role.DEPARTMENT_OFFICER_NAME,
    Role.SUPERVISOR_NAME
})
@Tag(name = "work-orders", description = "工单")
public final class OrderDuplicateResource {
    private final Duplicates duplicates;

    OrderDuplicateResource(Duplicates duplicates) {
        this.duplicates = duplicates;
    }

    @GET
    @Operation(
            operationId = "findDuplicates",
            summary = "Orders that may be about the same, with the reasons",
            description = "At most 5, the most alike first, of up to 90 days before or after; also closed ones. Only"
                    + " orders that the caller may see. Reasons are such as `文字相近 82%`, `相距约 40 米`,"
                    + " `同为路灯损坏`, `相隔 3 天`.")
    @ApiResponse(responseCode = "404", description = "There is none, or none that the caller may see")
    public List<Duplicates.Likeness> find(
            @Parameter(example = "01JD3M9Z7Q4K8V2N5R6T1W0XYA") @PathParam("id") String id,
            @Context SecurityContext caller) {
        return duplicates.atDesk(id, Caller.of(caller));
    }
}
