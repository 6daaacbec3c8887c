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
import org.linli.kernel.Page;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.rest.Bodies;
import org.linli.kernel.support.rest.Caller;
import org.linli.kernel.support.rest.Versions;
import org.linli.registry.DwellingKind;
import org.linli.registry.internal.places.Dwelling;
import org.linli.registry.internal.places.Dwellings;
import org.linli.registry.internal.places.JpaPlaces;
import org.linli.registry.internal.places.PlaceKind;

/** Dwellings. */
@Path("dwellings")
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
public final class DwellingResource {
    private final JpaPlaces places;
    private final Dwellings dwellings;

    DwellingResource(JpaPlaces places, Dwellings dwellings) {
        this.places = places;
        this.dwellings = dwellings;
    }

    @GET
    @Operation(
            operationId = "listDwellings",
            summary = "The dwellings of an area",
            description =
                    "Those of the area and of the areas in it, in the order of areas and names; rented flats by `kind=RENTED`.")
    public Page<Dwelling> list(
            @Parameter(description = "Code of the area", required = true, example = "990101001001") @QueryParam("area")
                    String area,
            @Parameter(description = "Of this building only") @QueryParam("building") String building,
            @Parameter(description = "Of this kind only, such as RENTED") @QueryParam("kind") DwellingKind kind,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") String cursor,
            @Parameter(description = "How many, 1 to 200, usually 50") @QueryParam("size") Integer size,
            @Context SecurityContext caller) {
        return places.list(
                PlaceKind.DWELLING,
                Areas.required(area),
                Filters.of("building", building, "kind", kind),
                new JpaPlaces.Part(cursor, Page.size(size)),
                Caller.of(caller));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getDwelling", summary = "A dwelling", description = "Its version is in the ETag.")
    @ApiResponse(
            responseCode = "200",
            description = "Found",
            content = @Content(schema = @Schema(implementation = Dwelling.class)))
    public Response find(
            @Parameter(description = "Its id", example = "01JD3M9Z7Q4K8V2N5R6T1W0XYA") @PathParam("id") String id,
            @Context SecurityContext caller) {
        return answer(Response.ok(), places.find(PlaceKind.DWELLING, id, Caller.of(caller)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.COMMUNITY_OFFICER_NAME, Role.REGISTRAR_NAME})
    @Operation(
            operationId = "addDwelling",
            summary = "Add a dwelling",
            description =
                    "By a community officer or registrar of the area. Where no area is given, the point or the address tells it.")
    @ApiResponse(
            responseCode = "201",
            description = "Added; Location and ETag tell where and which version",
            content = @Content(schema = @Schema(implementation = Dwelling.class)))
    public Response add(
            Body body,
            @Parameter(description = "The same key again does nothing more, up to 64 characters")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @Context SecurityContext caller) {
        Dwelling added = dwellings.save(Bodies.required(body).place(null, 0), key, Caller.of(caller));
        return answer(Response.created(URI.create("dwellings/" + added.id())), added);
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.COMMUNITY_OFFICER_NAME, Role.REGISTRAR_NAME})
    @Operation(
            operationId = "changeDwelling",
            summary = "Change a dwelling",
            description =
                    "All of it; what is not in the body is empty afterwards. When its area changes, those who live there follow.")
    @ApiResponse(
            responseCode = "200",
            description = "Changed; its new version is in the ETag",
            content = @Content(schema = @Schema(implementation = Dwelling.class)))
    @ApiResponse(responseCode = "412", description = "Somebody else changed it meanwhile")
    public Response change(
            @Parameter(description = "Its id", example = "01JD3M9Z7Q4K8V2N5R6T1W0XYA") @PathParam("id") String id,
            @Parameter(description = "The version you saw, as in its ETag", required = true, example = "\"3\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String version,
            Body body,
            @Context SecurityContext caller) {
        Dwelling changed =
                dwellings.save(Bodies.required(body).place(id, Versions.required(version)), null, Caller.of(caller));
        return answer(Response.ok(), changed);
    }

    private static Response answer(Response.ResponseBuilder response, Dwelling place) {
        return response.entity(place).tag(Versions.tag(place.version())).build();
    }

    /** What is entered. */
    @Schema(name = "DwellingBody")
    record Body(
            @Schema(description = "所属楼栋的编号", example = "01JD3M9Z7Q4K8V2N5R6T1W0XYA") String building,
            @Schema(description = "室号", example = "2-301", requiredMode = Schema.RequiredMode.REQUIRED) String room,
            @Schema(description = "完整地址,含室号", example = "甲一路1号3号楼2-301", requiredMode = Schema.RequiredMode.REQUIRED)
                    String address,
            @Schema(
                            description =
                                    "OWNER_OCCUPIED 自住,RENTED 出租房,PUBLIC_RENTAL 公共租赁住房,DORMITORY 集体宿舍,VACANT 空置,OTHER 其他",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    DwellingKind kind,
            @Schema(type = "string", description = "区域代码;不填时按坐标或地址确定", example = "990101001001") AreaCode area) {
        private Dwelling place(String id, long version) {
            return new Dwelling(id, building, room, address, kind, area, version);
        }
    }
}
