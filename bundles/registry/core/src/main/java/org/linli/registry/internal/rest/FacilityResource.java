// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
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
import org.linli.kernel.AreaCode;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.Page;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.rest.Bodies;
import org.linli.kernel.support.rest.Caller;
import org.linli.kernel.support.rest.Versions;
import org.linli.registry.internal.places.Facility;
import org.linli.registry.internal.places.JpaPlaces;
import org.linli.registry.internal.places.PlaceKind;

/** Facilities. */
@Path("facilities")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Role.GRID_WORKER_NAME,
    Role.COMMUNITY_OFFICER_NAME,
    Role.DISPATCHER_NAME,
    Role.SUPERVISOR_NAME,
    Role.REGISTRAR_NAME,
    Role.DEPARTMENT_OFFICER_NAME
})
@Tag(name = "places", description = "小区、楼栋、房屋、设施、驻区单位")
public final class FacilityResource {
    private final JpaPlaces places;

    FacilityResource(JpaPlaces places) {
        this.places = places;
    }

    @GET
    @Operation(
            operationId = "listFacilities",
            summary = "The facilities of an area",
            description = "Those of the area and of the areas in it, in the order of areas and names.")
    public Page<Facility> list(
            @Parameter(description = "Code of the area", required = true, example = "990101001001") @QueryParam("area")
                    String area,
            @Parameter(description = "Of this kind only, such as street-lamp") @QueryParam("kind") String kind,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") String cursor,
            @Parameter(description = "How many, 1 to 200, usually 50") @QueryParam("size") Integer size,
            @Context SecurityContext caller) {
        return places.list(
                PlaceKind.FACILITY,
                Areas.required(area),
                Filters.of("kind", kind),
                new JpaPlaces.Part(cursor, Page.size(size)),
                Caller.of(caller));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getFacility", summary = "A facility", description = "Its version is in the ETag.")
    @ApiResponse(
            responseCode = "200",
            description = "Found",
            content = @Content(schema = @Schema(implementation = Facility.class)))
    public Response find(
            @Parameter(description = "Its id", example = "01JD3M9Z7Q4K8V2N5R6T1W0XYA") @PathParam("id") String id,
            @Context SecurityContext caller) {
        return answer(Response.ok(), places.find(PlaceKind.FACILITY, id, Caller.of(caller)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.COMMUNITY_OFFICER_NAME, Role.REGISTRAR_NAME})
    @Operation(
            operationId = "addFacility",
            summary = "Add a facility",
            description =
                    "By a community officer or registrar of the area. Where no area is given, the point or the address tells it.")
    @ApiResponse(
            responseCode = "201",
            description = "Added; Location and ETag tell where and which version",
            content = @Content(schema = @Schema(implementation = Facility.class)))
    public Response add(
            Body body,
            @Parameter(description = "The same key again does nothing more, up to 64 characters")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @Context SecurityContext caller) {
        Facility added = places.save(PlaceKind.FACILITY, Bodies.required(body).place(null, 0), key, Caller.of(caller));
        return answer(Response.created(URI.create("facilities/" + added.id())), added);
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.COMMUNITY_OFFICER_NAME, Role.REGISTRAR_NAME})
    @Operation(
            operationId = "changeFacility",
            summary = "Change a facility",
            description = "All of it; what is not in the body is empty afterwards.")
    @ApiResponse(
            responseCode = "200",
            description = "Changed; its new version is in the ETag",
            content = @Content(schema = @Schema(implementation = Facility.class)))
    @ApiResponse(responseCode = "412", description = "Somebody else changed it meanwhile")
    public Response change(
            @Parameter(description = "Its id", example = "01JD3M9Z7Q4K8V2N5R6T1W0XYA") @PathParam("id") String id,
            @Parameter(description = "The version you saw, as in its ETag", required = true, example = "\"3\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String version,
            Body body,
            @Context SecurityContext caller) {
        Facility changed = places.save(
                PlaceKind.FACILITY,
                Bodies.required(body).place(id, Versions.required(version)),
                null,
                Caller.of(caller));
        return answer(Response.ok(), changed);
    }

    private static Response answer(Response.ResponseBuilder response, Facility place) {
        return response.entity(place).tag(Versions.tag(place.version())).build();
    }

    /** What is entered. */
    @Schema(name = "FacilityBody")
    record Body(
            @Schema(description = "设施铭牌上的编码", example = "LD-0001", requiredMode = Schema.RequiredMode.REQUIRED)
                    String code,
            @Schema(description = "种类", example = "street-lamp", requiredMode = Schema.RequiredMode.REQUIRED)
                    String kind,
            @Schema(description = "名称", example = "甲一路1号路灯", requiredMode = Schema.RequiredMode.REQUIRED) String name,
            @Schema(type = "string", description = "区域代码;不填时按坐标或地址确定", example = "990101001001") AreaCode area,
            @Schema(description = "坐标,WGS-84 度") GeoPoint point,
            @Schema(description = "管护单位", example = "甲街道市政所") String keeper) {
        private Facility place(String id, long version) {
            return new Facility(id, code, kind, name, area, point, keeper, version);
        }
    }
}
