// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.meeting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.Page;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.Cursor;
import org.linli.kernel.support.Ids;
import org.linli.kernel.support.Input;
import org.linli.kernel.support.data.Once;
import org.linli.organization.Unit;
import org.linli.organization.UnitKind;
import org.linli.visit.MonthlyDuty;
import org.linli.visit.Pairing;
import org.linli.visit.Pairings;
import org.linli.visit.YardMeeting;
import org.linli.visit.internal.Neighbours;
import org.linli.visit.internal.Today;
import org.linli.visit.internal.VisitSchema;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who looks after which community, and its meetings by month. What is missed is told by the calendar, never written. */
@Component(service = {Pairings.class, JpaPairings.class})
public final class JpaPairings implements Pairings {
    private static final int MOST_DAYS = 10;
    private static final int LONGEST_AHEAD = 366;

    private final VisitSchema schema;
    private final Neighbours neighbours;
    private final Once once;

    @Activate
    public JpaPairings(@Reference VisitSchema schema, @Reference Neighbours neighbours) {
        this.schema = schema;
        this.neighbours = neighbours;
        this.once = new Once(schema.clock());
    }

    @Override
    public String pair(Pairing pairing, String key, Actor by) {
        check(pairing);
        MeetingRights.requirePair(pairing.community(), by);
        neighbours.officers().find(pairing.leader());
        Unit office = neighbours.units().find(pairing.office());
        boolean fits = office.kind() == UnitKind.OFFICE && office.area().contains(pairing.community());
        new Input()
                .that(fits, "office", "is no office of an area around the community", "a unit of kind OFFICE")
                .check();
        return schema.write(tx -> once.only(tx, by, key, pairing, () -> add(tx, pairing)));
    }

    private void check(Pairing pairing) {
        LocalDate last = today().plusDays(LONGEST_AHEAD);
        new Input()
                .that(
                        pairing.community() != null && pairing.community().level() == AreaLevel.COMMUNITY,
                        "community",
                        "is no community",
                        "12 digits")
                .required("leader", pairing.leader())
                .required("office", pairing.office())
                .that(
                        pairing.since() != null && !pairing.since().isAfter(last),
                        "since",
                        pairing.since() == null ? "is missing" : "is " + pairing.since(),
                        "a day until " + last)
                .check();
    }

    private static String add(EntityManager tx, Pairing pairing) {
        String community = pairing.community().value();
        if (PairingList.others(tx, pairing.office(), community, pairing.since()) >= MOST_COMMUNITIES) {
            throw new PlatformException(
                    Problem.conflict("the office looks after " + MOST_COMMUNITIES + " communities already"));
        }
        for (PairingRow before : PairingList.notOver(tx, community, pairing.since())) {
            if (!before.since.isBefore(pairing.since())) {
                throw new PlatformException(Problem.conflict("another one begins on " + before.since));
            }
            before.until = pairing.since().minusDays(1);
        }
        PairingRow row = new PairingRow();
        row.id = Ids.next();
        row.community = community;
        row.district = pairing.community().at(AreaLevel.DISTRICT).orElseThrow().value();
        row.leader = pairing.leader();
        row.office = pairing.office();
        row.since = pairing.since();
        tx.persist(row);
        return row.id;
    }

    @Override
    public long end(String id, LocalDate lastDay, long version, Actor by) {
        PairingRow seen = schema.read(em -> em.find(PairingRow.class, id));
        if (seen == null || !by.may(seen.area(), MeetingRights.READING)) {
            throw new PlatformException(Problem.notFound("pairing", id));
        }
        MeetingRights.requirePair(seen.area(), by);
        new Input()
                .that(
                        lastDay != null && !lastDay.isBefore(seen.since),
                        "lastDay",
                        lastDay == null ? "is missing" : "is " + lastDay,
                        "its first day " + seen.since + " or later")
                .check();
        schema.write(tx -> {
            PairingRow row = tx.find(PairingRow.class, id);
            Versioned.require(version, row.version);
            row.until = lastDay;
            return null;
        });
        return schema.read(em -> em.find(PairingRow.class, id)).version;
    }

    @Override
    public Page<Pairing> list(AreaCode area, LocalDate day, String cursor, int size, Actor by) {
        return rows(area, day == null ? today() : day, cursor, size, by).map(PairingRow::view);
    }

    private Page<PairingRow> rows(AreaCode area, LocalDate day, String cursor, int size, Actor by) {
        Set<String> offices = by.may(area, MeetingRights.READING) ? null : by.units();
        if (offices != null && offices.isEmpty()) {
            by.require(area, MeetingRights.READING);
        }
        String after = Cursor.read(cursor, 1).get(0);
        int most = Page.size(size) + 1;
        List<PairingRow> found = schema.read(em -> PairingList.in(em, area, day, after, offices, most));
        return Cursor.page(found, size, row -> List.of(row.community));
    }

    @Override
    public Page<MonthlyDuty> duties(YearMonth month, AreaCode area, String cursor, int size, Actor by) {
        LocalDate today = today();
        YearMonth asked = month == null ? YearMonth.from(today) : month;
        new Input()
                .that(!asked.isAfter(YearMonth.from(today)), "month", "is to come", "this month or one before")
                .check();
        LocalDate last = asked.atEndOfMonth().isAfter(today) ? today : asked.atEndOfMonth();
        Page<PairingRow> page = rows(area, last, cursor, size, by);
        List<MeetingRow> meetings = meetings(page.items(), asked);
        return page.map(row -> duty(row, asked, today, meetings));
    }

    private List<MeetingRow> meetings(List<PairingRow> rows, YearMonth month) {
        Set<String> communities = rows.stream().map(row -> row.community).collect(Collectors.toSet());
        if (communities.isEmpty()) {
            return List.of();
        }
        return schema.read(em -> em.createQuery(
                        "SELECT m FROM MeetingRow m WHERE m.community IN :communities AND m.month = :month"
                                + " AND m.state <> :cancelled AND m.office IS NOT NULL ORDER BY m.startsAt, m.id",
                        MeetingRow.class)
                .setParameter("communities", communities)
                .setParameter("month", month.atDay(1))
                .setParameter("cancelled", YardMeeting.State.CANCELLED)
                .setMaxResults(communities.size() * 2 * MOST_DAYS)
                .getResultList());
    }

    private static MonthlyDuty duty(PairingRow row, YearMonth month, LocalDate today, List<MeetingRow> meetings) {
        List<LocalDate> held = days(row, meetings, YardMeeting.State.HELD);
        List<LocalDate> announced = days(row, meetings, YardMeeting.State.ANNOUNCED).stream()
                .filter(day -> !day.isBefore(today))
                .toList();
        MonthlyDuty.Standing open =
                month.atEndOfMonth().isBefore(today) ? MonthlyDuty.Standing.MISSED : MonthlyDuty.Standing.DUE;
        return new MonthlyDuty(row.view(), month, held.isEmpty() ? open : MonthlyDuty.Standing.DONE, held, announced);
    }

    private static List<LocalDate> days(PairingRow row, List<MeetingRow> meetings, YardMeeting.State state) {
        return meetings.stream()
                .filter(meeting -> meeting.community.equals(row.community) && meeting.office.equals(row.office))
                .filter(meeting -> meeting.state == state)
                .map(meeting -> meeting.day)
                .distinct()
                .limit(MOST_DAYS)
                .toList();
    }

    private LocalDate today() {
        return Today.by(schema.clock());
    }
}
