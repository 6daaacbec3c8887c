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
import java.util.List;
import javax.annotation.security.PermitAll;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.linli.petition.Attachment;
import org.linli.petition.Attachments;

/** The petitioner's files. */
@Path("petitions/{number}/attachments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "petitions", description = "诉求")
public final class OwnFileResource {
    private static final String SECRET = "Linli-Secret";
    private static final String NUMBER = "20261121-7K3F-9QWX";
    private static final String A_SECRET = "7QK3F-9QWXA-B2C4D-5E6F7";
    private static final String AN_ID = "01JD3M9Z7Q4K8V2N5R6T1W0XYA";

    private final Attachments attachments;

    OwnFileResource(Attachments attachments) {
        this.attachments = attachments;
    }

    @POST
    @PermitAll
    @Consumes({Files.BINARY, "image/*", "audio/*", "application/pdf"})
    @Operation(
            operationId = "addOwnAttachment",
            summary = "Add a file to an open petition",
            description =
                    "The body is the file. PlainStep are photos (JPEG, PNG, WebP), PDF and AMR recordings, for what"
                            + " they are and not for what they are called; what tells where and by which camera they were made"
                            + " is cut out. The same file again is the same attachment.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = Files.BINARY,
                                            schema = @Schema(type = "string", format = "binary"))))
    @ApiResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = Attachment.class)))
    @ApiResponse(responseCode = "404", description = "Number and secret do not belong together")
    @ApiResponse(responseCode = "409", description = "It is closed, or has all the files it may have")
    @ApiResponse(responseCode = "413", description = "Larger than a file of its kind may be")
    @ApiResponse(responseCode = "422", description = "Tells what the file is and what would be taken")
    public Response add(
            @Parameter(example = NUMBER) @PathParam("number") String number,
            @Parameter(required = true, example = A_SECRET) @HeaderParam(SECRET) String secret,
            @Parameter(description = "The file's name, percent-encoded", required = true, example = "路灯.jpg")
                    @QueryParam("name")
                    String name,
            InputStream body) {
        Attachment added = attachments.addOwn(number, secret, new Attachments.Upload(name, body));
        return Files.added("/api/petition/petitions/" + number + "/attachments", added);
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listOwnAttachments",
            summary = "The files that the petitioner sees",
            description = "Their own, and what staff have shown them, such as 办理凭证; oldest first.")
    public List<Attachment> list(
            @Parameter(example = NUMBER) @PathParam("number") String number,
            @Parameter(required = true, example = A_SECRET) @HeaderParam(SECRET) String secret) {
        return attachments.listOwn(number, secret);
    }

    @GET
    @PermitAll
    @Path("{attachment}")
    @Produces({Files.BINARY, "image/jpeg", "image/png", "image/webp", "application/pdf", "audio/amr"})
    @Operation(operationId = "getOwnAttachment", summary = "A file that the petitioner sees")
    @ApiResponse(responseCode = "200", description = "The file")
    @ApiResponse(responseCode = "404", description = "There is none that they see")
    public Response open(
            @Parameter(example = NUMBER) @PathParam("number") String number,
            @Parameter(example = AN_ID) @PathParam("attachment") String attachment,
            @Parameter(required = true, example = A_SECRET) @HeaderParam(SECRET) String secret) {
        return Files.download(attachments.openOwn(number, secret, attachment));
    }
}
