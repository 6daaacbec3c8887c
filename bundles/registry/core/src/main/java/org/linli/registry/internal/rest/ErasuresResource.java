// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.rest.Bodies;
import org.linli.kernel.support.rest.Caller;
import org.linli.registry.Erasure;
import org.linli.registry.internal.own.JdbcErasures;

/** Making a person unreadable: a registrar asks, a supervisor decides. */
@Path("erasures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "erasures", description = "销毁个人密钥")
public final class ErasuresResource {
    private static final String ID = "01JD3M9Z7Q4K8V2N5R6T1W0XYA";
    private static final String DECIDED = "It was decided already, or there is a duty to keep";

    private final JdbcErasures erasures;

    ErasuresResource(JdbcErasures erasures) {
        this.erasures = erasures;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.REGISTRAR_NAME)
    @Operation(
            operationId = "askForErasure",
            summary = "申请销毁密钥: ask to make a person unreadable",
            description =
                    "By a registrar of the area; a supervisor decides. Refused while a care file or change request of"
                            + " the person is open.")
    @ApiResponse(responseCode = "201", description = "Asked for")
    @ApiResponse(responseCode = "404", description = "Not there, or outside your areas")
    @ApiResponse(responseCode = "409", description = "One is open, it was done, or there is a duty to keep")
    public Response ask(
            ErasureBody body,
            @Parameter(description = "The same key again does nothing more, up to 64 characters")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @Context SecurityContext caller) {
        ErasureBody given = Bodies.required(body);
        String id = erasures.ask(given.resident(), given.ground(), key, Caller.of(caller));
        return Response.created(URI.create("erasures/" + id))
                .entity(new ResidentResource.Added(id))
                .build();
    }

    @GET
    @RolesAllowed({Role.REGISTRAR_NAME, Role.SUPERVISOR_NAME})
    @Operation(
            operationId = "listErasures",
            summary = "Those that wait for a decision in an area",
            description = "The oldest first; by ids, no names. For registrars and supervisors of the area.")
    public Page<Erasure> open(
            @Parameter(description = "The area", required = true, example = "990101") @QueryParam("area") String area,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") String cursor,
            @Parameter(description = "How many, 1 to 200, usually 50") @QueryParam("size") Integer size,
            @Context SecurityContext caller) {
        return erasures.open(AreaCode.of(area), cursor, Page.size(size), Caller.of(caller));
    }

    @POST
    @Path("{id}/approval")
    @RolesAllowed(Role.SUPERVISOR_NAME)
    @Operation(
            operationId = "approveErasure",
            summary = "批准销毁: destroy the person's key; it cannot be undone",
            description = "By a supervisor of the area who did not ask for it.")
    @ApiResponse(responseCode = "204", description = "Nothing of the person can be read any more")
    @ApiResponse(responseCode = "404", description = "Not there, or outside your areas")
    @ApiResponse(responseCode = "409", description = DECIDED)
    public Response approve(@Parameter(example = ID) @PathParam("id") String id, @Context SecurityContext caller) {
        erasures.approve(id, Caller.of(caller));
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/refusal")
    @RolesAllowed(Role.SUPERVISOR_NAME)
    @Operation(
            operationId = "refuseErasure",
            summary = "不同意销毁: decide against it",
            description = "By a supervisor of the area who did not ask for it.")
    @ApiResponse(responseCode = "204", description = "Everything stays as it is")
    @ApiResponse(responseCode = "404", description = "Not there, or outside your areas")
    @ApiResponse(responseCode = "409", description = "It was decided already")
    public Response refuse(@Parameter(example = ID) @PathParam("id") String id, @Context SecurityContext caller) {
        erasures.refuse(id, Caller.of(caller));
        return Response.noContent().build();
    }

    /** Whom, and why. */
    @Schema(name = "ErasureRequest")
    record ErasureBody(
            @Schema(example = ID, requiredMode = Schema.RequiredMode.REQUIRED) String resident,
            @Schema(
                            description = "5 to 200 characters, without names and numbers",
                            example = "本人书面申请删除,保存期限已满",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String ground) {}
}
