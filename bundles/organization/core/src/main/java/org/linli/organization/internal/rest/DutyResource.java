// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
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
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.rest.Bodies;
import org.linli.kernel.support.rest.Caller;
import org.linli.organization.Duty;
import org.linli.organization.Units;
import org.linli.organization.internal.JpaDuties;

/** The duty rosters. */
@Path("duties")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(MeResource.WHOEVER_IS_SIGNED_IN)
@Tag(name = "duties", description = "值班表")
public final class DutyResource {
    private final JpaDuties duties;
    private final Units units;

    DutyResource(JpaDuties duties, Units units) {
        this.duties = duties;
        this.units = units;
    }

    @GET
    @Operation(
            operationId = "listDuties",
            summary = "The duty roster of a day",
            description = "The duties in the area and all areas in it that fall into the day, by their beginning; for"
                    + " staff with a role there.")
    public Page<Duty> list(
            @Parameter(description = "Code of the area", required = true, example = "990101001") @QueryParam("area")
                    AreaCode area,
            @Parameter(description = "Of this unit only", example = "01JD3M9Z7Q4K8V2N5R6T1W0XYA") @QueryParam("unit")
                    String unit,
            @Parameter(description = "The day in China; today when it is left out", example = "2026-10-01")
                    @QueryParam("day")
                    LocalDate day,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") String cursor,
            @Parameter(description = "How many, 1 to 200, usually 50") @QueryParam("size") Integer size,
            @Context SecurityContext caller) {
        Caller.of(caller).require(Bodies.parameter("area", area), Role.values());
        return duties.on(area, unit == null || unit.isEmpty() ? null : unit, day, cursor, Page.size(size));
    }

    @GET
    @Path("now")
    @Operation(
            operationId = "whoIsOnDuty",
            summary = "Who is on duty now",
            description = "For a unit, or for an area as a whole; first who is called first. For staff with a role"
                    + " there, above or in part of it.")
    public List<Duty> now(
            @Parameter(description = "Code of the area", example = "990101001") @QueryParam("area") AreaCode area,
            @Parameter(description = "Id of the unit", example = "01JD3M9Z7Q4K8V2N5R6T1W0XYA") @QueryParam("unit")
                    String unit,
            @Context SecurityContext caller) {
        if ((area == null) == (unit == null || unit.isEmpty())) {
            throw new PlatformException(Problem.invalid("unit", "is missing or beside an area", "an area or a unit"));
        }
        AreaCode where = area == null ? units.find(unit).area() : area;
        Concern.require(Caller.of(caller), where);
        return area == null ? duties.of(unit, null) : duties.of(area, null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.ADMINISTRATOR_NAME)
    @Operation(
            operationId = "planDuty",
            summary = "Put a duty on the roster",
            description = "By an administrator of the area. At one post, one officer is main and one second at a time.")
    @ApiResponse(
            responseCode = "201",
            description = "Planned",
            content = @Content(schema = @Schema(implementation = Duty.class)))
    @ApiResponse(responseCode = "409", description = "It overlaps another of the same rank or officer")
    public Response plan(
            DutyDraft body,
            @Parameter(description = "The same key again does nothing more, up to 64 characters")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @Context SecurityContext caller) {
        Duty planned = duties.plan(Bodies.required(body).duty(), Caller.of(caller), key);
        return Response.created(URI.create("duties/" + planned.id()))
                .entity(planned)
                .build();
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Role.ADMINISTRATOR_NAME)
    @Operation(
            operationId = "cancelDuty",
            summary = "Take a duty off the roster",
            description = "One that has begun ends now; one that is over stays.")
    @ApiResponse(responseCode = "204", description = "Off the roster, or ended")
    public void cancel(
            @Parameter(description = "Its id", example = "01JD3M9Z7Q4K8V2N5R6T1W0XYA") @PathParam("id") String id,
            @Context SecurityContext caller) {
        duties.cancel(id, Caller.of(caller));
    }

    record DutyDraft(
            @Schema(description = "The unit whose duty it is", example = "01JD3M9Z7Q4K8V2N5R6T1W0XYA") String unit,
            @Schema(type = "string", description = "Without a unit: the area whose duty it is", example = "990101001")
                    AreaCode area,
            @Schema(description = "MAIN 主班, SECOND 副班", requiredMode = Schema.RequiredMode.REQUIRED) Duty.Rank rank,
            @Schema(description = "Id of the officer", requiredMode = Schema.RequiredMode.REQUIRED) String officer,
            @Schema(description = "The number to call; else the officer's own", example = "020-12345678") String phone,
            @Schema(example = "2026-10-01T00:00:00Z", requiredMode = Schema.RequiredMode.REQUIRED) Instant from,
            @Schema(example = "2026-10-01T12:00:00Z", requiredMode = Schema.RequiredMode.REQUIRED) Instant until) {
        private Duty duty() {
            return new Duty(null, area, unit, rank, officer, null, phone, from, until);
        }
    }
}
