// SPDX-License-Identifier: Apache-2.0
package org.linli.portal.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.linli.petition.Rating;
import org.linli.petition.Resolution;
import org.linli.petition.StepKind;
import org.linli.petition.Urgency;
import org.linli.petition.WorkOrderState;

/** How the pages say things: times as people say them, and the words of the trade. */
public final class Words {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("yyyy年M月d日 EEEE HH:mm", Locale.CHINA);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("M月d日 HH:mm", Locale.CHINA);

    private final Clock clock;

    Words(Clock clock) {
        this.clock = clock;
    }

    /** 2026年11月25日 星期三 18:00. */
    public String full(Instant instant) {
        return instant == null ? "" : FULL.format(instant.atZone(ZONE));
    }

    /** 11月25日 18:00. */
    public String brief(Instant instant) {
        return instant == null ? "" : SHORT.format(instant.atZone(ZONE));
    }

    /** 还有2天3小时, or 已超过5小时. */
    public String left(Instant due) {
        if (due == null) {
            return "";
        }
        Duration left = Duration.between(clock.instant(), due);
        return (left.isNegative() ? "已超过" : "还有") + span(left.abs());
    }

    private static String span(Duration time) {
        if (time.toDays() > 0) {
            return time.toDays() + "天" + (time.toHoursPart() > 0 ? time.toHoursPart() + "小时" : "");
        }
        if (time.toHours() > 0) {
            return time.toHours() + "小时";
        }
        return Math.max(1, time.toMinutes()) + "分钟";
    }

    /** The state in Chinese. */
    public String state(WorkOrderState state) {
        return state.words();
    }

    /** The urgency in Chinese. */
    public String urgency(Urgency urgency) {
        return switch (urgency) {
            case URGENT -> "紧急";
            case GENERAL -> "一般";
            case COMPLEX -> "复杂";
        };
    }

    /** The step in Chinese. */
    public String step(StepKind kind) {
        return kind.words();
    }

    /** The grade in Chinese. */
    public String grade(Rating.Grade grade) {
        return switch (grade) {
            case GOOD -> "好评";
            case MEDIUM -> "中评";
            case BAD -> "差评";
        };
    }

    /** The resolution in Chinese. */
    public String resolution(Resolution resolution) {
        return switch (resolution) {
            case SOLVED -> "已解决";
            case EXPLAINED -> "无法解决，已说明";
            case UNFOUNDED -> "不属实或已撤回";
        };
    }
}
