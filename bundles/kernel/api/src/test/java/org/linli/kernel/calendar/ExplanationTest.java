// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.calendar;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.linli.kernel.calendar.Notices.CALENDAR;
import static org.linli.kernel.calendar.Notices.at;
import static org.linli.kernel.calendar.Notices.deadline;
import static org.linli.kernel.calendar.Notices.pause;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.Test;

/** A resident can check the date with the lines alone. */
public class ExplanationTest {
    private static final Pattern LIMIT = Pattern.compile("时限：(\\d+)(个工作日|日（自然日）|个工作小时)，自 (\\S+ \\S+) 起；.*");
    private static final Pattern LINE = Pattern.compile(
            "(\\d{4}-\\d\\d-\\d\\d) 周. (?:(\\d\\d:\\d\\d)–(\\d\\d:\\d\\d) )?(开始当日不计入|计入|不计入|顺延|期限在本日届满).*");

    @Test
    public void nationalDayInWords() {
        Deadline deadline =
                deadline(Limit.workingDays(3), "2025-09-29T16:20", pause("2025-10-09T15:00", "2025-10-10T09:00", "听证"));
        String notice = "（国务院办公厅关于2025年部分节假日安排的通知）";
        assertEquals(
                List.of(
                        "时限：3个工作日，自 2025-09-29 16:20 起；规则 general 第2版，工作日历 test",
                        "2025-09-29 周一 开始当日不计入",
                        "2025-09-30 周二 计入，第1日",
                        "2025-10-01 周三 不计入：国庆节、中秋节" + notice,
                        "2025-10-02 周四 不计入：国庆节、中秋节" + notice,
                        "2025-10-03 周五 不计入：国庆节、中秋节" + notice,
                        "2025-10-04 周六 不计入：国庆节、中秋节" + notice,
                        "2025-10-05 周日 不计入：国庆节、中秋节" + notice,
                        "2025-10-06 周一 不计入：国庆节、中秋节" + notice,
                        "2025-10-07 周二 不计入：国庆节、中秋节" + notice,
                        "2025-10-08 周三 不计入：国庆节、中秋节" + notice,
                        "2025-10-09 周四 不计入：暂停（听证）",
                        "2025-10-10 周五 计入，第2日",
                        "2025-10-11 周六 计入，第3日：调休上班" + notice,
                        "到期：2025-10-11 周六 17:30",
                        "预警：2025-10-11 周六 10:16"),
                Deadlines.explain(CALENDAR, deadline).text().lines().toList());
    }

    @Test
    public void postponedToTheNextWorkingDay_inWords() {
        String text = Deadlines.explain(CALENDAR, deadline(Limit.calendarDays(2), "2025-06-05T09:00"))
                .text();
        assertTrue(text, text.contains("2025-06-07 周六 计入，第2日：周末，最后一日不上班，顺延至下一工作日"));
        assertTrue(text, text.contains("2025-06-08 周日 顺延：周末"));
        assertTrue(text, text.contains("2025-06-09 周一 期限在本日届满"));
        String same = Deadlines.explain(CALENDAR, deadline(Limit.workingDays(0), "2025-06-06T18:00"))
                .text();
        assertTrue(same, same.contains("2025-06-06 周五 顺延：已过下班时间"));
    }

    @Test
    public void anOpenPause_saysThatTheEndIsOpen() {
        Deadline open = deadline(Limit.workingDays(3), "2025-06-05T09:00", pause("2025-06-06T09:00", null, "听证"));
        Explanation explanation = Deadlines.explain(CALENDAR, open);
        assertTrue(explanation.text().endsWith("2025-06-06 周五 暂停中（听证），恢复后继续计算，到期时间未定"));
        assertTrue(explanation.english().endsWith("the end is open"));
    }

    @Test
    public void anotherCalendar_isRefused_andAStoredDateThatDiffersIsSaid() {
        Deadline right = deadline(Limit.workingDays(1), "2025-06-05T09:00");
        WorkCalendar other = new WorkCalendar("other", WorkCalendar.CHINA, List.of(Notices.Y2025), Notices.HOURS);
        assertThrows(IllegalArgumentException.class, () -> Deadlines.explain(other, right));
        Deadline wrong =
                new Deadline(right.rule(), "test", right.start(), right.pauses(), at("2025-06-07T17:30"), null, false);
        assertTrue(Deadlines.explain(CALENDAR, wrong).text().contains("不符"));
    }

    @Test
    public void theDateCanBeRecomputedFromTheRenderedLinesAlone() {
        Random random = new Random(20251001);
        for (int i = 0; i < 2000; i++) {
            Deadline deadline = Deadlines.compute(
                    CALENDAR, Notices.rule(Some.limit(random)), Some.start(random), Some.pauses(random));
            String text = Deadlines.explain(CALENDAR, deadline).text();
            assertEquals(text, deadline.due(), recompute(text));
        }
    }

    /** Reads the lines as a person would: no calendar, no rule, only what is written. */
    private static Instant recompute(String text) {
        List<String> lines = text.lines().toList();
        Matcher limit = LIMIT.matcher(lines.get(0));
        assertTrue(lines.get(0), limit.matches());
        int amount = Integer.parseInt(limit.group(1));
        return limit.group(2).equals("个工作小时") ? hours(lines, amount * 60) : days(lines, amount);
    }

    private static Instant days(List<String> lines, int amount) {
        int counted = 0;
        LocalDate before = null;
        LocalDate last = null;
        for (String line : lines.subList(1, lines.size())) {
            Matcher match = LINE.matcher(line);
            if (!match.matches()) {
                continue;
            }
            LocalDate date = LocalDate.parse(match.group(1));
            assertTrue(
                    "no day is left out", before == null || before.plusDays(1).equals(date));
            before = date;
            boolean ends = match.group(4).equals("期限在本日届满");
            if (match.group(4).equals("计入")) {
                counted++;
                assertTrue(line, line.contains("第" + counted + "日"));
                ends = counted == amount && !line.contains("顺延至下一工作日");
            }
            last = ends ? date : last;
        }
        assertEquals(amount, counted);
        return last.atTime(17, 30).atZone(WorkCalendar.CHINA).toInstant();
    }

    private static Instant hours(List<String> lines, int amount) {
        int counted = 0;
        LocalDateTime end = null;
        for (String line : lines.subList(1, lines.size())) {
            Matcher match = LINE.matcher(line);
            if (match.matches() && match.group(4).equals("计入")) {
                LocalTime from = LocalTime.parse(match.group(2));
                LocalTime to = LocalTime.parse(match.group(3));
                counted += (to.toSecondOfDay() - from.toSecondOfDay()) / 60;
                assertTrue(line, line.contains("累计" + counted + "分钟"));
                end = LocalDate.parse(match.group(1)).atTime(to);
            }
        }
        assertEquals(amount, counted);
        return end.atZone(WorkCalendar.CHINA).toInstant();
    }
}
