// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal.policy;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.calendar.Limit;
import org.linli.kernel.calendar.LimitUnit;

/** Limits as clerks write them: 5个工作日, 15天, 4小时, 当天, 5 working days. */
final class LimitText {
    static final String EXPECTED = "such as 5个工作日, 15天 (days as they come), 4小时 (hours of work), 30分钟 (day and night), "
            + "当天, 5 working days, 15 days, 4 hours or same day";

    private static final Pattern CHINESE = Pattern.compile("(\\d{1,4})\\s*个?\\s*(工作日|自然日|天|日|工作小时|小时|分钟)");
    private static final Pattern ENGLISH = Pattern.compile(
            "(\\d{1,4})\\s*(working[ _]days?|calendar[ _]days?|days?|working[ _]hours?|hours?|minutes?)");

    private LimitText() {}

    /** @throws PlatformException invalid, when it is no limit */
    static Limit parse(String field, String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        if (plain.equals("当天") || plain.equals("当日") || plain.equals("same day")) {
            return Limit.workingDays(0);
        }
        Matcher chinese = CHINESE.matcher(plain);
        Matcher english = ENGLISH.matcher(plain);
        Matcher found = chinese.matches() ? chinese : english;
        if (!found.matches()) {
            throw new PlatformException(Problem.invalid(field, "'" + text + "' is no limit", EXPECTED));
        }
        return new Limit(Integer.parseInt(found.group(1)), unit(found.group(2)));
    }

    private static LimitUnit unit(String word) {
        if (word.contains("小时") || word.contains("hour")) {
            return LimitUnit.WORKING_HOURS;
        }
        if (word.equals("分钟") || word.startsWith("minute")) {
            return LimitUnit.MINUTES;
        }
        return word.equals("工作日") || word.startsWith("working") ? LimitUnit.WORKING_DAYS : LimitUnit.CALENDAR_DAYS;
    }

    /** The limit in Chinese, its kind of day always told. */
    static String say(Limit limit) {
        return switch (limit.unit()) {
            case WORKING_DAYS -> limit.amount() == 0 ? "当天" : limit.amount() + "个工作日";
            case CALENDAR_DAYS -> limit.amount() == 0 ? "当天" : limit.amount() + "个自然日";
            case MINUTES -> limit.amount() + "分钟";
            case WORKING_HOURS -> limit.amount() + "个工作小时";
        };
    }
}
