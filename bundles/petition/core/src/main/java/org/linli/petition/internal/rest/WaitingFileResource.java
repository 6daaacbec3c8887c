// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.rest.Caller;
import org.linli.petition.Attachment;
import org.linli.petition.Attachments;

/** Files that come before their petition. */
@Path("waiting-files")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.GRID_WORKER_NAME, Role.COMMUNITY_OFFICER_NAME, Role.CARE_OFFICER_NAME})
@Tag(name = "petitions", description = "诉求")
public final class WaitingFileResource {
    private final Attachments attachments;

    WaitingFileResource(Attachments attachments) {
        this.attachments = attachments;
    }

    @POST
    @Consumes({Files.BINARY, "image/*", "audio/*", "application/pdf"})
    @Operation(
            operationId = "bringFile",
            summary = "Bring a file before there is a petition",
            description =
                    "Such as the photo of a hazard (隐患照片). The body is the file, as for a work order. Its id is"
                            + " then named where the matter is entered; after 14 days it is deleted. At most 50 of a person wait.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = Files.BINARY,
                                            schema = @Schema(type = "string", format = "binary"))))
    @ApiResponse(
            responseCode = "201",
            description = "It waits",
            content = @Content(schema = @Schema(implementation = Attachment.class)))
    @ApiResponse(responseCode = "409", description = "Too many wait")
    @ApiResponse(responseCode = "413", description = "Larger than a file of its kind may be")
    @ApiResponse(responseCode = "422", description = "Tells what the file is and what would be taken")
    public Response bring(
            @Parameter(description = "The file's name, percent-encoded", required = true, example = "电线垂落.jpg")
                    @QueryParam("name")
                    String name,
            InputStream body,
            @Context SecurityContext caller) {
        Attachment brought = attachments.bring(new Attachments.Upload(name, body), Caller.of(caller));
        return Response.status(Response.Status.CREATED)
                .entity(brought)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
