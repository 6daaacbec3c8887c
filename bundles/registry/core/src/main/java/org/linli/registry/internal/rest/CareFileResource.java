// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.linli.kernel.purpose.Purpose;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.Input;
import org.linli.kernel.support.rest.Bodies;
import org.linli.kernel.support.rest.Caller;
import org.linli.kernel.support.rest.Versions;
import org.linli.registry.CareDraft;
import org.linli.registry.CareFile;
import org.linli.registry.CareLevel;
import org.linli.registry.internal.care.JpaCareFiles;

/** Care files. */
@Path("care-files")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.GRID_WORKER_NAME, Role.COMMUNITY_OFFICER_NAME, Role.CARE_OFFICER_NAME})
@Tag(name = "care-files", description = "关怀档案(三色档案)")
public final class CareFileResource {
    private static final String ID = "01JD3M9Z7Q4K8V2N5R6T1W0XYA";

    private final JpaCareFiles files;

    CareFileResource(JpaCareFiles files) {
        this.files = files;
    }

    @GET
    @Operation(
            operationId = "listCareFiles",
            summary = "A resident's care files",
            description = "Those that you may see, open ones first, at most 50. Needs a purpose that holds; the look is"
                    + " in the access ledger before the answer comes. Of sensitive files only the area's care officers"
                    + " learn that they are there.")
    @ApiResponse(
            responseCode = "200",
            description = "Found, possibly none",
            content = @Content(array = @ArraySchema(schema = @Schema(implementation = CareFile.class))))
    @ApiResponse(responseCode = "403", description = "The purpose does not hold for this person")
    @ApiResponse(responseCode = "404", description = "No such resident, or outside your areas")
    public Response list(
            @Parameter(description = "居民的编号", required = true, example = ID) @QueryParam("resident") String resident,
            @Parameter(description = "查看目的:种类与编号", required = true, example = "care-review " + ID)
                    @HeaderParam(ResidentResource.PURPOSE)
                    String purpose,
            @Context SecurityContext caller,
            @Context HttpHeaders headers) {
        new Input().required("resident", resident).check();
        return unkept(
                Response.ok(files.of(resident, Purpose.parse(purpose), Callers.address(headers), Caller.of(caller))));
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getCareFile",
            summary = "A care file",
            description = "Needs a purpose that holds, such as a review of it that is due. The version is in the ETag.")
    @ApiResponse(
            responseCode = "200",
            description = "Found",
            content = @Content(schema = @Schema(implementation = CareFile.class)))
    @ApiResponse(responseCode = "403", description = "The purpose does not hold for this person")
    @ApiResponse(responseCode = "404", description = "Not there, or not for you")
    public Response read(
            @Parameter(description = "Its id", example = ID) @PathParam("id") String id,
            @Parameter(description = "查看目的:种类与编号", required = true, example = "care-review " + ID)
                    @HeaderParam(ResidentResource.PURPOSE)
                    String purpose,
            @Context SecurityContext caller,
            @Context HttpHeaders headers) {
        CareFile file = files.read(id, Purpose.parse(purpose), Callers.address(headers), Caller.of(caller));
        return unkept(Response.ok(file).tag(Versions.tag(file.version())));
    }

