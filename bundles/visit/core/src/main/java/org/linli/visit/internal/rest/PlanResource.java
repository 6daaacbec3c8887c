// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
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
import org.linli.visit.DayPlan;
import org.linli.visit.PlanEntry;
import org.linli.visit.PlanGoer;
import org.linli.visit.PlanGroup;
import org.linli.visit.PlanQuery;
import org.linli.visit.PlanRule;
import org.linli.visit.Postponement;
import org.linli.visit.VisitPlans;

/** Which visits are due. */
@Path("plans")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Role.GRID_WORKER_NAME,
    Role.COMMUNITY_OFFICER_NAME,
    Role.CARE_OFFICER_NAME,
    Role.DISPATCHER_NAME,
    Role.DEPARTMENT_OFFICER_NAME,
    Role.SUPERVISOR_NAME
})
@Tag(name = "plans", description = "走访计划")
public final class PlanResource {
    private final VisitPlans plans;

    PlanResource(VisitPlans plans) {
        this.plans = plans;
    }

    @GET
    @Path("rules")
    @Operation(
            operationId = "listPlanRules",
            summary = "The rules of visits in an area",
            description = "Whom or what each means, how often, who goes; from the nearest file.")
    public List<PlanRule> rules(
            @Parameter(description = "区域代码", required = true, example = Requests.AREA) @QueryParam("area")
                    String area) {
        return plans.rules(Requests.area(area));
    }

    @GET
    @Path("entries")
    @Operation(
            operationId = "listDueVisits",
            summary = "What is due and overdue",
            description = "The earliest due first, masked. What is sensitive is there for care officers only. There are"
                    + " no numbers about those who go.")
    @ApiResponse(responseCode = "200", description = "A page")
    public Response due(
            @Parameter(description = "区域代码;不填为自己的全部辖区", example = Requests.AREA) @QueryParam("area") String area,
            @Parameter(description = "到期日不晚于哪天;不填为今天", example = "2026-03-31") @QueryParam("until") String until,
            @Parameter(description = "谁去") @QueryParam("goes") PlanGoer goes,
            @Parameter(description = "必访、必看或必查") @QueryParam("group") PlanGroup group,
            @Parameter(description = Requests.CURSOR) @QueryParam("cursor") String cursor,
            @Parameter(description = Requests.SIZE) @QueryParam("size") Integer size,
            @Context SecurityContext caller,
            @Context HttpHeaders headers) {
        PlanQuery query = new PlanQuery(area == null ? null : AreaCode.of(area), Days.day("until", until), goes, group);
        Page<PlanEntry> page = plans.due(query, cursor, Page.size(size), Caller.address(headers), Caller.of(caller));
        return Requests.unkept(page).build();
    }

    @GET
    @Path("day")
    @Operation(
            operationId = "proposeDay",
            summary = "A proposal for my day",
            description = "At most 50 doors: first those overdue, then those in greater need, then the nearest next."
                    + " In the own grids and those one stands in for. Nobody has to keep to it.")
    @ApiResponse(responseCode = "200", description = "The doors in their order")
    public Response day(
            @Parameter(description = "哪天;不填为今天", example = "2026-03-03") @QueryParam("day") String day,
            @Parameter(description = "出发点经度 (WGS-84)", example = "106.52") @QueryParam("longitude") Double longitude,
            @Parameter(description = "出发点纬度 (WGS-84)", example = "29.57") @QueryParam("latitude") Double latitude,
            @Context SecurityContext caller,
            @Context HttpHeaders headers) {
        DayPlan plan = plans.day(
                Days.day("day", day), Days.point(longitude, latitude), Caller.address(headers), Caller.of(caller));
        return Requests.unkept(plan).build();
    }

    @POST
    @Path("entries/{id}/postponement")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "postponeVisit",
            summary = "Put a visit off",
            description = "By one more turn of its rule at most. The ground is kept sealed.")
    @ApiResponse(responseCode = "204", description = "Put off; the new version is in the ETag")
    @ApiResponse(responseCode = "404", description = "Not there, or not for you")
    @ApiResponse(responseCode = "412", description = "Somebody else changed it meanwhile")
    public Response postpone(
            @Parameter(description = "Its id", example = Requests.ID) @PathParam("id") String id,
            @Parameter(description = Requests.SEEN, required = true, example = "\"3\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String version,
            PostponementBody body,
            @Context SecurityContext caller) {
        long changed = plans.postpone(
                id, Bodies.required(body).until(), body.ground(), Versions.required(version), Caller.of(caller));
        return Response.noContent().tag(Versions.tag(changed)).build();
    }

    @GET
    @Path("entries/{id}/postponements")
    @Operation(
            operationId = "listPostponements",
            summary = "How often and why a visit was put off",
            description = "For whoever may put it off; the look is in the access ledger.")
    @ApiResponse(responseCode = "200", description = "The newest first, at most 50")
    @ApiResponse(responseCode = "404", description = "Not there, or not for you")
    public Response postponements(
            @Parameter(description = "Its id", example = Requests.ID) @PathParam("id") String id,
            @Context SecurityContext caller,
            @Context HttpHeaders headers) {
        List<Postponement> all = plans.postponements(id, Caller.address(headers), Caller.of(caller));
        return Requests.unkept(all).build();
    }

    @POST
    @Path("entries/{id}/check")
    @Operation(
            operationId = "checkPlace",
            summary = "A place was looked at",
            description = "For facilities and dwellings where nobody is visited; for a household record the visit.")
    @ApiResponse(responseCode = "204", description = "Done; the new version is in the ETag")
    @ApiResponse(responseCode = "409", description = "It is about a resident")
    @ApiResponse(responseCode = "412", description = "Somebody else changed it meanwhile")
    public Response check(
            @Parameter(description = "Its id", example = Requests.ID) @PathParam("id") String id,
            @Parameter(description = Requests.SEEN, required = true, example = "\"3\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String version,
            @Context SecurityContext caller) {
        long changed = plans.checked(id, Versions.required(version), Caller.of(caller));
        return Response.noContent().tag(Versions.tag(changed)).build();
    }

    /** How a visit is put off. */
    @Schema(name = "PostponementBody")
    record PostponementBody(
            @Schema(description = "改到哪天", example = "2026-03-10", requiredMode = Schema.RequiredMode.REQUIRED)
                    LocalDate until,
            @Schema(
                            description = "理由,2 至 200 字,加密保存",
                            example = "老人住院,下周出院",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String ground) {}
}
