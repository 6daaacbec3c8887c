// SPDX-License-Identifier: Apache-2.0
package org.linli.web.internal;

import java.util.Set;
import javax.annotation.security.PermitAll;
import javax.ws.rs.Consumes;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.core.MediaType;
import org.linli.kernel.web.WebApplication;

/** An application that answers forms which come too often itself. */
@Path("form")
public final class Told implements WebApplication {
    @POST
    @PermitAll
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.APPLICATION_JSON})
    public String post(@HeaderParam(TOO_MANY) String seconds, String body) {
        return body + " early by " + seconds;
    }

    @Override
    public String path() {
        return "/told";
    }

    @Override
    public Set<Object> resources() {
        return Set.of(this);
    }

    @Override
    public boolean answersTooMany() {
        return true;
    }
}
