// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.annotation.security.PermitAll;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.linli.kernel.Page;
import org.linli.visit.YardMeeting;
import org.linli.visit.YardMeetings;

/** What everybody may read of yard meetings. */
@Path("public/meetings")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "meetings", description = "院坝会")
public final class OpenMeetingResource {
    private final YardMeetings meetings;

    OpenMeetingResource(YardMeetings meetings) {
        this.meetings = meetings;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listOpenMeetings",
            summary = "Yard meetings announced in an area, and minutes of those held",
            description = "Without sign-in; the latest first, of the last year.")
    public Page<YardMeeting.Public> list(
            @Parameter(description = "区域代码", required = true, example = Requests.AREA) @QueryParam("area") String area,
            @Parameter(description = Requests.CURSOR) @QueryParam("cursor") String cursor,
            @Parameter(description = Requests.SIZE) @QueryParam("size") Integer size) {
        return meetings.open(Requests.area(area), cursor, Page.size(size));
    }
}
