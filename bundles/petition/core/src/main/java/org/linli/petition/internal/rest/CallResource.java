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
import javax.annotation.security.PermitAll;
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
import org.linli.kernel.support.rest.Caller;
import org.linli.petition.Channels;
import org.linli.petition.OneTapCall;
import org.linli.petition.Receipt;

/** The one-tap call. */
@Path("calls")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "channels", description = "渠道")
public final class CallResource {
    private static final String CALL =
            """
            {"point":{"longitude":116.02,"latitude":39.1},"address":"甲一社区3号楼",
             "caller":{"name":"李女士","phone":"13800000001"},"words":"楼道有燃气味"}""";
    private static final String KEY = "The same key and body give the same answer; 8 to 100 characters";

    private final Channels channels;

    CallResource(Channels channels) {
        this.channels = channels;
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "callByOneTap",
            summary = "一键呼叫: a call that goes at once to the caller's own grid worker",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = OneTapCall.class),
                                            examples = @ExampleObject(CALL))))
    @ApiResponse(
            responseCode = "201",
            description = "Called",
            content = @Content(schema = @Schema(implementation = Receipt.class)))
    @ApiResponse(responseCode = "422", description = "Names every field that is wrong; or the key was used before")
    public Response call(
            OneTapCall call,
            @Parameter(description = KEY, example = "call-2026-11-21-0001") @HeaderParam(Requests.KEY) String key,
            @Context SecurityContext caller) {
        Receipt receipt = channels.call(Requests.required(call), Requests.key(key), Caller.of(caller));
        return created("/api/petition/petitions/" + receipt.number(), receipt);
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
