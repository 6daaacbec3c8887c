// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.CacheControl;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.rest.Caller;
import org.linli.petition.Channels;
import org.linli.petition.StaffEntry;

/** What staff enter for somebody else. */
@Path("entries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "channels", description = "渠道")
public final class EntryResource {
    private static final String ENTRY =
            """
            {"draft":{"text":"居民来电:小区东门的路灯坏了三天","type":"street-lamp",
              "place":{"address":"甲一社区东门"},"filedBy":{"name":"张先生","phone":"13800000000"},
              "onBehalfOf":{"name":"刘奶奶"},"petitioner":{"kind":"RESIDENT","people":1},"channel":"hotline"},
             "answered":{"words":"该路段检修,今晚恢复照明","resolution":"SOLVED"}}""";
    private static final String KEY = "The same key and body give the same answer; 8 to 100 characters";

    private final Channels channels;

    EntryResource(Channels channels) {
        this.channels = channels;
    }

    @POST
    @RolesAllowed({
        Role.GRID_WORKER_NAME,
        Role.COMMUNITY_OFFICER_NAME,
        Role.DISPATCHER_NAME,
        Role.DEPARTMENT_OFFICER_NAME,
        Role.SUPERVISOR_NAME,
        Role.CARE_OFFICER_NAME
    })
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "enterPetition",
            summary = "Enter what somebody called, came or wrote about",
            description = "By a channel that the caller's role may enter. With `answered` it is filed, answered and"
                    + " closed in one go; `receivedAt` is for what came earlier, such as a letter.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = StaffEntry.class),
                                            examples = @ExampleObject(ENTRY))))
    @ApiResponse(
            responseCode = "201",
            description = "The work order, and the receipt for the petitioner",
            content = @Content(schema = @Schema(implementation = Channels.Entered.class)))
    @ApiResponse(responseCode = "403", description = "The channel is entered by others")
    @ApiResponse(responseCode = "422", description = "Names every field that is wrong; or the key was used before")
    public Response enter(
            StaffEntry entry,
            @Parameter(description = KEY, example = "hotline-2026-11-21-0001") @HeaderParam(Requests.KEY) String key,
            @Context SecurityContext caller) {
        Channels.Entered entered = channels.enter(Requests.required(entry), Requests.key(key), Caller.of(caller));
        return created("/api/petition/work-orders/" + entered.order(), entered);
    }

    private static Response created(String where, Object entity) {
        CacheControl never = new CacheControl();
        never.setNoStore(true);
        return Response.created(URI.create(where))
                .entity(entity)
                .cacheControl(never)
                .build();
    }
}
