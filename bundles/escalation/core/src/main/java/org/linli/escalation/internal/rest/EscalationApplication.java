// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal.rest;

import java.util.Set;
import org.linli.escalation.internal.edition.RuleEditions;
import org.linli.escalation.internal.edition.RuleNeighbours;
import org.linli.escalation.internal.policy.PolicyServices;
import org.linli.escalation.internal.replay.Replays;
import org.linli.kernel.web.WebApplication;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the module offers over HTTP. */
@Component
public final class EscalationApplication implements WebApplication {
    private final Set<Object> resources;

    @Activate
    public EscalationApplication(
            @Reference PolicyServices policies,
            @Reference RuleNeighbours neighbours,
            @Reference RuleEditions editions) {
        Replays replays = new Replays(neighbours.past(), neighbours.editions(), neighbours.calendars(), policies);
        resources = Set.of(
                new PoliciesResource(policies),
                new ReplaysResource(replays, editions.reviews()),
                new CalendarsResource(neighbours::calendars));
    }

    @Override
    public String path() {
        return "/api/escalation";
    }

    @Override
    public Set<Object> resources() {
        return resources;
    }
}
