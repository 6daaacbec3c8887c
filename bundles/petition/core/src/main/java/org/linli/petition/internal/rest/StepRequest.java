// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.rest;

import io.swagger.v3.oas.annotations.Parameter;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.PathParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.SecurityContext;
import org.linli.petition.Command;

/** What every request for a step says. */
public final class StepRequest {
    @Parameter(description = "The order's id", example = "01JD3M9Z7Q4K8V2N5R6T1W0XYA")
    @PathParam("id")
    private String id;

    @Parameter(description = "The version you saw, as in its ETag; a changed order is refused", example = "\"3\"")
    @HeaderParam(Requests.IF_MATCH)
    private String ifMatch;

    @Parameter(
            description = "The same key and body again does nothing more; 8 to 100 characters",
            example = "phone-2026-11-21-0002")
    @HeaderParam(Requests.KEY)
    private String key;

    @Context
    private SecurityContext caller;

    Command command() {
        return Requests.command(id, ifMatch, key, caller);
    }
}
