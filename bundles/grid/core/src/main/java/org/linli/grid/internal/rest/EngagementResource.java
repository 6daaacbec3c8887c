// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
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
import org.linli.grid.Engagement;
import org.linli.grid.EngagementDraft;
import org.linli.grid.Engagements;
import org.linli.grid.internal.staff.JpaEngagements;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.rest.Bodies;
import org.linli.kernel.support.rest.Caller;
import org.linli.kernel.support.rest.Versions;

/** Informants, house stewards, Party-group leaders, station heads and check-ins. */
@Path("engagements")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Role.GRID_WORKER_NAME,
    Role.COMMUNITY_OFFICER_NAME,
    Role.DISPATCHER_NAME,
    Role.SUPERVISOR_NAME,
    Role.ADMINISTRATOR_NAME
})
@Tag(name = "grid-staff", description = "网格力量:网格员、信息员、党小组长、工作站、双报到")
public final class EngagementResource {
    private static final String KINDS =
            "INFORMANT 信息员, HOUSE_STEWARD 楼栋长, PARTY_GROUP_LEADER 网格党小组长, STATION_HEAD 工作站负责人,"
                    + " MEMBER_CHECK_IN 党员报到, ORGANIZATION_CHECK_IN 党组织报到";

    private final JpaEngagements engagements;

    EngagementResource(JpaEngagements engagements) {
        this.engagements = engagements;
    }

