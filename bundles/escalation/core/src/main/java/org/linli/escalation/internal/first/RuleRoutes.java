// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal.first;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.escalation.internal.policy.Rules;
import org.linli.escalation.spi.OrderFacts;
import org.linli.grid.spi.Matter;
import org.linli.grid.spi.Route;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.organization.Location;
import org.linli.petition.Urgency;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which way matters go by some rules, as the judge would send them: first to the area that the rules
 * name, else to its own, or the nearest above that has somebody, then up the ladder. Pure. A matter for which the rules fail is in no route.
 */
final class RuleRoutes {
    private static final Logger LOG = LoggerFactory.getLogger(RuleRoutes.class);
    private static final String CHANNEL = "portal";
    /** More steps than there are levels: such a ladder turns in a circle. */
    private static final int MOST_STEPS = 6;

    private final Rules rules;
    private final String source;

    RuleRoutes(Rules rules, String source) {
        this.rules = rules;
        this.source = source;
    }

    /** The routes of matters that come up in exactly this area. */
    List<Route> of(AreaCode area, List<Matter> matters) {
        Map<Way, List<Matter>> ways = new LinkedHashMap<>();
        for (Matter matter : matters) {
            way(area, matter).ifPresent(way -> ways.computeIfAbsent(way, first -> new ArrayList<>())
                    .add(matter));
        }
        List<Route> routes = new ArrayList<>();
        ways.forEach(
                (way, some) -> routes.add(new Route(area, some, upwards(way.first), way.upward, way.decider, source)));
        return routes;
    }

    private Optional<Way> way(AreaCode area, Matter matter) {
        try {
            OrderFacts facts = facts(area, area, matter);
            AreaCode first = rules.first(facts).orElse(area);
            return Optional.of(new Way(first, ladder(area, matter), rules.decidesClaims(facts)));
        } catch (RuntimeException failed) {
            LOG.warn("The rules have no answer for {} ({}) in {}", matter.type(), matter.urgency(), area, failed);
            return Optional.empty();
        }
    }

    /** As orders are escalated: where the ladder ends, the district's desk takes it. */
    private List<AreaCode> ladder(AreaCode area, Matter matter) {
        List<AreaCode> upward = new ArrayList<>();
        AreaCode level = area;
        while (level.level() != AreaLevel.DISTRICT && upward.size() < MOST_STEPS) {
            AreaCode next = rules.next(facts(area, level, matter))
                    .orElse(area.at(AreaLevel.DISTRICT).orElseThrow());
            upward.add(next);
            level = next;
        }
        return upward;
    }

    private static OrderFacts facts(AreaCode area, AreaCode level, Matter matter) {
        Location.Found found = area.level() == AreaLevel.GRID ? Location.Found.IN_GRID : Location.Found.IN_NO_GRID;
        Urgency urgency = Urgency.valueOf(matter.urgency());
        return new OrderFacts(area, found, level, matter.type(), CHANNEL, "", urgency, 0);
    }

    private static List<AreaCode> upwards(AreaCode area) {
        List<AreaCode> upwards = new ArrayList<>();
        for (Optional<AreaCode> at = Optional.of(area);
                at.isPresent();
                at = at.get().parent()) {
            upwards.add(at.get());
        }
        return upwards;
    }

    private record Way(AreaCode first, List<AreaCode> upward, AreaCode decider) {}
}
