// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
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
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.linli.grid.Redraw;
import org.linli.grid.RedrawPreview;
import org.linli.grid.Redraws;
import org.linli.grid.Suggestion;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.Input;
import org.linli.kernel.support.rest.Bodies;
import org.linli.kernel.support.rest.Caller;
import org.linli.kernel.support.rest.Versions;

/** Dividing the grids of an area anew. */
@Path("redraws")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.COMMUNITY_OFFICER_NAME, Role.DISPATCHER_NAME, Role.SUPERVISOR_NAME, Role.ADMINISTRATOR_NAME})
@Tag(name = "redraws", description = "网格调整:建议、起草、预览、审批、生效")
public final class RedrawResource {
    private static final String ID = "01JD3M9Z7Q4K8V2N5R6T1W0XYA";
    private static final String SEEN = "The version you saw, as in its ETag";

    private final Redraws redraws;

    RedrawResource(Redraws redraws) {
        this.redraws = redraws;
    }

    @GET
    @Path("suggestions")
    @Operation(
            operationId = "suggestRedraws",
            summary = "Grids that do not fit the division rule 建议调整的网格",
            description =
                    "Too big or too small by `org.linli.grid.division` of the area; the worst first, at most 200.")
    public List<Suggestion> suggestions(
            @Parameter(description = "Code of a community or subdistrict", required = true, example = "990101001001")
                    @QueryParam("area")
                    String area,
            @Context SecurityContext caller) {
        return redraws.suggestions(required(area), Caller.of(caller));
    }

    @GET
    @Operation(operationId = "listRedraws", summary = "The redraws of an area 网格调整列表", description = "Newest first.")
    public Page<RedrawBodies.View> list(
            @Parameter(description = "Code of the area", required = true, example = "990101001001") @QueryParam("area")
                    String area,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") String cursor,
            @Parameter(description = "How many, 1 to 200, usually 50") @QueryParam("size") Integer size,
            @Context SecurityContext caller) {
        return redraws.list(required(area), cursor, Page.size(size), Caller.of(caller))
                .map(RedrawBodies.View::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "draftRedraw",
            summary = "Draft a redraw 起草网格调整",
            description =
                    "Outlines as GeoJSON in WGS-84. Grids that are not named stay. A new grid may name its `worker`, who"
                            + " has it from its first moment. Nothing changes yet.")
    @ApiResponse(
            responseCode = "201",
            description = "Drafted",
            content = @Content(schema = @Schema(implementation = RedrawBodies.View.class)))
    @ApiResponse(responseCode = "409", description = "Another redraw of the area is not done")
    public Response draft(
            RedrawBodies.Draft body,
            @Parameter(description = "The same key again does nothing more, up to 64 characters")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @Context SecurityContext caller) {
        Redraw drafted = redraws.draft(Bodies.required(body).draft(), key, Caller.of(caller));
        return answer(Response.created(URI.create("redraws/" + drafted.id())), drafted);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getRedraw", summary = "A redraw 网格调整", description = "How far it is applied, too.")
    @ApiResponse(
            responseCode = "200",
            description = "Found; its version is in the ETag",
            content = @Content(schema = @Schema(implementation = RedrawBodies.View.class)))
    public Response find(
            @Parameter(description = "Its id", example = ID) @PathParam("id") String id,
            @Context SecurityContext caller) {
        return answer(Response.ok(), redraws.find(id, Caller.of(caller)));
    }

    @GET
    @Path("{id}/preview")
    @Operation(
            operationId = "previewRedraw",
            summary = "What it would change 预览",
            description = "Loads of each grid before and after, what moves, which open orders change hands, what of"
                    + " responsibility breaks. Numbers; people in need to the nearest 5.")
    public RedrawPreview preview(
            @Parameter(description = "Its id", example = ID) @PathParam("id") String id,
            @Context SecurityContext caller) {
        return redraws.preview(id, Caller.of(caller));
    }

    @POST
    @Path("{id}/approval")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.SUPERVISOR_NAME, Role.ADMINISTRATOR_NAME})
    @Operation(
            operationId = "approveRedraw",
            summary = "Approve it 批准",
            description =
                    "By a supervisor or administrator of the district who did not draft it; applied in the"
                            + " background from then on. By an administrator, when a named worker gets the role GRID_WORKER by it.")
    @ApiResponse(
            responseCode = "200",
            description = "Approved",
            content = @Content(schema = @Schema(implementation = RedrawBodies.View.class)))
    @ApiResponse(responseCode = "412", description = "It changed meanwhile")
    public Response approve(
            @Parameter(description = "Its id", example = ID) @PathParam("id") String id,
            @Parameter(description = SEEN, required = true, example = "\"1\"") @HeaderParam(HttpHeaders.IF_MATCH)
                    String version,
            RedrawBodies.Words body,
            @Context SecurityContext caller) {
        String words = Bodies.required(body).words();
        return answer(Response.ok(), redraws.approve(id, Versions.required(version), words, Caller.of(caller)));
    }

    @POST
    @Path("{id}/rejection")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "rejectRedraw",
            summary = "Reject it, or take it back 不批准或撤回",
            description = "By a supervisor or administrator of the district, or who drafted it.")
    @ApiResponse(
            responseCode = "200",
            description = "Rejected",
            content = @Content(schema = @Schema(implementation = RedrawBodies.View.class)))
    @ApiResponse(responseCode = "412", description = "It changed meanwhile")
    public Response reject(
            @Parameter(description = "Its id", example = ID) @PathParam("id") String id,
            @Parameter(description = SEEN, required = true, example = "\"1\"") @HeaderParam(HttpHeaders.IF_MATCH)
                    String version,
            RedrawBodies.Words body,
            @Context SecurityContext caller) {
        String ground = Bodies.required(body).words();
        return answer(Response.ok(), redraws.reject(id, Versions.required(version), ground, Caller.of(caller)));
    }

    private static Response answer(Response.ResponseBuilder response, Redraw redraw) {
        return response.entity(RedrawBodies.View.of(redraw))
                .tag(Versions.tag(redraw.version()))
                .build();
    }

    private static AreaCode required(String area) {
        new Input().required("area", area).check();
        return AreaCode.of(area);
    }
}
