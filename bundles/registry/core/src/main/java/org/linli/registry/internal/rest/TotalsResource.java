// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
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
import org.linli.registry.Totals;
import org.linli.registry.internal.search.CubeTotals;

/** How many people there are. */
@Path("totals")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Role.GRID_WORKER_NAME,
    Role.COMMUNITY_OFFICER_NAME,
    Role.DISPATCHER_NAME,
    Role.SUPERVISOR_NAME,
    Role.REGISTRAR_NAME,
    Role.CARE_OFFICER_NAME
})
@Tag(name = "totals", description = "人口分类统计")
public final class TotalsResource {
    private final CubeTotals totals;

    TotalsResource(CubeTotals totals) {
        this.totals = totals;
    }

    @GET
    @Operation(
            operationId = "getTotals",
            summary = "People by two of area, age band, care category and kind of dwelling",
            description = "AREA 下级区域, AGE_BAND 年龄段, CATEGORY 关怀类别, DWELLING_KIND 住房类型. In tables with CATEGORY counts"
                    + " of one and two are hidden (shown as <3), and others where a total would give them away; care"
                    + " officers see all. Sensitive categories are there for care officers only.")
    public Totals.Table count(
            @Parameter(description = "Code of the area", required = true, example = "990101001") @QueryParam("area")
                    String area,
            @Parameter(description = "What the rows are", required = true, example = "AREA") @QueryParam("rows")
                    Totals.Axis rows,
            @Parameter(description = "What the columns are", required = true, example = "AGE_BAND")
                    @QueryParam("columns")
                    Totals.Axis columns,
            @Context SecurityContext caller) {
        return totals.count(AreaCode.of(area), rows, columns, Caller.of(caller));
    }
}
