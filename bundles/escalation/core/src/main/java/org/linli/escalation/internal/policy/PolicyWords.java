// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal.policy;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.linli.kernel.calendar.Limit;
import org.linli.kernel.calendar.Warning;
import org.linli.petition.Rating;
import org.linli.petition.Urgency;

/** What a configured policy says, in Chinese, for people. */
public final class PolicyWords {
    private static final Map<Rating.Grade, String> GRADES =
            new EnumMap<>(Map.of(Rating.Grade.GOOD, "好评", Rating.Grade.MEDIUM, "中评", Rating.Grade.BAD, "差评"));

    private PolicyWords() {}

    /** A limit, its kind of day always told. */
    public static String limit(Limit limit) {
        return LimitText.say(limit);
    }

    static String urgency(ConfiguredPolicy policy) {
        ConfiguredPolicy.Words words = policy.words();
        String urgent = join("内容含", words.urgent())
                + join("类型为", words.urgentTypes().stream().sorted().toList());
        String complex = join("类型为", words.complexTypes().stream().sorted().toList());
        return "紧急：" + orNone(urgent) + "；复杂：" + orNone(complex) + "；其余为一般";
    }

    static String deadline(ConfiguredPolicy policy) {
        Map<Urgency, Limit> limits = policy.limits();
        Limit sorting = policy.ladder().sorting();
        return "%s紧急 %s，一般 %s，复杂 %s%s；%s；规则第%d版"
                .formatted(
                        sorting == null ? "" : "分派 " + LimitText.say(sorting) + "，派单后",
                        LimitText.say(limits.get(Urgency.URGENT)),
                        LimitText.say(limits.get(Urgency.GENERAL)),
                        LimitText.say(limits.get(Urgency.COMPLEX)),
                        policy.own().sayTime(),
                        warning(policy.warning()),
                        policy.version());
    }

    static String ladder(ConfiguredPolicy policy) {
        ConfiguredPolicy.Ladder ladder = policy.ladder();
        return (ladder.first() == null ? "" : "先交" + LevelName.say(ladder.first()) + "；上报 ")
                + ladder.levels().stream().map(LevelName::say).collect(Collectors.joining(" → "))
                + policy.own().sayFirst();
    }

    static String supervision(ConfiguredPolicy policy) {
        return "超期后通知" + LevelName.say(policy.supervisor()) + "；超期的正是这一级或更高时，通知其上一级；多家认领或无人认领时由"
                + LevelName.say(policy.claimsDecidedBy()) + "决定";
    }

    static String reopen(ConfiguredPolicy policy) {
        String followUp = policy.terms().dissatisfied() ? "；回访不满意后重办" : "";
        if (policy.reopenOn().isEmpty()) {
            return "评价后不自动重办" + followUp;
        }
        String grades = policy.reopenOn().stream().sorted().map(GRADES::get).collect(Collectors.joining("、"));
        return grades + "后重办" + followUp;
    }

    private static String warning(Warning warning) {
        if (warning == null) {
            return "不催办";
        }
        return "催办："
                + (warning.before() == null
                        ? "时限剩余" + (100 - warning.percent()) + "%时"
                        : "到期前" + LimitText.say(warning.before()));
    }

    private static String join(String what, List<String> values) {
        return values.isEmpty() ? "" : what + String.join("、", values) + " ";
    }

    private static String orNone(String text) {
        return text.isEmpty() ? "无" : text.strip();
    }
}