    @GET
    @Operation(
            operationId = "listEngagements",
            summary = "Who is engaged in an area on a day",
            description =
                    "Of the area and the areas in it, by area and as they were entered; phones are masked, of members"
                            + " who checked in also names. One row in the access ledger.")
    public Page<Engagement> list(
            @Parameter(description = "Code of the area", required = true, example = "990101001001") @QueryParam("area")
                    String area,
            @Parameter(description = "Of this kind only: " + KINDS) @QueryParam("kind") Engagement.Kind kind,
            @Parameter(description = "A day in China, today when not given", example = "2026-03-02") @QueryParam("day")
                    String day,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") String cursor,
            @Parameter(description = "How many, 1 to 200, usually 50") @QueryParam("size") Integer size,
            @Context SecurityContext caller,
            @Context HttpHeaders headers) {
        Engagements.Query query =
                new Engagements.Query(AreaCode.of(Bodies.parameter("area", area)), kind, Asked.day("day", day));
        return engagements.list(query, cursor, Page.size(size), Caller.address(headers), Caller.of(caller));
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getEngagement",
            summary = "Somebody who is engaged, with the phone",
            description = "The look is in the access ledger before the answer comes. The version is in the ETag.")
    @ApiResponse(
            responseCode = "200",
            description = "Found",
            content = @Content(schema = @Schema(implementation = Engagement.class)))
    public Response find(
            @Parameter(description = "Its id", example = "01JD3M9Z7Q4K8V2N5R6T1W0XYA") @PathParam("id") String id,
            @Context SecurityContext caller,
            @Context HttpHeaders headers) {
        return answer(Response.ok(), engagements.find(id, Caller.address(headers), Caller.of(caller)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.COMMUNITY_OFFICER_NAME, Role.DISPATCHER_NAME, Role.ADMINISTRATOR_NAME})
    @Operation(
            operationId = "addEngagement",
            summary = "Engage somebody",
            description = "A grid has one Party-group leader at a time, a community one station head: who was it before"
                    + " ends on the day that the new one begins. Name and phone are kept sealed.")
    @ApiResponse(
            responseCode = "201",
            description = "Engaged; Location and ETag tell where and which version",
            content = @Content(schema = @Schema(implementation = Engagement.class)))
    @ApiResponse(responseCode = "409", description = "Somebody is engaged for that time already")
    public Response add(
            Body body,
            @Parameter(description = "The same key again does nothing more, up to 64 characters")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @Context SecurityContext caller) {
        Engagement added = engagements.add(Bodies.required(body).draft(), key, Caller.of(caller));
        return answer(Response.created(URI.create("engagements/" + added.id())), added);
    }

    @POST
    @Path("{id}/replacement")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.COMMUNITY_OFFICER_NAME, Role.DISPATCHER_NAME, Role.ADMINISTRATOR_NAME})
    @Operation(
            operationId = "replaceEngagement",
            summary = "Enter what has changed about somebody",
            description =
                    "The engagement ends today and another begins, so that nothing is overwritten. Kind and area stay.")
    @ApiResponse(
            responseCode = "201",
            description = "The new one; Location and ETag tell where and which version",
            content = @Content(schema = @Schema(implementation = Engagement.class)))
    @ApiResponse(responseCode = "412", description = "Somebody else changed it meanwhile")
    public Response replace(
            @Parameter(description = "Its id", example = "01JD3M9Z7Q4K8V2N5R6T1W0XYA") @PathParam("id") String id,
            @Parameter(description = "The version you saw, as in its ETag", required = true, example = "\"1\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String version,
            Body body,
            @Context SecurityContext caller) {
        Engagement next = engagements.replace(
                id, Versions.required(version), Bodies.required(body).draft(), Caller.of(caller));
        return answer(Response.created(URI.create("engagements/" + next.id())), next);
    }

    @POST
    @Path("{id}/end")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.COMMUNITY_OFFICER_NAME, Role.DISPATCHER_NAME, Role.ADMINISTRATOR_NAME})
    @Operation(
            operationId = "endEngagement",
            summary = "End an engagement",
            description = "Today or on a day that is past; who it was before that day can still be asked.")
    @ApiResponse(
            responseCode = "200",
            description = "Ended; its new version is in the ETag",
            content = @Content(schema = @Schema(implementation = Engagement.class)))
    @ApiResponse(responseCode = "412", description = "Somebody else changed it meanwhile")
    public Response end(
            @Parameter(description = "Its id", example = "01JD3M9Z7Q4K8V2N5R6T1W0XYA") @PathParam("id") String id,
            @Parameter(description = "The version you saw, as in its ETag", required = true, example = "\"1\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String version,
            End body,
            @Context SecurityContext caller) {
        LocalDate until = Asked.day("until", Bodies.required(body).until());
        return answer(Response.ok(), engagements.end(id, Versions.required(version), until, Caller.of(caller)));
    }

    @DELETE
    @Path("{id}/person")
    @RolesAllowed({Role.COMMUNITY_OFFICER_NAME, Role.ADMINISTRATOR_NAME})
    @Operation(
            operationId = "forgetEngagedPerson",
            summary = "Make somebody who was engaged unreadable for good",
            description = "Name, phone and links go; that there was somebody, and when, stays. Only when it is over.")
    @ApiResponse(responseCode = "204", description = "Nobody can read it any more")
    @ApiResponse(responseCode = "409", description = "It is not over")
    public Response forget(
            @Parameter(description = "Its id", example = "01JD3M9Z7Q4K8V2N5R6T1W0XYA") @PathParam("id") String id,
            @Context SecurityContext caller) {
        engagements.forget(id, Caller.of(caller));
        return Response.noContent().build();
    }

    private static Response answer(Response.ResponseBuilder response, Engagement engagement) {
        return response.entity(engagement)
                .tag(Versions.tag(engagement.version()))
                .build();
    }

    /** When it ends. */
    @Schema(name = "EngagementEnd")
    record End(@Schema(description = "不再担任的第一天;不填为今天", example = "2026-03-02") String until) {}

    /** What is entered. */
    @Schema(name = "EngagementBody")
    record Body(
            @Schema(description = KINDS, requiredMode = Schema.RequiredMode.REQUIRED) Engagement.Kind kind,
            @Schema(
                            type = "string",
                            description = "网格(信息员、楼栋长、党小组长)或社区的编码",
                            example = "990101001001001",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    AreaCode area,
            @Schema(description = "姓名,加密保存;工作人员和组织不填", example = "甲阿姨") String name,
            @Schema(description = "电话,加密保存", example = "13800000000") String phone,
            @Schema(description = "VOLUNTEER 志愿者, RETIRED 退休人员, CHECKED_IN_MEMBER 报到党员, RESIDENT 其他居民")
                    Engagement.Background background,
            @Schema(description = "是工作人员时,其编号;工作站负责人必填") String officer,
            @Schema(description = "是登记居民时,其编号") String resident,
            @Schema(description = "报到的组织,或报到党员所在的组织", example = "甲中学党支部") String organization,
            @Schema(description = "该组织在驻区单位中的编号") String organizationId,
            @Schema(description = "担任的第一天;不填为今天", example = "2026-03-02") String since) {
        private EngagementDraft draft() {
            return new EngagementDraft(
                    kind,
                    area,
                    name,
                    phone,
                    background,
                    officer,
                    resident,
                    organization,
                    organizationId,
                    Asked.day("since", since));
        }
    }
}
