// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Set;
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
import javax.ws.rs.core.StreamingOutput;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.rest.Bodies;
import org.linli.kernel.support.rest.Caller;
import org.linli.registry.ExportDraft;
import org.linli.registry.Exports;
import org.linli.registry.FieldGroup;
import org.linli.registry.Residence;
import org.linli.registry.ResidentExport;
import org.linli.registry.internal.transfer.ApprovedExports;

/** Residents as CSV files. */
@Path("exports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.REGISTRAR_NAME, Role.SUPERVISOR_NAME})
@Tag(name = "exports", description = "批量导出居民")
public final class ExportResource {
    private static final String CSV = "text/csv";
    private static final String AN_ID = "01JD3M9Z7Q4K8V2N5R6T1W0XYA";

    private final ApprovedExports exports;

    ExportResource(ApprovedExports exports) {
        this.exports = exports;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.REGISTRAR_NAME)
    @Operation(
            operationId = "askForExport",
            summary = "Ask for a file with residents",
            description = "A supervisor of the area approves it. At most 100,000 people.")
    @ApiResponse(
            responseCode = "201",
            description = "Asked for",
            content = @Content(schema = @Schema(implementation = ResidentExport.class)))
    public Response ask(
            Asked body,
            @Parameter(description = "The same key again does nothing more, up to 64 characters")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @Context SecurityContext caller) {
        String id = exports.ask(Bodies.required(body).draft(), key, Caller.of(caller));
        return Response.created(URI.create("exports/" + id))
                .entity(exports.find(id, Caller.of(caller)))
                .build();
    }

    @GET
    @Operation(
            operationId = "listExports",
            summary = "The exports of an area, the newest first",
            description = "With who asked, who decided and who fetched; nobody's data. 导出申请与审批记录。")
    @ApiResponse(responseCode = "200", description = "Found")
    public Page<ResidentExport> list(
            @Parameter(description = "Its code", required = true, example = "990101") @QueryParam("area") AreaCode area,
            @Parameter(description = "The `next` of the page before") @QueryParam("cursor") String cursor,
            @Parameter(description = "How many, at most 200") @QueryParam("size") Integer size,
            @Context SecurityContext caller) {
        if (area == null) {
            throw new PlatformException(Problem.invalid("area", "is missing", "the code of an area"));
        }
        return exports.list(area, cursor, Page.size(size), Caller.of(caller));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getExport", summary = "An export and how it stands", description = "待审批、已批准、未批准、已下载、已过期")
    @ApiResponse(
            responseCode = "200",
            description = "Found",
            content = @Content(schema = @Schema(implementation = ResidentExport.class)))
    @ApiResponse(responseCode = "404", description = "Not there, or outside your areas")
    public ResidentExport find(
            @Parameter(description = "Its id", example = AN_ID) @PathParam("id") String id,
            @Context SecurityContext caller) {
        return exports.find(id, Caller.of(caller));
    }

    @POST
    @Path("{id}/decisions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.SUPERVISOR_NAME)
    @Operation(
            operationId = "decideExport",
            summary = "Approve an export or decline it",
            description = "By a supervisor of the area, never by who asked for it. An approval holds for 24 hours.")
    @ApiResponse(
            responseCode = "200",
            description = "Decided",
            content = @Content(schema = @Schema(implementation = ResidentExport.class)))
    @ApiResponse(responseCode = "409", description = "It was decided already")
    public ResidentExport decide(
            @Parameter(description = "Its id", example = AN_ID) @PathParam("id") String id,
            Decision decision,
            @Context SecurityContext caller) {
        Decision given = Bodies.required(decision);
        return exports.decide(id, given.approve(), given.reason(), Caller.of(caller));
    }

    @GET
    @Path("{id}/file")
    @Produces({CSV, MediaType.APPLICATION_JSON})
    @RolesAllowed(Role.REGISTRAR_NAME)
    @Operation(
            operationId = "fetchExport",
            summary = "Fetch the file, once",
            description = "By who asked, within 24 hours of the approval. CSV in UTF-8 with a byte order mark; what a"
                    + " spreadsheet would take for a formula has an apostrophe before it. The first and the last line"
                    + " say who fetched it and when, and the last column of each row (溯源码) traces it alone. Each"
                    + " person in it is in the access ledger with the purpose `export` and this id.")
    @ApiResponse(
            responseCode = "200",
            description = "The file, as it is made",
            content = @Content(mediaType = CSV, schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "409", description = "Not approved, fetched before, or too late")
    public Response fetch(
            @Parameter(description = "Its id", example = AN_ID) @PathParam("id") String id,
            @Context SecurityContext caller,
            @Context HttpHeaders headers) {
        Exports.File file = exports.fetch(id, Callers.address(headers), Caller.of(caller));
        StreamingOutput written = file::writeTo;
        return Response.ok(written, MediaType.valueOf(CSV).withCharset("UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name() + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @POST
    @Path("traces")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.SUPERVISOR_NAME)
    @Operation(
            operationId = "traceExport",
            summary = "Whose file a leaked row comes from",
            description = "By the 溯源码 of one row; first and last line need not be there.")
    @ApiResponse(
            responseCode = "200",
            description = "Found",
            content = @Content(schema = @Schema(implementation = Exports.Trace.class)))
    @ApiResponse(responseCode = "404", description = "No export of your areas has this mark")
    public Exports.Trace trace(Leaked body, @Context SecurityContext caller) {
        return exports.trace(Bodies.required(body).mark(), Caller.of(caller));
    }

    /** What is asked for. */
    record Asked(
            @Schema(description = "区域编码", example = "990101001001") String area,
            @Schema(description = "导出哪些内容; CARE is refused", example = "[\"CONTACT\",\"HOME\"]") Set<FieldGroup> fields,
            @Schema(description = "居住类型; all when it is missing") Residence residence,
            @Schema(example = "60") Integer ageFrom,
            @Schema(example = "120") Integer ageTo,
            @Schema(description = "用途,5到200字,不写个人信息", example = "重阳节慰问名单核对") String reason) {
        ExportDraft draft() {
            return new ExportDraft(area, fields, residence, ageFrom, ageTo, reason);
        }
    }

    /** A supervisor's word. */
    record Decision(
            @Schema(description = "是否批准", example = "true") boolean approve,
            @Schema(description = "不批准的理由", example = "范围过大,请按社区申请") String reason) {}

    /** A row that was found somewhere. */
    record Leaked(@Schema(description = "溯源码", example = "ABCDEFGHIJKLMNOPQRST") String mark) {}
}
