// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal.pack;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linli.escalation.internal.judge.ClockStarting;
import org.linli.escalation.internal.policy.Rules;
import org.linli.escalation.spi.ClockRule;
import org.linli.escalation.spi.OrderFacts;
import org.linli.kernel.AreaCode;
import org.linli.organization.Handler;
import org.linli.petition.DeadlineReviews.About;
import org.linli.petition.PackRules.Known;
import org.linli.petition.PackRules.Named;
import org.linli.petition.PackRules.Ruled;
import org.linli.petition.PackRules.Sorting;
import org.linli.petition.PackRules.State;
import org.linli.petition.PackRules.Terms;
import org.linli.petition.StepKind;

/** What the rules in force say of an order whose pack went or came back. */
public final class RulesNow {
    private static final int LONGEST = 300;
    /** Where nobody has the desk no order lies there. */
    private static final String NOBODY = "";

    private final Rules rules;
    private final Function<AreaCode, String> source;
    private final Function<AreaCode, Optional<Handler>> desks;

    /**
     * @param source where the rule of time comes from that is asked first in an area
     * @param desks who handles what lies in an area
     */
    public RulesNow(Rules rules, Function<AreaCode, String> source, Function<AreaCode, Optional<Handler>> desks) {
        this.rules = rules;
        this.source = source;
        this.desks = desks;
    }

    /** The same for a part of the orders: who has a desk is asked once. */
    RulesNow forPart() {
        Map<AreaCode, Optional<Handler>> known = new HashMap<>();
        return new RulesNow(rules, source, area -> known.computeIfAbsent(area, desks));
    }

    Terms terms(Ruled order, Known pack) {
        OrderFacts facts = facts(order.about());
        List<Named> clocks = rules.clocks(facts).stream()
                .map(clock -> named(clock, order.about().area()))
                .toList();
        return new Terms(
                order.order(),
                order.version(),
                rules.deadline(facts),
                rules.ends(facts),
                sorting(facts).orElse(null),
                clocks,
                words(pack, source.apply(order.about().area())));
    }

    private Optional<Sorting> sorting(OrderFacts facts) {
        return rules.sorting(facts)
                .flatMap(rule -> rules.first(facts).flatMap(desks).map(desk -> new Sorting(rule, desk.id())));
    }

    /** A clock about units is started by the step that names them only. */
    private Named named(ClockRule clock, AreaCode area) {
        Set<StepKind> starts = clock.starts().stream()
                .filter(step -> !ClockStarting.ABOUT_UNITS.contains(step))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(StepKind.class)));
        return new Named(
                clock.name(),
                clock.words(),
                starts,
                clock.ends().steps(),
                clock.ends().all(),
                clock.rule(),
                clock.at() == null
                        ? null
                        : area.at(clock.at()).flatMap(desks).map(Handler::id).orElse(NOBODY));
    }

    private static String words(Known pack, String source) {
        String words = pack.state() == State.COMING
                ? "区域包“" + pack.name() + "”已恢复，重新按该包的规则办理"
                : "区域包“" + pack.name() + "”已移除，现按" + said(source) + "办理";
        return words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    }

    private static String said(String source) {
        if (source.equals("platform default")) {
            return "平台默认规则";
        }
        return source.startsWith("edition ") ? "已批准的规则版本（" + source + "）" : "规则“" + source + "”";
    }

    /** The urgency is decided, so the words of the petition are not needed again. */
    private static OrderFacts facts(About about) {
        return new OrderFacts(
                about.area(),
                about.found(),
                about.level(),
                about.type(),
                about.channel(),
                "",
                about.urgency(),
                about.reopened());
    }
}
