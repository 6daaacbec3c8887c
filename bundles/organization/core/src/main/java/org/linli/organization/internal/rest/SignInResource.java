// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import javax.annotation.security.PermitAll;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.linli.kernel.support.rest.Bodies;
import org.linli.organization.SignIns;

/** Signing in and out. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "sign-in", description = "登录与退出")
public final class SignInResource {
    private final SignIns signIns;

    SignInResource(SignIns signIns) {
        this.signIns = signIns;
    }

    @POST
    @Path("sign-ins")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            operationId = "signIn",
            summary = "Sign in with a browser",
            description = "Sets the cookie linli_session (HttpOnly, SameSite=Strict). The session ends after 8 hours"
                    + " without use, and after 7 days in any case. Five failures lock the account for 15 minutes.")
    @ApiResponse(
            responseCode = "201",
            description = "Signed in",
            content = @Content(schema = @Schema(implementation = SignedIn.class)))
    @ApiResponse(responseCode = "401", description = "Name and password do not fit, or the account is locked")
    public Response signIn(Credentials body, @Context SecurityContext request) {
        SignIns.Session session = session(body);
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.SET_COOKIE, SessionToken.keep(session.token(), request.isSecure()))
                .entity(new SignedIn(null, session.expires(), ActorView.of(session.actor())))
                .build();
    }

    @POST
    @Path("token-sign-ins")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            operationId = "signInForToken",
            summary = "Sign in with a program",
            description = "Returns a bearer token in the body and sets no cookie. It ends like a browser's session;"
                    + " for a longer life see POST /tokens.")
    @ApiResponse(
            responseCode = "201",
            description = "Signed in",
            content = @Content(schema = @Schema(implementation = SignedIn.class)))
    @ApiResponse(responseCode = "401", description = "Name and password do not fit, or the account is locked")
    public Response signInForToken(Credentials body) {
        SignIns.Session session = session(body);
        return Response.status(Response.Status.CREATED)
                .entity(new SignedIn(session.token(), session.expires(), ActorView.of(session.actor())))
                .build();
    }

    @DELETE
    @Path("sign-ins/current")
    @PermitAll
    @Operation(
            operationId = "signOut",
            summary = "Sign out",
            description = "Ends the session or token that the request came with; also fine when there is none.")
    @ApiResponse(responseCode = "204", description = "Signed out")
    public Response signOut(@Context HttpHeaders headers, @Context SecurityContext request) {
        SessionToken.of(headers).ifPresent(signIns::signOut);
        return Response.noContent()
                .header(HttpHeaders.SET_COOKIE, SessionToken.forget(request.isSecure()))
                .build();
    }

    private SignIns.Session session(Credentials body) {
        Credentials given = Bodies.required(body);
        return signIns.signIn(given.username(), given.password());
    }

    record Credentials(
            @Schema(example = "wang.jianguo", requiredMode = Schema.RequiredMode.REQUIRED) String username,
            @Schema(format = "password", requiredMode = Schema.RequiredMode.REQUIRED) String password) {}

    record SignedIn(
            @Schema(description = "The bearer token, for programs only; it is never shown again") String token,
            @Schema(description = "When it ends at the latest") Instant expires,
            ActorView actor) {}
}
