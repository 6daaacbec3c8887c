// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
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
import org.linli.kernel.security.Role;
import org.linli.kernel.support.rest.Bodies;
import org.linli.kernel.support.rest.Caller;
import org.linli.kernel.support.rest.Versions;
import org.linli.registry.internal.places.JpaPlaces;
import org.linli.registry.internal.places.LocalOrganization;
import org.linli.registry.internal.places.LocalOrganizations;
import org.linli.registry.internal.places.PlaceKind;

/** Local organizations. */
@Path("local-organizations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Role.GRID_WORKER_NAME,
    Role.COMMUNITY_OFFICER_NAME,
    Role.DISPATCHER_NAME,
    Role.SUPERVISOR_NAME,
    Role.REGISTRAR_NAME,
    Role.DEPARTMENT_OFFICER_NAME
})
@Tag(name = "places", description = "小区、楼栋、房屋、设施、驻区单位")
public final class LocalOrganizationResource {
    private final JpaPlaces places;
    private final LocalOrganizations organizations;

    LocalOrganizationResource(JpaPlaces places, LocalOrganizations organizations) {
        this.places = places;
        this.organizations = organizations;
    }

    @GET
    @Operation(
            operationId = "listLocalOrganizations",
            summary = "The local organizations of an area",
            description =
                    "Those of the area and of the areas in it, in the order of areas and names, without their contact persons.")
    public Page<LocalOrganization> list(
            @Parameter(description = "Code of the area", required = true, example = "990101001001") @QueryParam("area")
                    String area,
            @Parameter(description = "Of this kind only") @QueryParam("kind") LocalOrganization.Kind kind,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") String cursor,
            @Parameter(description = "How many, 1 to 200, usually 50") @QueryParam("size") Integer size,
            @Context SecurityContext caller) {
        return places.list(
                PlaceKind.LOCAL_ORGANIZATION,
                Areas.required(area),
                Filters.of("kind", kind),
                new JpaPlaces.Part(cursor, Page.size(size)),
                Caller.of(caller));
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getLocalOrganization",
            summary = "A local organization",
            description =
                    "With its contact person; the look is in the access ledger before the answer comes. The version is in the ETag.")
    @ApiResponse(
            responseCode = "200",
            description = "Found",
            content = @Content(schema = @Schema(implementation = LocalOrganization.class)))
    public Response find(
            @Parameter(description = "Its id", example = "01JD3M9Z7Q4K8V2N5R6T1W0XYA") @PathParam("id") String id,
            @Context SecurityContext caller,
            @Context HttpHeaders headers) {
        return answer(Response.ok(), organizations.find(id, Callers.address(headers), Caller.of(caller)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.COMMUNITY_OFFICER_NAME, Role.REGISTRAR_NAME})
    @Operation(
            operationId = "addLocalOrganization",
            summary = "Add a local organization",
            description =
                    "By a community officer or registrar of the area. Where no area is given, the point or the address tells it.")
    @ApiResponse(
            responseCode = "201",
            description = "Added; Location and ETag tell where and which version",
            content = @Content(schema = @Schema(implementation = LocalOrganization.class)))
    public Response add(
            Body body,
            @Parameter(description = "The same key again does nothing more, up to 64 characters")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @Context SecurityContext caller) {
        LocalOrganization added = organizations.save(Bodies.required(body).place(null, 0), key, Caller.of(caller));
        return answer(Response.created(URI.create("local-organizations/" + added.id())), added);
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.COMMUNITY_OFFICER_NAME, Role.REGISTRAR_NAME})
    @Operation(
            operationId = "changeLocalOrganization",
            summary = "Change a local organization",
            description =
                    "All of it; what is not in the body is empty afterwards. Without a contact person in the body there is none afterwards.")
    @ApiResponse(
            responseCode = "200",
            description = "Changed; its new version is in the ETag",
            content = @Content(schema = @Schema(implementation = LocalOrganization.class)))
    @ApiResponse(responseCode = "412", description = "Somebody else changed it meanwhile")
    public Response change(
            @Parameter(description = "Its id", example = "01JD3M9Z7Q4K8V2N5R6T1W0XYA") @PathParam("id") String id,
            @Parameter(description = "The version you saw, as in its ETag", required = true, example = "\"3\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String version,
            Body body,
            @Context SecurityContext caller) {
        LocalOrganization changed = organizations.save(
                Bodies.required(body).place(id, Versions.required(version)), null, Caller.of(caller));
        return answer(Response.ok(), changed);
    }

    private static Response answer(Response.ResponseBuilder response, LocalOrganization place) {
        return response.entity(place).tag(Versions.tag(place.version())).build();
    }

    /** What is entered. */
    @Schema(name = "LocalOrganizationBody")
    record Body(
            @Schema(description = "名称", example = "甲一便利店", requiredMode = Schema.RequiredMode.REQUIRED) String name,
            @Schema(
                            description =
                                    "GOVERNMENT 机关,FIRM 企业,SHOP 个体工商户,SCHOOL 学校,HOSPITAL 医院,ASSOCIATION 社会组织,OTHER 其他",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    LocalOrganization.Kind kind,
            @Schema(description = "统一社会信用代码", example = "91990101MA00000000") String creditCode,
            @Schema(description = "地址", example = "甲一路1号", requiredMode = Schema.RequiredMode.REQUIRED) String address,
            @Schema(type = "string", description = "区域代码;不填时按坐标或地址确定", example = "990101001001") AreaCode area,
            @Schema(description = "联系人,加密保存,不在列表中显示") LocalOrganization.Contact contact) {
        private LocalOrganization place(String id, long version) {
            return new LocalOrganization(id, name, kind, creditCode, address, area, contact, version);
        }
    }
}
