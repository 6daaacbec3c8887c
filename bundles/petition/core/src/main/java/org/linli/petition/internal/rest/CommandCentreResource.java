// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.linli.kernel.Page;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.rest.Caller;
import org.linli.petition.Attention;
import org.linli.petition.Attentions;

/** What a command centre looks at. */
@Path("command-centre")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.DISPATCHER_NAME, Role.SUPERVISOR_NAME})
@Tag(name = "command-centre", description = "指挥中心")
public final class CommandCentreResource {
    private final Attentions attentions;

    CommandCentreResource(Attentions attentions) {
        this.attentions = attentions;
    }

    @GET
    @Operation(
            operationId = "listAttentions",
            summary = "The open orders that need somebody who coordinates, of one kind",
            description =
                    "OVERDUE 超期, DUE_SOON 即将超期, SENT_BACK 多次退回, UNNAMED 未明确办理单位, UNANSWERED 吹哨认领未应, HELP_ASKED 请求协调, SUPERVISED 督办未复, STEP_OVERDUE 环节超期, MORE_TIME 申请延期; who waits longest first.")
    public Page<Attention> listAttentions(
            @Parameter(description = "Code of the area", required = true, example = "990101") @QueryParam("area")
                    String area,
            @Parameter(description = "Which kind", required = true) @QueryParam("kind") Attention.Kind kind,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") String cursor,
            @Parameter(description = "How many, 1 to 200, usually 50") @QueryParam("size") Integer size,
            @Context SecurityContext caller) {
        return attentions.list(TotalsResource.area(area), kind, cursor, Page.size(size), Caller.of(caller));
    }

    @GET
    @Path("counts")
    @Operation(
            operationId = "countAttentions",
            summary = "How many there are of each kind",
            description = "Counted up to 200; `more` tells that there are more.")
    public List<Attention.Count> countAttentions(
            @Parameter(description = "Code of the area", required = true, example = "990101") @QueryParam("area")
                    String area,
            @Context SecurityContext caller) {
        return attentions.counts(TotalsResource.area(area), Caller.of(caller));
    }
}
