// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
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
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.rest.Bodies;
import org.linli.kernel.support.rest.Caller;
import org.linli.organization.Accounts;

/** The accounts of others, for administrators. */
@Path("accounts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ADMINISTRATOR_NAME)
@Tag(name = "accounts", description = "账号")
public final class AccountResource {
    private final Accounts accounts;

    AccountResource(Accounts accounts) {
        this.accounts = accounts;
    }

    @GET
    @Operation(
            operationId = "listAccounts",
            summary = "The accounts of some officers",
            description =
                    "The open accounts of these officers, as far as the caller administers them; whoever has none is"
                            + " not in the answer.")
    public List<Accounts.Account> list(
            @Parameter(description = "Id of an officer; up to 200 of them", example = "01JD3M9Z7Q4K8V2N5R6T1W0XYA")
                    @QueryParam("officer")
                    List<String> officers,
            @Context SecurityContext caller) {
        return accounts.of(officers, Caller.of(caller));
    }

    @POST
    @Operation(
            operationId = "openAccount",
            summary = "Give an officer an account",
            description = "By an administrator of every area the officer has a role in. Names of closed accounts stay"
                    + " taken.")
    @ApiResponse(responseCode = "201", description = "Opened")
    @ApiResponse(responseCode = "409", description = "The name is taken, or the officer has an account")
    public Response open(AccountDraft body, @Context SecurityContext caller) {
        AccountDraft given = Bodies.required(body);
        accounts.open(given.officer(), given.username(), given.password(), Caller.of(caller));
        return Response.status(Response.Status.CREATED).build();
    }

    @PUT
    @Path("{username}/password")
    @Operation(
            operationId = "resetPassword",
            summary = "Set another's password",
            description = "Ends a lockout, and all sessions and tokens of the account.")
    @ApiResponse(responseCode = "204", description = "Set")
    public void resetPassword(
            @Parameter(example = "wang.jianguo") @PathParam("username") String username,
            NewPassword body,
            @Context SecurityContext caller) {
        accounts.resetPassword(username, Bodies.required(body).password(), Caller.of(caller));
    }

    @DELETE
    @Path("{username}")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "closeAccount",
            summary = "Close an account for good",
            description = "Its sessions and tokens end; the officer stays.")
    @ApiResponse(responseCode = "204", description = "Closed")
    public void close(
            @Parameter(example = "wang.jianguo") @PathParam("username") String username,
            @Context SecurityContext caller) {
        accounts.close(username, Caller.of(caller));
    }

    record AccountDraft(
            @Schema(
                            description = "The officer's id",
                            example = "01JD3M9Z7Q4K8V2N5R6T1W0XYA",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String officer,
            @Schema(
                            description = "3 to 64 letters, digits, dots or hyphens; case does not matter",
                            example = "wang.jianguo",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String username,
            @Schema(
                            description = "10 characters to 72 bytes",
                            format = "password",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String password) {}

    record NewPassword(@Schema(format = "password", requiredMode = Schema.RequiredMode.REQUIRED) String password) {}
}
