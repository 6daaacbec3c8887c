// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.calendar.CalendarYear;
import org.linli.kernel.calendar.WorkCalendar;
import org.linli.kernel.calendar.WorkCalendars;
import org.linli.kernel.calendar.WorkingHours;
import org.linli.organization.Handler;
import org.linli.organization.Staffing;

/** A small town for the tests: one district, its people, and its working days. */
public final class Town implements Staffing, WorkCalendars {
    public static final AreaCode DISTRICT = AreaCode.of("990101");
    public static final AreaCode SUBDISTRICT = AreaCode.of("990101001");
    public static final AreaCode COMMUNITY = AreaCode.of("990101001001");
    public static final AreaCode GRID = AreaCode.of("990101001001001");
    public static final AreaCode EMPTY_GRID = AreaCode.of("990101001001002");

    public static final Handler WORKER = new Handler(Handler.Kind.OFFICER, "worker", "网格员王");
    public static final Handler COMMITTEE = new Handler(Handler.Kind.UNIT, "committee", "甲一社区居委会");
    public static final Handler DESK = new Handler(Handler.Kind.UNIT, "desk", "甲街道派单台");
    public static final Handler CENTRE = new Handler(Handler.Kind.UNIT, "centre", "东江区指挥中心");

    /** A Monday morning, in working time. */
    public static final Instant MONDAY = Instant.parse("2026-03-02T02:00:00Z");
    /** The same day, long after the close of work. */
    public static final Instant MONDAY_NIGHT = Instant.parse("2026-03-02T14:00:00Z");

    private final Map<AreaCode, Handler> handlers =
            new HashMap<>(Map.of(GRID, WORKER, COMMUNITY, COMMITTEE, SUBDISTRICT, DESK, DISTRICT, CENTRE));
    private int asked;

    /** A calendar of 2026 with one holiday in October. */
    public static WorkCalendar calendar() {
        CalendarYear year = new CalendarYear(
                2026,
                "国办发明电〔2025〕7号",
                List.of(new CalendarYear.Holiday("国庆节", LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 7))),
                List.of());
        return new WorkCalendar(
                "test-1", WorkCalendar.CHINA, List.of(year), WorkingHours.of("08:30-12:00", "14:00-17:30"));
    }

    /** Nobody is responsible for the area any more. */
    public Town without(AreaCode area) {
        handlers.remove(area);
        return this;
    }

    /** How often somebody asked who is responsible. */
    public int asked() {
        return asked;
    }

    @Override
    public Optional<Handler> handlerOf(AreaCode area) {
        asked++;
        return Optional.ofNullable(handlers.get(area));
    }

    @Override
    public Handler deskOf(AreaCode area) {
        asked++;
        return area.level() == AreaLevel.DISTRICT ? CENTRE : DESK;
    }

    @Override
    public WorkCalendar current() {
        return calendar();
    }

    @Override
    public Optional<WorkCalendar> version(String version) {
        return Optional.of(calendar());
    }
}
