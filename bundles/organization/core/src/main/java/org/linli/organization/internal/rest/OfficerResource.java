// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.BeanParam;
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
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.security.Grant;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.rest.Bodies;
import org.linli.kernel.support.rest.Caller;
import org.linli.kernel.support.rest.Versions;
import org.linli.organization.HandOver;
import org.linli.organization.Officer;
import org.linli.organization.internal.JpaOfficers;

/** The people on the staff. */
@Path("officers")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(MeResource.WHOEVER_IS_SIGNED_IN)
@Tag(name = "officers", description = "工作人员")
public final class OfficerResource {
    private final JpaOfficers officers;

    OfficerResource(JpaOfficers officers) {
        this.officers = officers;
    }

    @GET
    @Operation(
            operationId = "listOfficers",
            summary = "The officers of an area",
            description =
                    "Those with a role in the area or in an area in it, ordered by name; for staff with a role that"
                            + " holds in the area. Without an area, all, for staff with a role everywhere.")
    public Page<Officer> list(
            @Parameter(description = "Code of the area", example = "990101001") @QueryParam("area") String area,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") String cursor,
            @Parameter(description = "How many, 1 to 200, usually 50") @QueryParam("size") Integer size,
            @Context SecurityContext caller) {
        AreaCode where = area == null || area.isEmpty() ? null : AreaCode.of(area);
        return officers.list(where, cursor, Page.size(size), Caller.of(caller));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getOfficer", summary = "An officer", description = "The version is in the ETag.")
    @ApiResponse(
            responseCode = "200",
            description = "Found",
            content = @Content(schema = @Schema(implementation = Officer.class)))
    public Response find(
            @Parameter(description = "The id", example = "01JD3M9Z7Q4K8V2N5R6T1W0XYA") @PathParam("id") String id) {
        return answer(Response.ok(), officers.find(id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.ADMINISTRATOR_NAME)
    @Operation(
            operationId = "addOfficer",
            summary = "Add an officer",
            description =
                    "By an administrator of every area that the roles name. Without an account nobody can sign in:"
                            + " see POST /accounts.")
    @ApiResponse(
            responseCode = "201",
            description = "Added; Location and ETag tell where and which version",
            content = @Content(schema = @Schema(implementation = Officer.class)))
    public Response add(
            OfficerDraft body,
            @Parameter(description = "The same key again does nothing more, up to 64 characters")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @Context SecurityContext caller) {
        Officer added = officers.save(Bodies.required(body).officer(null, 0), Caller.of(caller), key);
        return answer(Response.created(URI.create("officers/" + added.id())), added);
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.ADMINISTRATOR_NAME)
    @Operation(
            operationId = "changeOfficer",
            summary = "Change an officer",
            description =
                    "All of it; what is not in the body is empty afterwards. Roles hold from the next request on.")
    @ApiResponse(
            responseCode = "200",
            description = "Changed; the new version is in the ETag",
            content = @Content(schema = @Schema(implementation = Officer.class)))
    @ApiResponse(responseCode = "412", description = "Somebody else changed it meanwhile")
    public Response change(
            @Parameter(description = "The id", example = "01JD3M9Z7Q4K8V2N5R6T1W0XYA") @PathParam("id") String id,
            @Parameter(description = "The version you saw, as in its ETag", required = true, example = "\"3\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String version,
            @BeanParam GapsParameters gaps,
            OfficerDraft body,
            @Context SecurityContext caller) {
        Officer officer = Bodies.required(body).officer(id, Versions.required(version));
        return answer(Response.ok(), officers.save(officer, Caller.of(caller), null, gaps.accepted()));
    }

    @POST
    @Path("{id}/hand-over")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.ADMINISTRATOR_NAME)
    @Operation(
            operationId = "handOver",
            summary = "An officer leaves, others take over",
            description =
                    "Grids, units, duties and stand-ins go over, all roles end, the account is closed; all at once"
                            + " or not at all. The answer lists what nobody has now. Again, it finds nothing more to hand over.")
    public HandOver.Outcome handOver(
            @Parameter(description = "The id of who leaves", example = "01JD3M9Z7Q4K8V2N5R6T1W0XYA") @PathParam("id")
                    String id,
            @BeanParam GapsParameters gaps,
            HandOverDraft body,
            @Context SecurityContext caller) {
        return officers.handOver(Bodies.required(body).handOver(id), gaps.accepted(), Caller.of(caller));
    }

    private static Response answer(Response.ResponseBuilder response, Officer officer) {
        return response.entity(officer).tag(Versions.tag(officer.version())).build();
    }

    record HandOverDraft(
            @Schema(
                            description = "Id of who takes over what `grids` gives to nobody else; none: nobody",
                            example = "01JD3M9Z7Q4K8V2N5R6T1W0XYB")
                    String successor,
            @Schema(
                            description = "Codes of single grids with the ids of their new workers",
                            example = "{\"990101001001001\":\"01JD3M9Z7Q4K8V2N5R6T1W0XYC\"}")
                    Map<String, String> grids) {
        private HandOver handOver(String officer) {
            Map<AreaCode, String> single = new HashMap<>();
            if (grids != null) {
                grids.forEach((grid, to) -> single.put(AreaCode.of(grid), Bodies.parameter("grids", to)));
            }
            return new HandOver(officer, successor, single);
        }
    }

    record OfficerDraft(
            @Schema(example = "王建国", requiredMode = Schema.RequiredMode.REQUIRED) String name,
            @Schema(description = "Duty phone", example = "13800000000") String phone,
            @Schema(description = "Roles with their areas; no area means everywhere") List<Grant> grants,
            @Schema(description = "Ids of the units and teams") Set<String> units,
            @Schema(description = "Codes of the grids whose worker this is") List<AreaCode> grids) {
        private Officer officer(String id, long version) {
            return new Officer(id, name, phone, grants, units, grids, version);
        }
    }
}
