// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal.replay;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.escalation.internal.policy.ConfiguredPolicy;
import org.linli.escalation.internal.policy.Rules;
import org.linli.escalation.spi.ClockRule;
import org.linli.escalation.spi.OrderFacts;
import org.linli.kernel.AreaCode;
import org.linli.kernel.calendar.DeadlineRule;
import org.linli.petition.Rating;
import org.linli.petition.StepKind;
import org.linli.petition.Urgency;

/** A draft decides in its area, today's rules everywhere else. */
public record DraftRules(ConfiguredPolicy draft, Rules today) implements Rules {
    private Rules of(OrderFacts order) {
        return draft.area() == null || draft.area().contains(order.area()) ? draft : today;
    }

    @Override
    public Urgency urgency(OrderFacts order) {
        return of(order).urgency(order);
    }

    @Override
    public DeadlineRule deadline(OrderFacts order) {
        return of(order).deadline(order);
    }

    @Override
    public boolean countsFromFiling(OrderFacts order) {
        return of(order).countsFromFiling(order);
    }

    @Override
    public boolean opensToClaims(OrderFacts order) {
        return of(order).opensToClaims(order);
    }

    @Override
    public Optional<DeadlineRule> sorting(OrderFacts order) {
        return of(order).sorting(order);
    }

    @Override
    public boolean sorts(AreaCode area) {
        return draft.sorts() || today.sorts(area);
    }

    @Override
    public Optional<AreaCode> next(OrderFacts order) {
        return of(order).next(order);
    }

    @Override
    public Optional<AreaCode> first(OrderFacts order) {
        return of(order).first(order);
    }

    @Override
    public AreaCode decidesClaims(OrderFacts order) {
        return of(order).decidesClaims(order);
    }

    @Override
    public AreaCode supervisor(OrderFacts order) {
        return of(order).supervisor(order);
    }

    @Override
    public boolean reopens(OrderFacts order, Rating.Grade grade) {
        return of(order).reopens(order, grade);
    }

    @Override
    public List<ClockRule> clocks(OrderFacts order) {
        return of(order).clocks(order);
    }

    /** Those of both: which orders a draft holds for is not known here. */
    @Override
    public Set<StepKind> starts() {
        return Stream.of(draft, today).flatMap(rules -> rules.starts().stream()).collect(Collectors.toSet());
    }

    @Override
    public Set<StepKind> ends(OrderFacts order) {
        return of(order).ends(order);
    }

    @Override
    public Extensions extensions(OrderFacts order) {
        return of(order).extensions(order);
    }

    @Override
    public boolean reopensWhenDissatisfied(OrderFacts order) {
        return of(order).reopensWhenDissatisfied(order);
    }
}
