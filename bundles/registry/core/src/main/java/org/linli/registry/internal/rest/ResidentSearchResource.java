// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.rest.Bodies;
import org.linli.kernel.support.rest.Caller;
import org.linli.registry.CareLevel;
import org.linli.registry.ResidentQuery;
import org.linli.registry.ResidentSummary;
import org.linli.registry.SearchKey;
import org.linli.registry.internal.search.IndexedResidentSearch;

/** Searches for residents. By POST, so that what is searched for stands in no address and no access log. */
@Path("resident-searches")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Role.GRID_WORKER_NAME,
    Role.COMMUNITY_OFFICER_NAME,
    Role.DISPATCHER_NAME,
    Role.SUPERVISOR_NAME,
    Role.REGISTRAR_NAME,
    Role.CARE_OFFICER_NAME
})
@Tag(name = "residents", description = "居民")
public final class ResidentSearchResource {
    private final IndexedResidentSearch search;

    ResidentSearchResource(IndexedResidentSearch search) {
        this.search = search;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "searchResidents",
            summary = "Find residents",
            description = "Masked, in your areas only. Stores nothing, but is written into the access ledger as a list."
                    + " 按姓名、拼音、首字母、手机号、证件号、住址、关怀类别或年龄查找。")
    public Page<ResidentSummary> search(
            SearchBody body, @Context SecurityContext caller, @Context HttpHeaders headers) {
        SearchBody given = Bodies.required(body);
        return search.search(
                given.query(), given.cursor(), Page.size(given.size()), Callers.address(headers), Caller.of(caller));
    }

    record SearchBody(
            @Schema(description = "What is known: how a name or address begins, a phone or ID number", example = "张三")
                    String text,
            @Schema(
                            description =
                                    "What the text is; usually it tells that itself. NAME 姓名, PINYIN 拼音, INITIALS 首字母,"
                                            + " PHONE 手机号, ID_NUMBER 证件号, ADDRESS 住址, CATEGORY 关怀类别代码, AGE 年龄")
                    SearchKey by,
            @Schema(type = "string", description = "Only in this area", example = "990101001") AreaCode area,
            @Schema(description = "This age or older", example = "80") Integer ageFrom,
            @Schema(description = "This age or younger", example = "120") Integer ageTo,
            @Schema(description = "With CATEGORY: only files of this level. RED 红色, ORANGE 橙色, YELLOW 黄色")
                    CareLevel level,
            @Schema(description = "`next` of the page before") String cursor,
            @Schema(description = "How many, 1 to 200, usually 50", example = "50") Integer size) {
        private ResidentQuery query() {
            return new ResidentQuery(text, by, area, ageFrom, ageTo, level);
        }
    }
}
