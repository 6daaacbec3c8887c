// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Map;
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
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.rest.Bodies;
import org.linli.kernel.support.rest.Caller;
import org.linli.kernel.support.rest.Versions;
import org.linli.registry.ChangeDraft;
import org.linli.registry.ChangeRequest;
import org.linli.registry.ChangeRequestSummary;
import org.linli.registry.internal.requests.JpaChangeRequests;

/** Change requests. */
@Path("change-requests")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.GRID_WORKER_NAME, Role.COMMUNITY_OFFICER_NAME})
@Tag(name = "change-requests", description = "信息变更申请")
public final class ChangeRequestResource {
    private static final String ID = "01JD3M9Z7Q4K8V2N5R6T1W0XYA";

    private final JpaChangeRequests requests;

    ChangeRequestResource(JpaChangeRequests requests) {
        this.requests = requests;
    }

    @GET
    @RolesAllowed(Role.COMMUNITY_OFFICER_NAME)
    @Operation(
            operationId = "listChangeRequests",
            summary = "Change requests of an area that are to be decided",
            description = "The oldest first, masked.")
    public Page<ChangeRequestSummary> open(
            @Parameter(description = "区域代码", required = true, example = "990101001001") @QueryParam("area") String area,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") String cursor,
            @Parameter(description = "How many, 1 to 200, usually 50") @QueryParam("size") Integer size,
            @Context SecurityContext caller,
            @Context HttpHeaders headers) {
        return requests.open(AreaCode.of(area), cursor, Page.size(size), Callers.address(headers), Caller.of(caller));
    }

    @GET
    @Path("mine")
    @Operation(
            operationId = "listMyChangeRequests",
            summary = "My change requests",
            description = "The newest first, masked; also those that are decided.")
    public Page<ChangeRequestSummary> mine(
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") String cursor,
            @Parameter(description = "How many, 1 to 200, usually 50") @QueryParam("size") Integer size,
            @Context SecurityContext caller,
            @Context HttpHeaders headers) {
        return requests.mine(cursor, Page.size(size), Callers.address(headers), Caller.of(caller));
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getChangeRequest",
            summary = "A change request",
            description =
                    "With the values before, proposed and now for a community officer who is to decide; masked for"
                            + " the one who asked and when it is decided. The ETag is the version of the record: to be named"
                            + " when confirming.")
    @ApiResponse(
            responseCode = "200",
            description = "Found",
            content = @Content(schema = @Schema(implementation = ChangeRequest.class)))
    @ApiResponse(responseCode = "404", description = "Not there, or outside your areas")
    public Response find(
            @Parameter(description = "Its id", example = ID) @PathParam("id") String id,
            @Context SecurityContext caller,
            @Context HttpHeaders headers) {
        ChangeRequest request = requests.find(id, Callers.address(headers), Caller.of(caller));
        return Response.ok(request)
                .tag(Versions.tag(request.recordVersion()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.GRID_WORKER_NAME)
    @Operation(
            operationId = "askForChange",
            summary = "Propose a change",
            description = "Only the new values; those that are there are filled in by the platform and shown to who"
                    + " decides. A value null empties the field.")
    @ApiResponse(responseCode = "201", description = "Taken in; Location tells where")
    @ApiResponse(responseCode = "404", description = "No such resident, or outside your areas")
    public Response ask(
            ChangeBody body,
            @Parameter(description = "The same key again does nothing more, up to 64 characters")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @Context SecurityContext caller) {
        String id = requests.ask(Bodies.required(body).draft(), key, Caller.of(caller));
        return Response.created(URI.create("change-requests/" + id))
                .entity(new ResidentResource.Added(id))
                .build();
    }

    @POST
    @Path("{id}/confirmation")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.COMMUNITY_OFFICER_NAME)
    @Operation(
            operationId = "confirmChangeRequest",
            summary = "Confirm a change request",
            description = "The record is changed as proposed. Never by the one who asked.")
    @ApiResponse(responseCode = "200", description = "Confirmed; the id of the resident")
    @ApiResponse(
            responseCode = "409",
            description = "Decided already; or for a new resident: somebody who may be the same person is registered")
    @ApiResponse(responseCode = "412", description = "The record was changed meanwhile: read the request again")
    public ResidentResource.Added confirm(
            @Parameter(description = "Its id", example = ID) @PathParam("id") String id,
            @Parameter(description = "The version you saw, as in its ETag", required = true, example = "\"3\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String version,
            ConfirmBody body,
            @Context SecurityContext caller) {
        List<String> others = body == null || body.notDuplicates() == null ? List.of() : body.notDuplicates();
        return new ResidentResource.Added(requests.confirm(id, Versions.required(version), others, Caller.of(caller)));
    }

    @POST
    @Path("{id}/refusal")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.COMMUNITY_OFFICER_NAME)
    @Operation(
            operationId = "declineChangeRequest",
            summary = "Decline a change request",
            description = "With the reason, for the one who asked. Never by that one.")
    @ApiResponse(responseCode = "204", description = "Declined")
    @ApiResponse(responseCode = "409", description = "Decided already")
    public Response decline(
            @Parameter(description = "Its id", example = ID) @PathParam("id") String id,
            CareFileResource.ReasonBody body,
            @Context SecurityContext caller) {
        requests.decline(id, Bodies.required(body).reason(), Caller.of(caller));
        return Response.noContent().build();
    }

    /** What is proposed. */
    record ChangeBody(
            @Schema(
                            description = "RESIDENT 居民信息变更,MEMBERSHIP 加入或离开家庭,NEW_RESIDENT 新增居民",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    ChangeRequest.Kind kind,
            @Schema(description = "居民的编号;新增居民时不填", example = ID) String resident,
            @Schema(description = "家庭的编号;只用于 MEMBERSHIP", example = ID) String household,
            @Schema(
                            description = "只写要改的项和新值:name、sex、born、idNumber、phone、residence、registeredAddress、"
                                    + "partyMember、dwelling、area;MEMBERSHIP 只写 relation(与户主关系,null 为离开)",
                            example = "{\"phone\": \"13800000000\"}",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    Map<String, String> changes,
            @Schema(description = "怎么知道的,最多 200 字", example = "本人当面告知") String ground) {
        ChangeDraft draft() {
            return new ChangeDraft(kind, resident, household, changes, ground);
        }
    }

    /** Those who are not the new resident. */
    record ConfirmBody(@Schema(description = "新增居民时:查重列出、已确认不是同一人的居民编号") List<String> notDuplicates) {}
}
