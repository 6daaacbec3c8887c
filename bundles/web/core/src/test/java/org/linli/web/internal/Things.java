// SPDX-License-Identifier: Apache-2.0
package org.linli.web.internal;

import java.util.List;
import java.util.Map;
import javax.annotation.security.PermitAll;
import javax.ws.rs.POST;
import javax.ws.rs.Path;

/** What a module's class loader defines, and what must be gone with it. */
@Path("things")
public final class Things {
    public enum Kind {
        ONE,
        OTHER
    }

    public record Thing(String name, Kind kind, List<Thing> parts, Map<String, Thing> byName) {}

    @POST
    @PermitAll
    public Thing echo(Thing thing) {
        return thing;
    }
}
