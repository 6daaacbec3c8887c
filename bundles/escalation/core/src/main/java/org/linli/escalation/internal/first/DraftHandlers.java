// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal.first;

import java.time.Instant;
import java.util.List;
import org.linli.escalation.internal.policy.Rules;
import org.linli.grid.spi.FirstHandlers;
import org.linli.grid.spi.Matter;
import org.linli.grid.spi.Route;
import org.linli.kernel.AreaCode;

/** The ways of matters as they would be by rules that do not hold yet; these rules do not change. */
record DraftHandlers(Rules rules, String source, Matters all) implements FirstHandlers {
    @Override
    public List<Instant> changes(AreaCode area, Instant from, Instant until) {
        return List.of();
    }

    @Override
    public List<Matter> matters(AreaCode area) {
        return all.of(area);
    }

    @Override
    public List<Route> routes(List<AreaCode> areas, Instant at) {
        RuleRoutes routes = new RuleRoutes(rules, source);
        return areas.stream()
                .flatMap(area -> routes.of(area, all.of(area)).stream())
                .toList();
    }
}
