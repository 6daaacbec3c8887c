// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.linli.kernel.Page;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.rest.Caller;
import org.linli.organization.internal.AdministrationLog;
import org.linli.organization.internal.AdministrationLog.Entry;

/** What administrators did. */
@Path("log")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.AUDITOR_NAME)
@Tag(name = "log", description = "管理日志")
public final class LogResource {
    private final AdministrationLog log;

    LogResource(AdministrationLog log) {
        this.log = log;
    }

    @GET
    @Operation(
            operationId = "listAdministrationLog",
            summary = "Who changed what",
            description = "Newest first; for auditors of everything. Entries are never changed and never removed.")
    public Page<Entry> list(
            @Parameter(description = "Only about this officer, unit or district") @QueryParam("subject") String subject,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") String cursor,
            @Parameter(description = "How many, 1 to 200, usually 50") @QueryParam("size") Integer size,
            @Context SecurityContext caller) {
        return log.list(subject, cursor, Page.size(size), Caller.of(caller));
    }
}
