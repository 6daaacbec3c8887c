// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.annotation.security.PermitAll;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.linli.kernel.Page;
import org.linli.kernel.support.rest.Bodies;
import org.linli.registry.OwnData.OwnSession;
import org.linli.registry.OwnLook;
import org.linli.registry.OwnRecord;
import org.linli.registry.internal.own.JdbcOwnData;

/** A resident's own data, online: open to everybody, proved by a code to the phone on record. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "own-data", description = "本人信息")
public final class OwnDataResource {
    private static final String SECRET = "Linli-Secret";
    private static final String SECRET_SAID = "The secret of the session";
    private static final String ENDED = "The secret is not valid, or not any more";

    private final JdbcOwnData ownData;

    OwnDataResource(JdbcOwnData ownData) {
        this.ownData = ownData;
    }

    @POST
    @PermitAll
    @Path("own-data-codes")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "requestOwnDataCode",
            summary = "获取验证码: ask for a code to see one's own data",
            description =
                    "Always the same answer. A code goes only to the phone that the registry holds for this ID number"
                            + " and the community has confirmed, and only when it is the one given here.")
    @ApiResponse(responseCode = "202", description = "Taken; it tells nothing about whether a code is sent")
    @ApiResponse(responseCode = "429", description = "Too many from this address")
    public Response requestCode(CodeBody body, @Context HttpHeaders headers) {
        CodeBody given = Bodies.required(body);
        ownData.requestCode(given.idNumber(), given.phone(), Callers.address(headers));
        return Response.accepted().build();
    }

    @POST
    @PermitAll
    @Path("own-data-sessions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "openOwnDataSession",
            summary = "Trade a code for a secret that lasts 15 minutes",
            description = "A code lasts 10 minutes and takes 5 tries.")
    @ApiResponse(
            responseCode = "201",
            description = "The secret, told this once",
            content = @Content(schema = @Schema(implementation = OwnSession.class)))
    @ApiResponse(responseCode = "401", description = "The number and the code do not belong together, or not any more")
    @ApiResponse(responseCode = "429", description = "Too many from this address")
    public Response open(SessionBody body, @Context HttpHeaders headers) {
        SessionBody given = Bodies.required(body);
        OwnSession session = ownData.open(given.idNumber(), given.code(), Callers.address(headers));
        return unkept(Response.status(Response.Status.CREATED).entity(session));
    }

    @GET
    @PermitAll
    @Path("own-data")
    @Operation(
            operationId = "getOwnData",
            summary = "本人信息: what the registry keeps about oneself",
            description = "One person's, not the household's. The look is in the access ledger.")
    @ApiResponse(
            responseCode = "200",
            description = "The record",
            content = @Content(schema = @Schema(implementation = OwnRecord.class)))
    @ApiResponse(responseCode = "401", description = ENDED)
    public Response record(
            @Parameter(description = SECRET_SAID, required = true) @HeaderParam(SECRET) String secret,
            @Context HttpHeaders headers) {
        return unkept(Response.ok(ownData.record(secret, Callers.address(headers))));
    }

    @GET
    @PermitAll
    @Path("own-data/looks")
    @Operation(
            operationId = "listOwnDataLooks",
            summary = "谁看过: who looked at one's record, when and for what",
            description = "Newest first, each in a sentence; asking is itself a look.")
    @ApiResponse(
            responseCode = "200",
            description = "The looks, newest first",
            content = @Content(schema = @Schema(implementation = OwnLooks.class)))
    @ApiResponse(responseCode = "401", description = ENDED)
    public Response looks(
            @Parameter(description = SECRET_SAID, required = true) @HeaderParam(SECRET) String secret,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") String cursor,
            @Parameter(description = "How many, 1 to 200, usually 50") @QueryParam("size") Integer size,
            @Context HttpHeaders headers) {
        Page<OwnLook> page = ownData.looks(secret, cursor, Page.size(size), Callers.address(headers));
        return unkept(Response.ok(new OwnLooks(page.items(), page.next())));
    }

    @POST
    @PermitAll
    @Path("own-data/corrections")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "correctOwnData",
            summary = "更正本人信息: say what is wrong; the community confirms it",
            description = "Becomes a change request.")
    @ApiResponse(responseCode = "201", description = "Asked for")
    @ApiResponse(responseCode = "401", description = ENDED)
    @ApiResponse(responseCode = "422", description = "Names every field that is wrong")
    public Response correct(
            @Parameter(description = SECRET_SAID, required = true) @HeaderParam(SECRET) String secret,
            @Parameter(description = "The same key again does nothing more, up to 36 characters")
                    @HeaderParam("Idempotency-Key")
                    String key,
            CorrectionBody body,
            @Context HttpHeaders headers) {
        CorrectionBody given = Bodies.required(body);
        String id = ownData.correct(secret, given.changes(), given.ground(), key, Callers.address(headers));
        return unkept(Response.status(Response.Status.CREATED).entity(new ResidentResource.Added(id)));
    }

    static Response unkept(Response.ResponseBuilder response) {
        return response.header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    /** A page of looks. */
    record OwnLooks(java.util.List<OwnLook> items, String next) {}

    /** Who asks for a code. */
    @Schema(name = "OwnDataCodeRequest")
    record CodeBody(
            @Schema(description = "身份证号", example = "99010119900101001X", requiredMode = Schema.RequiredMode.REQUIRED)
                    String idNumber,
            @Schema(description = "登记的手机号", example = "13800000000", requiredMode = Schema.RequiredMode.REQUIRED)
                    String phone) {}

    /** What is wrong. */
    @Schema(name = "OwnDataCorrection")
    record CorrectionBody(
            @Schema(
                            description = "The right values, by field: name, sex, born, idNumber, phone, residence,"
                                    + " registeredAddress, partyMember",
                            example = "{\"registeredAddress\":\"甲一路1号\"}",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    java.util.Map<String, String> changes,
            @Schema(description = "How it can be seen, at most 200 characters", example = "户口本已更新") String ground) {}

    /** The code that came. */
    @Schema(name = "OwnDataSessionRequest")
    record SessionBody(
            @Schema(description = "身份证号", example = "99010119900101001X", requiredMode = Schema.RequiredMode.REQUIRED)
                    String idNumber,
            @Schema(description = "验证码", example = "012345", requiredMode = Schema.RequiredMode.REQUIRED)
                    String code) {}
}
