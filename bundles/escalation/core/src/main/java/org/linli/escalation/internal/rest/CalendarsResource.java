// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.linli.kernel.calendar.CalendarYear;
import org.linli.kernel.calendar.Day;
import org.linli.kernel.calendar.Deadline;
import org.linli.kernel.calendar.DeadlineRule;
import org.linli.kernel.calendar.Deadlines;
import org.linli.kernel.calendar.Explanation;
import org.linli.kernel.calendar.Limit;
import org.linli.kernel.calendar.LimitUnit;
import org.linli.kernel.calendar.Warning;
import org.linli.kernel.calendar.WorkCalendar;
import org.linli.kernel.calendar.WorkCalendars;
import org.linli.kernel.calendar.WorkingHours;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.Input;

/** Which days are worked, and what that means for a limit. */
@Path("/calendars")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Role.GRID_WORKER_NAME,
    Role.COMMUNITY_OFFICER_NAME,
    Role.DISPATCHER_NAME,
    Role.DEPARTMENT_OFFICER_NAME,
    Role.SUPERVISOR_NAME,
    Role.REGISTRAR_NAME,
    Role.CARE_OFFICER_NAME,
    Role.ADMINISTRATOR_NAME,
    Role.AUDITOR_NAME
})
@Tag(name = "Escalation", description = "规则:谁来办、何时办完、谁督办、何时重办")
public final class CalendarsResource {
    private static final String EXAMPLE =
            """
            {"year":2026,"notice":"国务院办公厅关于2026年部分节假日安排的通知","known":[2025,2026],
             "hours":["08:30–12:00","14:00–17:30"],"workingDays":248,
             "days":[{"date":"2026-10-01","kind":"HOLIDAY","name":"国庆节","provisional":false}]}""";
    /** An explanation tells every day. */
    private static final int LONGEST = 400;

    /** A warning belongs to a rule; the example has none. */
    private static final int PERCENT = 80;

    private static final int FIRST_YEAR = 1949;
    private static final int LAST_YEAR = 2199;

    private final Source source;

    public CalendarsResource(Source source) {
        this.source = source;
    }

    /** Where the calendar in force is asked for. */
    public interface Source {
        WorkCalendars calendars();
    }

    /** What a day is. */
    public enum Kind {
        /** 工作日. */
        WORKING,
        /** 周末. */
        WEEKEND,
        /** 节假日: off by a notice. */
        HOLIDAY,
        /** 调休上班: a day of the weekend that is worked by a notice. */
        MAKE_UP
    }

    @GET
    @Path("{year}")
    @Operation(
            operationId = "getCalendarYear",
            summary = "The days of a year 某年工作日历",
            description = "Each with its kind and why: WORKING 工作日, WEEKEND 周末, HOLIDAY 节假日, MAKE_UP 调休上班."
                    + " `notice` is missing for a year whose official notice is not known: its days, and the last of the"
                    + " December before it, are provisional. `known` names the years with a notice. For all staff.")
    @ApiResponse(
            responseCode = "200",
            description = "The year",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Year.class),
                            examples = @ExampleObject(name = "2026年", value = EXAMPLE)))
    public Year year(@Parameter(description = "The year 年份", example = "2026") @PathParam("year") int year) {
        new Input()
                .that(year >= FIRST_YEAR && year <= LAST_YEAR, "year", "is not possible", "1949 to 2199")
                .check();
        return Year.of(source.calendars().current(), year);
    }

    @GET
    @Path("examples")
    @Operation(
            operationId = "explainExample",
            summary = "When a limit from a moment would be over, day by day 时限举例",
            description =
                    "By the calendar in force, without pauses; `provisional` when a notice that is not known yet may"
                            + " change it. For all staff.")
    @ApiResponse(responseCode = "422", description = "The start or the limit is missing or not possible")
    public Example example(
            @Parameter(description = "When it starts 起算时间", required = true, example = "2026-09-28T02:00:00Z")
                    @QueryParam("start")
                    String start,
            @Parameter(description = "How many, 0 to 400 数量", required = true, example = "5") @QueryParam("amount")
                    Integer amount,
            @Parameter(description = "Of what 单位", required = true) @QueryParam("unit") LimitUnit unit) {
        Instant from = instant(start);
        new Input()
                .that(from != null, "start", "is missing or no moment", "such as 2026-09-28T02:00:00Z")
                .that(
                        amount != null && amount >= 0 && amount <= LONGEST,
                        "amount",
                        "is not possible",
                        "0 to " + LONGEST)
                .required("unit", unit)
                .check();
        WorkCalendar calendar = source.calendars().current();
        DeadlineRule rule = new DeadlineRule("example", 1, new Limit(amount, unit), Warning.afterPercent(PERCENT));
        Deadline deadline = Deadlines.compute(calendar, rule, from, List.of());
        List<Explanation.Line> lines = Deadlines.explain(calendar, deadline).lines().stream()
                .filter(line -> line.kind() != Explanation.Kind.RULE && line.kind() != Explanation.Kind.WARNING)
                .toList();
        return new Example(deadline.due(), deadline.provisional(), lines);
    }

    private static Instant instant(String text) {
        try {
            return text == null ? null : Instant.parse(text.strip());
        } catch (DateTimeParseException wrong) {
            return null;
        }
    }

    /**
     * A year.
     *
     * @param year which
     * @param notice the official notice about it; null when it is not known
     * @param known the years whose notice is known
     * @param hours the hours of a working day, in order
     * @param workingDays how many days are worked
     * @param days all its days
     */
    public record Year(
            int year, String notice, List<Integer> known, List<String> hours, int workingDays, List<DayOfYear> days) {
        static Year of(WorkCalendar calendar, int year) {
            LocalDate first = LocalDate.of(year, 1, 1);
            List<DayOfYear> days = first.datesUntil(first.plusYears(1))
                    .map(calendar::day)
                    .map(DayOfYear::of)
                    .toList();
            String notice = calendar.years().stream()
                    .filter(known -> known.year() == year)
                    .map(CalendarYear::notice)
                    .findFirst()
                    .orElse(null);
            int working = (int) days.stream().filter(DayOfYear::isWorking).count();
            List<String> hours = calendar.hours().spans().stream()
                    .map(WorkingHours.Span::toString)
                    .toList();
            return new Year(year, notice, known(calendar), hours, working, days);
        }

        private static List<Integer> known(WorkCalendar calendar) {
            return calendar.years().stream().map(CalendarYear::year).toList();
        }
    }

    /**
     * A day.
     *
     * @param date which
     * @param kind what it is
     * @param name why, such as 国庆节 or 调休上班
     * @param provisional whether a notice that is not known yet may say otherwise
     */
    public record DayOfYear(LocalDate date, Kind kind, String name, boolean provisional) {
        static DayOfYear of(Day day) {
            boolean moved = !day.notice().isEmpty();
            Kind kind = day.working() ? moved ? Kind.MAKE_UP : Kind.WORKING : moved ? Kind.HOLIDAY : Kind.WEEKEND;
            return new DayOfYear(day.date(), kind, day.reason(), day.provisional());
        }

        boolean isWorking() {
            return kind == Kind.WORKING || kind == Kind.MAKE_UP;
        }
    }

    /**
     * A limit by example.
     *
     * @param due when it is over
     * @param provisional whether that may still change
     * @param lines the days, counted or skipped and why
     */
    public record Example(Instant due, boolean provisional, List<Explanation.Line> lines) {}
}
