// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.linli.kernel.support.rest.Bodies;
import org.linli.kernel.support.rest.Caller;
import org.linli.organization.SignIns;
import org.linli.organization.internal.JpaAccounts;

/** What everybody signed in may do with their own account. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(MeResource.WHOEVER_IS_SIGNED_IN)
@Tag(name = "me", description = "本人账号")
public final class MeResource {
    /** The web host's word for whoever is signed in. */
    static final String WHOEVER_IS_SIGNED_IN = "AUTHENTICATED";

    private final SignIns signIns;
    private final JpaAccounts accounts;

    MeResource(SignIns signIns, JpaAccounts accounts) {
        this.signIns = signIns;
        this.accounts = accounts;
    }

    @GET
    @Path("me")
    @Operation(
            operationId = "getMe",
            summary = "Who I am",
            description = "The officer who is signed in, with roles and units as they are at this moment.")
    public ActorView me(@Context SecurityContext caller) {
        return ActorView.of(Caller.of(caller));
    }

    @PUT
    @Path("me/password")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeMyPassword",
            summary = "Change my password",
            description =
                    "10 characters to 72 bytes, without the username, none of those that are tried first. All other"
                            + " sessions end. A wrong old password counts as a failed sign-in.")
    @ApiResponse(responseCode = "204", description = "Changed")
    public void changePassword(PasswordChange body, @Context SecurityContext caller, @Context HttpHeaders headers) {
        PasswordChange change = Bodies.required(body);
        accounts.changePassword(
                change.oldPassword(),
                change.newPassword(),
                Caller.of(caller),
                SessionToken.of(headers).orElse(null));
    }

    @GET
    @Path("tokens")
    @Operation(
            operationId = "listMyTokens",
            summary = "My sessions and tokens",
            description = "Newest first, at most 200; a browser's session has an empty name.")
    public List<SignIns.Issued> tokens(@Context SecurityContext caller) {
        return signIns.list(Caller.of(caller));
    }

    @POST
    @Path("tokens")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "issueToken",
            summary = "Issue a token for a program",
            description = "The program acts with my rights as they are at each request. The token is shown this once.")
    @ApiResponse(
            responseCode = "201",
            description = "Issued",
            content = @Content(schema = @Schema(implementation = IssuedToken.class)))
    public Response issue(TokenRequest body, @Context SecurityContext caller) {
        TokenRequest given = Bodies.required(body);
        Duration life = given.days() == null ? null : Duration.ofDays(given.days());
        SignIns.Session session = signIns.issue(given.name(), life, Caller.of(caller));
        return Response.status(Response.Status.CREATED)
                .entity(new IssuedToken(session.token(), session.expires()))
                .build();
    }

    @DELETE
    @Path("tokens/{id}")
    @Operation(
            operationId = "revokeToken",
            summary = "End one of my sessions or tokens",
            description = "It is refused from the next request on.")
    @ApiResponse(responseCode = "204", description = "Ended")
    public void revoke(
            @Parameter(description = "Its id from the list", example = "01JD3M9Z7Q4K8V2N5R6T1W0XYA") @PathParam("id")
                    String id,
            @Context SecurityContext caller) {
        signIns.revoke(id, Caller.of(caller));
    }

    record PasswordChange(
            @Schema(format = "password", requiredMode = Schema.RequiredMode.REQUIRED) String oldPassword,
            @Schema(format = "password", requiredMode = Schema.RequiredMode.REQUIRED) String newPassword) {}

    record TokenRequest(
            @Schema(description = "What it is for", example = "街道大屏", requiredMode = Schema.RequiredMode.REQUIRED)
                    String name,
            @Schema(description = "Its life, 1 to 366", example = "90", requiredMode = Schema.RequiredMode.REQUIRED)
                    Integer days) {}

    record IssuedToken(String token, Instant expires) {}
}
