// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import javax.annotation.security.PermitAll;
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
import org.linli.kernel.support.rest.Caller;
import org.linli.kernel.support.rest.Versions;
import org.linli.petition.KnownWorks;
import org.linli.petition.KnownWorks.KnownWork;
import org.linli.petition.KnownWorks.PublicWork;

/** What any level already works on. */
@Path("known-works")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Role.GRID_WORKER_NAME,
    Role.COMMUNITY_OFFICER_NAME,
    Role.DISPATCHER_NAME,
    Role.DEPARTMENT_OFFICER_NAME,
    Role.SUPERVISOR_NAME
})
@Tag(name = "known-works", description = "已知事项、在办工程")
public final class KnownWorkResource {
    private static final String ID = "01JD3M9Z7Q4K8V2N5R6T1W0XYE";

    private final KnownWorks works;

    KnownWorkResource(KnownWorks works) {
        this.works = works;
    }

    @POST
    @PermitAll
    @Path("near")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "findKnownWorksNear",
            summary = "What is already worked on at a place, before filing",
            description = "Only the words for residents, at most 20; nothing of what is asked is kept.")
    public List<PublicWork> findKnownWorksNear(TogetherBodies.Near body) {
        Requests.required(body);
        return works.near(body.place(), body.type());
    }

    @POST
    @Path("matching")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "findKnownWorks",
            summary = "What is already worked on at a place, for staff who enter a petition there")
    public List<KnownWork> findKnownWorks(TogetherBodies.Near body, @Context SecurityContext caller) {
        Requests.required(body);
        return works.matching(body.place(), body.type(), Caller.of(caller));
    }

    @GET
    @Operation(
            operationId = "listKnownWorks",
            summary = "Works of an area, of those in it and of those above it, what ends soonest first")
    public Page<KnownWork> listKnownWorks(
            @Parameter(description = "Code of the area", required = true, example = "990101001") @QueryParam("area")
                    String area,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") String cursor,
            @Parameter(description = "How many, 1 to 200, usually 50") @QueryParam("size") Integer size,
            @Context SecurityContext caller) {
        return works.list(TotalsResource.area(area), cursor, Page.size(size), Caller.of(caller));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "makeWorkKnown",
            summary = "Make known what is worked on",
            description = "Community and department officers, dispatchers and supervisors of its area.")
    @ApiResponse(
            responseCode = "200",
            description = "The known work, its version in the ETag",
            content = @Content(schema = @Schema(implementation = KnownWork.class)))
    @ApiResponse(responseCode = "422", description = "Names every field that is wrong")
    public Response makeWorkKnown(KnownWorks.Work work, @Context SecurityContext caller) {
        return answer(works.create(Requests.required(work), Caller.of(caller)));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getKnownWork", summary = "A known work, for the staff of its area and of those in it")
    @ApiResponse(
            responseCode = "200",
            description = "The known work, its version in the ETag",
            content = @Content(schema = @Schema(implementation = KnownWork.class)))
    public Response getKnownWork(@Parameter(example = ID) @PathParam("id") String id, @Context SecurityContext caller) {
        return answer(works.find(id, Caller.of(caller)));
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeKnownWork", summary = "Change one that is at work")
    @ApiResponse(
            responseCode = "200",
            description = "The known work, its new version in the ETag",
            content = @Content(schema = @Schema(implementation = KnownWork.class)))
    @ApiResponse(responseCode = "409", description = "It is over")
    @ApiResponse(responseCode = "412", description = "It changed since the version in If-Match")
    public Response changeKnownWork(
            @Parameter(example = ID) @PathParam("id") String id,
            @Parameter(description = "The version you saw", required = true, example = "\"3\"")
                    @HeaderParam(Requests.IF_MATCH)
                    String version,
            KnownWorks.Work work,
            @Context SecurityContext caller) {
        return answer(works.change(id, Versions.required(version), Requests.required(work), Caller.of(caller)));
    }

    @POST
    @Path("{id}/result")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "endKnownWork", summary = "It is done, or given up: all who joined it are told")
    @ApiResponse(
            responseCode = "200",
            description = "The known work",
            content = @Content(schema = @Schema(implementation = KnownWork.class)))
    @ApiResponse(responseCode = "409", description = "It is over")
    @ApiResponse(responseCode = "412", description = "It changed since the version in If-Match")
    public Response endKnownWork(
            @Parameter(example = ID) @PathParam("id") String id,
            @Parameter(description = "The version you saw", required = true, example = "\"3\"")
                    @HeaderParam(Requests.IF_MATCH)
                    String version,
            TogetherBodies.Result body,
            @Context SecurityContext caller) {
        Requests.required(body);
        return answer(works.finish(id, Versions.required(version), body.words(), body.isDone(), Caller.of(caller)));
    }

    private static Response answer(KnownWork found) {
        return Response.ok(found).tag(Versions.tag(found.version())).build();
    }
}
