// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
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
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.rest.Bodies;
import org.linli.kernel.support.rest.Caller;
import org.linli.kernel.support.rest.Versions;
import org.linli.visit.MonthlyDuty;
import org.linli.visit.Pairing;
import org.linli.visit.Pairings;

/** Which leader with which office looks after which community. */
@Path("pairings")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Role.GRID_WORKER_NAME,
    Role.COMMUNITY_OFFICER_NAME,
    Role.DISPATCHER_NAME,
    Role.DEPARTMENT_OFFICER_NAME,
    Role.SUPERVISOR_NAME,
    Role.ADMINISTRATOR_NAME
})
@Tag(name = "pairings", description = "1+1+N 结对联系")
public final class PairingResource {
    private final Pairings pairings;

    PairingResource(Pairings pairings) {
        this.pairings = pairings;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.DISPATCHER_NAME, Role.SUPERVISOR_NAME, Role.ADMINISTRATOR_NAME})
    @Operation(
            operationId = "pairCommunity",
            summary = "Give a community a leader and an office",
            description = "What held before ends the day before. An office looks after two communities at most.")
    @ApiResponse(responseCode = "201", description = "Paired; Location tells where")
    @ApiResponse(responseCode = "409", description = "The office looks after two others already")
    public Response pair(
            Body body,
            @Parameter(description = Requests.KEY_WORDS, example = "pairing-2026-0001") @HeaderParam(Requests.KEY)
                    String key,
            @Context SecurityContext caller) {
        String id = pairings.pair(Bodies.required(body).pairing(), Requests.key(key), Caller.of(caller));
        return Response.created(URI.create("pairings/" + id))
                .entity(new MeetingResource.Made(id))
                .build();
    }

    @POST
    @Path("{id}/ending")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.DISPATCHER_NAME, Role.SUPERVISOR_NAME, Role.ADMINISTRATOR_NAME})
    @Operation(
            operationId = "endPairing",
            summary = "End a pairing on a day",
            description = "Nobody looks after the community from the next day on.")
    @ApiResponse(responseCode = "204", description = "Ended; the new version is in the ETag")
    @ApiResponse(responseCode = "412", description = "Somebody else changed it meanwhile")
    public Response end(
            @Parameter(description = "Its id", example = Requests.ID) @PathParam("id") String id,
            @Parameter(description = Requests.SEEN, required = true, example = "\"1\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String version,
            EndBody body,
            @Context SecurityContext caller) {
        long changed = pairings.end(id, Bodies.required(body).lastDay(), Versions.required(version), Caller.of(caller));
        return Response.noContent().tag(Versions.tag(changed)).build();
    }

    @GET
    @Operation(
            operationId = "listPairings",
            summary = "Who looks after the communities of an area",
            description = "On a day; by community. A member of an office sees those of the own office.")
    public Page<Pairing> list(
            @Parameter(description = "区域代码", required = true, example = "990101001") @QueryParam("area") String area,
            @Parameter(description = "哪天;不填为今天", example = "2026-03-02") @QueryParam("day") String day,
            @Parameter(description = Requests.CURSOR) @QueryParam("cursor") String cursor,
            @Parameter(description = Requests.SIZE) @QueryParam("size") Integer size,
            @Context SecurityContext caller) {
        return pairings.list(Requests.area(area), Days.day("day", day), cursor, Page.size(size), Caller.of(caller));
    }

    @GET
    @Path("duties")
    @Operation(
            operationId = "listMonthlyDuties",
            summary = "Whether each community had its yard meeting in a month",
            description = "A fact of a community and a month; it is added up for nobody.")
    public Page<MonthlyDuty> duties(
            @Parameter(description = "区域代码", required = true, example = "990101001") @QueryParam("area") String area,
            @Parameter(description = "哪个月;不填为本月", example = "2026-03") @QueryParam("month") String month,
            @Parameter(description = Requests.CURSOR) @QueryParam("cursor") String cursor,
            @Parameter(description = Requests.SIZE) @QueryParam("size") Integer size,
            @Context SecurityContext caller) {
        return pairings.duties(Days.month(month), Requests.area(area), cursor, Page.size(size), Caller.of(caller));
    }

    /** Who looks after what. */
    @Schema(name = "PairingBody")
    record Body(
            @Schema(
                            type = "string",
                            description = "社区代码",
                            example = "990101001001",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    AreaCode community,
            @Schema(description = "联系领导的编号", example = Requests.ID, requiredMode = Schema.RequiredMode.REQUIRED)
                    String leader,
            @Schema(description = "科室的编号", example = Requests.ID, requiredMode = Schema.RequiredMode.REQUIRED)
                    String office,
            @Schema(description = "第一天", example = "2026-03-01", requiredMode = Schema.RequiredMode.REQUIRED)
                    LocalDate since) {
        private Pairing pairing() {
            return new Pairing(community, leader, office, since);
        }
    }

    /** The last day. */
    @Schema(name = "PairingEnd")
    record EndBody(
            @Schema(description = "最后一天", example = "2026-06-30", requiredMode = Schema.RequiredMode.REQUIRED)
                    LocalDate lastDay) {}
}
