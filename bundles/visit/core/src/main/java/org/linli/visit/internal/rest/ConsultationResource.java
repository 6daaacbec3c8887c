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
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import javax.annotation.security.PermitAll;
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
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.rest.Bodies;
import org.linli.kernel.support.rest.Caller;
import org.linli.kernel.support.rest.Versions;
import org.linli.visit.Consultation;
import org.linli.visit.ConsultationDraft;
import org.linli.visit.ConsultationTally;
import org.linli.visit.Consultations;
import org.linli.visit.OpinionDraft;

/** Rounds of questions to the people of an area. */
@Path("consultations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Role.GRID_WORKER_NAME,
    Role.COMMUNITY_OFFICER_NAME,
    Role.DISPATCHER_NAME,
    Role.SUPERVISOR_NAME,
    Role.CARE_OFFICER_NAME
})
@Tag(name = "consultations", description = "征求意见")
public final class ConsultationResource {
    private static final String ROUND =
            """
            {"area":"990101001001","title":"加装电梯征求意见","words":"三号楼拟加装电梯",
             "questions":[{"words":"是否同意加装电梯","options":["同意","不同意","都可以"]},{"words":"有什么担心"}],
             "from":"2026-03-02","to":"2026-03-31"}""";
    private static final String OPINION =
            """
            {"where":"VISIT","reference":"01JD3M9Z7Q4K8V2N5R6T1W0XYA","answers":["同意","怕噪音"]}""";

    private final Consultations consultations;

    ConsultationResource(Consultations consultations) {
        this.consultations = consultations;
    }

