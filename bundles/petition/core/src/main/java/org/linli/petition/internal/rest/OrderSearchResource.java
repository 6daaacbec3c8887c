// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.linli.kernel.Page;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.rest.Caller;
import org.linli.petition.OrderQuery;
import org.linli.petition.OrderSearch;
import org.linli.petition.WorkOrderSummary;

/** Finding work orders; what is looked for stands in the body, so that it is in no address. */
@Path("work-orders/search")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Role.GRID_WORKER_NAME,
    Role.COMMUNITY_OFFICER_NAME,
    Role.DISPATCHER_NAME,
    Role.DEPARTMENT_OFFICER_NAME,
    Role.SUPERVISOR_NAME
})
@Tag(name = "work-orders", description = "工单")
public final class OrderSearchResource {
    private final OrderSearch search;

    OrderSearchResource(OrderSearch search) {
        this.search = search;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "searchWorkOrders",
            summary = "Find work orders by number, phone, words, type, state and time",
            description =
                    "Only orders that the caller may see; with `view` in the order of that list. One call looks at no more than 2000 orders: a page may"
                            + " be short or empty while `next` leads on. A search by phone is for those who may read the"
                            + " petitioner, and stands in the ledger of looks.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = OrderQuery.class),
                                            examples =
                                                    @ExampleObject(
                                                            """
                                                            {"words":"路灯 东门","type":"street-lamp","open":true}"""))))
    public Page<WorkOrderSummary> search(
            OrderQuery query,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") String cursor,
            @Parameter(description = "How many, 1 to 200, usually 50") @QueryParam("size") Integer size,
            @Context SecurityContext caller,
            @Context HttpHeaders headers) {
        return search.search(
                Requests.required(query), cursor, Page.size(size), Caller.address(headers), Caller.of(caller));
    }
}
