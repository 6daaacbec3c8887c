// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.linli.kernel.Page;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.rest.Caller;
import org.linli.kernel.support.rest.Versions;
import org.linli.petition.Campaigns;
import org.linli.petition.Campaigns.Campaign;

/** Campaigns. */
@Path("campaigns")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Role.GRID_WORKER_NAME,
    Role.COMMUNITY_OFFICER_NAME,
    Role.DISPATCHER_NAME,
    Role.DEPARTMENT_OFFICER_NAME,
    Role.SUPERVISOR_NAME
})
@Tag(name = "campaigns", description = "专项整治")
public final class CampaignResource {
    private static final String ID = "01JD3M9Z7Q4K8V2N5R6T1W0XYF";

    private final Campaigns campaigns;

    CampaignResource(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    @GET
    @Operation(
            operationId = "listCampaigns",
            summary = "Campaigns of an area, of those in it and of those above it, the newest first")
    public Page<Campaign> listCampaigns(
            @Parameter(description = "Code of the area", required = true, example = "990101001") @QueryParam("area")
                    String area,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") String cursor,
            @Parameter(description = "How many, 1 to 200, usually 50") @QueryParam("size") Integer size,
            @Context SecurityContext caller) {
        return campaigns.list(TotalsResource.area(area), cursor, Page.size(size), Caller.of(caller));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "beginCampaign",
            summary = "专项整治: begin one",
            description = "Dispatchers and supervisors of its area.")
    @ApiResponse(
            responseCode = "200",
            description = "The campaign, its version in the ETag",
            content = @Content(schema = @Schema(implementation = Campaign.class)))
    @ApiResponse(responseCode = "422", description = "Names every field that is wrong")
    public Response beginCampaign(Campaigns.Plan plan, @Context SecurityContext caller) {
        return answer(campaigns.create(Requests.required(plan), Caller.of(caller)));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getCampaign", summary = "A campaign, for the staff of its area and of those in it")
    @ApiResponse(
            responseCode = "200",
            description = "The campaign, its version in the ETag",
            content = @Content(schema = @Schema(implementation = Campaign.class)))
    public Response getCampaign(@Parameter(example = ID) @PathParam("id") String id, @Context SecurityContext caller) {
        return answer(campaigns.find(id, Caller.of(caller)));
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeCampaign", summary = "Change the plan of one that runs")
    @ApiResponse(
            responseCode = "200",
            description = "The campaign, its new version in the ETag",
            content = @Content(schema = @Schema(implementation = Campaign.class)))
    @ApiResponse(responseCode = "409", description = "It is over")
    @ApiResponse(responseCode = "412", description = "It changed since the version in If-Match")
    public Response changeCampaign(
            @Parameter(example = ID) @PathParam("id") String id,
            @Parameter(description = "The version you saw", required = true, example = "\"3\"")
                    @HeaderParam(Requests.IF_MATCH)
                    String version,
            Campaigns.Plan plan,
            @Context SecurityContext caller) {
        return answer(campaigns.change(id, Versions.required(version), Requests.required(plan), Caller.of(caller)));
    }

    @POST
    @Path("{id}/petitions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "groupPetitions",
            summary = "Put petitions into a campaign",
            description = "Dispatchers and supervisors of its area; what is in it already stays so.")
    @ApiResponse(
            responseCode = "200",
            description = "The campaign",
            content = @Content(schema = @Schema(implementation = Campaign.class)))
    @ApiResponse(responseCode = "422", description = "Names each order that lies elsewhere")
    public Response groupPetitions(
            @Parameter(example = ID) @PathParam("id") String id,
            TogetherBodies.Group body,
            @Context SecurityContext caller) {
        return answer(campaigns.group(id, Requests.required(body).ids(), Caller.of(caller)));
    }

    @POST
    @Path("{id}/result")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "endCampaign", summary = "End a campaign with its result")
    @ApiResponse(
            responseCode = "200",
            description = "The campaign",
            content = @Content(schema = @Schema(implementation = Campaign.class)))
    @ApiResponse(responseCode = "409", description = "It is over")
    @ApiResponse(responseCode = "412", description = "It changed since the version in If-Match")
    public Response endCampaign(
            @Parameter(example = ID) @PathParam("id") String id,
            @Parameter(description = "The version you saw", required = true, example = "\"3\"")
                    @HeaderParam(Requests.IF_MATCH)
                    String version,
            TogetherBodies.Result body,
            @Context SecurityContext caller) {
        Requests.required(body);
        return answer(campaigns.finish(id, Versions.required(version), body.words(), body.isDone(), Caller.of(caller)));
    }

    private static Response answer(Campaign found) {
        return Response.ok(found).tag(Versions.tag(found.version())).build();
    }
}
