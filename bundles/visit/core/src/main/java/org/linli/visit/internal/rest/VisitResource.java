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
import org.linli.kernel.security.Role;
import org.linli.kernel.support.rest.Bodies;
import org.linli.kernel.support.rest.Caller;
import org.linli.kernel.support.rest.Versions;
import org.linli.visit.FiledNeed;
import org.linli.visit.NeedDraft;
import org.linli.visit.RecordDraft;
import org.linli.visit.Visit;
import org.linli.visit.VisitBrief;
import org.linli.visit.VisitDraft;
import org.linli.visit.VisitRecord;
import org.linli.visit.VisitState;
import org.linli.visit.Visits;

/**
 * Visits. Members of a service team go to doors without having a role, so each operation is open to whoever is signed in,
 * and the service decides.
 */
@Path("visits")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "visits", description = "走访")
public final class VisitResource {
    private static final String VISIT =
            """
            {"household":"01JD3M9Z7Q4K8V2N5R6T1W0XYA","kind":"CARE","day":"2026-03-02","why":"季度探望"}""";
    private static final String RECORD =
            """
            {"met":["01JD3M9Z7Q4K8V2N5R6T1W0XYB"],"learnt":"腿脚不便,三楼没有电梯","opinions":["希望加装电梯"],
             "wishes":["想学会在网上看新闻"],
             "needs":[{"text":"楼道灯不亮,晚上看不见台阶","type":"street-lamp","resident":"01JD3M9Z7Q4K8V2N5R6T1W0XYB"}],
             "promises":[{"words":"下周带血压计来","to":"01JD3M9Z7Q4K8V2N5R6T1W0XYB","by":"2026-03-09"}]}""";
    private static final String NEED = "{\"text\":\"二楼楼道灯不亮\",\"type\":\"street-lamp\"}";

    private final Visits visits;

