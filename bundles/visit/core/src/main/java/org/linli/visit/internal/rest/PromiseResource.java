// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.annotation.security.PermitAll;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.linli.kernel.support.rest.Bodies;
import org.linli.kernel.support.rest.Caller;
import org.linli.visit.Visits;

/** What was promised at doors. */
@Path("promises")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "visits", description = "走访")
public final class PromiseResource {
    private final Visits visits;

    PromiseResource(Visits visits) {
        this.visits = visits;
    }

    @POST
    @Path("{id}/keeping")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            operationId = "keepPromise",
            summary = "A promise was kept",
            description =
                    "By whoever made it, one of the visitors or the community's officers. Nobody is scored by it.")
    @ApiResponse(responseCode = "204", description = "Written down")
    @ApiResponse(responseCode = "409", description = "It was kept before")
    public Response keep(
            @Parameter(description = "Its id", example = Requests.ID) @PathParam("id") String id,
            VisitBodies.Keeping body,
            @Context SecurityContext caller) {
        VisitBodies.Keeping keeping = Bodies.required(body);
        visits.keepPromise(id, keeping.how(), keeping.on(), Caller.of(caller));
        return Response.noContent().build();
    }
}
