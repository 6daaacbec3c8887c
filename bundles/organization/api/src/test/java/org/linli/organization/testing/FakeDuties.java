// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.testing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.calendar.WorkCalendar;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Role;
import org.linli.organization.Duties;
import org.linli.organization.Duty;
import org.linli.organization.Officer;

/** Duty rosters in memory; ids are duty-1 and so on. */
public final class FakeDuties implements Duties {
    private final Map<String, Duty> duties = new TreeMap<>();
    private final FakeUnits units;
    private final FakeOfficers officers;
    private final Clock clock;
    private int count;

    public FakeDuties(FakeUnits units, FakeOfficers officers, Clock clock) {
        this.units = units;
        this.officers = officers;
        this.clock = clock;
    }

    @Override
    public synchronized Duty plan(Duty duty, Actor by) {
        if (!duty.until().isAfter(duty.from())
                || duty.until().isAfter(duty.from().plus(LONGEST))
                || !duty.until().isAfter(clock.instant())) {
            throw new PlatformException(Problem.invalid("until", "is no end of a duty", "after the beginning"));
        }
        AreaCode area =
                duty.unit() == null ? duty.area() : units.find(duty.unit()).area();
        by.require(area, Role.ADMINISTRATOR, Role.SYSTEM);
        if (duties.values().stream()
                .filter(other -> post(other).equals(post(duty)))
                .filter(other ->
                        other.until().isAfter(duty.from()) && other.from().isBefore(duty.until()))
                .anyMatch(
                        other -> other.rank() == duty.rank() || other.officer().equals(duty.officer()))) {
            throw new PlatformException(Problem.conflict("somebody is on duty there"));
        }
        Officer officer = officers.find(duty.officer());
        String phone = duty.phone() == null ? officer.phone() : duty.phone();
        return put(new Duty(
                "duty-" + ++count,
                area,
                duty.unit(),
                duty.rank(),
                officer.id(),
                officer.name(),
                phone,
                duty.from(),
                duty.until()));
    }

    @Override
    public synchronized void cancel(String id, Actor by) {
        Duty duty = duties.get(id);
        if (duty == null) {
            throw new PlatformException(Problem.notFound("duty", id));
        }
        by.require(duty.area(), Role.ADMINISTRATOR, Role.SYSTEM);
        Instant now = clock.instant();
        if (!duty.until().isAfter(now)) {
            throw new PlatformException(Problem.conflict("the duty is over"));
        }
        duties.remove(id);
        if (duty.from().isBefore(now)) {
            put(new Duty(
                    id,
                    duty.area(),
                    duty.unit(),
                    duty.rank(),
                    duty.officer(),
                    duty.name(),
                    duty.phone(),
                    duty.from(),
                    now));
        }
    }

    @Override
    public synchronized Page<Duty> on(AreaCode area, String unit, LocalDate day, String cursor, int size) {
        LocalDate asked = day == null ? LocalDate.ofInstant(clock.instant(), WorkCalendar.CHINA) : day;
        Instant begin = asked.atStartOfDay(WorkCalendar.CHINA).toInstant();
        Instant end = asked.plusDays(1).atStartOfDay(WorkCalendar.CHINA).toInstant();
        return Pages.page(
                duties.values().stream()
                        .filter(duty -> area.contains(duty.area()) && (unit == null || unit.equals(duty.unit())))
                        .filter(duty ->
                                duty.until().isAfter(begin) && duty.from().isBefore(end))
                        .sorted(Comparator.comparing(Duty::from).thenComparing(Duty::id))
                        .toList(),
                cursor,
                size);
    }

    @Override
    public List<Duty> of(AreaCode area, Instant at) {
        return of(area.value(), at);
    }

    @Override
    public synchronized List<Duty> of(String post, Instant at) {
        Instant moment = at == null ? clock.instant() : at;
        return duties.values().stream()
                .filter(duty -> post(duty).equals(post))
                .filter(duty -> !duty.from().isAfter(moment) && duty.until().isAfter(moment))
                .sorted(Comparator.comparing(Duty::rank))
                .toList();
    }

    private Duty put(Duty duty) {
        duties.put(duty.id(), duty);
        return duty;
    }

    private static String post(Duty duty) {
        return duty.unit() == null ? duty.area().value() : duty.unit();
    }
}
