// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.calendar;

import static org.awaitility.Awaitility.await;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.linli.kernel.calendar.Deadline;
import org.linli.kernel.calendar.DeadlineRule;
import org.linli.kernel.calendar.Deadlines;
import org.linli.kernel.calendar.Limit;
import org.linli.kernel.calendar.WorkCalendar;

public class FileWorkCalendarsTest {
    private static final String Y2027 =
            """
            年份: 2027
            通知: 虚拟的2027年通知
            放假: 元旦 2026-12-31 至 2027-01-02
            上班: 2026-12-27 元旦
            """;
    private static final LocalDate NEW_YEARS_EVE = LocalDate.of(2026, 12, 31);

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private Path etc;
    private Path data;
    private FileWorkCalendars calendars;

    @Before
    public void start() throws IOException {
        etc = folder.newFolder("etc", "calendars").toPath();
        data = folder.getRoot().toPath().resolve("data/calendars");
        calendars = open("08:30-12:00", "14:00-17:30");
    }

    @After
    public void stop() {
        calendars.close();
    }

    private FileWorkCalendars open(String... hours) {
        return new FileWorkCalendars(etc, data, Duration.ofMillis(20), hours);
    }

    private void restart(String... hours) {
        calendars.close();
        calendars = open(hours);
    }

    private Map<?, ?> refused() {
        return (Map<?, ?>) calendars.status().facts().get("refused");
    }

    @Test
    public void theShippedYearsAreThereAtOnce() {
        assertEquals(List.of(2024, 2025, 2026), calendars.status().facts().get("years"));
        assertTrue(calendars.status().ready());
        assertTrue(refused().isEmpty());
        assertTrue(calendars.current().day(NEW_YEARS_EVE).provisional());
    }

    @Test
    public void aNewYearIsAFile() throws IOException {
        String before = calendars.current().version();
        Files.writeString(etc.resolve("2027.txt"), Y2027);
        await().until(() -> !calendars.current().version().equals(before));
        assertFalse(calendars.current().day(NEW_YEARS_EVE).working());
        assertFalse(calendars.current().day(NEW_YEARS_EVE).provisional());
        Files.delete(etc.resolve("2027.txt"));
        await().until(() -> calendars.current().version().equals(before));
    }

    @Test
    public void oldDeadlinesCanBeExplainedAfterARestart() throws IOException {
        WorkCalendar old = calendars.current();
        DeadlineRule rule = new DeadlineRule("general", 1, Limit.workingDays(5), null);
        Deadline deadline = Deadlines.compute(old, rule, Instant.parse("2026-12-25T02:00:00Z"), List.of());
        String text = Deadlines.explain(old, deadline).text();
        Files.writeString(etc.resolve("2027.txt"), Y2027);
        restart("09:00-17:00");
        assertNotEquals(old.version(), calendars.current().version());
        WorkCalendar archived = calendars.version(old.version()).orElseThrow();
        assertEquals(text, Deadlines.explain(archived, deadline).text());
        assertTrue(calendars.version("000000000000").isEmpty());
        assertTrue(calendars.version("../current").isEmpty());
    }

    @Test
    public void aWrongFileIsRefused_andWhatItSaidBeforeGoesOn_alsoAfterARestart() throws IOException {
        Path file = etc.resolve("2027.txt");
        Files.writeString(file, Y2027);
        await().until(() -> !calendars.current().day(NEW_YEARS_EVE).working());
        String version = calendars.current().version();
        Files.writeString(file, Y2027.replace("2026-12-27", "2026-12-28"));
        await().until(() -> refused().containsKey("2027.txt"));
        assertTrue(
                refused().get("2027.txt").toString().startsWith("line 4: makeUpDay.date: 2026-12-28 is no Saturday"));
        assertEquals(version, calendars.current().version());
        restart("08:30-12:00", "14:00-17:30");
        assertTrue(refused().containsKey("2027.txt"));
        assertEquals(version, calendars.current().version());
        Files.writeString(file, Y2027);
        await().until(() -> refused().isEmpty());
        assertEquals(version, calendars.current().version());
    }

    @Test
    public void aWrongFileHarmsNoOther() throws IOException {
        Files.write(etc.resolve("2028.txt"), "年份: 2028".getBytes(Charset.forName("GBK")));
        Files.writeString(etc.resolve("2029.doc"), Y2027.replace("2027", "2029").replace("2026", "2028"));
        Files.writeString(etc.resolve("2030.txt"), Y2027);
        Files.writeString(etc.resolve("again.txt"), Y2027);
        Files.writeString(etc.resolve(".2031.txt"), "half");
        Files.writeString(etc.resolve("2027.txt"), Y2027);
        restart("08:30-12:00", "14:00-17:30");
        assertEquals(List.of(2024, 2025, 2026, 2027), calendars.status().facts().get("years"));
        assertTrue(refused().get("2028.txt").toString().contains("not UTF-8"));
        assertTrue(refused().containsKey("2029.doc"));
        assertTrue(refused().get("2030.txt").toString().contains("says 2030, its content 2027"));
        assertTrue(refused().get("again.txt").toString().contains("is in 2027.txt already"));
        assertEquals(4, refused().size());
    }

    @Test
    public void wrongHoursAreRefused_andThePreviousGoOn() {
        String version = calendars.current().version();
        calendars.changeHours("12:00-08:30");
        assertEquals(version, calendars.current().version());
        assertTrue(refused().get("org.linli.calendar").toString().contains("is not possible"));
        calendars.changeHours();
        assertTrue(refused().get("org.linli.calendar").toString().contains("no working time"));
        calendars.changeHours("09:00-12:00, 13:00-18:00");
        assertNotEquals(version, calendars.current().version());
        assertEquals(
                List.of("09:00–12:00", "13:00–18:00"),
                calendars.status().facts().get("hours"));
        assertTrue(refused().isEmpty());
        restart("nonsense");
        assertEquals(
                List.of("09:00–12:00", "13:00–18:00"),
                calendars.status().facts().get("hours"));
    }

    @Test
    public void whenACalendarCannotBeKept_healthSaysSo_untilItIs() throws IOException {
        calendars.close();
        Path blocked = folder.getRoot().toPath().resolve("blocked");
        Files.writeString(blocked, "a file where the folder should be");
        calendars = new FileWorkCalendars(etc, blocked, Duration.ofMillis(20), "08:30-17:30");
        assertTrue(refused().containsKey("archive"));
        assertEquals(3, calendars.current().years().size());
        Files.delete(blocked);
        await().until(() -> refused().isEmpty());
        assertTrue(Files.exists(blocked.resolve(calendars.current().version() + ".txt")));
    }
}
