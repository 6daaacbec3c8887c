// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.rest.Caller;
import org.linli.petition.internal.handling.StockTaking;

/** What piles up: counts of petitions by type. */
@Path("totals/types")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.DISPATCHER_NAME, Role.SUPERVISOR_NAME})
@Tag(name = "command-centre", description = "指挥中心")
public final class StockResource {
    private final StockTaking stock;

    StockResource(StockTaking stock) {
        this.stock = stock;
    }

    @GET
    @Operation(
            operationId = "countPetitionTypes",
            summary = "盘点: how many petitions of each type were filed for an area within a period",
            description = "The 200 most frequent types, the most frequent first; whatever became of the petitions."
                    + " Days are days in China, both included.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content =
                                    @Content(
                                            schema = @Schema(implementation = StockTaking.Stock.class),
                                            examples =
                                                    @ExampleObject(
                                                            """
                                                            {"area":"990101001","from":"2026-03-01","to":"2026-03-31",
                                                            "types":[{"type":"elderly-culture","name":"老年文化活动","petitions":9},
                                                            {"type":"street-lamp","name":"路灯损坏","petitions":4}],
                                                            "more":false}"""))))
    public StockTaking.Stock countPetitionTypes(
            @Parameter(description = "Code of the area", required = true, example = "990101001") @QueryParam("area")
                    String area,
            @Parameter(description = "The first day", required = true, example = "2026-03-01") @QueryParam("from")
                    String from,
            @Parameter(
                            description = "The last day, at most 366 days with the first",
                            required = true,
                            example = "2026-03-31")
                    @QueryParam("to")
                    String to,
            @Context SecurityContext caller) {
        return stock.take(TotalsResource.area(area), day(from), day(to), Caller.of(caller));
    }

    /** None when it is none: all wrong fields are told at once. */
    private static LocalDate day(String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException wrong) {
            return null;
        }
    }
}
