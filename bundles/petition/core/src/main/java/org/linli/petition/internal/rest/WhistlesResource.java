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
import org.linli.petition.Participant.State;
import org.linli.petition.Whistles;

/** What the caller is called to. */
@Path("whistles")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Role.GRID_WORKER_NAME,
    Role.COMMUNITY_OFFICER_NAME,
    Role.DISPATCHER_NAME,
    Role.DEPARTMENT_OFFICER_NAME,
    Role.SUPERVISOR_NAME
})
@Tag(name = "work-orders", description = "工单")
public final class WhistlesResource {
    private final Whistles whistles;

    WhistlesResource(Whistles whistles) {
        this.whistles = whistles;
    }

    @GET
    @Operation(
            operationId = "listCalls",
            summary = "What the caller, or a unit of theirs, is called to or takes part in",
            description = "Open orders, the newest first: ASKED waits for an answer, JOINED is what they take part in.")
    public Page<Whistles.Call> listCalls(
            @Parameter(description = "ASKED when missing") @QueryParam("state") State state,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") String cursor,
            @Parameter(description = "How many, 1 to 200, usually 50") @QueryParam("size") Integer size,
            @Context SecurityContext caller) {
        return whistles.calls(state == null ? State.ASKED : state, cursor, Page.size(size), Caller.of(caller));
    }
}
