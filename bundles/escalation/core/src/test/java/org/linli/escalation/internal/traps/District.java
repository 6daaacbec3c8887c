// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal.traps;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.linli.escalation.internal.judge.Case;
import org.linli.escalation.internal.judge.JudgeReactor;
import org.linli.escalation.internal.judge.Judging;
import org.linli.escalation.internal.judge.Upstream;
import org.linli.escalation.internal.policy.ConfiguredPolicy;
import org.linli.escalation.internal.policy.TestRules;
import org.linli.escalation.internal.sweep.Sweep;
import org.linli.escalation.spi.ClockPolicy;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.calendar.CalendarYear;
import org.linli.kernel.calendar.WorkCalendar;
import org.linli.kernel.calendar.WorkCalendars;
import org.linli.kernel.calendar.WorkingHours;
import org.linli.kernel.feed.FeedEvent;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Grant;
import org.linli.kernel.security.Role;
import org.linli.kernel.testing.TestClock;
import org.linli.kernel.testing.TestDatabases;
import org.linli.organization.Officer;
import org.linli.organization.testing.TestCity;
import org.linli.petition.Command;
import org.linli.petition.OrderClock;
import org.linli.petition.PetitionDraft;
import org.linli.petition.Place;
import org.linli.petition.Receipt;
import org.linli.petition.StepKind;
import org.linli.petition.WorkOrder;
import org.linli.petition.internal.PetitionModule;
import org.linli.petition.spi.ExtensionPolicy;

/** Real work orders, the judge, the sweep, and a calendar and a rule that can be changed. */
final class District implements WorkCalendars {
    static final CalendarYear YEAR = new CalendarYear(
            2026,
            "国办发明电〔2025〕7号",
            List.of(
                    new CalendarYear.Holiday("劳动节", LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 5)),
                    new CalendarYear.Holiday("国庆节", LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 7))),
            List.of(new CalendarYear.MakeUpDay(LocalDate.of(2026, 10, 10), "国庆节")));

    private static final TestDatabases DATABASES = derby();
    private static final TestClock CLOCK = new TestClock(Instant.EPOCH);
    private static final List<WorkCalendar> CALENDARS = new ArrayList<>();
    private static PetitionModule module;
    private static Actor grid;

    final TestClock clock = CLOCK;
    final PetitionModule petition;
    final Actor worker;
    private ConfiguredPolicy rule;
    private static District here;

    private static TestDatabases derby() {
        System.setProperty("derby.system.durability", "test");
        return TestDatabases.derby();
    }

    District(String now, Map<String, String> rule) {
        clock.set(at(now));
        here = this;
        CALENDARS.clear();
        calendar(List.of(YEAR), "08:30-12:00", "14:00-17:30");
        this.rule = TestRules.of(rule);
        if (module == null) {
            module = new PetitionModule(DATABASES, CLOCK, this, order -> here.extending(order));
            grid = gridWorker();
        }
        petition = module;
        worker = grid;
        petition.forget();
    }

    private static Actor gridWorker() {
        List<Grant> grants = List.of(new Grant(Role.GRID_WORKER, TestCity.FIRST_GRID));
        Officer officer = new Officer(null, "王小明", "13900000001", grants, Set.of(), List.of(TestCity.FIRST_GRID), 0);
        String id =
                module.world.officers().save(officer, TestCity.ADMINISTRATOR).id();
        return new Actor(id, "王小明", grants, Set.of());
    }

    private ExtensionPolicy.Allowed extending(WorkOrder order) {
        ClockPolicy.Extensions allowed = rule.extensions(Case.facts(order, order.urgency()));
        return new ExtensionPolicy.Allowed(allowed.times(), allowed.longest());
    }

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(WorkCalendar.CHINA).toInstant();
    }

    void now(String local) {
        clock.set(at(local));
    }

    /** Another calendar is in force. */
    void calendar(List<CalendarYear> years, String... hours) {
        CALENDARS.add(
                new WorkCalendar("calendar-" + CALENDARS.size(), WorkCalendar.CHINA, years, WorkingHours.of(hours)));
    }

    /** A rule of a pack is in force. */
    void rule(ConfiguredPolicy policy) {
        rule = policy;
    }

    ConfiguredPolicy rule() {
        return rule;
    }

    /** Another rule is in force. */
    void rule(Map<String, String> values) {
        rule = TestRules.of(values);
    }

    /** Somebody files, and the judge does what it does of it. */
    String file() {
        return order(receipt());
    }

    Receipt receipt() {
        return receipt("小区东门的路灯坏了三天", "street-lamp");
    }

    Receipt receipt(String text, String type) {
        Receipt receipt = unjudged(text, type);
        judge();
        return receipt;
    }

    /** Somebody files, and the judge has not read of it yet. */
    Receipt unjudged(String text, String type) {
        return petition.petitions.file(
                new PetitionDraft(
                        text, type, new Place(new GeoPoint(116.02, 39.1), null, null), null, null, null, "portal"),
                null,
                Actor.ANONYMOUS);
    }

    String order(Receipt receipt) {
        return petition.order(receipt.number());
    }

    /** The judge reads one. */
    void judge(FeedEvent event) {
        new JudgeReactor(new Judging(upstream(), rule), clock).on(event);
    }

    /** The judge reads all there is. */
    void judge() {
        JudgeReactor judge = new JudgeReactor(new Judging(upstream(), rule), clock);
        List<FeedEvent> news = petition.news();
        while (!news.isEmpty()) {
            news.forEach(judge::on);
            news = petition.news();
        }
    }

    Sweep.Result sweep() {
        Sweep.Result result = new Sweep(upstream(), rule, clock, false).run();
        judge();
        return result;
    }

    private Upstream upstream() {
        return new Upstream(petition.orders, petition.assignments, petition.world.staffing(), this);
    }

    WorkOrder find(String order) {
        return petition.orders.find(order, Judging.SYSTEM);
    }

    Instant due(String order) {
        return find(order).deadline().due();
    }

    /** The latest clock of a name. */
    OrderClock clock(String order, String name) {
        return find(order).handling().clocks().stream()
                .filter(clock -> clock.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    long steps(String order, StepKind kind) {
        return petition.orders.timeline(order, Judging.SYSTEM).stream()
                .filter(step -> step.kind() == kind)
                .count();
    }

    Command by(String order) {
        return new Command(order, null, null, worker);
    }

    @Override
    public WorkCalendar current() {
        return CALENDARS.get(CALENDARS.size() - 1);
    }

    @Override
    public Optional<WorkCalendar> version(String version) {
        return CALENDARS.stream().filter(one -> one.version().equals(version)).findFirst();
    }
}
