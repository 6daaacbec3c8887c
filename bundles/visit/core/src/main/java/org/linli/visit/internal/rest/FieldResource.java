// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.util.List;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
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
import org.linli.visit.FieldBatch;
import org.linli.visit.FieldEnvelopes;
import org.linli.visit.FieldKey;
import org.linli.visit.FieldLease;
import org.linli.visit.FieldResult;
import org.linli.visit.FieldWork;
import org.linli.visit.SealedFieldBatch;
import org.linli.visit.SealedPhoto;
import org.linli.visit.WorkingSet;

/** The contract with the page that works without a network. */
@Path("field")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.GRID_WORKER_NAME, Role.COMMUNITY_OFFICER_NAME, Role.CARE_OFFICER_NAME})
@Tag(name = "field", description = "离线工作")
public final class FieldResource {
    private static final String DEVICE = "7f3c1e52-8a0b-4a54-9d0c-2f6f2c1f7a01";
    private static final String BATCH =
            """
            {"device":"7f3c1e52-8a0b-4a54-9d0c-2f6f2c1f7a01","deviceNow":"2026-03-02T01:10:00Z","operations":[
             {"id":"01JD3M9Z7Q4K8V2N5R6T1W0XYB","number":1,"kind":"NOTE","subject":"01JD3M9Z7Q4K8V2N5R6T1W0XYA",
              "baseVersion":3,"deviceTime":"2026-03-02T00:40:00Z","body":{"note":"已到现场，等维修人员"}}]}""";

    private static final String SEALED_BATCH =
            """
            {"device":"7f3c1e52-8a0b-4a54-9d0c-2f6f2c1f7a01","deviceNow":"2026-03-02T01:10:00Z","operations":[
             {"id":"01JD3M9Z7Q4K8V2N5R6T1W0XYB","number":1,"keyId":"01JD3M9Z7Q4K8V2N5R6T1W0XYC",
              "sealed":"BLmJ0…"}]}""";

    private final FieldWork field;
    private final FieldEnvelopes envelopes;

    FieldResource(FieldWork field, FieldEnvelopes envelopes) {
        this.field = field;
        this.envelopes = envelopes;
    }

