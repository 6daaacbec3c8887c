// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import javax.annotation.security.PermitAll;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.linli.kernel.AreaCode;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.rest.Bodies;
import org.linli.kernel.support.rest.Caller;
import org.linli.organization.Area;
import org.linli.organization.Areas;
import org.linli.organization.Location;

/** The forest of areas; to read it is open to all. */
@Path("areas")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "areas", description = "区域：区县、街道、社区、网格")
public final class AreaResource {
    private final Areas areas;

    AreaResource(Areas areas) {
        this.areas = areas;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listAreas",
            summary = "The areas directly in one",
            description = "Ordered by code, at most 1000; without a parent, the districts.")
    public List<Area> children(
            @Parameter(description = "Code of the area above", example = "990101") @QueryParam("parent")
                    String parent) {
        return areas.children(parent == null || parent.isEmpty() ? null : AreaCode.of(parent));
    }

    @GET
    @Path("at")
    @PermitAll
    @Operation(
            operationId = "locate",
            summary = "Where a place lies",
            description =
                    "By the point, else by the area names in the address. A point in no grid or in several belongs"
                            + " to the level above; `found` says which it was.")
    public Place at(
            @Parameter(description = "Degrees east, " + Areas.DATUM, example = "116.3974") @QueryParam("longitude")
                    Double longitude,
            @Parameter(description = "Degrees north, " + Areas.DATUM, example = "39.9093") @QueryParam("latitude")
                    Double latitude,
            @Parameter(description = "The address in words", example = "东江区甲街道甲一社区3号楼") @QueryParam("address")
                    String address) {
        if ((longitude == null) != (latitude == null)) {
            throw new PlatformException(
                    Problem.invalid("place.point", "is half a point", "both longitude and latitude, or none"));
        }
        GeoPoint point = longitude == null ? null : new GeoPoint(longitude, latitude);
        Location location = areas.locate(point, address, null);
        return new Place(location.area(), location.found(), areas.path(location.area()));
    }

    @GET
    @Path("{code: \\d+}")
    @PermitAll
    @Operation(operationId = "getArea", summary = "An area", description = "With its name and its outline.")
    public Area find(@Parameter(description = "Its code", example = "990101001001") @PathParam("code") String code) {
        return areas.find(AreaCode.of(code));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.ADMINISTRATOR_NAME)
    @Operation(
            operationId = "saveAreas",
            summary = "Add or renew areas",
            description =
                    "All or none of at most 150; those above come first or are there. Bounds in " + Areas.DATUM + " ("
                            + Areas.DATUM_CODE + ") only. Each new district,"
                            + " subdistrict and community gets its desk.")
    @ApiResponse(responseCode = "204", description = "Saved")
    public void save(List<Area> body, @BeanParam GapsParameters gaps, @Context SecurityContext caller) {
        areas.save(Bodies.required(body), gaps.accepted(), Caller.of(caller));
    }

    /**
     * Where a place lies.
     *
     * @param path the names of the area and all it lies in
     */
    record Place(AreaCode area, Location.Found found, String path) {}
}
