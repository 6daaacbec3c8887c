// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
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
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.linli.kernel.Page;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.rest.Caller;
import org.linli.kernel.support.rest.Versions;
import org.linli.petition.Edition;
import org.linli.petition.Editions;

/** Editions of rules and templates. */
@Path("editions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.DISPATCHER_NAME, Role.SUPERVISOR_NAME, Role.ADMINISTRATOR_NAME, Role.AUDITOR_NAME})
@Tag(name = "editions", description = "规则与模板的版本：起草、检查、预览、他人批准、按日期生效")
public final class EditionsResource {
    private static final String DRAFT =
            """
            {"kind":"rule","area":"990101001","ground":"一般事项改为3个工作日",
             "text":"generalLimit = 3个工作日\\nladder = 网格>社区>街道>区县",
             "validFrom":"2026-12-01T00:00:00+08:00"}""";

    private final Editions editions;

    EditionsResource(Editions editions) {
        this.editions = editions;
    }

    @GET
    @Operation(operationId = "listEditions", summary = "Editions, the newest first 规则与模板版本列表")
    public Page<Edition> list(
            @Parameter(description = "Only of this kind", example = "rule") @QueryParam("kind") String kind,
            @Parameter(description = "Only of this area", example = "990101001") @QueryParam("area") String area,
            @Parameter(description = "Only in this state") @QueryParam("state") Edition.State state,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") String cursor,
            @Parameter(description = "How many, 1 to 200, usually 50") @QueryParam("size") Integer size,
            @Context SecurityContext caller) {
        Editions.Wanted wanted = new Editions.Wanted(kind, TotalsResource.area(area), state);
        return editions.list(wanted, cursor, Page.size(size), Caller.of(caller));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.SUPERVISOR_NAME, Role.ADMINISTRATOR_NAME})
    @Operation(operationId = "draftEdition", summary = "Writes a new edition 起草")
    public Response draft(
            @RequestBody(
                            content =
                                    @Content(
                                            examples = @ExampleObject(value = DRAFT),
                                            schema = @Schema(implementation = Body.class)))
                    Body body,
            @Context SecurityContext caller) {
        Edition edition = editions.draft(Requests.required(body).draft(), Caller.of(caller));
        return answer(Response.status(Response.Status.CREATED), edition);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getEdition", summary = "An edition 查看版本")
    public Response find(@PathParam("id") String id, @Context SecurityContext caller) {
        return answer(Response.ok(), editions.find(id, Caller.of(caller)));
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.SUPERVISOR_NAME, Role.ADMINISTRATOR_NAME})
    @Operation(
            operationId = "changeEdition",
            summary = "Writes a draft anew 修改草案",
            description = "Kind and area stay as they are.")
    public Response change(
            @PathParam("id") String id,
            @HeaderParam(Requests.IF_MATCH) String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples = @ExampleObject(value = DRAFT),
                                            schema = @Schema(implementation = Body.class)))
                    Body body,
            @Context SecurityContext caller) {
        Editions.Draft draft = Requests.required(body).draft();
        return answer(Response.ok(), editions.change(id, Versions.required(ifMatch), draft, Caller.of(caller)));
    }

    @GET
    @Path("{id}/violations")
    @Operation(
            operationId = "checkEdition",
            summary = "What is wrong with it 检查",
            description =
                    "Each with its line, its field, the reason and what would be right; empty when it can be approved.")
    public List<Problem.Violation> check(@PathParam("id") String id, @Context SecurityContext caller) {
        return editions.check(id, Caller.of(caller));
    }

    @GET
    @Path("{id}/preview")
    @RolesAllowed({Role.SUPERVISOR_NAME, Role.ADMINISTRATOR_NAME})
    @Operation(
            operationId = "previewEdition",
            summary = "What it would change in real open orders 预览",
            description = "In at most 500 open orders of its area, the soonest due first.")
    public Edition.Preview preview(@PathParam("id") String id, @Context SecurityContext caller) {
        return editions.preview(id, Caller.of(caller));
    }

    @POST
    @Path("{id}/approval")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.SUPERVISOR_NAME, Role.ADMINISTRATOR_NAME})
    @Operation(
            operationId = "approveEdition",
            summary = "Lets it hold from its date 批准",
            description = "Not by anybody who wrote in it.")
    public Response approve(
            @PathParam("id") String id,
            @HeaderParam(Requests.IF_MATCH) String ifMatch,
            @Context SecurityContext caller) {
        return answer(Response.ok(), editions.approve(id, Versions.required(ifMatch), Caller.of(caller)));
    }

    @POST
    @Path("{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.SUPERVISOR_NAME, Role.ADMINISTRATOR_NAME})
    @Operation(operationId = "withdrawEdition", summary = "Takes it back 撤销")
    public Response withdraw(
            @PathParam("id") String id,
            @HeaderParam(Requests.IF_MATCH) String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples = @ExampleObject(value = "{\"words\":\"与上级规定不一致\"}"),
                                            schema = @Schema(implementation = DeadlineReviewsResource.Words.class)))
                    DeadlineReviewsResource.Words body,
            @Context SecurityContext caller) {
        String words = Requests.required(body).words();
        return answer(Response.ok(), editions.withdraw(id, Versions.required(ifMatch), words, Caller.of(caller)));
    }

    private static Response answer(Response.ResponseBuilder response, Edition edition) {
        return response.entity(edition).tag(Versions.tag(edition.version())).build();
    }

    /**
     * What is drafted.
     *
     * @param area the area's code; missing for everywhere
     * @param validFrom from when it is to hold; missing for the approval
     */
    public record Body(String kind, String area, String text, String ground, Instant validFrom) {
        Editions.Draft draft() {
            return new Editions.Draft(kind, TotalsResource.area(area), text, ground, validFrom);
        }
    }
}
