// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import javax.annotation.security.PermitAll;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
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
            description = "In the order to show them, such as `street-lamp` 路灯损坏.")
    public List<PetitionType> list() {
        return petitions.types();
    }
}
