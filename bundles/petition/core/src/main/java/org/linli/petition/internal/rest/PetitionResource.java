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
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.CacheControl;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.linli.kernel.support.rest.Caller;
import org.linli.petition.PetitionDraft;
import org.linli.petition.Petitions;
import org.linli.petition.Progress;
import org.linli.petition.Rating;
import org.linli.petition.Receipt;

/** Filing and following, for residents without an account. */
@Path("petitions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "petitions", description = "诉求")
public final class PetitionResource {
    private static final String SECRET = "Linli-Secret";
    private static final String DRAFT =
            """
            {"text":"小区东门的路灯坏了三天,晚上看不见路","type":"street-lamp",
             "place":{"point":{"longitude":116.02,"latitude":39.1},"address":"甲一社区东门"},
             "filedBy":{"name":"张先生","phone":"13800000000"},"channel":"portal"}""";

    private final Petitions petitions;

    PetitionResource(Petitions petitions) {
        this.petitions = petitions;
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "filePetition",
            summary = "File a petition",
            description = "Answers with the number and the secret to follow it by; the secret is told this once."
                    + " Normally the date is in it already.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = PetitionDraft.class),
                                            examples = @ExampleObject(DRAFT))))
    @ApiResponse(
            responseCode = "201",
            description = "Filed",
            content = @Content(schema = @Schema(implementation = Receipt.class)))
    @ApiResponse(responseCode = "422", description = "Names every field that is wrong; or the key was used before")
    public Response file(
            PetitionDraft draft,
            @Parameter(
                            description = "The same key and body give the same receipt; 8 to 100 characters",
                            example = "phone-2026-11-21-0001")
                    @HeaderParam(Requests.KEY)
                    String key,
            @Context SecurityContext caller) {
        Receipt receipt = petitions.file(Requests.required(draft), Requests.key(key), Caller.of(caller));
        return unkept(Response.created(URI.create("/api/petition/petitions/" + receipt.number())), receipt);
    }

    @GET
    @PermitAll
    @Path("{number}")
    @Operation(
            operationId = "followPetition",
            summary = "How a petition stands, in words for the public",
            description = "A wrong number and a wrong secret get the same answer.")
    @ApiResponse(
            responseCode = "200",
            description = "How it stands",
            content = @Content(schema = @Schema(implementation = Progress.class)))
    @ApiResponse(responseCode = "404", description = "Number and secret do not belong together")
    public Response follow(
            @Parameter(description = "The number; case and hyphens do not matter", example = "20261121-7K3F-9QWX")
                    @PathParam("number")
                    String number,
            @Parameter(description = "The secret of the receipt", required = true, example = "7QK3F-9QWXA-B2C4D-5E6F7")
                    @HeaderParam(SECRET)
                    String secret) {
        return unkept(Response.ok(), petitions.follow(number, secret));
    }

    @POST
    @PermitAll
    @Path("{number}/rating")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "ratePetition",
            summary = "Rate the handling, once per closing",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = Rating.class),
                                            examples =
                                                    @ExampleObject(
                                                            """
                                                            {"grade":"BAD","words":"路灯第二天又坏了"}"""))))
    @ApiResponse(
            responseCode = "200",
            description = "Rated",
            content = @Content(schema = @Schema(implementation = Progress.class)))
    @ApiResponse(responseCode = "409", description = "It is not closed, or this closing was rated")
    public Response rate(
            @Parameter(example = "20261121-7K3F-9QWX") @PathParam("number") String number,
            @Parameter(required = true, example = "7QK3F-9QWXA-B2C4D-5E6F7") @HeaderParam(SECRET) String secret,
            Rating rating) {
        return unkept(Response.ok(), petitions.rate(number, secret, Requests.required(rating)));
    }

    private static Response unkept(Response.ResponseBuilder response, Object entity) {
        CacheControl never = new CacheControl();
        never.setNoStore(true);
        return response.entity(entity).cacheControl(never).build();
    }
}
