// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Set;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Grant;

/** Somebody signed in. */
@Schema(description = "Who is signed in")
record ActorView(
        @Schema(description = "The officer's id", example = "01JD3M9Z7Q4K8V2N5R6T1W0XYA") String id,
        @Schema(description = "The name that staff see", example = "王建国") String name,
        @Schema(description = "The roles and where they hold; no area means everywhere") List<Grant> grants,
        @Schema(description = "Ids of the units and teams") Set<String> units) {
    static ActorView of(Actor actor) {
        return new ActorView(actor.id(), actor.displayName(), actor.grants(), actor.units());
    }
}
