// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.rest.Caller;
import org.linli.petition.AnswerTemplate;
import org.linli.petition.AnswerTemplates;

/** Prepared answers. */
@Path("work-orders/{id}/templates")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Role.GRID_WORKER_NAME,
    Role.COMMUNITY_OFFICER_NAME,
    Role.DISPATCHER_NAME,
    Role.DEPARTMENT_OFFICER_NAME,
    Role.SUPERVISOR_NAME
})
@Tag(name = "work-orders", description = "工单")
public final class TemplateResource {
    private final AnswerTemplates templates;

    TemplateResource(AnswerTemplates templates) {
        this.templates = templates;
    }

    @GET
    @Operation(
            operationId = "listAnswerTemplates",
            summary = "Prepared answers that fit the order as it stands, filled in",
            description = "By its state, its type and its area, such as 您好,您反映的路灯损坏(20261121-7K3F-9QWX)已由…办理.")
    public List<AnswerTemplate> list(
            @Parameter(example = "01JD3M9Z7Q4K8V2N5R6T1W0XYA") @PathParam("id") String id,
            @Context SecurityContext caller) {
        return templates.fitting(id, Caller.of(caller));
    }
}
