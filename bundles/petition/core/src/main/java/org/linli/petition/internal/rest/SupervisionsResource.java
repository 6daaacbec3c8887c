// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.rest.Caller;
import org.linli.petition.Supervisions;

/** What the caller has to answer. */
@Path("supervisions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Role.GRID_WORKER_NAME,
    Role.COMMUNITY_OFFICER_NAME,
    Role.DISPATCHER_NAME,
    Role.DEPARTMENT_OFFICER_NAME,
    Role.SUPERVISOR_NAME
})
@Tag(name = "work-orders", description = "工单")
public final class SupervisionsResource {
    private final Supervisions supervisions;

    SupervisionsResource(Supervisions supervisions) {
        this.supervisions = supervisions;
    }

    @GET
    @Operation(
            operationId = "listWaitingSupervisions",
            summary = "待回复的督办: the supervisions that wait for an answer of the caller or a unit of theirs",
            description = "By their end, at most 200.")
    public List<Supervisions.Waiting> waiting(@Context SecurityContext caller) {
        return supervisions.waiting(Caller.of(caller));
    }
}
