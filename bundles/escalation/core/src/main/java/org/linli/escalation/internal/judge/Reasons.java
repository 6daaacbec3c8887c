// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal.judge;

import java.util.Optional;
import org.linli.escalation.internal.policy.LevelName;
import org.linli.escalation.internal.policy.PolicyWords;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.calendar.DeadlineRule;
import org.linli.organization.Location;
import org.linli.petition.Rating;
import org.linli.petition.WorkOrder;

/** Why the rule decided so, in the words that staff read in the timeline. */
final class Reasons {
    /** A follow-up reopens. */
    static final String DISSATISFIED = "回访时诉求人不满意，按规则重办";

    /** Nobody is named yet. */
    static final String CLAIMS_FIRST = "按规则先开放认领";

    private static final int LONGEST = 500;

    private Reasons() {}

    static String first(Case judged, Optional<Seat> seat) {
        WorkOrder order = judged.order();
        String where = where(order.area(), order.found());
        Optional<AreaCode> asked = judged.rules().first(judged.facts());
        if (seat.isPresent() && asked.filter(seat.get().area()::equals).isPresent()) {
            return where + "，按规则先交由" + LevelName.say(asked.get().level()) + "分派";
        }
        if (seat.isEmpty()) {
            return where + "，各级暂无负责人，留在原处办理";
        }
        AreaLevel taken = seat.get().area().level();
        if (asked.isPresent() && !asked.get().equals(order.area())) {
            return where + "，" + LevelName.say(asked.get().level()) + "暂无负责人，交由上一级（" + LevelName.say(taken) + "）办理";
        }
        if (seat.get().area().equals(order.area())) {
            boolean above =
                    order.found() == Location.Found.IN_NO_GRID || order.found() == Location.Found.IN_SEVERAL_GRIDS;
            return where + (above ? "，交由上一级（" : "，交由该") + LevelName.say(taken) + (above ? "）办理" : "办理");
        }
        return where + "，该" + LevelName.say(order.area().level()) + "暂无负责人，交由上一级（" + LevelName.say(taken) + "）办理";
    }

    static String escalated(Case judged, Optional<Seat> seat) {
        String from = LevelName.say(judged.level().level()) + "不能解决";
        if (seat.isEmpty()) {
            return from + "，上面各级暂无负责人，留在原处办理";
        }
        Optional<AreaCode> next = judged.rules().next(judged.facts());
        String to = LevelName.say(seat.get().area().level());
        if (next.isEmpty()) {
            return from + "，已是最高一级，交由" + to + "派单台统筹";
        }
        boolean asLadder = next.get().equals(seat.get().area());
        return from + "，按上报阶梯交由" + to
                + (asLadder ? "" : "(" + LevelName.say(next.get().level()) + "暂无负责人）") + "办理";
    }

    static String reopened(WorkOrder order) {
        Rating.Grade grade = order.rating().grade();
        String name =
                switch (grade) {
                    case GOOD -> "好评";
                    case MEDIUM -> "中评";
                    case BAD -> "差评";
                };
        return "诉求人评价为" + name + "，按规则重办";
    }

    static String clockOnly(Trigger trigger) {
        if (trigger == Trigger.JOINED) {
            return "几家单位共同办理，时限按规则改定";
        }
        if (trigger == Trigger.CLASSIFIED) {
            return "改类后时限按规则改定";
        }
        if (trigger == Trigger.SORTED) {
            return "已分派，办理时限从派单时起算";
        }
        return trigger == Trigger.REOPENED ? "重办后重新计算时限" : "派单时没有时限，按规则补定";
    }

    /** A reason and what it means for the clock. */
    static String of(String reason, Judge.Clock clock) {
        String words = reason + clock(clock);
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST - 1) + "…";
    }

    private static String clock(Judge.Clock clock) {
        if (clock.deadline() == null) {
            return "；时限不变";
        }
        String urgency =
                switch (clock.urgency()) {
                    case URGENT -> "紧急";
                    case GENERAL -> "一般";
                    case COMPLEX -> "复杂";
                };
        DeadlineRule rule = clock.deadline().rule();
        return "；" + urgency + "，" + PolicyWords.limit(rule.limit()) + "（规则 " + rule.id() + " 第" + rule.version()
                + "版）";
    }

    private static String where(AreaCode area, Location.Found found) {
        return switch (found) {
            case IN_GRID -> "地点在网格内";
            case IN_NO_GRID -> "地点不在任何网格内";
            case IN_SEVERAL_GRIDS -> "地点位于几个网格交界";
            case BY_ADDRESS -> "按地址所在的" + LevelName.say(area.level());
            case AS_CHOSEN -> "按诉求人所选的" + LevelName.say(area.level());
        };
    }
}