    @GET
    @Path("{id}/versions")
    @Operation(
            operationId = "listCareFileVersions",
            summary = "What a care file said before",
            description = "The newest first, at most 50. Needs a purpose that holds.")
    @ApiResponse(
            responseCode = "200",
            description = "Found",
            content = @Content(array = @ArraySchema(schema = @Schema(implementation = CareFile.class))))
    @ApiResponse(responseCode = "404", description = "Not there, or not for you")
    public Response versions(
            @Parameter(description = "Its id", example = ID) @PathParam("id") String id,
            @Parameter(description = "查看目的:种类与编号", required = true, example = "care-review " + ID)
                    @HeaderParam(ResidentResource.PURPOSE)
                    String purpose,
            @Context SecurityContext caller,
            @Context HttpHeaders headers) {
        return unkept(
                Response.ok(files.versions(id, Purpose.parse(purpose), Callers.address(headers), Caller.of(caller))));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.COMMUNITY_OFFICER_NAME, Role.CARE_OFFICER_NAME})
    @Operation(
            operationId = "openCareFile",
            summary = "Open a care file",
            description = "Its level is found by the category's rule, with the reason; the first review is set by the"
                    + " level. A sensitive category needs a care officer.")
    @ApiResponse(responseCode = "201", description = "Opened; Location tells where")
    @ApiResponse(responseCode = "409", description = "The resident has an open file of this category")
    public Response open(
            CareBody body,
            @Parameter(description = "The same key again does nothing more, up to 64 characters")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @Context SecurityContext caller) {
        CareBody given = Bodies.required(body);
        new Input()
                .required("resident", given.resident())
                .required("category", given.category())
                .check();
        String id = files.open(given.resident(), given.draft(), key, Caller.of(caller));
        return Response.created(URI.create("care-files/" + id))
                .entity(new ResidentResource.Added(id))
                .tag(Versions.tag(1))
                .build();
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.COMMUNITY_OFFICER_NAME, Role.CARE_OFFICER_NAME})
    @Operation(
            operationId = "changeCareFile",
            summary = "Change a care file",
            description = "All of it but its category; the level is found anew. Every version is kept.")
    @ApiResponse(responseCode = "204", description = "Changed; its new version is in the ETag")
    @ApiResponse(responseCode = "404", description = "Not there, or not for you")
    @ApiResponse(responseCode = "412", description = "Somebody else changed it meanwhile")
    public Response change(
            @Parameter(description = "Its id", example = ID) @PathParam("id") String id,
            @Parameter(description = "The version you saw, as in its ETag", required = true, example = "\"3\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String version,
            CareBody body,
            @Context SecurityContext caller) {
        long now = files.change(id, Bodies.required(body).draft(), Versions.required(version), Caller.of(caller));
        return Response.noContent().tag(Versions.tag(now)).build();
    }

    @POST
    @Path("{id}/closing")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.COMMUNITY_OFFICER_NAME, Role.CARE_OFFICER_NAME})
    @Operation(operationId = "closeCareFile", summary = "Close a care file", description = "With the reason.")
    @ApiResponse(responseCode = "204", description = "Closed; its new version is in the ETag")
    @ApiResponse(responseCode = "404", description = "Not there, or not for you")
    @ApiResponse(responseCode = "412", description = "Somebody else changed it meanwhile")
    public Response close(
            @Parameter(description = "Its id", example = ID) @PathParam("id") String id,
            @Parameter(description = "The version you saw, as in its ETag", required = true, example = "\"3\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String version,
            ReasonBody body,
            @Context SecurityContext caller) {
        String reason = Bodies.required(body).reason();
        long now = files.close(id, reason, Versions.required(version), Caller.of(caller));
        return Response.noContent().tag(Versions.tag(now)).build();
    }

    private static Response unkept(Response.ResponseBuilder answer) {
        return answer.header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    /** What is entered in a care file. */
    record CareBody(
            @Schema(description = "居民的编号;只在新建时使用", example = ID) String resident,
            @Schema(description = "类别代码,见类别列表;只在新建时使用", example = "elder-alone") String category,
            @Schema(description = "是否独居") boolean livesAlone,
            @Schema(description = "需求,用类别列表里的词", example = "[\"行动不便\"]") List<String> needs,
            @Schema(description = "人工调整的等级:RED 红,ORANGE 橙,YELLOW 黄;不填则按规则") CareLevel level,
            @Schema(description = "调整等级的理由;不调整时不填", example = "刚刚出院") String ground,
            @Schema(description = "备注,最多 1000 字", example = "听力不好,敲门要重一些") String notes,
            @Schema(description = "关怀计划,最多 10 项") List<CareDraft.Item> plan) {
        CareDraft draft() {
            return new CareDraft(category, livesAlone, needs, level, ground, notes, plan);
        }
    }

    /** Why something is done. */
    record ReasonBody(
            @Schema(description = "理由,2 至 200 字", example = "已搬去与子女同住", requiredMode = Schema.RequiredMode.REQUIRED)
                    String reason) {}
}
