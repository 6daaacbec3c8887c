// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.linli.kernel.purpose.Purpose;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.rest.Bodies;
import org.linli.kernel.support.rest.Caller;
import org.linli.kernel.support.rest.Versions;
import org.linli.registry.internal.own.PhoneConfirmations;

/** That a phone was seen to be a resident's. */
@Path("residents/{id}/phone-confirmations")
@RolesAllowed(Role.COMMUNITY_OFFICER_NAME)
@Tag(name = "residents", description = "居民")
public final class PhoneConfirmationsResource {
    private final PhoneConfirmations confirmations;

    PhoneConfirmationsResource(PhoneConfirmations confirmations) {
        this.confirmations = confirmations;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "confirmPhone",
            summary = "确认电话: the phone was seen to be theirs",
            description =
                    "By a community officer of the area who did not enter the phone. Only a confirmed phone gets codes"
                            + " for a person's own data; a change of the phone ends it. Written into the access ledger.")
    @ApiResponse(responseCode = "204", description = "Confirmed; the record's new version is in the ETag")
    @ApiResponse(responseCode = "403", description = "The purpose does not hold, or you entered the phone yourself")
    @ApiResponse(responseCode = "404", description = "Not there, or outside your areas")
    @ApiResponse(responseCode = "422", description = "It is not the phone on record")
    public Response confirm(
            @Parameter(example = "01JD3M9Z7Q4K8V2N5R6T1W0XYA") @PathParam("id") String id,
            @Parameter(description = "查看目的:种类与编号", required = true, example = "petition 990101-20260302-0001")
                    @HeaderParam(ResidentResource.PURPOSE)
                    String purpose,
            PhoneBody body,
            @Context SecurityContext caller,
            @Context HttpHeaders headers) {
        PhoneBody given = Bodies.required(body);
        long version = confirmations.confirm(
                new PhoneConfirmations.Seen(id, given.phone(), given.ground()),
                Purpose.parse(purpose),
                Callers.address(headers),
                Caller.of(caller));
        return Response.noContent().tag(Versions.tag(version)).build();
    }

    /** What was seen. */
    @Schema(name = "PhoneConfirmation")
    record PhoneBody(
            @Schema(
                            description = "The phone that was called or shown",
                            example = "13800000000",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String phone,
            @Schema(
                            description = "How it was seen, 2 to 200 characters, without numbers",
                            example = "当面拨打,本人手机响铃",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String ground) {}
}
