// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.linli.kernel.AreaCode;
import org.linli.kernel.config.DecidedBy;
import org.linli.kernel.internal.shell.Explanation;
import org.linli.kernel.internal.shell.Registry;
import org.linli.kernel.pack.Pack;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.rest.Bodies;
import org.linli.kernel.support.rest.Caller;

/** The packs, the files, and which of them decides what where. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ADMINISTRATOR_NAME)
@Tag(name = "platform", description = "平台运行")
public final class ConfigurationResource {
    private final Registry registry;

    ConfigurationResource(Registry registry) {
        this.registry = registry;
    }

    @GET
    @Path("packs")
    @Operation(
            operationId = "listPacks",
            summary = "The packs and the refused files",
            description = "Refused packs with their reasons, too; and all configuration files that are refused or that"
                    + " nobody reads, each with line, key and what would be right.")
    public Packs packs() {
        Explanation explanation = new Explanation(registry);
        return new Packs(explanation.deployed(), explanation.refused());
    }

    @GET
    @Path("explanation")
    @Operation(
            operationId = "explainConfiguration",
            summary = "Who decides what in an area",
            description =
                    "For each question the file, pack, edition or platform default that decides it, as linli:config"
                            + " explain tells. By an administrator of the area.")
    public Explained explain(
            @Parameter(description = "Code of the area", example = "990101001", required = true) @QueryParam("area")
                    String area,
            @Context SecurityContext caller) {
        AreaCode where = AreaCode.of(Bodies.parameter("area", area));
        Caller.of(caller).require(where, Role.ADMINISTRATOR);
        Explanation explanation = new Explanation(registry);
        return new Explained(
                explanation.questions(where).stream()
                        .map(ConfigurationResource::decision)
                        .toList(),
                explanation.packs(where));
    }

    private static Decision decision(Explanation.Answer answer) {
        DecidedBy decided = answer.decided();
        boolean own = decided.source().equals(DecidedBy.PLATFORM_DEFAULT);
        return new Decision(
                answer.module(), decided.question(), own ? null : decided.source(), decided.area(), decided.says());
    }

    record Packs(List<Pack> packs, List<String> refused) {}

    record Explained(List<Decision> decisions, List<Pack> packs) {}

    record Decision(
            @Schema(example = "escalation") String module,
            @Schema(example = "办理时限") String question,
            @Schema(
                            description =
                                    "The file, the pack with its file, or the edition; null for the platform's own default",
                            example = "sunny/org.linli.escalation.policy-main.cfg")
                    String source,
            @Schema(description = "For which area it speaks; null for everywhere", example = "990101001") AreaCode area,
            @Schema(example = "一般 5 个工作日") String says) {}
}
