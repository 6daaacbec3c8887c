// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal.policy;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.escalation.spi.ClockPolicy;
import org.linli.escalation.spi.ClockRule;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.calendar.Limit;
import org.linli.kernel.calendar.Warning;
import org.linli.petition.StepKind;
import org.linli.petition.Urgency;

/**
 * What a configuration file says of clocks.
 *
 * @param named the named clocks
 * @param ends the steps that end the order's own deadline
 * @param extensions how often and how long that may be extended
 * @param dissatisfied whether a follow-up with a dissatisfied petitioner reopens
 */
record ClockTerms(List<Named> named, Set<StepKind> ends, ClockPolicy.Extensions extensions, boolean dissatisfied) {
    ClockTerms {
        named = named.stream().sorted(Comparator.comparing(Named::name)).toList();
        ends = Set.copyOf(ends);
    }

    /**
     * A named clock.
     *
     * @param name its name
     * @param words what is to be done, in Chinese; null for those of a known name
     * @param limits how long for each urgency
     * @param starts the steps that start it
     * @param at only where the desk of this level has the order then; null for wherever
     * @param ends what ends it
     * @param channels of what came by these only; empty for all
     * @param watch who watches it
     */
    record Named(
            String name,
            String words,
            Map<Urgency, Limit> limits,
            Set<StepKind> starts,
            AreaLevel at,
            ClockRule.Ends ends,
            Set<String> channels,
            Watch watch) {
        Named {
            limits = Map.copyOf(limits);
            starts = Set.copyOf(starts);
            channels = Set.copyOf(channels);
        }

        boolean holdsFor(String channel) {
            return channels.isEmpty() || channels.contains(channel);
        }
    }

    /** When is warned, and which level is told at the end; null for the one of the order's own deadline. */
    record Watch(Warning warning, AreaLevel supervisor) {}

    Set<StepKind> starts() {
        return named.stream().flatMap(each -> each.starts().stream()).collect(Collectors.toSet());
    }

    /** In Chinese, for people. */
    String say() {
        Stream<String> clocks = named.stream()
                .map(each -> each.name() + " " + limits(each.limits()) + "，起于"
                        + (each.at() == null ? "" : LevelName.say(each.at()) + "的") + steps(each.starts(), "或") + "，止于"
                        + steps(each.ends().steps(), each.ends().all() ? "和" : "或")
                        + only(each.channels()));
        String own = "办理时限止于" + steps(ends, "或");
        String more = extensions.times() == 0
                ? "不得延期"
                : "最多延期" + extensions.times() + "次"
                        + (extensions.longest() == null ? "" : "，每次不超过" + LimitText.say(extensions.longest()));
        return Stream.concat(clocks, Stream.of(own, more)).collect(Collectors.joining("；"));
    }

    private static String only(Set<String> channels) {
        return channels.isEmpty()
                ? ""
                : "，限于 " + String.join("、", channels.stream().sorted().toList());
    }

    private static String limits(Map<Urgency, Limit> limits) {
        Set<Limit> different = Set.copyOf(limits.values());
        return different.size() == 1
                ? LimitText.say(different.iterator().next())
                : "紧急" + LimitText.say(limits.get(Urgency.URGENT)) + "、一般" + LimitText.say(limits.get(Urgency.GENERAL))
                        + "、复杂" + LimitText.say(limits.get(Urgency.COMPLEX));
    }

    private static String steps(Set<StepKind> steps, String between) {
        return steps.stream().sorted().map(StepKind::words).collect(Collectors.joining(between));
    }
}
