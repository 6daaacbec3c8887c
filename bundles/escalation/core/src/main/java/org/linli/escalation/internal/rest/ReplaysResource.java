// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.linli.escalation.internal.edition.RuleReviews;
import org.linli.escalation.internal.replay.Replays;
import org.linli.kernel.AreaCode;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.rest.Caller;

/** What other rules would have decided, and what new rules mean for open deadlines. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Escalation", description = "规则:谁来办、何时办完、谁督办、何时重办")
public final class ReplaysResource {
    private static final String REPLAY =
            """
            {"area":"990101001","from":"2026-10-01T00:00:00+08:00","to":"2026-11-01T00:00:00+08:00"}""";

    private final Replays replays;
    private final RuleReviews reviews;

    public ReplaysResource(Replays replays, RuleReviews reviews) {
        this.replays = replays;
        this.reviews = reviews;
    }

    /** Decides again what was decided. */
    @POST
    @Path("replays")
    @RolesAllowed(Role.SUPERVISOR_NAME)
    @Operation(
            operationId = "replayDecisions",
            summary = "Decides past decisions again 规则重放",
            description =
                    "With the facts of each moment, by today's rules or an edition's, also a draft's; tells what would"
                            + " be otherwise. Unchanged rules change nothing. Each call looks at 500 orders; go on with `next` as"
                            + " `cursor` until there is none.")
    public Replays.Part replay(
            @RequestBody(
                            content =
                                    @Content(
                                            examples = @ExampleObject(name = "上月", value = REPLAY),
                                            schema = @Schema(implementation = Asked.class)))
                    Asked body,
            @Context SecurityContext caller) {
        Asked asked = required(body);
        String area = asked.area();
        AreaCode code = area == null || area.isBlank() ? null : AreaCode.of(area.strip());
        return replays.run(
                new Replays.Asked(code, asked.from(), asked.to(), asked.edition(), asked.cursor()), Caller.of(caller));
    }

    /** Opens the review of open deadlines for an edition in force. */
    @POST
    @Path("reviews")
    @RolesAllowed({Role.SUPERVISOR_NAME, Role.ADMINISTRATOR_NAME})
    @Operation(
            operationId = "reviewRule",
            summary = "Compares open deadlines with a rule in force 按新规则核对在办时限",
            description = "Nothing changes before somebody else approves: see /api/petition/deadline-reviews.")
    public Response review(
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            value = "{\"edition\":\"01KEXAMPLEEDITION000000000\"}"),
                                            schema = @Schema(implementation = OfEdition.class)))
                    OfEdition body,
            @Context SecurityContext caller) {
        return Response.accepted(reviews.open(required(body).edition(), Caller.of(caller)))
                .build();
    }

    private static <T> T required(T body) {
        if (body == null) {
            throw new PlatformException(Problem.malformed("the request needs a JSON body"));
        }
        return body;
    }

    /** What is decided again; see {@link Replays.Asked}. */
    public record Asked(String area, Instant from, Instant to, String edition, String cursor) {}

    /** Which edition. */
    public record OfEdition(String edition) {}
}
