// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal.first;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.linli.escalation.internal.edition.RuleNeighbours;
import org.linli.escalation.internal.judge.Judging;
import org.linli.escalation.internal.policy.EditionText;
import org.linli.escalation.internal.policy.PolicyServices;
import org.linli.escalation.internal.policy.Rules;
import org.linli.escalation.internal.replay.DraftRules;
import org.linli.grid.spi.FirstHandlers;
import org.linli.grid.spi.Matter;
import org.linli.grid.spi.Route;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.PlatformException;
import org.linli.petition.Edition;
import org.linli.petition.Editions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The ways of matters by the policies in force, and by approved editions from the day on from which they hold. */
@Component(service = {FirstHandlers.class, LadderHandlers.class})
public final class LadderHandlers implements FirstHandlers {
    private static final Logger LOG = LoggerFactory.getLogger(LadderHandlers.class);
    private static final String KIND = "rule";
    private static final int MOST_CHANGES = 100;

    private final PolicyServices policies;
    private final RuleNeighbours neighbours;
    private final Matters matters;

    @Activate
    public LadderHandlers(
            @Reference PolicyServices policies, @Reference RuleNeighbours neighbours, @Reference Matters matters) {
        this.policies = policies;
        this.neighbours = neighbours;
        this.matters = matters;
    }

    @Override
    public List<Instant> changes(AreaCode area, Instant from, Instant until) {
        TreeSet<Instant> changes = new TreeSet<>();
        waiting().stream()
                .filter(edition -> reaches(edition, area))
                .map(Edition::validFrom)
                .filter(moment -> !moment.isBefore(from) && moment.isBefore(until))
                .forEach(changes::add);
        return changes.stream().limit(MOST_CHANGES).toList();
    }

    private static boolean reaches(Edition edition, AreaCode area) {
        return edition.area() == null || edition.area().contains(area) || area.contains(edition.area());
    }

    @Override
    public List<Matter> matters(AreaCode area) {
        return matters.of(area);
    }

    @Override
    public List<Route> routes(List<AreaCode> areas, Instant at) {
        List<Edition> due = waiting().stream()
                .filter(edition -> !edition.validFrom().isAfter(at))
                .sorted(Comparator.comparing(Edition::validFrom))
                .toList();
        List<Route> routes = new ArrayList<>();
        for (AreaCode area : areas) {
            routes.addAll(at(area, due).of(area, matters.of(area)));
        }
        return routes;
    }

    private RuleRoutes at(AreaCode area, List<Edition> due) {
        Rules rules = policies;
        String source = source(area);
        for (Edition edition : due) {
            if (edition.area() == null || edition.area().contains(area)) {
                rules = new DraftRules(EditionText.read(edition), rules);
                source = "规则第" + edition.number() + "版";
            }
        }
        return new RuleRoutes(rules, source);
    }

    private String source(AreaCode area) {
        return policies.inForce(area).stream()
                .filter(policy -> policy.question().equals("ladder"))
                .map(policy -> "规则“" + policy.says() + "”")
                .findFirst()
                .orElse(null);
    }

    /** Approved editions whose day has not come; none while petition is away. */
    private List<Edition> waiting() {
        try {
            return neighbours
                    .editions()
                    .list(new Editions.Wanted(KIND, null, Edition.State.APPROVED), null, Page.MAX_SIZE, Judging.SYSTEM)
                    .items()
                    .stream()
                    .filter(edition -> edition.validFrom() != null)
                    .filter(edition -> EditionText.wrong(edition).isEmpty())
                    .toList();
        } catch (PlatformException away) {
            LOG.info("Editions to come are not looked at: {}", away.getMessage());
            return List.of();
        }
    }
}
