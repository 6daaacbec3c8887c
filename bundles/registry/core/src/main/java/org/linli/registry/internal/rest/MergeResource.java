// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.Input;
import org.linli.kernel.support.rest.Bodies;
import org.linli.kernel.support.rest.Caller;
import org.linli.registry.internal.people.Merging;

/** Two records of one person become one. */
@Path("resident-merges")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.REGISTRAR_NAME)
@Tag(name = "residents", description = "居民")
public final class MergeResource {
    private final Merging merging;

    MergeResource(Merging merging) {
        this.merging = merging;
    }

    @POST
    @Path("previews")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "previewMerge",
            summary = "In what two records differ",
            description =
                    "Masked; changes nothing, but is written into the access ledger as a list of two. By a registrar"
                            + " of both areas.")
    public List<Merging.Difference> preview(Two body, @Context SecurityContext caller, @Context HttpHeaders headers) {
        Two two = Bodies.required(body);
        new Input().required("kept", two.kept()).required("other", two.other()).check();
        return merging.preview(two.kept(), two.other(), Callers.address(headers), Caller.of(caller));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "mergeResidents",
            summary = "Merge two records",
            description =
                    "One is kept, the other's id goes on answering with it. What only the other knows is taken over;"
                            + " where both say something else, the kept one is right except in the fields named in `fromOther`."
                            + " Households, memberships and care files follow. Cannot be undone.")
    @ApiResponse(responseCode = "204", description = "Merged")
    @ApiResponse(responseCode = "412", description = "One of them was changed meanwhile")
    public Response merge(Merge body, @Context SecurityContext caller) {
        Merge merge = Bodies.required(body);
        new Input()
                .required("kept", merge.kept())
                .required("other", merge.other())
                .check();
        Merging.Pair pair = new Merging.Pair(merge.kept(), merge.keptVersion(), merge.other(), merge.otherVersion());
        merging.merge(pair, merge.fromOther() == null ? Set.of() : merge.fromOther(), Caller.of(caller));
        return Response.noContent().build();
    }

    /** The two records. */
    @Schema(name = "MergePreview")
    record Two(
            @Schema(
                            description = "保留的居民编号",
                            example = "01JD3M9Z7Q4K8V2N5R6T1W0XYA",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String kept,
            @Schema(
                            description = "并入的居民编号",
                            example = "01JD3M9Z7Q4K8V2N5R6T1W0XYB",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String other) {}

    /** The two records, and who is right. */
    @Schema(name = "MergeBody")
    record Merge(
            @Schema(
                            description = "保留的居民编号",
                            example = "01JD3M9Z7Q4K8V2N5R6T1W0XYA",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String kept,
            @Schema(description = "看到的版本", example = "3") long keptVersion,
            @Schema(
                            description = "并入的居民编号",
                            example = "01JD3M9Z7Q4K8V2N5R6T1W0XYB",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String other,
            @Schema(description = "看到的版本", example = "1") long otherVersion,
            @Schema(description = "以并入记录为准的项目") Set<Merging.Field> fromOther) {}
}
