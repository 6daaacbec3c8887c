// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.linli.kernel.Page;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.rest.Caller;
import org.linli.petition.DeadlineReview;
import org.linli.petition.DeadlineReviews;

/** What changed calendars and rules mean for open deadlines. */
@Path("deadline-reviews")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.DISPATCHER_NAME, Role.SUPERVISOR_NAME, Role.ADMINISTRATOR_NAME, Role.AUDITOR_NAME})
@Tag(name = "deadline-reviews", description = "时限核对：日历或规则变更后，在办工单的时限如何调整")
public final class DeadlineReviewsResource {
    private static final String WORDS = "{\"words\":\"按国务院办公厅新通知执行\"}";

    private final DeadlineReviews reviews;

    DeadlineReviewsResource(DeadlineReviews reviews) {
        this.reviews = reviews;
    }

    @GET
    @Operation(
            operationId = "listDeadlineReviews",
            summary = "Reviews of open deadlines 时限核对列表",
            description =
                    "Newest first. A changed calendar opens one by itself; nothing changes before it is approved.")
    public Page<DeadlineReview> list(
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") String cursor,
            @Parameter(description = "How many, 1 to 200, usually 50") @QueryParam("size") Integer size,
            @Context SecurityContext caller) {
        return reviews.list(cursor, Page.size(size), Caller.of(caller));
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getDeadlineReview",
            summary = "A review, how far it is, and how many deadlines move by how many days 时限核对",
            description = "`counts` by subdistrict and by days, once all are compared.")
    public Reviewed find(@PathParam("id") String id, @Context SecurityContext caller) {
        return new Reviewed(reviews.find(id, Caller.of(caller)), reviews.counts(id, Caller.of(caller)));
    }

    @GET
    @Path("{id}/lines")
    @Operation(
            operationId = "listDeadlineReviewLines",
            summary = "The deadlines that change: old, new, why, and what came of it 调整明细",
            description = "A page may hold fewer than asked for while `next` is there.")
    public Page<DeadlineReview.Line> lines(
            @PathParam("id") String id,
            @Parameter(description = "Only of this area", example = "990101001") @QueryParam("area") String area,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") String cursor,
            @Parameter(description = "How many, 1 to 200, usually 50") @QueryParam("size") Integer size,
            @Context SecurityContext caller) {
        return reviews.lines(id, TotalsResource.area(area), cursor, Page.size(size), Caller.of(caller));
    }

    @POST
    @Path("{id}/approval")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.SUPERVISOR_NAME, Role.ADMINISTRATOR_NAME})
    @Operation(
            operationId = "approveDeadlineReview",
            summary = "Lets the new deadlines be applied 批准调整",
            description =
                    "For supervisors of the whole area and administrators, not for who proposed it. Applied in the"
                            + " background; `progress` tells how far.")
    public DeadlineReview approve(
            @PathParam("id") String id,
            @RequestBody(
                            content =
                                    @Content(
                                            examples = @ExampleObject(value = WORDS),
                                            schema = @Schema(implementation = Words.class)))
                    Words body,
            @Context SecurityContext caller) {
        return reviews.approve(id, Requests.required(body).words(), Caller.of(caller));
    }

    @POST
    @Path("{id}/rejection")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.SUPERVISOR_NAME, Role.ADMINISTRATOR_NAME})
    @Operation(operationId = "rejectDeadlineReview", summary = "Leaves all deadlines as they are 不予调整")
    public DeadlineReview reject(
            @PathParam("id") String id,
            @RequestBody(
                            content =
                                    @Content(
                                            examples = @ExampleObject(value = WORDS),
                                            schema = @Schema(implementation = Words.class)))
                    Words body,
            @Context SecurityContext caller) {
        return reviews.reject(id, Requests.required(body).words(), Caller.of(caller));
    }

    /** Why it is decided so. */
    public record Words(String words) {}

    /** A review with its counts. */
    public record Reviewed(DeadlineReview review, List<DeadlineReview.Count> counts) {
        public Reviewed {
            counts = List.copyOf(counts);
        }
    }
}
