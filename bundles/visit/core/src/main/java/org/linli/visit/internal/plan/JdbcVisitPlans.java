// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.linli.kernel.AreaCode;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.Page;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.ledger.Access;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.Cursor;
import org.linli.kernel.support.Input;
import org.linli.visit.DayPlan;
import org.linli.visit.PlanEntry;
import org.linli.visit.PlanGoer;
import org.linli.visit.PlanQuery;
import org.linli.visit.PlanRule;
import org.linli.visit.PlanSubject;
import org.linli.visit.Postponement;
import org.linli.visit.VisitPlans;
import org.linli.visit.event.VisitPostponed;
import org.linli.visit.internal.Diary;
import org.linli.visit.internal.Neighbours;
import org.linli.visit.internal.Today;
import org.linli.visit.internal.VisitSchema;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The plan in the database: rows with the day on which they are due. Whether one is overdue is told by the clock. */
@Component(service = {VisitPlans.class, JdbcVisitPlans.class})
public final class JdbcVisitPlans implements VisitPlans {
    private static final String OPERATION = "visit.postponements";
    private static final int MOST_CANDIDATES = 500;
    private static final int DAYS_AHEAD = 14;
    private static final int LONGEST_GROUND = 200;

    private final VisitSchema schema;
    private final Neighbours neighbours;
    private final Diary diary;
    private final ConfiguredPlans plans;
    private final PlanReaders readers;
    private final PlanEntries entries;

    @Activate
    public JdbcVisitPlans(
            @Reference VisitSchema schema,
            @Reference Neighbours neighbours,
            @Reference Diary diary,
            @Reference ConfiguredPlans plans,
            @Reference PlanReaders readers,
            @Reference PlanEntries entries) {
        this.schema = schema;
        this.neighbours = neighbours;
        this.diary = diary;
        this.plans = plans;
        this.readers = readers;
        this.entries = entries;
    }

    @Override
    public List<PlanRule> rules(AreaCode area) {
        return plans.in(area);
    }

    @Override
    public Page<PlanEntry> due(PlanQuery query, String cursor, int size, String from, Actor by) {
        LocalDate until = query.until() == null ? today() : query.until();
        DueList.Ask ask = new DueList.Ask(
                readers.areas(query.area(), by),
                until,
                query.goes(),
                query.group(),
                after(cursor),
                Page.size(size) + 1,
                by);
        List<DueRow> found = schema.jdbc(tx -> DueList.read(tx, ask));
        Page<DueRow> page = Cursor.page(found, size, row -> List.of(row.due().toString(), row.id()));
        return new Page<>(entries.of(page.items(), today(), from, by), page.next());
    }

    private static DueList.After after(String cursor) {
        if (cursor == null) {
            return null;
        }
        List<String> values = Cursor.read(cursor, 2);
        return new DueList.After(PlanEntries.day("cursor", values.get(0)), values.get(1));
    }

    @Override
    public DayPlan day(LocalDate day, GeoPoint start, String from, Actor by) {
        LocalDate today = today();
        LocalDate on = day == null ? today : day;
        boolean soon = !on.isBefore(today) && !on.isAfter(today.plusDays(DAYS_AHEAD));
        new Input()
                .that(soon, "day", "is " + on, "from today to " + DAYS_AHEAD + " days ahead")
                .check();
        List<DueList.Ask> asks = own(on, by);
        List<DueRow> due = schema.jdbc(tx -> {
            List<DueRow> rows = new ArrayList<>();
            for (DueList.Ask ask : asks) {
                rows.addAll(DueList.read(tx, ask));
            }
            return rows;
        });
        List<DueRow> candidates =
                due.stream().sorted(DueList.ORDER).limit(MOST_CANDIDATES).toList();
        List<DayRoute.Stop> way = DayRoute.order(candidates, on, start, DayPlan.MOST_STOPS);
        long doors = candidates.stream().map(DueRow::door).distinct().count();
        return new DayPlan(on, stops(way, on, from, by), doors > way.size() || due.size() > MOST_CANDIDATES);
    }

