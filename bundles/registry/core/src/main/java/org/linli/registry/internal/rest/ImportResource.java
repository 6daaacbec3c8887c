// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
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
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.rest.Bodies;
import org.linli.kernel.support.rest.Caller;
import org.linli.registry.ImportRow;
import org.linli.registry.ResidentImport;
import org.linli.registry.internal.transfer.StagedImports;
import org.linli.registry.internal.transfer.Template;

/** Residents from CSV files. */
@Path("imports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.REGISTRAR_NAME)
@Tag(name = "imports", description = "批量导入居民")
public final class ImportResource {
    private static final String CSV = "text/csv";
    private static final String AN_ID = "01JD3M9Z7Q4K8V2N5R6T1W0XYA";

    private final StagedImports imports;

    ImportResource(StagedImports imports) {
        this.imports = imports;
    }

    @GET
    @Path("template")
    @Produces(CSV)
    @Operation(
            operationId = "getImportTemplate",
            summary = "The file to fill in",
            description = "CSV with the headings and a made-up family that shows how. 导入模板。")
    @ApiResponse(responseCode = "200", description = "The template")
    public Response template() {
        return Response.ok(Template.csv(), MediaType.valueOf(CSV).withCharset("UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"residents-template.csv\"")
                .build();
    }

    @POST
    @Consumes(CSV)
    @Operation(
            operationId = "uploadImport",
            summary = "Upload a file with residents",
            description = "CSV in UTF-8 or GB18030, at most 100,000 rows. The rows are staged sealed and checked in the"
                    + " background; nothing is registered until it is applied. Needed columns: 姓名, 居住类型"
                    + " (人户一致, 户在人不在, 人在户不在). Understood besides: 性别, 证件号码, 出生日期, 电话,"
                    + " 社区或网格编码, 小区, 楼栋, 房号, 地址, 房屋类型, 户籍地址, 党员, 户号, 与户主关系; English names"
                    + " are taken, too. Rows of one 户号 make one household, with exactly one 户主. A home is known by"
                    + " its address, else made; it is linked to a building of that name in the community if there is"
                    + " one. The file is forgotten when the import ends, at the latest after seven days.")
    @ApiResponse(
            responseCode = "201",
            description = "Staged; Location tells where to see how far it is",
            content = @Content(schema = @Schema(implementation = ResidentImport.class)))
    @ApiResponse(responseCode = "422", description = "Needed columns are missing, or there are too many rows")
    public Response upload(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = CSV,
                                            schema = @Schema(type = "string", format = "binary"),
                                            examples =
                                                    @ExampleObject(
                                                            """
                                                            姓名,性别,电话,社区或网格编码,小区,楼栋,房号,居住类型,户号,与户主关系
                                                            张示例,女,13800000000,990101001001,甲小区,3号楼,2-301,人户一致,示例0001,户主
                                                            """)))
                    InputStream file,
            @Parameter(description = "默认社区或网格编码: of rows that name none", example = "990101001001") @QueryParam("area")
                    AreaCode area,
            @Parameter(description = "The same key with the same file again does nothing more")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @Context SecurityContext caller) {
        String id = imports.upload(Bodies.required(file), area, key, Caller.of(caller));
        return Response.created(URI.create("imports/" + id))
                .entity(imports.find(id, Caller.of(caller)))
                .build();
    }

    @GET
    @Operation(
            operationId = "listImports",
            summary = "Your own imports, the newest first",
            description = "Nobody else sees them. 我的导入记录。")
    @ApiResponse(responseCode = "200", description = "Found")
    public Page<ResidentImport> mine(
            @Parameter(description = "The `next` of the page before") @QueryParam("cursor") String cursor,
            @Parameter(description = "How many, at most 200") @QueryParam("size") Integer size,
            @Context SecurityContext caller) {
        return imports.mine(cursor, Page.size(size), Caller.of(caller));
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getImport",
            summary = "How far an import is",
            description = "UPLOADED, CHECKING (`checked` of `total`), CHECKED, APPLYING (`applied` and `leftOut` of"
                    + " what is taken), DONE; THROWN_AWAY.")
    @ApiResponse(
            responseCode = "200",
            description = "Found",
            content = @Content(schema = @Schema(implementation = ResidentImport.class)))
    @ApiResponse(responseCode = "404", description = "Not there, or somebody else's")
    public ResidentImport find(
            @Parameter(description = "Its id", example = AN_ID) @PathParam("id") String id,
            @Context SecurityContext caller) {
        return imports.find(id, Caller.of(caller));
    }

    @GET
    @Path("{id}/rows")
    @Operation(
            operationId = "listImportRows",
            summary = "Rows of an import, masked",
            description =
                    "With what is wrong by column, or who may be the same person. One entry in the access ledger.")
    @ApiResponse(responseCode = "200", description = "Found")
    public Page<ImportRow> rows(
            @Parameter(description = "Its id", example = AN_ID) @PathParam("id") String id,
            @Parameter(description = "可导入、疑似重复、有错误", required = true) @QueryParam("state") ImportRow.State state,
            @Parameter(description = "The `next` of the page before") @QueryParam("cursor") String cursor,
            @Parameter(description = "How many, at most 200") @QueryParam("size") Integer size,
            @Context SecurityContext caller,
            @Context HttpHeaders headers) {
        return imports.rows(id, state, cursor, Page.size(size), Callers.address(headers), Caller.of(caller));
    }

    @POST
    @Path("{id}/applications")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "applyImport",
            summary = "Take the rows into the registry",
            description = "In the background; it goes on after a restart. ALL_OR_NOTHING is refused while rows have"
                    + " errors or are duplicates; when somebody with one of the ID numbers is registered before all"
                    + " have their places, nobody is taken in and the import is CHECKED again.")
    @ApiResponse(
            responseCode = "202",
            description = "Begun",
            content = @Content(schema = @Schema(implementation = ResidentImport.class)))
    @ApiResponse(responseCode = "409", description = "Not checked yet, or not all rows are good")
    public Response apply(
            @Parameter(description = "Its id", example = AN_ID) @PathParam("id") String id,
            Application application,
            @Context SecurityContext caller) {
        Application given = Bodies.required(application);
        return Response.accepted(imports.apply(id, given.mode(), given.notDuplicates(), Caller.of(caller)))
                .build();
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "throwImportAway", summary = "Throw an import away", description = "Its key is destroyed.")
    @ApiResponse(responseCode = "204", description = "Thrown away")
    @ApiResponse(responseCode = "409", description = "It is being applied, or over")
    public void throwAway(
            @Parameter(description = "Its id", example = AN_ID) @PathParam("id") String id,
            @Context SecurityContext caller) {
        imports.throwAway(id, Caller.of(caller));
    }

    /**
     * How it is applied.
     *
     * @param notDuplicates numbers of rows that may be taken though they are shown as duplicates
     */
    record Application(
            @Schema(description = "全部导入或只导入正确的行", example = "GOOD_ROWS_ONLY") ResidentImport.Mode mode,
            @Schema(description = "确认不是重复的行号", example = "[3,17]") List<Integer> notDuplicates) {}
}
