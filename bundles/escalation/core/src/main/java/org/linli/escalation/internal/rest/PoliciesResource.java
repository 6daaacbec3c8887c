// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.linli.escalation.Policies;
import org.linli.kernel.AreaCode;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Role;

/** Which rule decides where. */
@Path("/policies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Escalation", description = "规则:谁来办、何时办完、谁督办、何时重办")
public final class PoliciesResource {
    private static final String EXAMPLE =
            """
            {"area":"990101001001","inForce":[
              {"question":"deadline","source":"org.linli.escalation.policy-default.cfg","area":null,
               "says":"紧急 1个工作日,一般 5个工作日,复杂 10个工作日;催办:时限剩余20%时;规则第1版"},
              {"question":"ladder","source":"org.linli.escalation.policy-default.cfg","area":null,
               "says":"网格 → 社区 → 街道 → 区县"}],
             "refused":[
              {"source":"org.linli.escalation.policy-dongjiang.cfg",
               "reasons":["line 4, generalLimit: '五天' is no limit; expected: such as 5个工作日"],
               "since":"2026-03-02T01:15:00Z","formerHolds":true}]}""";

    private final Policies policies;

    public PoliciesResource(Policies policies) {
        this.policies = policies;
    }

    /** What is in force in an area, and which files are refused. */
    @GET
    @RolesAllowed({
        Role.GRID_WORKER_NAME,
        Role.COMMUNITY_OFFICER_NAME,
        Role.DISPATCHER_NAME,
        Role.DEPARTMENT_OFFICER_NAME,
        Role.SUPERVISOR_NAME,
        Role.ADMINISTRATOR_NAME,
        Role.AUDITOR_NAME
    })
    @Operation(
            operationId = "policiesInForce",
            summary = "The rules in force in an area 本地现行规则",
            description = "For each question the policy that decides it, where it comes from and what it says; and the "
                    + "configuration files that are refused now, with the reasons. For all staff.")
    @ApiResponse(
            responseCode = "200",
            description = "What is in force",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = InArea.class),
                            examples = @ExampleObject(name = "社区", value = EXAMPLE)))
    @ApiResponse(responseCode = "422", description = "The area is missing or is no area code")
    public InArea inForce(
            @Parameter(description = "The area's code 区域编码", required = true, example = "990101001001")
                    @QueryParam("area")
                    String area) {
        if (area == null || area.isBlank()) {
            throw new PlatformException(Problem.invalid("area", "is missing", "an area code, such as 990101001"));
        }
        AreaCode code = AreaCode.of(area.strip());
        return new InArea(
                code.value(), policies.inForce(code).stream().map(Line::of).toList(), policies.refused());
    }

    /**
     * What is in force in an area.
     *
     * @param area its code
     * @param inForce the policy of each question
     * @param refused the files that are refused now, of whatever area
     */
    public record InArea(String area, List<Line> inForce, List<Policies.Refused> refused) {}

    /**
     * A policy.
     *
     * @param question the question it decides
     * @param source where it comes from
     * @param area the code of the area it is made for; null for everywhere
     * @param says what it says
     */
    public record Line(String question, String source, String area, String says) {
        static Line of(Policies.PolicyInForce policy) {
            String area = policy.area() == null ? null : policy.area().value();
            return new Line(policy.question(), policy.source(), area, policy.says());
        }
    }
}
