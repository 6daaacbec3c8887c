// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Map;
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
import org.linli.kernel.Page;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.rest.Bodies;
import org.linli.kernel.support.rest.Caller;
import org.linli.kernel.support.rest.Versions;
import org.linli.registry.internal.places.Estate;
import org.linli.registry.internal.places.JpaPlaces;
import org.linli.registry.internal.places.PlaceKind;

/** Estates. */
@Path("estates")
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
public final class EstateResource {
    private final JpaPlaces places;

    EstateResource(JpaPlaces places) {
        this.places = places;
    }

    @GET
    @Operation(
            operationId = "listEstates",
            summary = "The estates of an area",
            description = "Those of the area and of the areas in it, in the order of areas and names.")
    public Page<Estate> list(
            @Parameter(description = "Code of the area", required = true, example = "990101001001") @QueryParam("area")
                    String area,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") String cursor,
            @Parameter(description = "How many, 1 to 200, usually 50") @QueryParam("size") Integer size,
            @Context SecurityContext caller) {
        return places.list(
                PlaceKind.ESTATE,
                Areas.required(area),
                Map.of(),
                new JpaPlaces.Part(cursor, Page.size(size)),
                Caller.of(caller));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getEstate", summary = "An estate", description = "Its version is in the ETag.")
    @ApiResponse(
            responseCode = "200",
            description = "Found",
            content = @Content(schema = @Schema(implementation = Estate.class)))
    public Response find(
            @Parameter(description = "Its id", example = "01JD3M9Z7Q4K8V2N5R6T1W0XYA") @PathParam("id") String id,
            @Context SecurityContext caller) {
        return answer(Response.ok(), places.find(PlaceKind.ESTATE, id, Caller.of(caller)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.COMMUNITY_OFFICER_NAME, Role.REGISTRAR_NAME})
    @Operation(
            operationId = "addEstate",
            summary = "Add an estate",
            description =
                    "By a community officer or registrar of the area. Where no area is given, the point or the address tells it.")
    @ApiResponse(
            responseCode = "201",
            description = "Added; Location and ETag tell where and which version",
            content = @Content(schema = @Schema(implementation = Estate.class)))
    public Response add(
            Body body,
            @Parameter(description = "The same key again does nothing more, up to 64 characters")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @Context SecurityContext caller) {
        Estate added = places.save(PlaceKind.ESTATE, Bodies.required(body).place(null, 0), key, Caller.of(caller));
        return answer(Response.created(URI.create("estates/" + added.id())), added);
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.COMMUNITY_OFFICER_NAME, Role.REGISTRAR_NAME})
    @Operation(
            operationId = "changeEstate",
            summary = "Change an estate",
            description = "All of it; what is not in the body is empty afterwards.")
    @ApiResponse(
            responseCode = "200",
            description = "Changed; its new version is in the ETag",
            content = @Content(schema = @Schema(implementation = Estate.class)))
    @ApiResponse(responseCode = "412", description = "Somebody else changed it meanwhile")
    public Response change(
            @Parameter(description = "Its id", example = "01JD3M9Z7Q4K8V2N5R6T1W0XYA") @PathParam("id") String id,
            @Parameter(description = "The version you saw, as in its ETag", required = true, example = "\"3\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String version,
            Body body,
            @Context SecurityContext caller) {
        Estate changed = places.save(
                PlaceKind.ESTATE, Bodies.required(body).place(id, Versions.required(version)), null, Caller.of(caller));
        return answer(Response.ok(), changed);
    }

    private static Response answer(Response.ResponseBuilder response, Estate place) {
        return response.entity(place).tag(Versions.tag(place.version())).build();
    }

    /** What is entered. */
    @Schema(name = "EstateBody")
    record Body(
            @Schema(description = "名称", example = "甲一小区", requiredMode = Schema.RequiredMode.REQUIRED) String name,
            @Schema(description = "地址", example = "甲一路1号", requiredMode = Schema.RequiredMode.REQUIRED) String address,
            @Schema(type = "string", description = "区域代码;不填时按坐标或地址确定", example = "990101001001") AreaCode area,
            @Schema(description = "物业公司", example = "甲物业公司") String manager,
            @Schema(description = "物业服务电话", example = "020-12345678") String managerPhone) {
        private Estate place(String id, long version) {
            return new Estate(id, name, address, area, manager, managerPhone, version);
        }
    }
}
