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
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.rest.Caller;
import org.linli.petition.Attachment;
import org.linli.petition.Attachments;

/** The files of a work order's petition. */
@Path("work-orders/{id}/attachments")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Role.GRID_WORKER_NAME,
    Role.COMMUNITY_OFFICER_NAME,
    Role.DISPATCHER_NAME,
    Role.DEPARTMENT_OFFICER_NAME,
    Role.SUPERVISOR_NAME
})
@Tag(name = "work-orders", description = "工单")
public final class OrderFileResource {
    private static final String ID = "01JD3M9Z7Q4K8V2N5R6T1W0XYA";

    private final Attachments attachments;

    OrderFileResource(Attachments attachments) {
        this.attachments = attachments;
    }

    @POST
    @Consumes({Files.BINARY, "image/*", "audio/*", "application/pdf"})
    @Operation(
            operationId = "addAttachment",
            summary = "Add a file to an open order",
            description = "For whoever handles, takes part in or coordinates it. The body is the file: a photo (JPEG,"
                    + " PNG, WebP), a PDF or an AMR recording, for what it is and not for what it is called; what tells"
                    + " where and by which camera it was made is cut out. Purposes: FROM_PETITIONER 诉求材料, EVIDENCE"
                    + " 办理凭证, SPOT 现场记录, AGREEMENT 调解协议.",
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
    @ApiResponse(responseCode = "409", description = "It is closed, or has all the files it may have")
    @ApiResponse(responseCode = "413", description = "Larger than a file of its kind may be")
    @ApiResponse(responseCode = "422", description = "Tells what the file is and what would be taken")
    public Response add(
            @Parameter(example = ID) @PathParam("id") String id,
            @Parameter(description = "The file's name, percent-encoded", required = true, example = "修好后.jpg")
                    @QueryParam("name")
                    String name,
            @Parameter(required = true, example = "EVIDENCE") @QueryParam("purpose") Attachment.Purpose purpose,
            @Parameter(description = "Whether the petitioner sees it", example = "true")
                    @QueryParam("shown")
                    @DefaultValue("false")
                    boolean shown,
            InputStream body,
            @Context SecurityContext caller) {
        Attachment added = attachments.add(
                id, new Attachments.Filed(purpose, shown), new Attachments.Upload(name, body), Caller.of(caller));
        return Files.added("/api/petition/work-orders/" + id + "/attachments", added);
    }

    @GET
    @Operation(
            operationId = "listAttachments",
            summary = "The files of the order's petition, oldest first",
            description = "For those who may see the order.")
    public List<Attachment> list(@Parameter(example = ID) @PathParam("id") String id, @Context SecurityContext caller) {
        return attachments.list(id, Caller.of(caller));
    }

    @POST
    @Path("{attachment}/showing")
    @Operation(
            operationId = "showAttachment",
            summary = "Let the petitioner see a file",
            description = "For whoever may add files to the order; for good. Once more does nothing. 公开办理凭证.")
    @ApiResponse(
            responseCode = "200",
            description = "The petitioner sees it",
            content = @Content(schema = @Schema(implementation = Attachment.class)))
    @ApiResponse(responseCode = "404", description = "There is none, or none that the caller may see")
    public Attachment show(
            @Parameter(example = ID) @PathParam("id") String id,
            @Parameter(example = ID) @PathParam("attachment") String attachment,
            @Context SecurityContext caller) {
        return attachments.show(id, attachment, Caller.of(caller));
    }

    @GET
    @Path("{attachment}")
    @Produces({Files.BINARY, "image/jpeg", "image/png", "image/webp", "application/pdf", "audio/amr"})
    @Operation(operationId = "getAttachment", summary = "A file")
    @ApiResponse(responseCode = "200", description = "The file")
    @ApiResponse(responseCode = "404", description = "There is none, or none that the caller may see")
    public Response open(
            @Parameter(example = ID) @PathParam("id") String id,
            @Parameter(example = ID) @PathParam("attachment") String attachment,
            @Context SecurityContext caller) {
        return Files.download(attachments.open(id, attachment, Caller.of(caller)));
    }
}
