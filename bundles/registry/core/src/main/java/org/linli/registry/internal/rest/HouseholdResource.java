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
import org.linli.registry.internal.people.HouseholdReading;
import org.linli.registry.internal.people.HouseholdRecord;
import org.linli.registry.internal.people.HouseholdVersions;
import org.linli.registry.internal.people.JpaHouseholds;

/** Households: looked at, formed and changed. */
@Path("households")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.COMMUNITY_OFFICER_NAME, Role.REGISTRAR_NAME})
@Tag(name = "households", description = "家庭户")
public final class HouseholdResource {
    private static final String ID = "01JD3M9Z7Q4K8V2N5R6T1W0XYA";

    private final JpaHouseholds households;
    private final HouseholdReading reading;
    private final HouseholdVersions versions;

    HouseholdResource(JpaHouseholds households, HouseholdReading reading, HouseholdVersions versions) {
        this.households = households;
        this.reading = reading;
        this.versions = versions;
    }

    @GET
    @RolesAllowed({
        Role.GRID_WORKER_NAME,
        Role.COMMUNITY_OFFICER_NAME,
        Role.DISPATCHER_NAME,
        Role.SUPERVISOR_NAME,
        Role.REGISTRAR_NAME
    })
    @Operation(
            operationId = "listHouseholds",
            summary = "The households of an area or a dwelling",
            description = "Names and addresses masked, without register numbers; one row in the access ledger.")
    public Page<HouseholdRecord> list(
            @Parameter(description = "Code of the area", required = true, example = "990101001001") @QueryParam("area")
                    String area,
            @Parameter(description = "Of this dwelling only", example = ID) @QueryParam("dwelling") String dwelling,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") String cursor,
            @Parameter(description = "How many, 1 to 200, usually 50") @QueryParam("size") Integer size,
            @Context SecurityContext caller,
            @Context HttpHeaders headers) {
        return reading.list(
                Areas.required(area), dwelling, cursor, Page.size(size), Callers.address(headers), Caller.of(caller));
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
            operationId = "getHousehold",
            summary = "A household with its members",
            description = "Needs a purpose that holds for one of the members and shows households; the look is in the"
                    + " access ledger before the answer comes. The version is in the ETag.")
    @ApiResponse(
            responseCode = "200",
            description = "Found",
            content = @Content(schema = @Schema(implementation = HouseholdRecord.class)))
    @ApiResponse(responseCode = "403", description = "The purpose does not hold, or does not show households")
    @ApiResponse(responseCode = "404", description = "Not there, or outside your areas")
    public Response read(
            @Parameter(description = "Its id", example = ID) @PathParam("id") String id,
            @Parameter(description = "The member whom the purpose concerns", required = true, example = ID)
                    @QueryParam("member")
                    String member,
            @Parameter(description = "查看目的:种类与编号", required = true, example = "visit 01JD3M9Z7Q4K8V2N5R6T1W0XYA")
                    @HeaderParam(ResidentResource.PURPOSE)
                    String purpose,
            @Context SecurityContext caller,
            @Context HttpHeaders headers) {
        HouseholdRecord household =
                reading.read(id, member, Purpose.parse(purpose), Callers.address(headers), Caller.of(caller));
        return Response.ok(household)
                .tag(Versions.tag(household.version()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @GET
    @Path("{id}/versions")
    @Operation(
            operationId = "listHouseholdVersions",
            summary = "Every version of a household",
            description = "Newest first, 50 at a time, for a purpose as for the household itself.")
    public Page<HouseholdVersions.Kept> versions(
            @Parameter(description = "Its id", example = ID) @PathParam("id") String id,
            @Parameter(description = "The member whom the purpose concerns", required = true, example = ID)
                    @QueryParam("member")
                    String member,
            @Parameter(description = "查看目的:种类与编号", required = true, example = "visit 01JD3M9Z7Q4K8V2N5R6T1W0XYA")
                    @HeaderParam(ResidentResource.PURPOSE)
                    String purpose,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") String cursor,
            @Context SecurityContext caller,
            @Context HttpHeaders headers) {
        return versions.list(id, member, Purpose.parse(purpose), cursor, Callers.address(headers), Caller.of(caller));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "formHousehold",
            summary = "Form a household",
            description =
                    "Of people who belong to none, with exactly one head. Who lives with it has its home from then"
                            + " on; who is only registered keeps another. By a community officer or registrar of the area.")
    @ApiResponse(responseCode = "201", description = "Formed; Location tells where")
    public Response form(
            HouseholdBodies.Form body,
            @Parameter(description = "The same key again does nothing more, up to 64 characters")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @Context SecurityContext caller) {
        return created(households.form(Bodies.required(body).draft(), key, Caller.of(caller)));
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeHousehold",
            summary = "Change a household",
            description = "Its kind, its number and, for the members that are named, their relation to the head.")
    @ApiResponse(responseCode = "204", description = "Changed; its new version is in the ETag")
    @ApiResponse(responseCode = "412", description = "Somebody else changed it meanwhile")
    public Response change(
            @Parameter(description = "Its id", example = ID) @PathParam("id") String id,
            @Parameter(description = "The version you saw, as in its ETag", required = true, example = "\"3\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String version,
            HouseholdBodies.Change body,
            @Context SecurityContext caller) {
        HouseholdBodies.Change change = Bodies.required(body);
        return changed(households.change(
                id,
                change.kind(),
                change.number(),
                change.byResident(),
                Versions.required(version),
                Caller.of(caller)));
    }

    @PUT
    @Path("{id}/dwelling")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "moveHousehold",
            summary = "Move a household",
            description = "To another dwelling, with all who live with it; their areas follow.")
    @ApiResponse(responseCode = "204", description = "Moved; its new version is in the ETag")
    public Response move(
            @Parameter(description = "Its id", example = ID) @PathParam("id") String id,
            @Parameter(description = "The version you saw, as in its ETag", required = true, example = "\"3\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String version,
            HouseholdBodies.Move body,
            @Context SecurityContext caller) {
        String dwelling = Bodies.required(body).dwelling();
        return changed(households.move(id, dwelling, Versions.required(version), Caller.of(caller)));
    }

    @POST
    @Path("{id}/members")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "joinHousehold",
            summary = "Take somebody into a household",
            description = "Somebody who belongs to none. The same version cannot be changed twice.")
    @ApiResponse(responseCode = "204", description = "Joined; the household's new version is in the ETag")
    public Response join(
            @Parameter(description = "Its id", example = ID) @PathParam("id") String id,
            @Parameter(description = "The version you saw, as in its ETag", required = true, example = "\"3\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String version,
            HouseholdBodies.Join body,
            @Context SecurityContext caller) {
        HouseholdBodies.Join join = Bodies.required(body);
        return changed(households.join(id, join.member(), join.since(), Versions.required(version), Caller.of(caller)));
    }

    @POST
    @Path("{id}/departures")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "leaveHousehold",
            summary = "Let somebody leave a household",
            description = "When the head leaves and others stay, another head is named. Without members it ends.")
    @ApiResponse(responseCode = "204", description = "Left; the household's new version is in the ETag")
    public Response leave(
            @Parameter(description = "Its id", example = ID) @PathParam("id") String id,
            @Parameter(description = "The version you saw, as in its ETag", required = true, example = "\"3\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String version,
            HouseholdBodies.Leave body,
            @Context SecurityContext caller) {
        HouseholdBodies.Leave leave = Bodies.required(body);
        return changed(households.leave(
                id, leave.resident(), leave.until(), leave.newHead(), Versions.required(version), Caller.of(caller)));
    }

    @POST
    @Path("{id}/splits")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "splitHousehold",
            summary = "Split a household",
            description = "Some leave and form a household of their own, in the same dwelling or another.")
    @ApiResponse(responseCode = "201", description = "Split; Location tells where the new one is")
    public Response split(
            @Parameter(description = "Its id", example = ID) @PathParam("id") String id,
            HouseholdBodies.Split body,
            @Parameter(description = "The same key again does nothing more, up to 64 characters")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @Context SecurityContext caller) {
        HouseholdBodies.Split split = Bodies.required(body);
        return created(households.split(id, split.draft(), split.newHead(), key, Caller.of(caller)));
    }

    @POST
    @Path("{id}/end")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "endHousehold", summary = "End a household", description = "All members leave it.")
    @ApiResponse(responseCode = "204", description = "Ended")
    public Response end(
            @Parameter(description = "Its id", example = ID) @PathParam("id") String id,
            @Parameter(description = "The version you saw, as in its ETag", required = true, example = "\"3\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String version,
            HouseholdBodies.End body,
            @Context SecurityContext caller) {
        return changed(households.end(id, Bodies.required(body).day(), Versions.required(version), Caller.of(caller)));
    }

    private static Response created(String id) {
        return Response.created(URI.create("households/" + id))
                .entity(new ResidentResource.Added(id))
                .tag(Versions.tag(1))
                .build();
    }

    private static Response changed(long version) {
        return Response.noContent().tag(Versions.tag(version)).build();
    }
}
