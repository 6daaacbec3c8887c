// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.linli.kernel.Page;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.rest.Bodies;
import org.linli.kernel.support.rest.Caller;
import org.linli.kernel.support.rest.Versions;
import org.linli.petition.OutsideParties;
import org.linli.petition.OutsideParty;

/** The contact list of outside parties. */
@Path("outside-parties")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Role.GRID_WORKER_NAME,
    Role.COMMUNITY_OFFICER_NAME,
    Role.DISPATCHER_NAME,
    Role.DEPARTMENT_OFFICER_NAME,
    Role.SUPERVISOR_NAME
})
@Tag(name = "outside-parties", description = "外部力量")
public final class OutsidePartiesResource {
    private final OutsideParties parties;

    OutsidePartiesResource(OutsideParties parties) {
        this.parties = parties;
    }

    @GET
    @Operation(
            operationId = "listOutsideParties",
            summary = "The outside parties that can be called for an area",
            description = "Its own and those of the areas above, by kind and name.")
    public Page<OutsideParty> listOutsideParties(
            @Parameter(description = "Code of the area", required = true, example = "990101") @QueryParam("area")
                    String area,
            @Parameter(description = "Only of this kind", example = "燃气抢修") @QueryParam("kind") String kind,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") String cursor,
            @Parameter(description = "How many, 1 to 200, usually 50") @QueryParam("size") Integer size,
            @Context SecurityContext caller) {
        return parties.list(
                Bodies.parameter("area", TotalsResource.area(area)), kind, cursor, Page.size(size), Caller.of(caller));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.DISPATCHER_NAME, Role.SUPERVISOR_NAME})
    @Operation(
            operationId = "addOutsideParty",
            summary = "Add an outside party to the contact list",
            description = "Dispatchers and supervisors of its area.")
    @ApiResponse(
            responseCode = "200",
            description = "The party, its version in the ETag",
            content = @Content(schema = @Schema(implementation = OutsideParty.class)))
    public Response addOutsideParty(
            @Parameter(description = Requests.KEY_WORDS, example = "phone-2026-11-21-0002") @HeaderParam(Requests.KEY)
                    String key,
            JointBodies.Party body,
            @Context SecurityContext caller) {
        return answer(parties.save(party(null, 0, body), Requests.key(key), Caller.of(caller)));
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.DISPATCHER_NAME, Role.SUPERVISOR_NAME})
    @Operation(
            operationId = "changeOutsideParty",
            summary = "Change an outside party, or take it off the list",
            description = "Dispatchers and supervisors of its area; its area stays.")
    @ApiResponse(
            responseCode = "200",
            description = "The party, its new version in the ETag",
            content = @Content(schema = @Schema(implementation = OutsideParty.class)))
    @ApiResponse(responseCode = "412", description = "It changed since the version in If-Match")
    public Response changeOutsideParty(
            @Parameter(example = "01JD3M9Z7Q4K8V2N5R6T1W0XYC") @PathParam("id") String id,
            @Parameter(description = "The version you saw", required = true, example = "\"3\"")
                    @HeaderParam(Requests.IF_MATCH)
                    String version,
            JointBodies.Party body,
            @Context SecurityContext caller) {
        return answer(parties.save(party(id, Versions.required(version), body), null, Caller.of(caller)));
    }

    private static OutsideParty party(String id, long version, JointBodies.Party body) {
        Requests.required(body);
        boolean active = body.active() == null || body.active();
        return new OutsideParty(
                id, TotalsResource.area(body.area()), body.kind(), body.name(), body.phone(), active, version);
    }

    private static Response answer(OutsideParty party) {
        return Response.ok(party).tag(Versions.tag(party.version())).build();
    }
}
