// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.linli.kernel.Page;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.rest.Bodies;
import org.linli.kernel.support.rest.Caller;
import org.linli.kernel.support.rest.Versions;
import org.linli.visit.Hazard;
import org.linli.visit.HazardDraft;
import org.linli.visit.Patrol;
import org.linli.visit.Patrols;
import org.linli.visit.TrackPoint;
import org.linli.visit.TrackRead;

/** Patrols: the worker's own. Nothing here tells how long or how far somebody went. */
@Path("patrols")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.GRID_WORKER_NAME, Role.COMMUNITY_OFFICER_NAME})
@Tag(name = "patrols", description = "巡查")
public final class PatrolResource {
    private static final String POINTS =
            """
            {"points":[{"at":"2026-03-02T01:10:00Z","longitude":116.01,"latitude":39.01,"accuracy":8}]}""";
    private static final String HAZARD =
            """
            {"kind":"street-lamp","words":"东门电线垂落，离地不到两米","point":{"longitude":116.01,"latitude":39.01}}""";
    private static final String LOOK =
            """
            {"kind":"safety","reference":"990101-20260302-0001","ground":"巡查人员失去联系，确认最后位置"}""";

    private final Patrols patrols;

    PatrolResource(Patrols patrols) {
        this.patrols = patrols;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "openPatrol",
            summary = "开始巡查: open a patrol",
            description = "Only now points of a track are taken, for the worker's own safety; kept 30 days, never a"
                    + " measure. It ends after 12 hours at the latest. One open patrol each.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = AreaBody.class),
                                            examples = @ExampleObject("{\"area\":\"990101001001\"}"))))
    @ApiResponse(
            responseCode = "201",
            description = "Opened; Location tells where",
            content = @Content(schema = @Schema(implementation = Patrol.class)))
    @ApiResponse(responseCode = "409", description = "Another one is open")
    public Response open(
            AreaBody body,
            @Parameter(description = Requests.KEY_WORDS, example = "patrol-2026-03-02-1") @HeaderParam(Requests.KEY)
                    String key,
            @Context SecurityContext caller) {
        Patrol patrol = patrols.open(Requests.area(Bodies.required(body).area()), Requests.key(key), Caller.of(caller));
        return Response.created(URI.create("patrols/" + patrol.id()))
                .entity(patrol)
                .tag(Versions.tag(patrol.version()))
                .build();
    }

    @GET
    @Operation(
            operationId = "listMyPatrols",
            summary = "The caller's own patrols of the last 30 days",
            description = "The newest first. Nobody sees anybody else's.")
    public Page<Patrol> mine(
            @Parameter(description = Requests.CURSOR) @QueryParam("cursor") String cursor,
            @Parameter(description = Requests.SIZE) @QueryParam("size") Integer size,
            @Context SecurityContext caller) {
        return patrols.mine(cursor, Page.size(size), Caller.of(caller));
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getPatrol",
            summary = "The caller's own patrol",
            description = "Nobody sees anybody else's.")
    @ApiResponse(responseCode = "404", description = "Not there, or another worker's")
    public Patrol find(@Parameter(example = Requests.ID) @PathParam("id") String id, @Context SecurityContext caller) {
        return patrols.find(id, Caller.of(caller));
    }

    @POST
    @Path("{id}/points")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addTrackPoints",
            summary = "Points of the track",
            description = "1 to 500 at once, only while the patrol is open.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = PointsBody.class),
                                            examples = @ExampleObject(POINTS))))
    @ApiResponse(responseCode = "204", description = "Kept, sealed")
    @ApiResponse(responseCode = "409", description = "The patrol is over")
    public Response track(
            @Parameter(example = Requests.ID) @PathParam("id") String id,
            PointsBody body,
            @Parameter(description = Requests.KEY_WORDS, required = true, example = "points-0001")
                    @HeaderParam(Requests.KEY)
                    String key,
            @Context SecurityContext caller) {
        patrols.track(id, Bodies.required(body).points(), key, Caller.of(caller));
        return Response.noContent().build();
    }

    @GET
    @Path("{id}/track")
    @Operation(operationId = "getMyTrack", summary = "The caller's own track", description = "While it is kept.")
    public Response ownTrack(
            @Parameter(example = Requests.ID) @PathParam("id") String id, @Context SecurityContext caller) {
        return Requests.unkept(new PointsBody(patrols.ownTrack(id, Caller.of(caller))))
                .build();
    }

    @POST
    @Path("{id}/track-looks")
    @RolesAllowed(Role.SUPERVISOR_NAME)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "lookAtTrack",
            summary = "A supervisor looks at a track",
            description = "For `safety` or `complaint` only; ground and reader stand in the access ledger before the"
                    + " answer. Any other kind, above all a score, is refused, counted and written down.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = TrackRead.class),
                                            examples = @ExampleObject(LOOK))))
    @ApiResponse(responseCode = "403", description = "The kind of reason is none that there is")
    @ApiResponse(responseCode = "404", description = "There is none, or outside your areas")
    public Response look(
            @Parameter(example = Requests.ID) @PathParam("id") String id,
            TrackRead why,
            @Context SecurityContext caller,
            @Context HttpHeaders headers) {
        List<TrackPoint> track = patrols.track(id, Bodies.required(why), Caller.address(headers), Caller.of(caller));
        return Requests.unkept(new PointsBody(track)).build();
    }

    @POST
    @Path("{id}/hazards")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addHazard",
            summary = "A hazard was found",
            description = "It becomes a petition within a moment. A photo is brought before"
                    + " (`POST /api/petition/waiting-files`) and named by its id; one that is unknown is refused.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = HazardDraft.class),
                                            examples = @ExampleObject(HAZARD))))
    @ApiResponse(
            responseCode = "201",
            description = "Kept; with the number of its petition when that is there already",
            content = @Content(schema = @Schema(implementation = Hazard.class)))
    @ApiResponse(
            responseCode = "422",
            description = "Names every field that is wrong, also a photo that nobody brought")
    public Response hazard(
            @Parameter(example = Requests.ID) @PathParam("id") String id,
            HazardDraft draft,
            @Parameter(description = Requests.KEY_WORDS, required = true, example = "hazard-0001")
                    @HeaderParam(Requests.KEY)
                    String key,
            @Context SecurityContext caller) {
        Hazard hazard = patrols.found(id, Bodies.required(draft), key, Caller.of(caller));
        return Response.created(URI.create("patrols/" + id + "/hazards"))
                .entity(hazard)
                .build();
    }

    @GET
    @Path("{id}/hazards")
    @Operation(
            operationId = "listHazards",
            summary = "The hazards of the caller's own patrol",
            description = "With the numbers of their petitions.")
    public List<Hazard> hazards(
            @Parameter(example = Requests.ID) @PathParam("id") String id, @Context SecurityContext caller) {
        return patrols.hazards(id, Caller.of(caller));
    }

    @POST
    @Path("{id}/closing")
    @Operation(
            operationId = "closePatrol",
            summary = "结束巡查: end a patrol",
            description = "One that is over stays as it is.")
    public Patrol close(@Parameter(example = Requests.ID) @PathParam("id") String id, @Context SecurityContext caller) {
        return patrols.close(id, Caller.of(caller));
    }

    /** Where a patrol goes. */
    @Schema(name = "PatrolStart")
    record AreaBody(
            @Schema(description = "社区或网格代码", example = "990101001001", requiredMode = Schema.RequiredMode.REQUIRED)
                    String area) {}

    /** Points of a track. */
    @Schema(name = "TrackPoints")
    record PointsBody(@Schema(description = "1 至 500 个点") List<TrackPoint> points) {}
}
