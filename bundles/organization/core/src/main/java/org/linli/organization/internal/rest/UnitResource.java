// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
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
import org.linli.kernel.security.Role;
import org.linli.kernel.support.rest.Bodies;
import org.linli.kernel.support.rest.Caller;
import org.linli.kernel.support.rest.Versions;
import org.linli.organization.Unit;
import org.linli.organization.UnitKind;
import org.linli.organization.internal.JpaUnits;

/** Units and service teams. */
@Path("units")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(MeResource.WHOEVER_IS_SIGNED_IN)
@Tag(name = "units", description = "单位与服务团队")
public final class UnitResource {
    private static final String KINDS = "COMMAND_CENTRE 指挥中心, SUBDISTRICT_DESK 街道派单台, COMMITTEE 居委会/村委会,"
            + " DEPARTMENT 职能部门, OFFICE 科室, GROUP_SERVICE_OFFICE 组团工作室, SERVICE_TEAM 党员服务团队,"
            + " SERVICE_CENTRE 服务中心, SERVICE_STATION 服务站, WORKER_STATION 网格员工作站,"
            + " MEDIATION_CENTRE 矛盾纠纷调处中心, MANAGEMENT_CENTRE 社会管理指挥中心, PATROL_TEAM 治安巡逻队,"
            + " VOLUNTEER_TEAM 志愿者服务队, JOINT_GROUP 联合工作组";

    private final JpaUnits units;

    UnitResource(JpaUnits units) {
        this.units = units;
    }

    @GET
    @Operation(
            operationId = "listUnits",
            summary = "The units of an area",
            description = "Those that work for the area or for an area in it, ordered by area and name.")
    public Page<Unit> list(
            @Parameter(description = "Code of the area", required = true, example = "990101001") @QueryParam("area")
                    String area,
            @Parameter(description = "Of this kind only: " + KINDS) @QueryParam("kind") UnitKind kind,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") String cursor,
            @Parameter(description = "How many, 1 to 200, usually 50") @QueryParam("size") Integer size) {
        return units.list(AreaCode.of(area), kind, cursor, Page.size(size));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getUnit", summary = "A unit", description = "Its version is in the ETag.")
    @ApiResponse(
            responseCode = "200",
            description = "Found",
            content = @Content(schema = @Schema(implementation = Unit.class)))
    public Response find(
            @Parameter(description = "Its id", example = "01JD3M9Z7Q4K8V2N5R6T1W0XYA") @PathParam("id") String id) {
        return answer(Response.ok(), units.find(id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.ADMINISTRATOR_NAME)
    @Operation(
            operationId = "addUnit",
            summary = "Add a unit",
            description = "By an administrator of its area. Desks are there already: they come with their areas.")
    @ApiResponse(
            responseCode = "201",
            description = "Added; Location and ETag tell where and which version",
            content = @Content(schema = @Schema(implementation = Unit.class)))
    public Response add(
            UnitDraft body,
            @Parameter(description = "The same key again does nothing more, up to 64 characters")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @Context SecurityContext caller) {
        Unit added = units.save(Bodies.required(body).unit(null, 0), Caller.of(caller), key);
        return answer(Response.created(URI.create("units/" + added.id())), added);
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.ADMINISTRATOR_NAME)
    @Operation(
            operationId = "changeUnit",
            summary = "Change a unit",
            description = "All of it; what is not in the body is empty afterwards. A desk keeps its kind and area.")
    @ApiResponse(
            responseCode = "200",
            description = "Changed; its new version is in the ETag",
            content = @Content(schema = @Schema(implementation = Unit.class)))
    @ApiResponse(responseCode = "412", description = "Somebody else changed it meanwhile")
    public Response change(
            @Parameter(description = "Its id", example = "01JD3M9Z7Q4K8V2N5R6T1W0XYA") @PathParam("id") String id,
            @Parameter(description = "The version you saw, as in its ETag", required = true, example = "\"3\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String version,
            @BeanParam GapsParameters gaps,
            UnitDraft body,
            @Context SecurityContext caller) {
        Unit unit = Bodies.required(body).unit(id, Versions.required(version));
        return answer(Response.ok(), units.save(unit, Caller.of(caller), null, gaps.accepted()));
    }

    private static Response answer(Response.ResponseBuilder response, Unit unit) {
        return response.entity(unit).tag(Versions.tag(unit.version())).build();
    }

    record UnitDraft(
            @Schema(description = KINDS, requiredMode = Schema.RequiredMode.REQUIRED) UnitKind kind,
            @Schema(example = "甲街道市政所", requiredMode = Schema.RequiredMode.REQUIRED) String name,
            @Schema(
                            type = "string",
                            description = "Code of the area it works for",
                            example = "990101001",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    AreaCode area,
            @Schema(description = "Duty phone", example = "020-12345678") String phone,
            @Schema(description = "The blocks that a service team looks after first: grids, or communities")
                    List<AreaCode> grids) {
        private Unit unit(String id, long version) {
            return new Unit(id, kind, name, area, phone, grids, version);
        }
    }
}
