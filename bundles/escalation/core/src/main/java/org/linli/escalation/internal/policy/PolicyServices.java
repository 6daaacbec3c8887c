// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal.policy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.escalation.Policies;
import org.linli.escalation.spi.ClockPolicy;
import org.linli.escalation.spi.ClockRule;
import org.linli.escalation.spi.DeadlinePolicy;
import org.linli.escalation.spi.LadderPolicy;
import org.linli.escalation.spi.OrderFacts;
import org.linli.escalation.spi.ReopenPolicy;
import org.linli.escalation.spi.SupervisionPolicy;
import org.linli.escalation.spi.UrgencyPolicy;
import org.linli.kernel.AreaCode;
import org.linli.kernel.calendar.DeadlineRule;
import org.linli.petition.Rating;
import org.linli.petition.StepKind;
import org.linli.petition.Urgency;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** The policies that are there, and their answers by the rule of choice. */
@Component(
        service = {PolicyServices.class, Policies.class},
        immediate = true)
public final class PolicyServices implements Rules, Policies {
    private final ConfiguredPolicies configured;
    private final PolicyTracker<UrgencyPolicy> urgency;
    private final PolicyTracker<DeadlinePolicy> deadline;
    private final PolicyTracker<LadderPolicy> ladder;
    private final PolicyTracker<SupervisionPolicy> supervision;
    private final PolicyTracker<ReopenPolicy> reopen;
    private final PolicyTracker<ClockPolicy> clock;

    /** The files are read before anything is decided: hence the reference. */
    @Activate
    public PolicyServices(BundleContext context, @Reference ConfiguredPolicies configured) {
        this.configured = configured;
        urgency = new PolicyTracker<>(context, UrgencyPolicy.class);
        deadline = new PolicyTracker<>(context, DeadlinePolicy.class);
        ladder = new PolicyTracker<>(context, LadderPolicy.class);
        supervision = new PolicyTracker<>(context, SupervisionPolicy.class);
        reopen = new PolicyTracker<>(context, ReopenPolicy.class);
        clock = new PolicyTracker<>(context, ClockPolicy.class);
    }

    /** Lets go of the policies. */
    @Deactivate
    public void close() {
        Stream.of(urgency, deadline, ladder, supervision, reopen, clock).forEach(PolicyTracker::close);
    }

    @Override
    public Urgency urgency(OrderFacts order) {
        return PolicyChoice.firstAnswer(urgency.there(), order, policy -> Optional.ofNullable(policy.urgency(order)));
    }

    @Override
    public DeadlineRule deadline(OrderFacts order) {
        return PolicyChoice.first(deadline.there(), order, each -> Optional.ofNullable(
                        each.policy().deadline(order))
                .map(each::named));
    }

    @Override
    public boolean countsFromFiling(OrderFacts order) {
        return PolicyChoice.firstAnswer(deadline.there(), order, policy -> Optional.of(policy.countsFromFiling(order)));
    }

    @Override
    public boolean opensToClaims(OrderFacts order) {
        return PolicyChoice.firstAnswer(ladder.there(), order, policy -> Optional.of(policy.opensToClaims(order)));
    }

    @Override
    public Optional<DeadlineRule> sorting(OrderFacts order) {
        return PolicyChoice.firstAnswer(deadline.there(), order, policy -> Optional.of(policy.sorting(order)));
    }

    @Override
    public boolean sorts(AreaCode area) {
        return PolicyChoice.order(deadline.there(), area).stream()
                .anyMatch(each -> each.policy().sorts());
    }

    @Override
    public Optional<AreaCode> next(OrderFacts order) {
        return PolicyChoice.firstAnswer(ladder.there(), order, policy -> Optional.of(policy.next(order))
                .filter(next -> next.isEmpty() || next.get().contains(order.area())));
    }

    @Override
    public Optional<AreaCode> first(OrderFacts order) {
        return PolicyChoice.firstAnswer(ladder.there(), order, policy -> Optional.of(policy.first(order))
                .filter(first -> first.isEmpty() || first.get().contains(order.area())));
    }

