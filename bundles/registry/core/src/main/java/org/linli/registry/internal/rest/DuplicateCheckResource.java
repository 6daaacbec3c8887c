// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.rest.Bodies;
import org.linli.kernel.support.rest.Caller;
import org.linli.registry.Residents.Duplicate;
import org.linli.registry.internal.people.JpaResidents;

/** Looks for those who may be the same person, before anything is stored. */
@Path("resident-duplicate-checks")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.COMMUNITY_OFFICER_NAME, Role.REGISTRAR_NAME})
@Tag(name = "residents", description = "居民")
public final class DuplicateCheckResource {
    private final JpaResidents residents;

    DuplicateCheckResource(JpaResidents residents) {
        this.residents = residents;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "checkDuplicates",
            summary = "Who may be the same person",
            description =
                    "Masked, at most 20, likeliest first; those in your areas only. Stores nothing, but is written"
                            + " into the access ledger as a list.")
    public List<Duplicate> check(ResidentBody body, @Context SecurityContext caller, @Context HttpHeaders headers) {
        return residents.duplicates(Bodies.required(body).draft(), Callers.address(headers), Caller.of(caller));
    }
}
