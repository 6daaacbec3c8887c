// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
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
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.rest.Bodies;
import org.linli.kernel.support.rest.Caller;
import org.linli.registry.CareReview;
import org.linli.registry.internal.care.JpaCareFiles;

/** Reviews of care files. */
@Path("care-reviews")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.GRID_WORKER_NAME, Role.COMMUNITY_OFFICER_NAME, Role.CARE_OFFICER_NAME})
@Tag(name = "care-reviews", description = "关怀档案复核")
public final class CareReviewResource {
    private static final String ID = "01JD3M9Z7Q4K8V2N5R6T1W0XYA";

    private final JpaCareFiles files;

    CareReviewResource(JpaCareFiles files) {
        this.files = files;
    }

    @GET
    @Operation(
            operationId = "listCareReviews",
            summary = "Reviews that are to be done in an area",
            description = "The earliest due first, masked; neither category nor level is told. Those of sensitive files"
                    + " are listed for care officers only.")
    public Page<CareReview> list(
            @Parameter(description = "区域代码", required = true, example = "990101001001") @QueryParam("area") String area,
            @Parameter(description = "到期日不晚于哪天;不填为今天", example = "2026-03-31") @QueryParam("until") String until,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") String cursor,
            @Parameter(description = "How many, 1 to 200, usually 50") @QueryParam("size") Integer size,
            @Context SecurityContext caller,
            @Context HttpHeaders headers) {
        return files.reviews(
                AreaCode.of(area), day(until), cursor, Page.size(size), Callers.address(headers), Caller.of(caller));
    }

    @POST
    @Path("{id}/beginning")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.COMMUNITY_OFFICER_NAME, Role.CARE_OFFICER_NAME})
    @Operation(
            operationId = "beginCareReview",
            summary = "Begin a review before its day",
            description = "From now on it is a purpose for those who may read the file. Who began it and why is kept.")
    @ApiResponse(responseCode = "204", description = "Begun")
    @ApiResponse(responseCode = "404", description = "Not there, or not for you")
    public Response begin(
            @Parameter(description = "Its id", example = ID) @PathParam("id") String id,
            GroundBody body,
            @Context SecurityContext caller) {
        files.beginReview(id, Bodies.required(body).ground(), Caller.of(caller));
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/ending")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.COMMUNITY_OFFICER_NAME, Role.CARE_OFFICER_NAME})
    @Operation(
            operationId = "endCareReview",
            summary = "End a review",
            description = "Keeps what was found, finds the level anew and sets the next review.")
    @ApiResponse(responseCode = "200", description = "Ended; the id of the next one")
    @ApiResponse(responseCode = "404", description = "Not there, or not for you")
    @ApiResponse(responseCode = "409", description = "Neither due nor begun, or done already")
    public Next end(
            @Parameter(description = "Its id", example = ID) @PathParam("id") String id,
            FindingBody body,
            @Context SecurityContext caller) {
        return new Next(files.endReview(id, Bodies.required(body).finding(), Caller.of(caller)));
    }

    private static LocalDate day(String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException none) {
            throw new PlatformException(Problem.invalid("until", "is no day", "such as 2026-03-31"), none);
        }
    }

    /** Why a review is begun before its day. */
    record GroundBody(
            @Schema(description = "理由,2 至 200 字", example = "邻居反映老人跌倒", requiredMode = Schema.RequiredMode.REQUIRED)
                    String ground) {}

    /** What a review found. */
    record FindingBody(
            @Schema(
                            description = "复核情况,2 至 1000 字",
                            example = "精神尚好,需要助行器",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String finding) {}

    /** The next review. */
    record Next(@Schema(description = "下一次复核的编号", example = ID) String review) {}
}