    @Override
    public AreaCode supervisor(OrderFacts order) {
        return PolicyChoice.firstAnswer(
                supervision.there(), order, policy -> Optional.ofNullable(policy.supervisor(order)));
    }

    @Override
    public AreaCode decidesClaims(OrderFacts order) {
        return PolicyChoice.firstAnswer(
                supervision.there(), order, policy -> Optional.ofNullable(policy.decidesClaims(order))
                        .filter(area -> area.contains(order.area())));
    }

    @Override
    public boolean reopens(OrderFacts order, Rating.Grade grade) {
        return PolicyChoice.firstAnswer(reopen.there(), order, policy -> Optional.of(policy.reopens(order, grade)));
    }

    @Override
    public List<ClockRule> clocks(OrderFacts order) {
        return PolicyChoice.first(clock.there(), order, each -> Optional.ofNullable(
                        each.policy().clocks(order))
                .map(clocks -> clocks.stream().map(one -> named(each, one)).toList()));
    }

    private static ClockRule named(Candidate<ClockPolicy> policy, ClockRule clock) {
        return new ClockRule(
                clock.name(),
                clock.words(),
                clock.starts(),
                clock.ends(),
                policy.named(clock.rule()),
                clock.supervisor(),
                clock.at());
    }

    /** The packs whose rules of time are there, with the widest area for which they are made. */
    public Map<String, AreaCode> packs() {
        Map<String, AreaCode> packs = new TreeMap<>();
        Stream.concat(deadline.there().stream(), clock.there().stream())
                .filter(each -> each.pack() != null && each.area() != null)
                .forEach(each -> packs.merge(
                        each.pack(),
                        each.area(),
                        (one, other) -> one.value().length() <= other.value().length() ? one : other));
        return packs;
    }

    /** Which service the rules of time of a pack are: another when the pack went and came again. */
    public long came(String pack) {
        return Stream.concat(deadline.there().stream(), clock.there().stream())
                .filter(each -> pack.equals(each.pack()))
                .mapToLong(Candidate::id)
                .max()
                .orElse(0);
    }

    /** Where the rule of time comes from that is asked first in an area. */
    public String decides(AreaCode area) {
        return PolicyChoice.order(deadline.there(), area).get(0).source();
    }

    @Override
    public Set<StepKind> starts() {
        return clock.there().stream()
                .flatMap(each -> each.policy().starts().stream())
                .collect(Collectors.toSet());
    }

    /** Of all that may be asked there: one that throws is passed over for the next. */
    @Override
    public Set<StepKind> starts(AreaCode area) {
        return PolicyChoice.order(clock.there(), area).stream()
                .flatMap(each -> each.policy().starts().stream())
                .collect(Collectors.toSet());
    }

    @Override
    public Set<StepKind> ends(OrderFacts order) {
        return PolicyChoice.firstAnswer(clock.there(), order, policy -> Optional.ofNullable(policy.ends(order))
                .filter(ends -> !ends.isEmpty()));
    }

    @Override
    public Extensions extensions(OrderFacts order) {
        return PolicyChoice.firstAnswer(clock.there(), order, policy -> Optional.ofNullable(policy.extensions(order)));
    }

    @Override
    public boolean reopensWhenDissatisfied(OrderFacts order) {
        return PolicyChoice.firstAnswer(
                clock.there(), order, policy -> Optional.of(policy.reopensWhenDissatisfied(order)));
    }

    @Override
    public List<PolicyInForce> inForce(AreaCode area) {
        return Stream.of(
                        inForce("urgency", urgency, area),
                        inForce("deadline", deadline, area),
                        inForce("ladder", ladder, area),
                        inForce("supervision", supervision, area),
                        inForce("reopen", reopen, area),
                        inForce("clock", clock, area))
                .filter(Objects::nonNull)
                .toList();
    }

    @Override
    public List<Refused> refused() {
        return configured.refused();
    }

    private static <P> PolicyInForce inForce(String question, PolicyTracker<P> tracker, AreaCode area) {
        return PolicyChoice.order(tracker.there(), area).stream()
                .findFirst()
                .map(first -> new PolicyInForce(question, first.source(), first.area(), first.says()))
                .orElse(null);
    }
}