    VisitResource(Visits visits) {
        this.visits = visits;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            operationId = "beginVisit",
            summary = "Begin a visit to a household or a dwelling",
            description = "By one of the visitors, or by whoever looks after the area and sends others. It is a purpose"
                    + " for its visitors, for the people of the household, from 7 days before its day to 3 after.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = VisitDraft.class),
                                            examples = @ExampleObject(VISIT))))
    @ApiResponse(responseCode = "201", description = "Begun; Location tells where")
    @ApiResponse(responseCode = "404", description = "No such household in your areas")
    public Response begin(
            VisitDraft draft,
            @Parameter(description = Requests.KEY_WORDS, example = "visit-2026-03-02-0001") @HeaderParam(Requests.KEY)
                    String key,
            @Context SecurityContext caller) {
        String id = visits.begin(Bodies.required(draft), Requests.key(key), Caller.of(caller));
        return Response.created(URI.create("visits/" + id))
                .entity(new VisitBodies.Added(id))
                .build();
    }

    @GET
    @RolesAllowed({
        Role.GRID_WORKER_NAME,
        Role.COMMUNITY_OFFICER_NAME,
        Role.CARE_OFFICER_NAME,
        Role.DISPATCHER_NAME,
        Role.SUPERVISOR_NAME
    })
    @Operation(
            operationId = "listVisits",
            summary = "The visits of an area",
            description = "The latest day first; who goes where and when, nothing of what was learnt.")
    public Page<Visit> list(
            @Parameter(description = "Code of the area", required = true, example = Requests.AREA) @QueryParam("area")
                    String area,
            @Parameter(description = "How they stand", required = true, example = "OPEN") @QueryParam("state")
                    VisitState state,
            @Parameter(description = Requests.CURSOR) @QueryParam("cursor") String cursor,
            @Parameter(description = Requests.SIZE) @QueryParam("size") Integer size,
            @Context SecurityContext caller) {
        return visits.list(
                Requests.area(area), Bodies.parameter("state", state), cursor, Page.size(size), Caller.of(caller));
    }

    @GET
    @Path("mine")
    @PermitAll
    @Operation(operationId = "listMyVisits", summary = "My open visits", description = "The earliest day first.")
    public Page<Visit> mine(
            @Parameter(description = Requests.CURSOR) @QueryParam("cursor") String cursor,
            @Parameter(description = Requests.SIZE) @QueryParam("size") Integer size,
            @Context SecurityContext caller) {
        return visits.mine(cursor, Page.size(size), Caller.of(caller));
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(
            operationId = "getVisit",
            summary = "A visit",
            description = "Who goes where and when; its version is in the ETag.")
    @ApiResponse(
            responseCode = "200",
            description = "Found",
            content = @Content(schema = @Schema(implementation = Visit.class)))
    public Response find(
            @Parameter(description = "Its id", example = Requests.ID) @PathParam("id") String id,
            @Context SecurityContext caller) {
        Visit visit = visits.find(id, Caller.of(caller));
        return Response.ok(visit).tag(Versions.tag(visit.version())).build();
    }

    @GET
    @Path("{id}/brief")
    @PermitAll
    @Operation(
            operationId = "getVisitBrief",
            summary = "走访前做功课: what to know before the door",
            description =
                    "For the visitors, while the visit is a purpose: who lives there with ages, relations and care,"
                            + " open matters, the last visits and what was promised. Each person is a look in the access ledger.")
    @ApiResponse(
            responseCode = "200",
            description = "The brief",
            content = @Content(schema = @Schema(implementation = VisitBrief.class)))
    @ApiResponse(responseCode = "403", description = "You are not one of the visitors")
    @ApiResponse(responseCode = "409", description = "The visit is over, or its days are")
    public Response brief(
            @Parameter(description = "Its id", example = Requests.ID) @PathParam("id") String id,
            @Context SecurityContext caller,
            @Context HttpHeaders headers) {
        return Requests.unkept(visits.brief(id, Caller.address(headers), Caller.of(caller)))
                .build();
    }

    @POST
    @Path("{id}/record")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            operationId = "recordVisit",
            summary = "走访登记: hand in what was learnt",
            description = "By one of the visitors, once. Each need becomes a petition in the same go, by the channel"
                    + " `visit`; one that says FILING is filed within a moment.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = RecordDraft.class),
                                            examples = @ExampleObject(RECORD))))
    @ApiResponse(
            responseCode = "200",
            description = "Recorded, with the numbers of the petitions",
            content = @Content(schema = @Schema(implementation = VisitRecord.class)))
    @ApiResponse(responseCode = "409", description = "It was recorded or cancelled")
    @ApiResponse(responseCode = "422", description = "Names every field that is wrong")
    public Response record(
            @Parameter(description = "Its id", example = Requests.ID) @PathParam("id") String id,
            RecordDraft draft,
            @Parameter(description = Requests.KEY_WORDS, example = "record-2026-03-02-0001") @HeaderParam(Requests.KEY)
                    String key,
            @Context SecurityContext caller,
            @Context HttpHeaders headers) {
        VisitRecord record = visits.record(
                id, Bodies.required(draft), Requests.key(key), Caller.address(headers), Caller.of(caller));
        return Requests.unkept(record).build();
    }

    @GET
    @Path("{id}/record")
    @PermitAll
    @Operation(
            operationId = "getVisitRecord",
            summary = "The record of a visit",
            description = "For the visitors, the community's officers, and whoever is to visit the same household; each"
                    + " look is in the access ledger.")
    @ApiResponse(
            responseCode = "200",
            description = "The record",
            content = @Content(schema = @Schema(implementation = VisitRecord.class)))
    public Response read(
            @Parameter(description = "Its id", example = Requests.ID) @PathParam("id") String id,
            @Context SecurityContext caller,
            @Context HttpHeaders headers) {
        return Requests.unkept(visits.read(id, Caller.address(headers), Caller.of(caller)))
                .build();
    }

    @POST
    @Path("{id}/needs/{position}")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            operationId = "mendNeed",
            summary = "Send a need again that was refused",
            description = "By one of the visitors or the community's officers.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = NeedDraft.class),
                                            examples = @ExampleObject(NEED))))
    @ApiResponse(
            responseCode = "200",
            description = "What became of it",
            content = @Content(schema = @Schema(implementation = FiledNeed.class)))
    @ApiResponse(responseCode = "409", description = "It was not refused")
    public Response mend(
            @Parameter(description = "The visit", example = Requests.ID) @PathParam("id") String id,
            @Parameter(description = "Which need, from 1", example = "1") @PathParam("position") int position,
            NeedDraft draft,
            @Context SecurityContext caller) {
        return Requests.unkept(visits.mend(id, position, Bodies.required(draft), Caller.of(caller)))
                .build();
    }

    @POST
    @Path("{id}/cancellation")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            operationId = "cancelVisit",
            summary = "A visit does not take place",
            description = "By one of the visitors or the community's officers; it is no purpose from now on.")
    @ApiResponse(responseCode = "204", description = "Cancelled")
    public Response cancel(
            @Parameter(description = "Its id", example = Requests.ID) @PathParam("id") String id,
            @Parameter(description = Requests.SEEN, required = true, example = "\"1\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String version,
            VisitBodies.Cancelling body,
            @Context SecurityContext caller) {
        visits.cancel(id, Bodies.required(body).why(), Versions.required(version), Caller.of(caller));
        return Response.noContent().build();
    }
}
