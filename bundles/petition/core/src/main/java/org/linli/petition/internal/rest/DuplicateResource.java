// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import javax.annotation.security.PermitAll;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.CacheControl;
import javax.ws.rs.core.GenericEntity;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.linli.petition.Duplicates;

/** Hints for whoever is about to file; what is asked stands in the body, so that it is in no address. */
@Path("duplicates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "petitions", description = "诉求")
public final class DuplicateResource {
    private final Duplicates duplicates;

    DuplicateResource(Duplicates duplicates) {
        this.duplicates = duplicates;
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "hintAtDuplicates",
            summary = "What others have filed about the same and is still open, before filing",
            description = "At most 5, the most alike first. Nothing of what is asked is kept; nobody's text, name or"
                    + " exact place is told, and nothing that is private or concerns a home. `token` goes into"
                    + " `joins` of the petition to join.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = Duplicates.Matter.class),
                                            examples =
                                                    @ExampleObject(
                                                            """
                                                            {"text":"小区东门的路灯不亮了","type":"street-lamp",
                                                             "place":{"point":{"longitude":116.02,"latitude":39.1}}}"""))))
    @ApiResponse(
            responseCode = "200",
            description = "The hints, or none",
            content =
                    @Content(
                            schema = @Schema(implementation = Duplicates.Hint[].class),
                            examples =
                                    @ExampleObject(
                                            """
                                            [{"token":"01JD3M9Z7Q4K8V2N5R6T1W0XYA.t4k2p0.x","typeName":"路灯损坏",
                                              "where":"东江区 甲街道 甲一社区","ago":"3 天前","state":"办理中",
                                              "joined":2,"reasons":["说的事情相近","地点相近","同为路灯损坏"]}]""")))
    @ApiResponse(responseCode = "422", description = "Names every field that is wrong")
    public Response hints(Duplicates.Matter matter) {
        CacheControl never = new CacheControl();
        never.setNoStore(true);
        List<Duplicates.Hint> hints = duplicates.atFiling(Requests.required(matter));
        return Response.ok(new GenericEntity<>(hints) {}).cacheControl(never).build();
    }
}
