// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal.policy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.linli.escalation.spi.ClockRule;
import org.linli.escalation.spi.OrderFacts;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.calendar.DeadlineRule;
import org.linli.kernel.calendar.Limit;
import org.linli.kernel.calendar.Warning;
import org.linli.petition.Rating;
import org.linli.petition.StepKind;
import org.linli.petition.Urgency;

/**
 * One configuration file's answers to all six questions.
 *
 * @param name the file's own part of its name, such as {@code default}
 * @param area where it holds; null for everywhere
 * @param version which edition of the rule it is
 * @param words what tells an urgent from a general from a complex matter
 * @param limits how long each may take
 * @param warning when the handler is reminded; null for never
 * @param ladder who gets it first, and the levels that take part
 * @param supervisor the level that is told when it is overdue, unless that level is the late one
 * @param claimsDecidedBy the level that decides when two claim an order or none does
 * @param reopenOn the grades that open a closed order again
 * @param own what it says of an order's own time and first way
 * @param terms what it says of clocks
 */
public record ConfiguredPolicy(
        String name,
        AreaCode area,
        int version,
        Words words,
        Map<Urgency, Limit> limits,
        Warning warning,
        Ladder ladder,
        AreaLevel supervisor,
        AreaLevel claimsDecidedBy,
        Set<Rating.Grade> reopenOn,
        OwnTerms own,
        ClockTerms terms)
        implements Rules {
    /** What the id of a rule for several units ends with. */
    public static final String JOINT = ".joint";

    /**
     * What tells how urgent a matter is.
     *
     * @param urgent it is urgent when the text has one of these
     * @param urgentTypes it is urgent when it is of one of these types
     * @param complexTypes it is complex when it is of one of these types
     */
    public record Words(List<String> urgent, Set<String> urgentTypes, Set<String> complexTypes) {
        public Words {
            urgent = urgent.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
            urgentTypes = Set.copyOf(urgentTypes);
            complexTypes = Set.copyOf(complexTypes);
        }
    }

    /**
     * The way up.
     *
     * @param first the level that gets it first; null for whoever is nearest
     * @param sorting how long that level may take to dispatch it; null where the handling counts from then
     * @param levels the levels that take part, from below
     */
    public record Ladder(AreaLevel first, Limit sorting, List<AreaLevel> levels) {
        public Ladder {
            levels = List.copyOf(levels);
        }
    }

    public ConfiguredPolicy {
        limits = Map.copyOf(limits);
        reopenOn = Set.copyOf(reopenOn);
    }

    /** What the rule says of a type goes before what the list of types says of it. */
    @Override
    public Urgency urgency(OrderFacts order) {
        String text = order.text() == null ? "" : order.text().toLowerCase(Locale.ROOT);
        if (words.urgentTypes().contains(order.type())
                || words.urgent().stream().anyMatch(text::contains)) {
            return Urgency.URGENT;
        }
        if (words.complexTypes().contains(order.type())) {
            return Urgency.COMPLEX;
        }
        return order.urgentType() ? Urgency.URGENT : Urgency.GENERAL;
    }

    @Override
    public DeadlineRule deadline(OrderFacts order) {
        Urgency urgency = order.urgency() == null ? Urgency.GENERAL : order.urgency();
        if (order.joint() && own.joint() != null) {
            return new DeadlineRule(name + JOINT, version, own.joint(), warning);
        }
        String id = name + "." + urgency.name().toLowerCase(Locale.ROOT);
        return new DeadlineRule(id, version, limits.get(urgency), warning);
    }

    @Override
    public boolean countsFromFiling(OrderFacts order) {
        return own.fromFiling();
    }

    /** What is urgent does not wait for claims. */
    @Override
    public boolean opensToClaims(OrderFacts order) {
        return order.urgency() != Urgency.URGENT && own.claimsFirst().contains(order.channel());
    }

    @Override
    public Optional<DeadlineRule> sorting(OrderFacts order) {
        return Optional.ofNullable(ladder.sorting())
                .map(limit -> new DeadlineRule(name + SORTING, version, limit, warning));
    }

    @Override
    public boolean sorts() {
        return ladder.sorting() != null;
    }

    @Override
    public Optional<AreaCode> next(OrderFacts order) {
        return ladder.levels().stream()
                .filter(level -> level.compareTo(order.level().level()) < 0)
                .findFirst()
                .flatMap(order.area()::at);
    }

    /** A matter that lies above that level is nearest to the desk of its own area. */
    @Override
    public Optional<AreaCode> first(OrderFacts order) {
        return Optional.ofNullable(ladder.first()).flatMap(order.area()::at);
    }

    @Override
    public AreaCode decidesClaims(OrderFacts order) {
        return order.area().at(claimsDecidedBy).orElse(order.area());
    }

    @Override
    public AreaCode supervisor(OrderFacts order) {
        return above(order.level(), supervisor);
    }

    private static AreaCode above(AreaCode late, AreaLevel told) {
        if (late.level().compareTo(told) > 0) {
            return late.at(told).orElse(late);
        }
        return late.parent().orElse(late);
    }

    @Override
    public List<ClockRule> clocks(OrderFacts order) {
        return terms.named().stream()
                .filter(clock -> clock.holdsFor(order.channel()))
                .map(clock -> rule(clock, order))
                .toList();
    }

    private ClockRule rule(ClockTerms.Named clock, OrderFacts order) {
        Urgency urgency = order.urgency() == null ? Urgency.GENERAL : order.urgency();
        AreaLevel told = clock.watch().supervisor();
        return new ClockRule(
                clock.name(),
                clock.words(),
                clock.starts(),
                clock.ends(),
                new DeadlineRule(
                        name + "." + clock.name(),
                        version,
                        clock.limits().get(urgency),
                        clock.watch().warning()),
                told == null ? null : above(order.level(), told),
                clock.at());
    }

    @Override
    public Set<StepKind> starts() {
        return terms.starts();
    }

    @Override
    public Set<StepKind> ends(OrderFacts order) {
        return terms.ends();
    }

    @Override
    public Extensions extensions(OrderFacts order) {
        return terms.extensions();
    }

    @Override
    public boolean reopensWhenDissatisfied(OrderFacts order) {
        return terms.dissatisfied();
    }

    @Override
    public boolean reopens(OrderFacts order, Rating.Grade grade) {
        return reopenOn.contains(grade);
    }
}
