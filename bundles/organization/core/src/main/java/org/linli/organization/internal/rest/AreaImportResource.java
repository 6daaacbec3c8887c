// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.rest.Bodies;
import org.linli.kernel.support.rest.Caller;
import org.linli.organization.Areas;
import org.linli.organization.internal.AreaFile;
import org.linli.organization.internal.AreaImports;

/** Areas from files. */
@Path("area-imports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ADMINISTRATOR_NAME)
@Tag(name = "areas", description = "区域：区县、街道、社区、网格")
public final class AreaImportResource {
    private static final String GEO_JSON = "application/geo+json";
    private static final String CSV = "text/csv";

    private final AreaImports imports;

    AreaImportResource(AreaImports imports) {
        this.imports = imports;
    }

    @POST
    @Consumes({GEO_JSON, CSV})
    @Operation(
            operationId = "importAreas",
            summary = "Areas from GeoJSON or CSV",
            description =
                    "Without `apply`, a preview: what would be added and changed, and what is wrong by line and"
                            + " column. With it, all is checked first and nothing is written when something is wrong; then it"
                            + " is written in parts. What is as the file says is not written again, so an import that was"
                            + " broken off is repeated; the problem then tells how many areas were `saved`. At most 5000 areas.")
    @ApiResponse(
            responseCode = "200",
            description = "What it did, or would do",
            content = @Content(schema = @Schema(implementation = AreaImports.Report.class)))
    @ApiResponse(responseCode = "422", description = "Another datum, or with `apply`, something wrong in the file")
    public AreaImports.Report take(
            @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = GEO_JSON,
                                        schema = @Schema(type = "string", format = "binary"),
                                        examples =
                                                @ExampleObject(
                                                        """
                                                        {"type":"FeatureCollection","features":[{"type":"Feature",
                                                        "properties":{"code":"990101001001001","name":"第一网格"},
                                                        "geometry":{"type":"Polygon","coordinates":[[[116.0,39.0],
                                                        [116.05,39.0],[116.05,39.2],[116.0,39.2],[116.0,39.0]]]}}]}""")),
                                @Content(
                                        mediaType = CSV,
                                        schema = @Schema(type = "string", format = "binary"),
                                        examples =
                                                @ExampleObject(
                                                        """
                                                        code,name,bounds
                                                        990101001001,甲一社区,
                                                        990101001001001,第一网格,"POLYGON ((116 39, 116.05 39, 116.05 39.2, 116 39))"
                                                        """))
                            })
                    byte[] file,
            @Parameter(
                            description = "The datum of the file; only " + Areas.DATUM + " (" + Areas.DATUM_CODE
                                    + ") is taken. GCJ-02 and BD-09 data must be converted before.",
                            required = true,
                            example = Areas.DATUM)
                    @QueryParam("datum")
                    String datum,
            @Parameter(description = "Whether to do it; else a preview") @QueryParam("apply") @DefaultValue("false")
                    boolean apply,
            @BeanParam GapsParameters gaps,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
            @Context SecurityContext caller) {
        byte[] given = Bodies.required(file);
        AreaFile read = type.toLowerCase(Locale.ROOT).startsWith(CSV)
                ? AreaFile.ofCsv(given, datum)
                : AreaFile.ofGeoJson(given, datum);
        Actor by = Caller.of(caller);
        return apply ? imports.apply(read, gaps.accepted(), by) : imports.preview(read, by);
    }
}
