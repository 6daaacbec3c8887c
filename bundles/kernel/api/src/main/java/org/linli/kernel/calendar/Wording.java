// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.linli.kernel.calendar.Explanation.Kind;
import org.linli.kernel.calendar.Explanation.Line;

/** Puts the steps of a count into words. */
final class Wording {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final Map<String, String> ENGLISH = Map.ofEntries(
            Map.entry("周末", "weekend"),
            Map.entry("工作日", "working day"),
            Map.entry("调休上班", "make-up working day"),
            Map.entry("元旦", "New Year's Day"),
            Map.entry("春节", "Spring Festival"),
            Map.entry("清明节", "Qingming Festival"),
            Map.entry("劳动节", "Labour Day"),
            Map.entry("端午节", "Dragon Boat Festival"),
            Map.entry("中秋节", "Mid-Autumn Festival"),
            Map.entry("国庆节", "National Day"),
            Map.entry("国庆节、中秋节", "National Day and Mid-Autumn Festival"));

    private final WorkCalendar calendar;
    private final Deadline deadline;
    private final Limit limit;

    private Wording(WorkCalendar calendar, Deadline deadline) {
        this.calendar = calendar;
        this.deadline = deadline;
        this.limit = deadline.rule().limit();
    }

    static Explanation of(WorkCalendar calendar, Deadline deadline, Count count) {
        Wording wording = new Wording(calendar, deadline);
        List<Line> lines = new ArrayList<>();
        lines.add(wording.rule());
        count.steps().forEach(step -> lines.add(wording.line(step)));
        if (count.due() != null) {
            lines.add(wording.due(count));
        }
        if (deadline.warnAt() != null) {
            lines.add(wording.warning());
        }
        return new Explanation(lines);
    }

    private Line rule() {
        DeadlineRule rule = deadline.rule();
        String from = MOMENT.format(deadline.start().atZone(calendar.zone()));
        String unit =
                switch (limit.unit()) {
                    case WORKING_DAYS -> "个工作日";
                    case CALENDAR_DAYS -> "日（自然日）";
                    case WORKING_HOURS -> "个工作小时";
                    case MINUTES -> "分钟（昼夜都算）";
                };
        String units = limit.unit().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        String text = "时限：%d%s，自 %s 起；规则 %s 第%d版，工作日历 %s"
                .formatted(limit.amount(), unit, from, rule.id(), rule.version(), deadline.calendarVersion());
        String english = "Limit: %d %s from %s; rule %s version %d, calendar %s"
                .formatted(limit.amount(), units, from, rule.id(), rule.version(), deadline.calendarVersion());
        return new Line(null, Kind.RULE, 0, false, text, english);
    }

    private Line line(Step step) {
        boolean provisional = step.kind() != Kind.START && step.day().provisional();
        String text = head(step, Locale.CHINA) + chinese(step);
        String english = head(step, Locale.ENGLISH) + english(step);
        if (provisional) {
            int year = calendar.missingYear(step.day().date());
            text += "〔暂定：%d年放假安排通知尚未发布〕".formatted(year);
            english += " [provisional: the holiday notice of %d is not known yet]".formatted(year);
        }
        return new Line(step.day().date(), step.kind(), step.count(), provisional, text, english);
    }

    private String head(Step step, Locale locale) {
        String head = head(step.day().date(), locale);
        return step.span() == null
                ? head
                : head + time(step.day().date(), step.span().from()) + "–"
                        + time(step.day().date(), step.span().to()) + " ";
    }

    private static String head(LocalDate date, Locale locale) {
        return date + " " + date.getDayOfWeek().getDisplayName(TextStyle.SHORT, locale) + " ";
    }

    /** The time of day, where the next midnight is 24:00. */
    private String time(LocalDate date, Instant moment) {
        LocalTime time = LocalTime.ofInstant(moment, calendar.zone()).truncatedTo(ChronoUnit.MINUTES);
        boolean midnight =
                time.equals(LocalTime.MIDNIGHT) && calendar.dateOf(moment).isAfter(date);
        return midnight ? "24:00" : TIME.format(time);
    }

    private String chinese(Step step) {
        return switch (step.kind()) {
            case START -> "开始当日不计入";
            case COUNTED -> step.span() == null
                    ? "计入，第%d日".formatted(step.count()) + remark(step, "：" + reason(step.day())) + moved(step)
                    : "计入%d分钟，累计%d分钟".formatted(step.span().minutes(), step.count())
                            + remark(step, "：" + reason(step.day()));
            case LAST -> "期限在本日届满" + remark(step, "：" + reason(step.day()));
            case PAUSED -> "暂停中（" + step.pause() + "），恢复后继续计算，到期时间未定";
            default -> (postponed(step) ? "顺延：" : "不计入：") + why(step);
        };
    }

    private String english(Step step) {
        String reason = ENGLISH.getOrDefault(step.day().reason(), step.day().reason());
        return switch (step.kind()) {
            case START -> "day of the start, not counted";
            case COUNTED -> step.span() == null
                    ? "counted, day %d".formatted(step.count()) + remark(step, ": " + reason)
                    : "counted, %d minutes, %d in all".formatted(step.span().minutes(), step.count());
            case LAST -> "the period ends on this day" + remark(step, ": " + reason);
            case PAUSED -> "paused (" + step.pause() + "), the end is open";
            default -> (postponed(step) ? "moved on: " : "not counted: ") + englishWhy(step, reason);
        };
    }

    private static String englishWhy(Step step, String reason) {
        if (step.pause() != null) {
            return "paused (" + step.pause() + ")";
        }
        return step.day().working() ? "after the close of work" : reason;
    }

    private static String why(Step step) {
        if (step.pause() != null) {
            return "暂停（" + step.pause() + "）";
        }
        return step.day().working() ? "已过下班时间" : reason(step.day());
    }

    private static String reason(Day day) {
        return day.notice().isEmpty() ? day.reason() : day.reason() + "（" + day.notice() + "）";
    }

    /** An ordinary working day needs no remark. */
    private static String remark(Step step, String reason) {
        Day day = step.day();
        boolean ordinary = day.working() && day.notice().isEmpty();
        return ordinary ? "" : reason;
    }

    private String moved(Step step) {
        boolean last = step.count() == limit.amount() && !step.day().working();
        return last ? "，最后一日不上班，顺延至下一工作日" : "";
    }

    private boolean postponed(Step step) {
        return limit.unit().isOfDays() && step.count() == limit.amount();
    }

    private Line due(Count count) {
        LocalDate date = count.lastDate();
        String time = time(date, count.due());
        String text = "到期：" + head(date, Locale.CHINA) + time;
        String english = "Due: " + head(date, Locale.ENGLISH) + time;
        if (!count.due().equals(deadline.due())) {
            text += "（与保存的到期时间 " + deadline.due() + " 不符）";
            english += " (differs from the stored " + deadline.due() + ")";
        }
        return new Line(date, Kind.DUE, 0, count.provisional(), text, english);
    }

    private Line warning() {
        Instant at = deadline.warnAt();
        LocalDate date = calendar.dateOf(at);
        return new Line(
                date,
                Kind.WARNING,
                0,
                calendar.day(date).provisional(),
                "预警：" + head(date, Locale.CHINA) + time(date, at),
                "Warning: " + head(date, Locale.ENGLISH) + time(date, at));
    }
}
