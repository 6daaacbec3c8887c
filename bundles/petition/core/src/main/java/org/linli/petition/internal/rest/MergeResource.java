// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.rest.Caller;
import org.linli.petition.MergedOrder;
import org.linli.petition.Merges;
import org.linli.petition.WorkOrder;

/** Handling several petitions together. */
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
public final class MergeResource {
    private final Merges merges;

    MergeResource(Merges merges) {
        this.merges = merges;
    }

    @POST
    @Path("merged-orders")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "mergeWorkOrders",
            summary = "并案: handle others with this one",
            description = "The office of all areas concerned. Each petitioner keeps their own number, reply and rating."
                    + " What is merged already stays as it is, so the same request goes on where it was cut off.")
    @ApiResponse(
            responseCode = "200",
            description = "The order after the step",
            content = @Content(schema = @Schema(implementation = WorkOrder.class)))
    @ApiResponse(responseCode = "409", description = Requests.ILLEGAL)
    @ApiResponse(responseCode = "412", description = Requests.STALE)
    @ApiResponse(responseCode = "422", description = "Names each order that cannot be merged, and why")
    public Response mergeWorkOrders(
            @Parameter(example = Requests.ID) @PathParam("id") String id,
            @Parameter(description = Requests.SEEN, example = "\"3\"") @HeaderParam(Requests.IF_MATCH) String version,
            @Parameter(description = Requests.KEY_WORDS, example = "phone-2026-11-21-0002") @HeaderParam(Requests.KEY)
                    String key,
            TogetherBodies.Merge body,
            @Context SecurityContext caller) {
        Requests.required(body);
        return Requests.answer(merges.merge(Requests.command(id, version, key, caller), body.ids(), body.ground()));
    }

    @GET
    @Path("merged-orders")
    @Operation(
            operationId = "listMergedOrders",
            summary = "What is handled with this order, the first merged first",
            description = "For those who may see this order, without what they must not see; at most 200.")
    public List<MergedOrder> listMergedOrders(
            @Parameter(example = Requests.ID) @PathParam("id") String id, @Context SecurityContext caller) {
        return merges.of(id, Caller.of(caller));
    }

    @POST
    @Path("unmerging")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "unmergeWorkOrder",
            summary = "撤销并案: handle this merged order by itself again",
            description = "The office of its area. It becomes exactly what it was before; its clocks ran on meanwhile.")
    @ApiResponse(
            responseCode = "200",
            description = "The order after the step",
            content = @Content(schema = @Schema(implementation = WorkOrder.class)))
    @ApiResponse(responseCode = "409", description = Requests.ILLEGAL)
    @ApiResponse(responseCode = "412", description = Requests.STALE)
    public Response unmergeWorkOrder(
            @Parameter(example = Requests.ID) @PathParam("id") String id,
            @Parameter(description = Requests.SEEN, example = "\"3\"") @HeaderParam(Requests.IF_MATCH) String version,
            @Parameter(description = Requests.KEY_WORDS, example = "phone-2026-11-21-0002") @HeaderParam(Requests.KEY)
                    String key,
            TogetherBodies.Ground body,
            @Context SecurityContext caller) {
        Requests.required(body);
        return Requests.answer(merges.unmerge(Requests.command(id, version, key, caller), body.ground()));
    }

    @PUT
    @Path("own-words")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "setOwnWords",
            summary = "What the petitioner of this merged order reads in place of the next answer to the main one",
            description = "For the handler of the main order, and the office of the merged one.")
    @ApiResponse(
            responseCode = "200",
            description = "The merged order",
            content = @Content(schema = @Schema(implementation = MergedOrder.class)))
    @ApiResponse(responseCode = "404", description = "There is no such merged order, or none that the caller may see")
    public MergedOrder setOwnWords(
            @Parameter(example = Requests.ID) @PathParam("id") String id,
            TogetherBodies.OwnWords body,
            @Context SecurityContext caller) {
        return merges.adapt(id, Requests.required(body).words(), Caller.of(caller));
    }
}
