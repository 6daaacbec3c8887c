// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import javax.annotation.security.PermitAll;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.linli.petition.PetitionType;
import org.linli.petition.Petitions;

/** The types of petitions. */
@Path("types")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "petitions", description = "诉求")
public final class TypeResource {
    private final Petitions petitions;

    TypeResource(Petitions petitions) {
        this.petitions = petitions;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listPetitionTypes",
            summary = "The types that can be filed",
            description = "In the order to show them, such as `street-lamp` 路灯损坏, each with its `group` 市政设施, the"
                    + " `questions` to answer (TEXT, CHOICE, YES_NO, DATE), and the `stopper`: what must be read before"
                    + " filing, such as 请先离开现场并拨打119; the draft says `stopperSeen`.")
    public List<PetitionType> list(
            @Parameter(
                            description =
                                    "Code of the area where it will be filed; the list of everywhere when missing",
                            example = "990101001001")
                    @QueryParam("area")
                    String area) {
        return petitions.types(TotalsResource.area(area));
    }
}
