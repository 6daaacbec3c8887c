// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.rest.Caller;
import org.linli.petition.internal.joint.AreaCourse;

/** What came in and what was ended in an area, week by week. */
@Path("totals/course")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.GRID_WORKER_NAME, Role.COMMUNITY_OFFICER_NAME, Role.DISPATCHER_NAME, Role.SUPERVISOR_NAME})
@Tag(name = "work-orders", description = "工单")
public final class CourseResource {
    private final AreaCourse course;

    CourseResource(AreaCourse course) {
        this.course = course;
    }

    @GET
    @Operation(
            operationId = "getCourse",
            summary = "What was filed and what was ended in an area week by week, and how it was rated lately",
            description = "Weeks of seven days, the oldest first; the last one ends today. Ended: closed, declined or"
                    + " merged. Ratings are those of the newest 500 of the last 30 days.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "The course",
                            content =
                                    @Content(
                                            schema = @Schema(implementation = AreaCourse.Course.class),
                                            examples =
                                                    @ExampleObject(
                                                            """
                                                            {"area":"990101","weeks":[{"from":"2026-03-02","to":"2026-03-08","filed":21,"ended":19}],
                                                            "outcomes":{"ended":80,"looked":80,"good":31,"medium":6,"bad":2}}"""))))
    public AreaCourse.Course getCourse(
            @Parameter(description = "Code of the area", required = true, example = "990101") @QueryParam("area")
                    String area,
            @Parameter(description = "How many weeks, 1 to 26", example = "12") @QueryParam("weeks") @DefaultValue("12")
                    int weeks,
            @Context SecurityContext caller) {
        return course.course(TotalsResource.area(area), weeks, Caller.of(caller));
    }
}
