// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
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
import javax.ws.rs.core.SecurityContext;
import org.linli.grid.Gap;
import org.linli.grid.GapKind;
import org.linli.grid.Team;
import org.linli.grid.internal.staff.GatheredGridStaff;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.rest.Bodies;
import org.linli.kernel.support.rest.Caller;

/** Who works for a grid or community, and who is missing. */
@Path("teams")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Role.GRID_WORKER_NAME,
    Role.COMMUNITY_OFFICER_NAME,
    Role.DISPATCHER_NAME,
    Role.SUPERVISOR_NAME,
    Role.DEPARTMENT_OFFICER_NAME,
    Role.ADMINISTRATOR_NAME
})
@Tag(name = "grid-staff", description = "网格力量:网格员、信息员、党小组长、工作站、双报到")
public final class TeamResource {
    private final GatheredGridStaff staff;

    TeamResource(GatheredGridStaff staff) {
        this.staff = staff;
    }

    @GET
    @Path("{area: \\d+}")
    @Operation(
            operationId = "getTeam",
            summary = "网格团队: who works for a grid or community, now or at a moment",
            description =
                    "Worker, who stands in, service team, who is on duty, Party-group leader, informants, station and"
                            + " its head, desk. For the staff of the area; phones of who is not on the staff are masked.")
    public Team team(
            @Parameter(description = "Code of the grid or community", example = "990101001001001") @PathParam("area")
                    String area,
            @Parameter(description = "A moment up to now; now when not given", example = "2026-03-02T09:00:00+08:00")
                    @QueryParam("at")
                    String at,
            @Context SecurityContext caller,
            @Context HttpHeaders headers) {
        return staff.team(AreaCode.of(area), Asked.moment("at", at), Caller.address(headers), Caller.of(caller));
    }

    @GET
    @Path("gaps")
    @Operation(
            operationId = "listStaffGaps",
            summary = "缺口: which grids and communities lack somebody",
            description =
                    "By area code. Which kinds count is configured for each area. A page may hold fewer than asked"
                            + " for, even none, and still have a `next`: it looks at no more than 200 areas.")
    public Page<Gap> gaps(
            @Parameter(description = "Code of the area", required = true, example = "990101001") @QueryParam("area")
                    String area,
            @Parameter(
                            description = "Of this kind only: NO_WORKER 无网格员, NO_INFORMANT 无信息员,"
                                    + " NO_PARTY_GROUP_LEADER 无党小组长, NO_WORKER_STATION 无工作站, NO_STATION_HEAD 无负责人")
                    @QueryParam("kind")
                    GapKind kind,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") String cursor,
            @Parameter(description = "How many, 1 to 200, usually 50") @QueryParam("size") Integer size,
            @Context SecurityContext caller) {
        return staff.gaps(
                AreaCode.of(Bodies.parameter("area", area)), kind, cursor, Page.size(size), Caller.of(caller));
    }
}