    @POST
    @Path("leases")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "takeFieldLease",
            summary = "Take or renew a device's lease",
            description = "At most 7 days: then the page wipes what it holds.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = LeaseBody.class),
                                            examples = @ExampleObject("{\"device\":\"" + DEVICE + "\"}"))))
    public FieldLease lease(LeaseBody body, @Context SecurityContext caller) {
        LeaseBody given = Bodies.required(body);
        List<AreaCode> areas = given.areas() == null
                ? List.of()
                : given.areas().stream().map(AreaCode::of).toList();
        return field.lease(given.device(), areas, Caller.of(caller));
    }

    @GET
    @Path("leases")
    @Operation(
            operationId = "listMyFieldLeases",
            summary = "The caller's own leases",
            description = "The newest first.")
    public Page<FieldLease> leases(
            @Parameter(description = Requests.CURSOR) @QueryParam("cursor") String cursor,
            @Parameter(description = Requests.SIZE) @QueryParam("size") Integer size,
            @Context SecurityContext caller) {
        return field.leases(cursor, Page.size(size), Caller.of(caller));
    }

    @DELETE
    @Path("leases/{id}")
    @RolesAllowed({
        Role.GRID_WORKER_NAME,
        Role.COMMUNITY_OFFICER_NAME,
        Role.CARE_OFFICER_NAME,
        Role.SUPERVISOR_NAME,
        Role.ADMINISTRATOR_NAME
    })
    @Operation(
            operationId = "revokeFieldLease",
            summary = "Revoke a lease, such as that of a lost phone",
            description =
                    "The device gets nothing more and nothing of it is taken. By the worker, or by a supervisor or"
                            + " administrator of all its areas.")
    @ApiResponse(responseCode = "204", description = "Revoked")
    @ApiResponse(responseCode = "404", description = "Not there, or not yours to revoke")
    public Response revoke(
            @Parameter(example = Requests.ID) @PathParam("id") String id, @Context SecurityContext caller) {
        field.revoke(id, Caller.of(caller));
        return Response.noContent().build();
    }

    @GET
    @Path("working-set")
    @Operation(
            operationId = "getWorkingSet",
            summary = "What the caller needs without a network",
            description = "All of it, or what changed since the cursor. Briefs in it are looks in the access ledger.")
    @ApiResponse(
            responseCode = "200",
            description = "Found",
            content = @Content(schema = @Schema(implementation = WorkingSet.class)))
    @ApiResponse(responseCode = "403", description = "The lease is over or revoked: wipe what it gave")
    public Response workingSet(
            @Parameter(description = "设备自己起的名字", required = true, example = DEVICE) @QueryParam("device") String device,
            @Parameter(description = "`cursor` of the set that the device has") @QueryParam("cursor") String cursor,
            @Context SecurityContext caller,
            @Context HttpHeaders headers) {
        WorkingSet set = field.workingSet(device, cursor, Caller.address(headers), Caller.of(caller));
        return Requests.unkept(set).build();
    }

    @POST
    @Path("batches")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "applyFieldBatch",
            summary = "Do what was done without a network",
            description = "1 to 200 operations in the order of their numbers; each takes effect exactly once, however"
                    + " often it is sent in 90 days, and has a result of its own. What contradicts goes to a person.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = FieldBatch.class),
                                            examples = @ExampleObject(BATCH))))
    @ApiResponse(
            responseCode = "200",
            description = "A result for each, in their order",
            content = @Content(array = @ArraySchema(schema = @Schema(implementation = FieldResult.class))))
    @ApiResponse(responseCode = "409", description = "Operations before these are missing; `lastNumber` tells")
    @ApiResponse(responseCode = "503", description = "Another batch of the device is at work")
    public List<FieldResult> apply(FieldBatch batch, @Context SecurityContext caller, @Context HttpHeaders headers) {
        return field.apply(Bodies.required(batch), Caller.address(headers), Caller.of(caller));
    }

    @GET
    @Path("key")
    @Operation(
            operationId = "getFieldKey",
            summary = "The public key that devices seal to",
            description =
                    "ECDH on P-256, HKDF-SHA-256, AES-256-GCM; another key every 90 days, old ones go on opening.")
    @ApiResponse(
            responseCode = "200",
            description = "The newest",
            content = @Content(schema = @Schema(implementation = FieldKey.class)))
    public Response key(@Context SecurityContext caller) {
        return Requests.unkept(envelopes.key(Caller.of(caller))).build();
    }

    @GET
    @Path("leases/{id}/part")
    @Operation(
            operationId = "getFieldLeasePart",
            summary = "The server's part of the key of what a device holds",
            description = "For as long as the lease; another one after each renewing.")
    @ApiResponse(
            responseCode = "200",
            description = "The part",
            content = @Content(schema = @Schema(implementation = PartBody.class)))
    @ApiResponse(responseCode = "403", description = "The lease is over or revoked: wipe what it gave")
    public Response part(
            @Parameter(example = Requests.ID) @PathParam("id") String id, @Context SecurityContext caller) {
        return Requests.unkept(new PartBody(envelopes.part(id, Caller.of(caller))))
                .build();
    }

    @POST
    @Path("sealed-batches")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "applySealedFieldBatch",
            summary = "Do what was done without a network, sealed to the server's key",
            description =
                    "As a batch that is not sealed. What does not open is refused, not kept, and nothing behind it is"
                            + " done.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = SealedFieldBatch.class),
                                            examples = @ExampleObject(SEALED_BATCH))))
    @ApiResponse(
            responseCode = "200",
            description = "A result for each, in their order",
            content = @Content(array = @ArraySchema(schema = @Schema(implementation = FieldResult.class))))
    @ApiResponse(responseCode = "409", description = "Operations before these are missing; `lastNumber` tells")
    @ApiResponse(responseCode = "503", description = "Another batch of the device is at work")
    public List<FieldResult> applySealed(
            SealedFieldBatch batch, @Context SecurityContext caller, @Context HttpHeaders headers) {
        return envelopes.apply(Bodies.required(batch), Caller.address(headers), Caller.of(caller));
    }

    @POST
    @Path("sealed-photos")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(
            operationId = "bringSealedFieldPhoto",
            summary = "Bring a sealed photo before the batch that names it",
            description =
                    "It waits as a file of `POST /api/petition/waiting-files`; the same photo again is the same file.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(type = "string", format = "binary"))))
    @ApiResponse(
            responseCode = "200",
            description = "It waits",
            content = @Content(schema = @Schema(implementation = PhotoBody.class)))
    @ApiResponse(responseCode = "422", description = "It does not open, or is no photo")
    public PhotoBody photo(
            @Parameter(description = "设备自己起的名字", required = true, example = DEVICE) @QueryParam("device") String device,
            @Parameter(description = "照片的编号，由设备起", required = true, example = Requests.ID) @QueryParam("id") String id,
            @Parameter(description = "封装时所用的公钥", required = true, example = Requests.ID) @QueryParam("keyId")
                    String keyId,
            InputStream sealed,
            @Context SecurityContext caller) {
        return new PhotoBody(envelopes.bring(new SealedPhoto(device, id, keyId), sealed, Caller.of(caller)));
    }

    /** What a device keeps with its lease. */
    @Schema(name = "FieldLeasePart")
    record PartBody(@Schema(description = "43 个字母、数字、连字符或下划线") String part) {}

    /** What a photo is called from now on. */
    @Schema(name = "FieldPhoto")
    record PhotoBody(@Schema(description = "文件编号") String file) {}

    /** Which device asks. */
    @Schema(name = "FieldLeaseRequest")
    record LeaseBody(
            @Schema(
                            description = "设备自己起的名字，8 至 64 个字母、数字或连字符",
                            example = DEVICE,
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String device,
            @Schema(description = "地区代码；不填为自己的全部地区", example = "[\"990101001001\"]") List<String> areas) {}
}
