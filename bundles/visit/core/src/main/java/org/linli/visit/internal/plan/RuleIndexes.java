// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.plan;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.linli.kernel.AreaCode;
import org.linli.visit.internal.Neighbours;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Blind indexes of the codes of rules; asks the keyring, so never inside a transaction. */
@Component(service = RuleIndexes.class)
public final class RuleIndexes {
    private static final String CONTEXT = "visit.plan-rule";

    private final Neighbours neighbours;
    private final ConfiguredPlans plans;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    @Activate
    public RuleIndexes(@Reference Neighbours neighbours, @Reference ConfiguredPlans plans) {
        this.neighbours = neighbours;
        this.plans = plans;
    }

    String of(Rule rule) {
        return known.computeIfAbsent(rule.code(), code -> neighbours.keyring().index(CONTEXT, code));
    }

    /** The rule of an index that is in force in an area. */
    Optional<Rule> rule(AreaCode area, String index) {
        return plans.nearest(area).rules().stream()
                .filter(rule -> of(rule).equals(index))
                .findFirst();
    }

    /** The indexes of rules somewhere that mean people who are engaged: the registry does not know whom. */
    Stream<String> ofEngaged() {
        return plans.all().stream()
                .flatMap(list -> list.rules().stream())
                .filter(rule -> rule.about().isEngaged())
                .map(this::of);
    }
}
