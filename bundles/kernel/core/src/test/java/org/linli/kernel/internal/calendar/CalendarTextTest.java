// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.calendar;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.Test;
import org.linli.kernel.calendar.CalendarYear;
import org.linli.kernel.calendar.WorkCalendar;
import org.linli.kernel.calendar.WorkingHours;

public class CalendarTextTest {
    private static final String RIGHT =
            """
            # 练习
            年份: 2027
            通知: 虚拟的2027年通知

            放假: 元旦 2026年12月31日 至 2027年1月2日
            上班: 2026-12-27 元旦
            放假: 端午节 2027/6/9
            """;

    @Test
    public void readsWhatAClerkWrites() throws WrongCalendar {
        CalendarYear year = CalendarText.year(RIGHT);
        assertEquals(2027, year.year());
        assertEquals("虚拟的2027年通知", year.notice());
        assertEquals(LocalDate.of(2026, 12, 31), year.holidays().get(0).from());
        assertEquals(LocalDate.of(2027, 1, 2), year.holidays().get(0).to());
        assertEquals(LocalDate.of(2027, 6, 9), year.holidays().get(1).to());
        assertEquals(LocalDate.of(2026, 12, 27), year.makeUpDays().get(0).date());
        assertEquals(year, CalendarText.year(RIGHT.replace(":", "\uFF1A")));
    }

    @Test
    public void aWrongLineIsNamedWithItsReason() {
        refused("line 5: ", "is not possible", RIGHT.replace("2027年1月2日", "2026年12月30日"));
        refused("line 5: ", "Invalid date 'FEBRUARY 30'", RIGHT.replace("2027年1月2日", "2027年2月30日"));
        refused("line 6: ", "is named twice", RIGHT.replace("2026-12-27", "2027-01-02"));
        refused("line 6: ", "is no Saturday or Sunday", RIGHT.replace("2026-12-27", "2026-12-28"));
        refused("line 6: ", "no make-up day", RIGHT.replace("2026-12-27", "十二月"));
        refused("line 7: ", "cannot be moved by the notice of 2027", RIGHT.replace("2027/6/9", "2028/6/9"));
        refused("line 7: ", "'放价' is unknown", RIGHT.replace("放假: 端午节", "放价: 端午节"));
        refused("line 2: ", "is no year", RIGHT.replace("年份: 2027", "年份: 二〇二七"));
        refused("line 3: ", "the year (年份) must come first", RIGHT.replace("年份: 2027", ""));
        refused("line 7: ", "the notice is not named", RIGHT.replace("虚拟的2027年通知", ""));
        refused("line 1: ", "there is no year", "");
        refused("line 1: ", "is no line of the kind", "hello");
        refused("line 2: ", "a year without any holiday", "年份: 2027\n通知: 甲");
        refused("line 1: ", "one year", "工作时间: 08:00-12:00\n" + RIGHT);
        refused(
                "line 1: ",
                "one year",
                RIGHT + RIGHT.replace("2027", "2029").replace("2026", "2028").replace("12-27", "12-30"));
    }

    private static void refused(String line, String reason, String text) {
        WrongCalendar wrong = assertThrows(WrongCalendar.class, () -> CalendarText.year(text));
        assertTrue(wrong.getMessage(), wrong.getMessage().startsWith(line));
        assertTrue(wrong.getMessage(), wrong.getMessage().contains(reason));
    }

    @Test
    public void anotherEncodingIsRefusedWithTheLine() throws WrongCalendar {
        byte[] gbk = RIGHT.getBytes(Charset.forName("GBK"));
        WrongCalendar wrong = assertThrows(WrongCalendar.class, () -> Utf8.text(gbk));
        assertTrue(wrong.getMessage(), wrong.getMessage().startsWith("line 1: is not UTF-8"));
        assertEquals(RIGHT, Utf8.text(("\uFEFF" + RIGHT).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    public void writtenAndReadAgainItIsTheSame() throws WrongCalendar {
        List<CalendarYear> years = new ArrayList<>(ShippedYears.read().values());
        years.add(CalendarText.year(RIGHT));
        WorkingHours hours = WorkingHours.of("00:00-12:00", "13:00-24:00");
        String text = CalendarText.write(WorkCalendar.CHINA, hours, years);
        CalendarText.Content content = CalendarText.content(text);
        assertEquals(years, content.years());
        assertEquals(hours, content.hours());
        assertEquals(WorkCalendar.CHINA, content.zone());
        assertEquals(12, CalendarArchive.version(text).length());
    }
}
