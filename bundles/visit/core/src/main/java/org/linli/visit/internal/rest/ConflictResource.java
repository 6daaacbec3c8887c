// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.linli.kernel.Page;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.rest.Bodies;
import org.linli.kernel.support.rest.Caller;
import org.linli.visit.Conflicts;
import org.linli.visit.FieldConflict;

/** What was done without a network and a person decides. */
@Path("field/conflicts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.GRID_WORKER_NAME, Role.COMMUNITY_OFFICER_NAME, Role.CARE_OFFICER_NAME})
@Tag(name = "field", description = "离线工作")
public final class ConflictResource {
    private final Conflicts conflicts;

    ConflictResource(Conflicts conflicts) {
        this.conflicts = conflicts;
    }

    @GET
    @Operation(
            operationId = "listFieldConflicts",
            summary = "What is to be decided",
            description = "The oldest first, without values: of an area for its community and care officers, else the"
                    + " caller's own.")
    public Page<FieldConflict> list(
            @Parameter(description = "地区代码；不填为自己的", example = Requests.AREA) @QueryParam("area") String area,
            @Parameter(description = Requests.CURSOR) @QueryParam("cursor") String cursor,
            @Parameter(description = Requests.SIZE) @QueryParam("size") Integer size,
            @Context SecurityContext caller,
            @Context HttpHeaders headers) {
        return area == null
                ? conflicts.mine(cursor, Page.size(size), Caller.of(caller))
                : conflicts.open(
                        Requests.area(area), cursor, Page.size(size), Caller.address(headers), Caller.of(caller));
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getFieldConflict",
            summary = "One with its values",
            description = "For who decides it, until it is decided; the look is in the access ledger.")
    @ApiResponse(
            responseCode = "200",
            description = "Found",
            content = @Content(schema = @Schema(implementation = FieldConflict.class)))
    @ApiResponse(responseCode = "404", description = "Not there, or not for you")
    public Response find(
            @Parameter(example = Requests.ID) @PathParam("id") String id,
            @Context SecurityContext caller,
            @Context HttpHeaders headers) {
        return Requests.unkept(conflicts.find(id, Caller.address(headers), Caller.of(caller)))
                .build();
    }

    @POST
    @Path("{id}/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "decideFieldConflict",
            summary = "Decide: keep what was entered, or what is there",
            description =
                    "About a care file by somebody else than who entered it; about an order by its worker. MINE is"
                            + " made at once, with the caller's rights.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = DecisionBody.class),
                                            examples =
                                                    @ExampleObject(
                                                            """
                                                            {"keep":"MINE","ground":"已电话核实"}"""))))
    @ApiResponse(responseCode = "409", description = "It is decided, or somebody is just deciding it")
    public FieldConflict decide(
            @Parameter(example = Requests.ID) @PathParam("id") String id,
            DecisionBody body,
            @Context SecurityContext caller,
            @Context HttpHeaders headers) {
        DecisionBody given = Bodies.required(body);
        return conflicts.decide(id, given.keep(), given.ground(), Caller.address(headers), Caller.of(caller));
    }

    /** What is kept and why. */
    @Schema(name = "FieldDecision")
    record DecisionBody(
            @Schema(description = "MINE 采用录入的，THEIRS 保留现有的", requiredMode = Schema.RequiredMode.REQUIRED)
                    FieldConflict.Keep keep,
            @Schema(description = "理由，2 至 500 字", example = "已电话核实", requiredMode = Schema.RequiredMode.REQUIRED)
                    String ground) {}
}