    /** What somebody goes for until a day, the longest due first, as lists show it; none for whom no rule sends. */
    public List<PlanEntry> goingTo(LocalDate until, int most, String from, Actor by) {
        List<DueList.Ask> asks = asks(until, by);
        List<DueRow> rows = schema.jdbc(tx -> {
            List<DueRow> found = new ArrayList<>();
            for (DueList.Ask ask : asks) {
                found.addAll(DueList.read(tx, ask));
            }
            return found;
        });
        List<DueRow> first =
                rows.stream().distinct().sorted(DueList.ORDER).limit(most).toList();
        return entries.of(first, today(), from, by);
    }

    /** What somebody goes for, as each that they are. */
    private List<DueList.Ask> own(LocalDate on, Actor by) {
        List<DueList.Ask> asks = asks(on, by);
        if (asks.isEmpty()) {
            by.require(null, Role.GRID_WORKER, Role.COMMUNITY_OFFICER);
        }
        return asks;
    }

    private List<DueList.Ask> asks(LocalDate on, Actor by) {
        return Arrays.stream(PlanGoer.values())
                .map(goer -> new DueList.Ask(readers.areas(goer, by), on, goer, null, null, MOST_CANDIDATES + 1, by))
                .filter(ask -> !ask.areas().isEmpty())
                .toList();
    }

    private List<DayPlan.Stop> stops(List<DayRoute.Stop> way, LocalDate on, String from, Actor by) {
        List<DueRow> rows = way.stream().flatMap(stop -> stop.rows().stream()).toList();
        List<PlanEntry> shown = entries.of(rows, on, from, by);
        return way.stream()
                .map(stop -> new DayPlan.Stop(
                        stop.metres(),
                        stop.rows().stream()
                                .flatMap(row -> shown.stream()
                                        .filter(entry -> entry.id().equals(row.id())))
                                .toList()))
                .filter(stop -> !stop.reasons().isEmpty())
                .toList();
    }

    @Override
    public long postpone(String id, LocalDate until, String ground, long version, Actor by) {
        DueRow row = writable(id, by);
        LocalDate today = today();
        LocalDate last = row.every().after(today);
        boolean fits = until != null && until.isAfter(today) && !until.isAfter(last);
        new Input()
                .that(fits, "until", until == null ? "is missing" : "is " + until, "after today, until " + last)
                .text("ground", ground, 2, LONGEST_GROUND)
                .check();
        Postponements.Kept kept = Postponements.seal(
                neighbours.keyring(),
                row.due(),
                until,
                ground,
                by,
                schema.clock().instant());
        long changed = schema.jdbc(tx -> {
            long now = PlanEntries.write(tx, id, version, before -> before.postponed(until));
            Postponements.keep(tx, id, kept);
            diary.tell(tx, new VisitPostponed(id, row.area().value()), id, now);
            return now;
        });
        diary.nudge();
        return changed;
    }

    @Override
    public long checked(String id, long version, Actor by) {
        DueRow row = writable(id, by);
        if (row.kind() == PlanSubject.RESIDENT) {
            throw new PlatformException(Problem.conflict("a household is visited: record the visit"));
        }
        LocalDate today = today();
        return schema.jdbc(tx -> PlanEntries.write(tx, id, version, before -> before.found(today)));
    }

    @Override
    public List<Postponement> postponements(String id, String from, Actor by) {
        DueRow row = writable(id, by);
        List<Postponements.Kept> kept = schema.jdbc(tx -> Postponements.of(tx, row.id()));
        neighbours.ledger().append(Access.list(by, OPERATION, kept.size(), from));
        return kept.stream()
                .map(each -> Postponements.open(neighbours.keyring(), each))
                .toList();
    }

    private DueRow writable(String id, Actor by) {
        Optional<DueRow> row =
                schema.jdbc(tx -> DueTable.of(tx, "id", List.of(id)).stream().findFirst());
        return row.filter(each -> readers.mayWrite(each.area(), each.sensitive(), by))
                .filter(each -> entries.sees(each, by))
                .orElseThrow(() -> new PlatformException(Problem.notFound("entry of the plan", id)));
    }

    private LocalDate today() {
        return Today.by(schema.clock());
    }
}
