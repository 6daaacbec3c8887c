// SPDX-License-Identifier: Apache-2.0
package org.linli.demo.internal.district;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.linli.demo.internal.district.Sheet.Line;
import org.linli.kernel.AreaCode;
import org.linli.kernel.calendar.WorkCalendar;
import org.linli.kernel.security.Actor;
import org.linli.kernel.time.PlatformClock;
import org.linli.petition.Resolution;
import org.linli.petition.StaffEntry;
import org.linli.registry.Households;
import org.linli.visit.MeetingRecord;
import org.linli.visit.NeedDraft;
import org.linli.visit.Pairing;
import org.linli.visit.RecordDraft;
import org.linli.visit.VisitDraft;
import org.linli.visit.VisitKind;
import org.linli.visit.YardMeeting;

/** Visits made and planned, yard meetings held and announced, and which leader looks after which community. */
final class Visiting {
    private static final int DAYS = 26;
    private static final LocalTime EVENING = LocalTime.of(19, 0);

    private final Gates gates;
    private final District district;
    private final Part part;
    private final Homes homes;
    private final Crew crew;
    private final LocalDate today;

    Visiting(Gates gates, District district, Part part, Homes homes) {
        this.gates = gates;
        this.district = district;
        this.part = part;
        this.homes = homes;
        this.crew = new Crew(gates.officers, district.code());
        this.today = LocalDate.ofInstant(PlatformClock.get().written(), WorkCalendar.CHINA);
    }

    void go() {
        List<Line> visits = district.sheet().lines("visit");
        for (int home = 0; home < Registering.KNOWN_HOMES; home++) {
            int number = home;
            Line line = visits.get(home % visits.size());
            part.once("visit." + home, () -> {
                part.refusals().pass(() -> visit(number, line));
            });
        }
        district.sheet()
                .lines("pairing")
                .forEach(line -> part.once("pairing." + line.key(), () -> {
                    part.refusals().pass(() -> pair(line));
                }));
        district.sheet()
                .lines("meeting")
                .forEach(line -> part.once("meeting." + line.key(), () -> {
                    part.refusals().pass(() -> meet(line));
                }));
    }

    /** {@code visit.<n> = kind | what was learnt | opinion | need | its type}; the last homes are still to be visited. */
    private void visit(int home, Line line) {
        int planned = district.sheet().number("visitsPlanned");
        int made = Registering.KNOWN_HOMES - planned;
        Homes.Home where = homes.of(home);
        Actor worker = crew.officer(part.made("worker." + where.grid()));
        VisitKind kind = VisitKind.valueOf(line.part(0));
        String dwelling = part.made("home." + home);
        if (home >= made) {
            LocalDate day = today.plusDays(home - made);
            gates.visits.begin(new VisitDraft(null, dwelling, kind, day, List.of(), null), null, worker);
            return;
        }
        LocalDate day = today.minusDays(DAYS - (long) home * DAYS / made);
        Instant before = at(day, LocalTime.of(9, 0));
        String id = PlatformClock.get()
                .retell(
                        before,
                        () -> gates.visits.begin(
                                new VisitDraft(null, dwelling, kind, null, List.of(), null), null, worker));
        PlatformClock.get()
                .retell(
                        at(day, LocalTime.of(10, home * 7 % 60)),
                        () -> gates.visits.record(id, record(dwelling, line, home), null, null, worker));
    }

    private RecordDraft record(String dwelling, Line line, int home) {
        List<String> met = gates.households.in(dwelling).households().stream()
                .limit(1)
                .flatMap(household -> of(household).residents().stream())
                .toList();
        List<NeedDraft> needs = line.part(3).isEmpty() ? List.of() : List.of(need(line, home));
        return new RecordDraft(
                null,
                met,
                null,
                line.part(1),
                line.part(2).isEmpty() ? List.of() : List.of(line.part(2)),
                List.of(),
                List.of(),
                needs,
                List.of(),
                List.of());
    }

    /** Most are mended on the spot, as neighbours do; some go on. */
    private static NeedDraft need(Line line, int home) {
        StaffEntry.Answered answered = new StaffEntry.Answered("当场联系处理好了。", Resolution.SOLVED, null);
        return new NeedDraft(line.part(3), line.part(4), null, null, null, null, home % 8 == 5 ? null : answered);
    }

    private Households.Home of(String household) {
        return gates.households.find(household);
    }

    /** {@code pairing.<n> = community | who leads | the office}. */
    private void pair(Line line) {
        Pairing pairing = new Pairing(
                AreaCode.of(line.part(0)),
                part.made(line.part(1)),
                part.made("unit." + line.part(2)),
                today.minusDays(DAYS + DAYS));
        gates.pairings.pair(pairing, null, desk(district.code()));
    }

    /** {@code meeting.<n> = community | days ago | place | topic | opinion | need | its type | the office}. */
    private void meet(Line line) {
        AreaCode area = AreaCode.of(line.part(0));
        LocalDate day = today.minusDays(line.number(1));
        Actor by = desk(area);
        String office = line.part(7).isEmpty() ? null : part.made("unit." + line.part(7));
        YardMeeting.Draft draft = new YardMeeting.Draft(
                area, line.part(2), at(day, EVENING), List.of(line.part(3)), "请大家来坐坐，聊一聊" + line.part(3), office);
        if (!day.isBefore(today)) {
            gates.meetings.announce(draft, null, by);
            return;
        }
        Instant announced = at(day.minusDays(3), LocalTime.of(15, 0));
        String id = PlatformClock.get().retell(announced, () -> gates.meetings.announce(draft, null, by));
        PlatformClock.get().retell(at(day, EVENING.plusHours(2)), () -> {
            gates.meetings.hold(
                    id, record(line, by), gates.meetings.read(id, by).version(), by);
            long version = gates.meetings.read(id, by).version();
            return gates.meetings.publishMinutes(id, "聊了" + line.part(3) + "，大家提的事都已登记，办理情况可以凭编号查询。", version, by);
        });
    }

    private MeetingRecord record(Line line, Actor by) {
        List<MeetingRecord.Need> needs = line.part(5).isEmpty()
                ? List.of()
                : List.of(new MeetingRecord.Need(line.part(5), line.part(6), null, null, null));
        int residents = 12 + line.number(1);
        return new MeetingRecord(List.of(by.id()), residents, List.of(line.part(3)), List.of(line.part(4)), needs);
    }

    private Actor desk(AreaCode area) {
        return crew.officer(part.made("desk." + area));
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(WorkCalendar.CHINA).toInstant();
    }
}
