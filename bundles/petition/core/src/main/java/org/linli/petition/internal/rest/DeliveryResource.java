// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.linli.kernel.Page;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.rest.Caller;
import org.linli.petition.Deliveries;
import org.linli.petition.Delivery;
import org.linli.petition.WorkOrders;

/** Answers on their way back to petitioners. */
@Path("deliveries")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Role.GRID_WORKER_NAME,
    Role.COMMUNITY_OFFICER_NAME,
    Role.DISPATCHER_NAME,
    Role.DEPARTMENT_OFFICER_NAME,
    Role.SUPERVISOR_NAME,
    Role.CARE_OFFICER_NAME
})
@Tag(name = "deliveries", description = "答复送达")
public final class DeliveryResource {
    private static final String ID = "01JD3M9Z7Q4K8V2N5R6T1W0XYC";

    private final Deliveries deliveries;

    DeliveryResource(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    /** 已告知. */
    @Schema(name = "ToldRequest")
    record Told(@Schema(description = "How, at most 500 characters, for staff", example = "已电话告知本人") String note) {}

    @GET
    @Operation(
            operationId = "listDeliveries",
            summary = "Answers on their way back, the longest waiting first",
            description = "Those that the caller or the caller's units are responsible for; with `area` those of a"
                    + " subdistrict or an area in it, for its dispatchers and supervisors.")
    public Page<Delivery> list(
            @Parameter(description = "BY_VOICE 待告知 when missing") @QueryParam("state") Delivery.State state,
            @Parameter(example = "990101001") @QueryParam("area") String area,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") String cursor,
            @Parameter(description = "How many, 1 to 200, usually 50") @QueryParam("size") Integer size,
            @Context SecurityContext caller) {
        return deliveries.list(state, TotalsResource.area(area), cursor, Page.size(size), Caller.of(caller));
    }

    @GET
    @Path("{id}/petitioner")
    @Operation(
            operationId = "getDeliveryPetitioner",
            summary = "Whom to tell",
            description = "Each read is first written into the ledger of looks; without it there is no answer.")
    @ApiResponse(responseCode = "200", description = "The petitioner")
    @ApiResponse(responseCode = "409", description = "It is not to be told by voice")
    public WorkOrders.Petitioners petitioner(
            @Parameter(example = ID) @PathParam("id") String id,
            @Context SecurityContext caller,
            @Context HttpHeaders headers) {
        return deliveries.petitioner(id, Caller.address(headers), Caller.of(caller));
    }

    @POST
    @Path("{id}/told")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "deliveryTold", summary = "已告知: the petitioner was told by voice")
    @ApiResponse(responseCode = "200", description = "The delivery after it")
    @ApiResponse(responseCode = "409", description = "It was not to be told by voice")
    public Delivery told(
            @Parameter(example = ID) @PathParam("id") String id, Told told, @Context SecurityContext caller) {
        return deliveries.told(id, told == null ? null : told.note(), Caller.of(caller));
    }
}
