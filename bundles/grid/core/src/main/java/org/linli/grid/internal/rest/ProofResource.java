// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.linli.grid.Finding;
import org.linli.grid.FindingKind;
import org.linli.grid.Proof;
import org.linli.grid.ResponsibilityProofs;
import org.linli.grid.internal.proof.StoredProofs;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.rest.Bodies;
import org.linli.kernel.support.rest.Caller;

/** Proofs of responsibility. */
@Path("proofs")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Role.COMMUNITY_OFFICER_NAME,
    Role.DISPATCHER_NAME,
    Role.SUPERVISOR_NAME,
    Role.ADMINISTRATOR_NAME,
    Role.AUDITOR_NAME
})
@Tag(name = "proofs", description = "责任无缝证明：每个地点、事项、时刻恰有一个首接责任人和完整的上报路径")
public final class ProofResource {
    private static final String KINDS = "GAP_IN_BOUNDS 边界有缝, OVERLAP_IN_BOUNDS 边界重叠, OUTSIDE_PARENT 越出上级边界,"
            + " NO_BOUNDS 没有边界, NO_FIRST_HANDLER 没有首接责任人, TWO_FIRST_HANDLERS 两个首接责任人, NO_DECIDER 没有裁决单位,"
            + " BROKEN_PATH 上报路径断开, MATTER_WITHOUT_RULE 类型无规则, ADDRESS_OUTSIDE 地址在界外,"
            + " ADDRESS_IN_SEVERAL 地址在多个网格, ADDRESS_IN_OTHER_GRID 地址登记不符";

    private final StoredProofs proofs;

    ProofResource(StoredProofs proofs) {
        this.proofs = proofs;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.DISPATCHER_NAME, Role.SUPERVISOR_NAME, Role.ADMINISTRATOR_NAME})
    @Operation(
            operationId = "startProof",
            summary = "Prove that responsibility has no gap",
            description =
                    "In an area and all that lies in it, from now on 60 days ahead. Worked at in the background; while"
                            + " one waits or runs for exactly this area, the answer is that one. Kept 90 days.")
    @ApiResponse(
            responseCode = "202",
            description = "Asked for; Location tells where it is",
            content =
                    @Content(
                            schema = @Schema(implementation = Proof.class),
                            examples =
                                    @ExampleObject(
                                            """
                                            {"id":"01JD3M9Z7Q4K8V2N5R6T1W0XYA","area":"990101001","state":"RUNNING",
                                            "step":"ADDRESSES","done":3,"total":12,
                                            "asked":{"by":"张派单","at":"2026-03-02T01:00:00Z"},
                                            "looked":{"areas":52,"cases":14040,"addresses":31200,"unmeasured":118},
                                            "rules":true,"findings":{"GAP_IN_BOUNDS":2,"NO_FIRST_HANDLER":1}}""")))
    public Response start(Asked body, @Context SecurityContext caller) {
        Proof proof = proofs.start(Bodies.required(body).area(), Caller.of(caller));
        return Response.accepted(proof)
                .location(URI.create("proofs/" + proof.id()))
                .build();
    }

    @GET
    @Operation(
            operationId = "listProofs",
            summary = "The proofs of exactly this area that are kept",
            description = "The newest first, at most 50; kept 90 days.")
    public List<Proof> list(
            @Parameter(description = "Code of the area", required = true, example = "990101001") @QueryParam("area")
                    String area,
            @Context SecurityContext caller) {
        return proofs.of(AreaCode.of(Bodies.parameter("area", area)), Caller.of(caller));
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getProof",
            summary = "How far a proof is",
            description =
                    "`rules` tells whether the rules of the districts were proved, too; else whoever knows them was away.")
    public Proof find(
            @Parameter(description = "Its id", example = "01JD3M9Z7Q4K8V2N5R6T1W0XYA") @PathParam("id") String id,
            @Context SecurityContext caller) {
        return proofs.find(id, Caller.of(caller));
    }

    @GET
    @Path("{id}/findings")
    @Operation(
            operationId = "listFindings",
            summary = "What a proof found",
            description =
                    "The heaviest first, each with an example; of one kind at most 500 are listed, all are counted.")
    public Page<Finding> findings(
            @Parameter(description = "Its id", example = "01JD3M9Z7Q4K8V2N5R6T1W0XYA") @PathParam("id") String id,
            @Parameter(description = "Of this kind only: " + KINDS, example = "GAP_IN_BOUNDS") @QueryParam("kind")
                    FindingKind kind,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") String cursor,
            @Parameter(description = "How many, 1 to 200, usually 50") @QueryParam("size") Integer size,
            @Context SecurityContext caller) {
        ResponsibilityProofs.Part part = new ResponsibilityProofs.Part(kind, cursor, Page.size(size));
        return proofs.findings(id, part, Caller.of(caller));
    }

    /** What is to be proved. */
    @Schema(name = "ProofBody")
    record Asked(
            @Schema(
                            type = "string",
                            description = "区域代码：区县、街道、社区或网格",
                            example = "990101001",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    AreaCode area) {}
}