    @POST
    @RolesAllowed({Role.COMMUNITY_OFFICER_NAME, Role.DISPATCHER_NAME, Role.SUPERVISOR_NAME})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "openConsultation",
            summary = "Open a round of questions",
            description =
                    "By whoever looks after the area. Questions with options are counted, others answered in words.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = ConsultationDraft.class),
                                            examples = @ExampleObject(ROUND))))
    @ApiResponse(responseCode = "201", description = "Opened; Location tells where")
    public Response open(
            ConsultationDraft draft,
            @Parameter(description = Requests.KEY_WORDS, example = "round-2026-03-02-0001") @HeaderParam(Requests.KEY)
                    String key,
            @Context SecurityContext caller) {
        String id = consultations.open(Bodies.required(draft), Requests.key(key), Caller.of(caller));
        return added(id);
    }

    @GET
    @Operation(
            operationId = "listConsultations",
            summary = "The rounds that ask the people of an area",
            description = "Its own, those of areas in it and of areas above it; the newest first.")
    public Page<Consultation> list(
            @Parameter(description = "Code of the area", required = true, example = Requests.AREA) @QueryParam("area")
                    String area,
            @Parameter(description = "Those that are closed instead of those that run") @QueryParam("closed")
                    boolean closed,
            @Parameter(description = Requests.CURSOR) @QueryParam("cursor") String cursor,
            @Parameter(description = Requests.SIZE) @QueryParam("size") Integer size,
            @Context SecurityContext caller) {
        return consultations.list(Requests.area(area), !closed, cursor, Page.size(size), Caller.of(caller));
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getConsultation",
            summary = "A round of questions",
            description = "Its version is in the ETag.")
    @ApiResponse(
            responseCode = "200",
            description = "Found",
            content = @Content(schema = @Schema(implementation = Consultation.class)))
    public Response find(
            @Parameter(description = "Its id", example = Requests.ID) @PathParam("id") String id,
            @Context SecurityContext caller) {
        Consultation round = consultations.find(id, Caller.of(caller));
        return Response.ok(round).tag(Versions.tag(round.version())).build();
    }

    @POST
    @Path("{id}/opinions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "contributeOpinion",
            summary = "Take down an opinion",
            description =
                    "Gathered at a door, in a yard meeting, or otherwise. Whose it is is not kept, nor who took it"
                            + " down: it counts by its area.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = OpinionDraft.class),
                                            examples = @ExampleObject(OPINION))))
    @ApiResponse(responseCode = "201", description = "Taken down")
    @ApiResponse(responseCode = "409", description = "Outside the days of the round")
    public Response contribute(
            @Parameter(description = "The round", example = Requests.ID) @PathParam("id") String id,
            OpinionDraft draft,
            @Parameter(description = Requests.KEY_WORDS, example = "opinion-2026-03-02-0001") @HeaderParam(Requests.KEY)
                    String key,
            @Context SecurityContext caller) {
        return added(consultations.contribute(id, Bodies.required(draft), Requests.key(key), Caller.of(caller)));
    }

    @GET
    @Path("{id}/tally")
    @Operation(
            operationId = "getConsultationTally",
            summary = "The opinions counted by answer and area",
            description =
                    "Counts of 1 and 2 are withheld (null), and others where one could be computed from the rest.")
    public ConsultationTally tally(
            @Parameter(description = "The round", example = Requests.ID) @PathParam("id") String id,
            @Context SecurityContext caller) {
        return consultations.tally(id, Caller.of(caller));
    }

    @GET
    @Path("{id}/questions/{question}/words")
    @Operation(
            operationId = "listConsultationWords",
            summary = "What was answered to a question in words",
            description = "The newest first, without whose words they are.")
    public Page<String> words(
            @Parameter(description = "The round", example = Requests.ID) @PathParam("id") String id,
            @Parameter(description = "Which question, from 1", example = "2") @PathParam("question") int question,
            @Parameter(description = Requests.CURSOR) @QueryParam("cursor") String cursor,
            @Parameter(description = Requests.SIZE) @QueryParam("size") Integer size,
            @Context SecurityContext caller) {
        return consultations.words(id, question, cursor, Page.size(size), Caller.of(caller));
    }

    @POST
    @Path("{id}/closing")
    @RolesAllowed({Role.COMMUNITY_OFFICER_NAME, Role.DISPATCHER_NAME, Role.SUPERVISOR_NAME})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "closeConsultation",
            summary = "Close a round with its result",
            description = "The result is published in plain words.")
    @ApiResponse(responseCode = "204", description = "Closed; its new version is in the ETag")
    @ApiResponse(responseCode = "412", description = "Somebody else changed it meanwhile")
    public Response close(
            @Parameter(description = "The round", example = Requests.ID) @PathParam("id") String id,
            @Parameter(description = Requests.SEEN, required = true, example = "\"1\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String version,
            VisitBodies.Closing body,
            @Context SecurityContext caller) {
        long now =
                consultations.close(id, Bodies.required(body).result(), Versions.required(version), Caller.of(caller));
        return Response.noContent().tag(Versions.tag(now)).build();
    }

    @GET
    @Path("results")
    @PermitAll
    @Operation(
            operationId = "listConsultationResults",
            summary = "公示: the results that were published for an area and those above it",
            description = "For everybody, the newest first.")
    public Page<Consultations.Published> published(
            @Parameter(description = "Code of the area", required = true, example = Requests.AREA) @QueryParam("area")
                    String area,
            @Parameter(description = "The first day of closing, usually a year ago", example = "2026-01-01")
                    @QueryParam("since")
                    String since,
            @Parameter(description = Requests.CURSOR) @QueryParam("cursor") String cursor,
            @Parameter(description = Requests.SIZE) @QueryParam("size") Integer size) {
        return consultations.published(Requests.area(area), day(since), cursor, Page.size(size));
    }

    private static LocalDate day(String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException wrong) {
            throw new PlatformException(Problem.invalid("since", "is no day", "a day such as 2026-03-02"), wrong);
        }
    }

    private static Response added(String id) {
        return Response.created(URI.create("consultations/" + id))
                .entity(new VisitBodies.Added(id))
                .build();
    }
}
