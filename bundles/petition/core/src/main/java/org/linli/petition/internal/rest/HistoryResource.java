// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.Input;
import org.linli.kernel.support.rest.Caller;
import org.linli.petition.Histories;
import org.linli.petition.NextStep;
import org.linli.petition.PastOrder;
import org.linli.petition.Stage;

/** What was before, and what can come next. */
@Path("work-orders/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Role.GRID_WORKER_NAME,
    Role.COMMUNITY_OFFICER_NAME,
    Role.DISPATCHER_NAME,
    Role.DEPARTMENT_OFFICER_NAME,
    Role.SUPERVISOR_NAME
})
@Tag(name = "work-orders", description = "工单")
public final class HistoryResource {
    private final Histories histories;

    HistoryResource(Histories histories) {
        this.histories = histories;
    }

    @GET
    @Path("stages")
    @Operation(
            operationId = "getStages",
            summary = "The five steps 发现, 受理, 派遣, 结案, 评估",
            description = "Whatever the rules of its area; `at` is null where it has not come to that yet.")
    public List<Stage> stages(
            @Parameter(example = Requests.ID) @PathParam("id") String id, @Context SecurityContext caller) {
        return histories.stages(id, Caller.of(caller));
    }

    @GET
    @Path("steps")
    @Operation(
            operationId = "listNextSteps",
            summary = "What the caller can do now, and why the rest is not possible",
            description = "All steps that staff take. `why` tells what stands against one: NOT_HANDLER 不是办理人,"
                    + " NOT_COORDINATOR 不是派单员或督办, STATE 状态不符 (`from`: in which it can be taken), NO_REPLY 还没有答复,"
                    + " SUPERVISION_OPEN 督办未回复 and so on; null when it is possible.")
    public List<NextStep> steps(
            @Parameter(example = Requests.ID) @PathParam("id") String id, @Context SecurityContext caller) {
        return histories.next(id, Caller.of(caller));
    }

    @GET
    @Path("at")
    @Operation(
            operationId = "getWorkOrderAt",
            summary = "How it stood at a moment or at a version of the past",
            description =
                    "One of `time` and `version`: state, handler, level, urgency, deadline and clocks as they were.")
    @ApiResponse(
            responseCode = "200",
            description = "The order then",
            content = @Content(schema = @Schema(implementation = PastOrder.class)))
    @ApiResponse(responseCode = "404", description = "It was not filed yet, or the caller may not see it")
    public PastOrder at(
            @Parameter(example = Requests.ID) @PathParam("id") String id,
            @Parameter(description = "With zone", example = "2026-11-20T09:00:00+08:00") @QueryParam("time")
                    String time,
            @Parameter(example = "3") @QueryParam("version") Long version,
            @Context SecurityContext caller) {
        new Input()
                .that(
                        (time == null) != (version == null),
                        "time",
                        "or version: one of them",
                        "2026-11-20T09:00:00+08:00")
                .check();
        return version != null
                ? histories.atVersion(id, version, Caller.of(caller))
                : histories.at(id, moment(time), Caller.of(caller));
    }

    private static Instant moment(String time) {
        try {
            return OffsetDateTime.parse(time).toInstant();
        } catch (DateTimeParseException wrong) {
            throw new PlatformException(
                    Problem.invalid("time", "is no moment", "with zone, such as 2026-11-20T09:00:00+08:00"), wrong);
        }
    }
}
