// SPDX-License-Identifier: Apache-2.0
package org.linli.portal.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as people say them in the language of the page. */
public final class Times {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Clock clock;
    private final Texts texts;
    private final Locale locale;

    Times(Clock clock, Look look) {
        this.clock = clock;
        this.texts = Texts.of(look);
        this.locale = look.isEnglish() ? Locale.ENGLISH : Locale.CHINA;
    }

    /** 2026年11月25日 星期三 18:00. */
    public String full(Instant instant) {
        return instant == null ? "" : format("time.full").format(instant.atZone(ZONE));
    }

    /** 11月25日 18:00. */
    public String brief(Instant instant) {
        return instant == null ? "" : format("time.brief").format(instant.atZone(ZONE));
    }

    /** 2026年11月25日. */
    public String day(LocalDate day) {
        return day == null ? "" : format("time.day").format(day);
    }

    /** 还有2天3小时, or 已超过5小时. */
    public String left(Instant due) {
        if (due == null) {
            return "";
        }
        Duration left = Duration.between(clock.instant(), due);
        return texts.say(left.isNegative() ? "time.over" : "time.left", span(left.abs()));
    }

    private String span(Duration time) {
        if (time.toDays() > 0) {
            String days = texts.say("time.days", time.toDays());
            return time.toHoursPart() > 0 ? texts.say("time.and", days, hours(time.toHoursPart())) : days;
        }
        return time.toHours() > 0 ? hours(time.toHours()) : texts.say("time.minutes", Math.max(1, time.toMinutes()));
    }

    private String hours(long hours) {
        return texts.say("time.hours", hours);
    }

    private DateTimeFormatter format(String key) {
        return DateTimeFormatter.ofPattern(texts.say(key), locale);
    }
}
