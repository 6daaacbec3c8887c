// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.rest;

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
import org.linli.kernel.AreaCode;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.rest.Caller;
import org.linli.registry.CareCategory;
import org.linli.registry.internal.care.JpaCareFiles;

/** Categories of care files. */
@Path("care-categories")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Role.GRID_WORKER_NAME,
    Role.COMMUNITY_OFFICER_NAME,
    Role.CARE_OFFICER_NAME,
    Role.DISPATCHER_NAME,
    Role.SUPERVISOR_NAME,
    Role.REGISTRAR_NAME
})
@Tag(name = "care-categories", description = "关怀档案类别")
public final class CareCategoryResource {
    private static final Role[] READERS = {
        Role.GRID_WORKER, Role.COMMUNITY_OFFICER, Role.CARE_OFFICER, Role.DISPATCHER, Role.SUPERVISOR, Role.REGISTRAR
    };

    private final JpaCareFiles files;

    CareCategoryResource(JpaCareFiles files) {
        this.files = files;
    }

    @GET
    @Operation(
            operationId = "listCareCategories",
            summary = "The categories of an area",
            description = "As configured: the nearest area's file for each code, else the shipped one; with the rule of"
                    + " the level in words. Tells of nobody.")
    public List<CareCategory> list(
            @Parameter(description = "区域代码", required = true, example = "990101001001") @QueryParam("area") String area,
            @Context SecurityContext caller) {
        AreaCode code = AreaCode.of(area);
        Caller.of(caller).require(code, READERS);
        return files.categories(code);
    }
}
