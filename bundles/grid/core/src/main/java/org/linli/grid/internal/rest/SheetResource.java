// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import javax.ws.rs.core.StreamingOutput;
import org.linli.grid.internal.sheet.RegistryGridSheets;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.rest.Caller;

/** The sheets of grids, communities, subdistricts and districts. */
@Path("sheets")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Role.GRID_WORKER_NAME,
    Role.COMMUNITY_OFFICER_NAME,
    Role.DISPATCHER_NAME,
    Role.SUPERVISOR_NAME,
    Role.REGISTRAR_NAME,
    Role.CARE_OFFICER_NAME
})
@Tag(name = "grid-sheets", description = "网格一张图:边界、负责人员、人户房物组织的数字")
public final class SheetResource {
    private static final String CSV = "text/csv";
    private static final String HIDDEN =
            " Of people, 1 and 2 are hidden, and what would give them back; care officers of"
                    + " the area are told all. It names no resident.";

    private final RegistryGridSheets sheets;

    SheetResource(RegistryGridSheets sheets) {
        this.sheets = sheets;
    }

    @GET
    @Path("{area: \\d+}")
    @Operation(
            operationId = "getGridSheet",
            summary = "What an area is in numbers, where it lies and who looks after it",
            description = "Of a grid, community, subdistrict or district, as it is now." + HIDDEN)
    @ApiResponse(
            responseCode = "200",
            description = "Found",
            content = @Content(schema = @Schema(implementation = SheetBody.class)))
    @ApiResponse(responseCode = "404", description = "Not there, or outside your areas")
    public SheetBody find(
            @Parameter(description = "Code of the area", example = "990101001001001") @PathParam("area") String area,
            @Context SecurityContext caller) {
        return SheetBody.of(sheets.find(AreaCode.of(area), Caller.of(caller)));
    }

    @GET
    @Path("{area: \\d+}/areas")
    @Operation(
            operationId = "listGridSheets",
            summary = "The sheets of the areas directly in one, such as of all grids of a community",
            description = "By code." + HIDDEN)
    @ApiResponse(responseCode = "404", description = "Not there, or outside your areas")
    public Page<SheetBody> in(
            @Parameter(description = "Code of the area above", example = "990101001001") @PathParam("area") String area,
            @Parameter(description = "The `next` of the page before") @QueryParam("cursor") String cursor,
            @Parameter(description = "How many, at most 200") @QueryParam("size") Integer size,
            @Context SecurityContext caller) {
        return sheets.in(AreaCode.of(area), cursor, Page.size(size), Caller.of(caller))
                .map(SheetBody::of);
    }

    @GET
    @Path("{area: \\d+}/table")
    @Produces({CSV, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "fetchGridTable",
            summary = "The sheets of the areas directly in one as a table for a spreadsheet",
            description = "CSV in UTF-8 with a byte order mark, at most 1000 rows; what a spreadsheet would take for a"
                    + " formula has an apostrophe before it; `*` stands for what is hidden." + HIDDEN)
    @ApiResponse(
            responseCode = "200",
            description = "The table, as it is made",
            content = @Content(mediaType = CSV, schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "404", description = "Not there, or outside your areas")
    public Response table(
            @Parameter(description = "Code of the area above", example = "990101001001") @PathParam("area") String area,
            @Context SecurityContext caller) {
        SheetTable table = SheetTable.begin(sheets, AreaCode.of(area), Caller.of(caller));
        StreamingOutput written = table::writeTo;
        return Response.ok(written, MediaType.valueOf(CSV).withCharset("UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"grid-sheets-" + area + ".csv\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
