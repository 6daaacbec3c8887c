// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
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
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.linli.kernel.Page;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.rest.Bodies;
import org.linli.kernel.support.rest.Caller;
import org.linli.registry.CounterRequest;
import org.linli.registry.OwnLook;
import org.linli.registry.OwnRecord;
import org.linli.registry.internal.own.JdbcCounterRequests;

/** A resident's own data at the counter. */
@Path("own-data-requests")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.COMMUNITY_OFFICER_NAME)
@Tag(name = "own-data", description = "本人信息")
public final class CounterRequestsResource {
    private static final String ID = "01JD3M9Z7Q4K8V2N5R6T1W0XYA";
    private static final String NONE = "There is none that you opened";
    private static final String OVER = "Its half hour is over";

    private final JdbcCounterRequests requests;

    CounterRequestsResource(JdbcCounterRequests requests) {
        this.requests = requests;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "openOwnDataRequest",
            summary = "窗口受理本人查询: a person stands at the counter and asks for their own data",
            description =
                    "By a community officer of the area. The number on the document must be the one on record; it is"
                            + " not kept. For half an hour `own-data` and the id are a purpose, for this officer only.")
    @ApiResponse(
            responseCode = "201",
            description = "Opened",
            content = @Content(schema = @Schema(implementation = CounterRequest.class)))
    @ApiResponse(responseCode = "404", description = "There is no such resident in your areas")
    @ApiResponse(responseCode = "422", description = "The document is somebody else's, or a field is wrong")
    public Response open(
            CounterBody body,
            @Parameter(description = "The same key again does nothing more, up to 64 characters")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @Context SecurityContext caller,
            @Context HttpHeaders headers) {
        CounterBody given = Bodies.required(body);
        CounterRequest request = requests.open(
                given.resident(), given.idNumber(), given.proof(), key, Callers.address(headers), Caller.of(caller));
        return Response.created(URI.create("own-data-requests/" + request.id()))
                .entity(request)
                .build();
    }

    @GET
    @Path("{id}/record")
    @Operation(
            operationId = "getOwnDataAtCounter",
            summary = "The person's record, to be handed to them",
            description = "One person's, not the household's. The look is in the access ledger.")
    @ApiResponse(
            responseCode = "200",
            description = "The record",
            content = @Content(schema = @Schema(implementation = OwnRecord.class)))
    @ApiResponse(responseCode = "404", description = NONE)
    @ApiResponse(responseCode = "409", description = OVER)
    public Response record(
            @Parameter(example = ID) @PathParam("id") String id,
            @Context SecurityContext caller,
            @Context HttpHeaders headers) {
        return OwnDataResource.unkept(Response.ok(requests.record(id, Callers.address(headers), Caller.of(caller))));
    }

    @GET
    @Path("{id}/looks")
    @Operation(
            operationId = "listOwnDataLooksAtCounter",
            summary = "Who looked at the person's record, when and for what",
            description = "Newest first, each in a sentence; asking is itself a look.")
    @ApiResponse(
            responseCode = "200",
            description = "The looks",
            content = @Content(schema = @Schema(implementation = OwnDataResource.OwnLooks.class)))
    @ApiResponse(responseCode = "404", description = NONE)
    @ApiResponse(responseCode = "409", description = OVER)
    public Response looks(
            @Parameter(example = ID) @PathParam("id") String id,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") String cursor,
            @Parameter(description = "How many, 1 to 200, usually 50") @QueryParam("size") Integer size,
            @Context SecurityContext caller,
            @Context HttpHeaders headers) {
        Page<OwnLook> page = requests.looks(id, cursor, Page.size(size), Callers.address(headers), Caller.of(caller));
        return OwnDataResource.unkept(Response.ok(new OwnDataResource.OwnLooks(page.items(), page.next())));
    }

    /** Who stands there. */
    @Schema(name = "OwnDataRequestBody")
    record CounterBody(
            @Schema(example = ID, requiredMode = Schema.RequiredMode.REQUIRED) String resident,
            @Schema(
                            description = "The number on the document; may be missing only where none is on record",
                            example = "99010119900101001X")
                    String idNumber,
            @Schema(
                            description = "What was shown, 2 to 100 characters, without its number",
                            example = "居民身份证原件,本人到场",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String proof) {}
}
