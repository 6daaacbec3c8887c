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
import java.time.YearMonth;
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
import org.linli.visit.MeetingRecord;
import org.linli.visit.YardMeeting;
import org.linli.visit.YardMeetings;

/** Meetings in the yard. */
@Path("meetings")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Role.GRID_WORKER_NAME,
    Role.COMMUNITY_OFFICER_NAME,
    Role.DISPATCHER_NAME,
    Role.DEPARTMENT_OFFICER_NAME,
    Role.SUPERVISOR_NAME
})
@Tag(name = "meetings", description = "院坝会")
public final class MeetingResource {
    private static final String DRAFT =
            """
            {"area":"990101001001","place":"黄桷树下","startsAt":"2026-03-05T19:00:00+08:00",
             "topics":["路灯","停车"],"notice":"本周四晚上七点,院坝里说说路灯和停车"}""";
    private static final String RECORD =
            """
            {"staff":["01JD3M9Z7Q4K8V2N5R6T1W0XYA"],"residents":23,"topics":["路灯","停车"],
             "opinions":["晚上太黑,老人不敢出门"],
             "needs":[{"text":"路灯坏了三盏","type":"environment","name":"王大爷","phone":"13800000000"}]}""";

    private final YardMeetings meetings;

    MeetingResource(YardMeetings meetings) {
        this.meetings = meetings;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "announceMeeting",
            summary = "Announce a yard meeting",
            description =
                    "By the community, its subdistrict, or the office that looks after it. The notice is public at"
                            + " once.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = YardMeeting.Draft.class),
                                            examples = @ExampleObject(DRAFT))))
    @ApiResponse(responseCode = "201", description = "Announced; Location tells where")
    public Response announce(
            YardMeeting.Draft draft,
            @Parameter(description = Requests.KEY_WORDS, example = "meeting-2026-03-0001") @HeaderParam(Requests.KEY)
                    String key,
            @Context SecurityContext caller) {
        String id = meetings.announce(Bodies.required(draft), Requests.key(key), Caller.of(caller));
        return Response.created(URI.create("meetings/" + id))
                .entity(new Made(id))
                .build();
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeMeeting",
            summary = "Change what is announced",
            description = "Until it was held or called off; the new notice is public at once.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = YardMeeting.Draft.class),
                                            examples = @ExampleObject(DRAFT))))
    @ApiResponse(responseCode = "204", description = "Changed; the new version is in the ETag")
    @ApiResponse(responseCode = "409", description = "It was held or cancelled")
    public Response change(
            @Parameter(description = "Its id", example = Requests.ID) @PathParam("id") String id,
            @Parameter(description = Requests.SEEN, required = true, example = "\"1\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String version,
            YardMeeting.Draft draft,
            @Context SecurityContext caller) {
        return changed(meetings.change(id, Bodies.required(draft), Versions.required(version), Caller.of(caller)));
    }

    @POST
    @Path("{id}/cancellation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "cancelMeeting", summary = "Call a meeting off", description = "The reason is public.")
    @ApiResponse(responseCode = "204", description = "Called off; the new version is in the ETag")
    public Response cancel(
            @Parameter(description = "Its id", example = Requests.ID) @PathParam("id") String id,
            @Parameter(description = Requests.SEEN, required = true, example = "\"1\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String version,
            WordsBody body,
            @Context SecurityContext caller) {
        return changed(
                meetings.cancel(id, Bodies.required(body).words(), Versions.required(version), Caller.of(caller)));
    }

    @POST
    @Path("{id}/record")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "recordMeeting",
            summary = "Record that a meeting was held",
            description = "Each need becomes a petition in the same go. Residents are a number.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = MeetingRecord.class),
                                            examples = @ExampleObject(RECORD))))
    @ApiResponse(responseCode = "200", description = "Recorded; what became of each need")
    @ApiResponse(responseCode = "409", description = "It has not begun, or was held or cancelled")
    public Response hold(
            @Parameter(description = "Its id", example = Requests.ID) @PathParam("id") String id,
            @Parameter(description = Requests.SEEN, required = true, example = "\"1\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String version,
            MeetingRecord record,
            @Context SecurityContext caller) {
        List<FiledNeed> filed =
                meetings.hold(id, Bodies.required(record), Versions.required(version), Caller.of(caller));
        return Requests.unkept(filed).build();
    }

    @POST
    @Path("{id}/minutes")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "publishMinutes",
            summary = "Publish what residents are told afterwards",
            description = "Without names of residents; again to correct it.")
    @ApiResponse(responseCode = "204", description = "Published; the new version is in the ETag")
    public Response publish(
            @Parameter(description = "Its id", example = Requests.ID) @PathParam("id") String id,
            @Parameter(description = Requests.SEEN, required = true, example = "\"2\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String version,
            WordsBody body,
            @Context SecurityContext caller) {
        return changed(meetings.publishMinutes(
                id, Bodies.required(body).words(), Versions.required(version), Caller.of(caller)));
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getMeeting",
            summary = "A meeting with its record",
            description = "With what was said, and the petitions that came of it.")
    @ApiResponse(
            responseCode = "200",
            description = "Found; its version is in the ETag",
            content = @Content(schema = @Schema(implementation = YardMeeting.class)))
    public Response read(
            @Parameter(description = "Its id", example = Requests.ID) @PathParam("id") String id,
            @Context SecurityContext caller) {
        YardMeeting meeting = meetings.read(id, Caller.of(caller));
        return Requests.unkept(meeting).tag(Versions.tag(meeting.version())).build();
    }

    @GET
    @Operation(
            operationId = "listMeetings",
            summary = "The meetings in an area, the latest first",
            description = "Without their records.")
    public Page<YardMeeting> list(
            @Parameter(description = "区域代码", required = true, example = Requests.AREA) @QueryParam("area") String area,
            @Parameter(description = "哪个月;不填为全部", example = "2026-03") @QueryParam("month") String month,
            @Parameter(description = Requests.CURSOR) @QueryParam("cursor") String cursor,
            @Parameter(description = Requests.SIZE) @QueryParam("size") Integer size,
            @Context SecurityContext caller) {
        YearMonth of = Days.month(month);
        return meetings.list(
                Requests.area(area), of == null ? null : of.atDay(1), cursor, Page.size(size), Caller.of(caller));
    }

    private static Response changed(long version) {
        return Response.noContent().tag(Versions.tag(version)).build();
    }

    /** What was made. */
    @Schema(name = "MeetingMade")
    record Made(@Schema(description = "编号", example = Requests.ID) String id) {}

    /** Words for the public. */
    @Schema(name = "MeetingWords")
    record WordsBody(
            @Schema(
                            description = "对外公布的话,不写居民姓名",
                            example = "路灯下周修好,停车位重新划线。",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String words) {}
}
