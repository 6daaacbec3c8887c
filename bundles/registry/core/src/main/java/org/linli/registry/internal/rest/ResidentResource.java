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
import org.linli.kernel.Page;
import org.linli.kernel.purpose.Purpose;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.rest.Bodies;
import org.linli.kernel.support.rest.Caller;
import org.linli.kernel.support.rest.Versions;
import org.linli.registry.Resident;
import org.linli.registry.ResidentStatus;
import org.linli.registry.internal.people.JpaHouseholds;
import org.linli.registry.internal.people.JpaResidents;
import org.linli.registry.internal.people.ResidentVersions;

/** Residents. */
@Path("residents")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.COMMUNITY_OFFICER_NAME, Role.REGISTRAR_NAME})
@Tag(name = "residents", description = "居民")
public final class ResidentResource {
    static final String PURPOSE = "Linli-Purpose";

    private final JpaResidents residents;
    private final ResidentVersions versions;
    private final JpaHouseholds households;

    ResidentResource(JpaResidents residents, ResidentVersions versions, JpaHouseholds households) {
        this.residents = residents;
        this.versions = versions;
        this.households = households;
    }

    @GET
    @Path("{id}")
    @RolesAllowed({
        Role.GRID_WORKER_NAME,
        Role.COMMUNITY_OFFICER_NAME,
        Role.DISPATCHER_NAME,
        Role.SUPERVISOR_NAME,
        Role.REGISTRAR_NAME,
        Role.DEPARTMENT_OFFICER_NAME
    })
    @Operation(
            operationId = "getResident",
            summary = "A resident's record",
            description = "Needs a purpose that holds: a case, visit, review or request that is open, is yours and"
                    + " concerns this person. Shows the parts that are configured for this kind of purpose; the look is"
                    + " in the access ledger before the answer comes. The version is in the ETag.")
    @ApiResponse(
            responseCode = "200",
            description = "Found",
            content = @Content(schema = @Schema(implementation = Resident.class)))
    @ApiResponse(responseCode = "403", description = "The purpose does not hold for this record")
    @ApiResponse(responseCode = "404", description = "Not there, or outside your areas")
    public Response read(
            @Parameter(description = "Its id", example = "01JD3M9Z7Q4K8V2N5R6T1W0XYA") @PathParam("id") String id,
            @Parameter(description = "查看目的:种类与编号", required = true, example = "petition 990101-20260302-0001")
                    @HeaderParam(PURPOSE)
                    String purpose,
            @Context SecurityContext caller,
            @Context HttpHeaders headers) {
        Resident resident = residents.read(id, Purpose.parse(purpose), Callers.address(headers), Caller.of(caller));
        return Response.ok(resident)
                .tag(Versions.tag(resident.version()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @GET
    @Path("{id}/standing")
    @Operation(
            operationId = "getResidentStanding",
            summary = "How a record stands",
            description = "在册状态、区域与版本,不含个人信息: what is needed to change a status or to merge without reading"
                    + " the record. It tells nothing of the person, so it needs no purpose and is no look. By those who"
                    + " may write there. The version is in the ETag.")
    @ApiResponse(
            responseCode = "200",
            description = "Found",
            content = @Content(schema = @Schema(implementation = JpaResidents.Standing.class)))
    @ApiResponse(responseCode = "404", description = "Not there, or outside your areas")
    public Response standing(
            @Parameter(description = "Its id", example = "01JD3M9Z7Q4K8V2N5R6T1W0XYA") @PathParam("id") String id,
            @Context SecurityContext caller) {
        JpaResidents.Standing standing = residents.standing(id, Caller.of(caller));
        return Response.ok(standing)
                .tag(Versions.tag(standing.version()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addResident",
            summary = "Add a resident",
            description = "By a community officer or registrar of the area. Who may be the same person as somebody"
                    + " registered is refused with the ids, unless they are named as somebody else.")
    @ApiResponse(responseCode = "201", description = "Added; Location tells where")
    @ApiResponse(responseCode = "409", description = "Somebody who may be the same person is registered")
    public Response add(
            ResidentBody body,
            @Parameter(description = "The same key again does nothing more, up to 64 characters")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @Context SecurityContext caller) {
        ResidentBody given = Bodies.required(body);
        String id = residents.add(given.draft(), given.notDuplicates(), key, Caller.of(caller));
        return Response.created(URI.create("residents/" + id))
                .entity(new Added(id))
                .tag(Versions.tag(1))
                .build();
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeResident",
            summary = "Change a resident's record",
            description = "All of it; what is not in the body is empty afterwards. Every version is kept.")
    @ApiResponse(responseCode = "204", description = "Changed; its new version is in the ETag")
    @ApiResponse(responseCode = "412", description = "Somebody else changed it meanwhile")
    public Response change(
            @Parameter(description = "Its id", example = "01JD3M9Z7Q4K8V2N5R6T1W0XYA") @PathParam("id") String id,
            @Parameter(description = "The version you saw, as in its ETag", required = true, example = "\"3\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String version,
            ResidentBody body,
            @Context SecurityContext caller) {
        long now = residents.change(
                id, Bodies.required(body).draft(), Versions.required(version), null, Caller.of(caller));
        return Response.noContent().tag(Versions.tag(now)).build();
    }

    @GET
    @Path("{id}/versions")
    @RolesAllowed({
        Role.GRID_WORKER_NAME,
        Role.COMMUNITY_OFFICER_NAME,
        Role.DISPATCHER_NAME,
        Role.SUPERVISOR_NAME,
        Role.REGISTRAR_NAME,
        Role.DEPARTMENT_OFFICER_NAME
    })
    @Operation(
            operationId = "listResidentVersions",
            summary = "Every version of a resident's record",
            description = "Newest first; needs a purpose that holds and shows what that purpose shows.")
    public Page<ResidentVersions.Kept> versions(
            @Parameter(description = "Its id", example = "01JD3M9Z7Q4K8V2N5R6T1W0XYA") @PathParam("id") String id,
            @Parameter(description = "查看目的:种类与编号", required = true, example = "petition 990101-20260302-0001")
                    @HeaderParam(PURPOSE)
                    String purpose,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") String cursor,
            @Parameter(description = "How many, 1 to 200, usually 50") @QueryParam("size") Integer size,
            @Context SecurityContext caller,
            @Context HttpHeaders headers) {
        return versions.list(
                id, Purpose.parse(purpose), cursor, Page.size(size), Callers.address(headers), Caller.of(caller));
    }

    @PUT
    @Path("{id}/status")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeResidentStatus",
            summary = "Somebody moved away, died or is back",
            description = "Who goes leaves the household, too; the head of others names another head first.")
    @ApiResponse(responseCode = "204", description = "Changed; the new version is in the ETag")
    @ApiResponse(responseCode = "412", description = "Somebody else changed it meanwhile")
    public Response status(
            @Parameter(description = "Its id", example = "01JD3M9Z7Q4K8V2N5R6T1W0XYA") @PathParam("id") String id,
            @Parameter(description = "The version you saw, as in its ETag", required = true, example = "\"3\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String version,
            StatusBody body,
            @Context SecurityContext caller) {
        long now = households.status(id, Bodies.required(body).status(), Versions.required(version), Caller.of(caller));
        return Response.noContent().tag(Versions.tag(now)).build();
    }

    /** How the record stands from now on. */
    @Schema(name = "ResidentStatusBody")
    record StatusBody(
            @Schema(description = "ACTIVE 在册,MOVED_AWAY 迁出,DECEASED 死亡注销", requiredMode = Schema.RequiredMode.REQUIRED)
                    ResidentStatus status) {}

    /** What was added. */
    record Added(@Schema(example = "01JD3M9Z7Q4K8V2N5R6T1W0XYA") String id) {}
}
