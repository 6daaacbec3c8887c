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
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.rest.Caller;
import org.linli.petition.KnownWorks;
import org.linli.petition.Links;
import org.linli.petition.Splits;
import org.linli.petition.WorkOrder;

/** The parts of a petition, and what else an order has to do with. */
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
public final class SplitResource {
    private final Splits splits;
    private final Links links;
    private final KnownWorks works;

    SplitResource(Splits splits, Links links, KnownWorks works) {
        this.splits = splits;
        this.links = links;
        this.works = works;
    }

    @POST
    @Path("parts")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "splitWorkOrder",
            summary = "拆分: split parts off",
            description =
                    "Dispatchers and supervisors. Each part is an order of its own at the desk of its subdistrict.")
    @ApiResponse(
            responseCode = "200",
            description = "The order after the step",
            content = @Content(schema = @Schema(implementation = WorkOrder.class)))
    @ApiResponse(responseCode = "409", description = Requests.ILLEGAL)
    @ApiResponse(responseCode = "412", description = Requests.STALE)
    public Response splitWorkOrder(
            @Parameter(example = Requests.ID) @PathParam("id") String id,
            @Parameter(description = Requests.SEEN, example = "\"3\"") @HeaderParam(Requests.IF_MATCH) String version,
            @Parameter(description = Requests.KEY_WORDS, example = "phone-2026-11-21-0002") @HeaderParam(Requests.KEY)
                    String key,
            TogetherBodies.Split body,
            @Context SecurityContext caller) {
        Requests.required(body);
        return Requests.answer(
                splits.split(Requests.command(id, version, key, caller), body.keeps(), body.offs(), body.reason()));
    }

    @GET
    @Path("parts")
    @Operation(
            operationId = "listParts",
            summary = "The ids of all orders of the same petition, as far as the caller sees them")
    public List<String> listParts(
            @Parameter(example = Requests.ID) @PathParam("id") String id, @Context SecurityContext caller) {
        return splits.of(id, Caller.of(caller));
    }

    @POST
    @Path("links")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "linkWorkOrders",
            summary = "关联: link with another order",
            description = "The office of its area, who may see the other one.")
    @ApiResponse(
            responseCode = "200",
            description = "The order after the step",
            content = @Content(schema = @Schema(implementation = WorkOrder.class)))
    @ApiResponse(responseCode = "409", description = Requests.ILLEGAL)
    @ApiResponse(responseCode = "412", description = Requests.STALE)
    public Response linkWorkOrders(
            @Parameter(example = Requests.ID) @PathParam("id") String id,
            @Parameter(description = Requests.SEEN, example = "\"3\"") @HeaderParam(Requests.IF_MATCH) String version,
            @Parameter(description = Requests.KEY_WORDS, example = "phone-2026-11-21-0002") @HeaderParam(Requests.KEY)
                    String key,
            TogetherBodies.Link body,
            @Context SecurityContext caller) {
        Requests.required(body);
        return Requests.answer(links.link(Requests.command(id, version, key, caller), body.order(), body.words()));
    }

    @GET
    @Path("links")
    @Operation(
            operationId = "listLinks",
            summary = "What the order is linked with: petitions, campaigns, known works",
            description = "Without what the caller must not see; at most 200.")
    public List<Links.Link> listLinks(
            @Parameter(example = Requests.ID) @PathParam("id") String id, @Context SecurityContext caller) {
        return links.of(id, Caller.of(caller));
    }

    @POST
    @Path("known-work")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "joinKnownWork",
            summary = "加入在办事项: the order joins a known work",
            description =
                    "The office of its area. The petitioner is answered at once with its words for residents, and again when it is done.")
    @ApiResponse(
            responseCode = "200",
            description = "The order after the step",
            content = @Content(schema = @Schema(implementation = WorkOrder.class)))
    @ApiResponse(responseCode = "409", description = Requests.ILLEGAL)
    @ApiResponse(responseCode = "412", description = Requests.STALE)
    public Response joinKnownWork(
            @Parameter(example = Requests.ID) @PathParam("id") String id,
            @Parameter(description = Requests.SEEN, example = "\"3\"") @HeaderParam(Requests.IF_MATCH) String version,
            @Parameter(description = Requests.KEY_WORDS, example = "phone-2026-11-21-0002") @HeaderParam(Requests.KEY)
                    String key,
            TogetherBodies.Join body,
            @Context SecurityContext caller) {
        Requests.required(body);
        return Requests.answer(works.join(Requests.command(id, version, key, caller), body.work()));
    }
}
