// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.persistence.EntityManagerFactory;
import javax.persistence.Persistence;
import javax.sql.DataSource;
import org.linli.kernel.AreaCode;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.calendar.CalendarYear;
import org.linli.kernel.calendar.Deadline;
import org.linli.kernel.calendar.DeadlineRule;
import org.linli.kernel.calendar.Deadlines;
import org.linli.kernel.calendar.Limit;
import org.linli.kernel.calendar.Warning;
import org.linli.kernel.calendar.WorkCalendar;
import org.linli.kernel.calendar.WorkCalendars;
import org.linli.kernel.calendar.WorkingHours;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Grant;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.data.Schema;
import org.linli.kernel.support.feed.FeedWriter;
import org.linli.kernel.testing.TestClock;
import org.linli.kernel.testing.TestDatabases;
import org.linli.kernel.testing.TestKeyring;
import org.linli.kernel.testing.TestLedger;
import org.linli.organization.Handler;
import org.linli.organization.Officer;
import org.linli.organization.Unit;
import org.linli.organization.UnitKind;
import org.linli.organization.testing.TestCity;
import org.linli.organization.testing.World;
import org.linli.petition.Command;
import org.linli.petition.Dispatch;
import org.linli.petition.Person;
import org.linli.petition.PetitionDraft;
import org.linli.petition.Place;
import org.linli.petition.Receipt;
import org.linli.petition.Urgency;
import org.linli.petition.WorkOrder;
import org.linli.petition.internal.channel.ChannelRules;
import org.linli.petition.internal.channel.JpaDeliveries;
import org.linli.petition.internal.clock.ExtensionRules;
import org.linli.petition.internal.clock.JpaClocks;
import org.linli.petition.internal.clock.JpaExtensions;
import org.linli.petition.internal.clock.JpaSuspensions;
import org.linli.petition.internal.duplicate.DuplicateSettings;
import org.linli.petition.internal.duplicate.IndexedDuplicates;
import org.linli.petition.internal.filing.JpaChannels;
import org.linli.petition.internal.filing.JpaPetitions;
import org.linli.petition.internal.filing.JpaSplits;
import org.linli.petition.internal.filing.LaterLinks;
import org.linli.petition.internal.handling.DispatchSignal;
import org.linli.petition.internal.handling.HandlingRules;
import org.linli.petition.internal.handling.JpaAssignments;
import org.linli.petition.internal.handling.JpaHistories;
import org.linli.petition.internal.handling.JpaOrderSearch;
import org.linli.petition.internal.handling.JpaOutcomes;
import org.linli.petition.internal.handling.JpaRestrictions;
import org.linli.petition.internal.handling.JpaWorkOrders;
import org.linli.petition.internal.review.JpaDeadlineReviews;
import org.linli.petition.internal.review.JpaEditions;
import org.linli.petition.internal.review.JpaPackRules;
import org.linli.petition.internal.review.ReviewRun;
import org.linli.petition.internal.together.JpaCampaigns;
import org.linli.petition.internal.together.JpaKnownWorks;
import org.linli.petition.internal.together.JpaLinks;
import org.linli.petition.internal.together.JpaMerges;
import org.linli.petition.spi.ExtensionPolicy;

/** The module with its own schema in a database, and an organization in memory round it. */
public final class TestPlatform implements AutoCloseable {
    /** A Wednesday morning. */
    public static final Instant START =
            LocalDateTime.parse("2026-11-18T09:00").atZone(WorkCalendar.CHINA).toInstant();

    public static final WorkCalendar CALENDAR = new WorkCalendar(
            "test",
            WorkCalendar.CHINA,
            List.of(new CalendarYear(
                    2026,
                    "国务院办公厅关于2026年部分节假日安排的通知",
                    List.of(new CalendarYear.Holiday(
                            "国庆节", java.time.LocalDate.parse("2026-10-01"), java.time.LocalDate.parse("2026-10-07"))),
                    List.of())),
            WorkingHours.of("08:30-12:00", "14:00-17:30"));
    public static final Actor JUDGE = Actor.system("escalation");
    public static final String WORKER_NAME = "王小明";
    static final String COMMITTEE_PERSON = "李建国";
    private static final AtomicInteger SCHEMAS = new AtomicInteger();

    public final TestClock clock = new TestClock(START);
    public final World world = World.fake().withTestCity();
    public final CountingDataSource counted;
    public final DataSource dataSource;
    final EntityManagerFactory entityManagers;
    public final JpaPetitions petitions;
    public final JpaWorkOrders orders;
    public final JpaChannels channels;
    public final JpaDeliveries deliveries;
    public final JpaAssignments assignments;
    public final JpaOutcomes outcomes;
    public final JpaRestrictions restrictions;
    public final JpaHistories histories;
    public final HandlingRules rules = new HandlingRules();
    public final JpaSuspensions suspensions;
    public final JpaExtensions extensions;
    public final JpaClocks clocks;
    /** What the rule allows for more time. */
    public ExtensionPolicy.Allowed allowed = ExtensionPolicy.Allowed.USUAL;

    public final JpaDeadlineReviews reviews;
    public final ReviewRun reviewRun;
    public final JpaPackRules packRules;
    public final JpaEditions editions;
    /** Who knows the kinds of editions. */
    public final Map<String, org.linli.petition.spi.EditionKind> editionKinds = new HashMap<>();

    final PetitionFeed feed;
    /** The calendar in force, and those that were. */
    public final java.util.Deque<WorkCalendar> calendars = new java.util.ArrayDeque<>(List.of(CALENDAR));

    public final JointServices joint;
    public final IndexedDuplicates duplicates;
    public final JpaOrderSearch search;
    public final JpaMerges merges;
    public final JpaSplits splits;
    public final JpaLinks links;
    public final JpaCampaigns campaigns;
    public final JpaKnownWorks works;
    public final DispatchSignal signal = new DispatchSignal();
    public final ChannelRules channelRules = new ChannelRules();
    public final PetitionSchema schema;
    public final PetitionSettings types;
    public final PhoneBook registry = new PhoneBook();
    public final TestLedger ledger = new TestLedger(clock);
    public final Neighbours neighbours;
    final LaterLinks later;
    public final Officer worker;
    public final Unit committee;
    public final Unit desk;
    public final Unit department;

    public TestPlatform(TestDatabases databases) {
        this(databases, Duration.ZERO);
    }

    public TestPlatform(TestDatabases databases, Duration receiptWait) {
        dataSource = databases.schema("petition" + SCHEMAS.incrementAndGet());
        databases.migrate(dataSource, Path.of("src/main/resources/migrations"));
        counted = new CountingDataSource(dataSource);
        Map<String, Object> settings = new HashMap<>();
        settings.put("javax.persistence.nonJtaDataSource", counted.dataSource());
        entityManagers = Persistence.createEntityManagerFactory("petition", settings);
        schema = new PetitionSchema(new Schema(counted.dataSource(), entityManagers), clock);
        feed = new PetitionFeed(new FeedWriter(Names.FEED, clock));
        types = new PetitionSettings(new PetitionSettings.Values(
                List.of(
                        new org.linli.petition.PetitionType("street-lamp", "路灯损坏"),
                        new org.linli.petition.PetitionType("other", "其他")),
                new DeadlineRule("dispatch-by", 1, Limit.workingHours(2), null),
                receiptWait));
        neighbours = new Neighbours(
                new Neighbours.Organization(world.areas(), world.staffing(), world.units(), world.officers()),
                new Neighbours.Kernel(new OneCalendar(), TestKeyring.create(), ledger),
                registry);
        later = new LaterLinks(schema, neighbours);
        petitions = new JpaPetitions(schema, feed, types, neighbours, signal, channelRules);
        channels = new JpaChannels(petitions, channelRules, neighbours, schema, rules);
        deliveries = new JpaDeliveries(schema, neighbours);
        orders = new JpaWorkOrders(schema, feed, types, neighbours, signal, rules);
        assignments = new JpaAssignments(schema, feed, types, neighbours, orders, rules);
        outcomes = new JpaOutcomes(schema, feed, types, neighbours, rules);
        restrictions = new JpaRestrictions(schema, feed, types, neighbours);
        histories = new JpaHistories(schema);
        suspensions = new JpaSuspensions(schema, feed, types, neighbours);
        extensions = new JpaExtensions(schema, feed, types, neighbours, new ExtensionRules(order -> allowed));
        clocks = new JpaClocks(schema, neighbours);
        duplicates = new IndexedDuplicates(
                schema, types, new DuplicateSettings(new DuplicateSettings.Values(0.5, Set.of("other"))), neighbours);
        reviews = new JpaDeadlineReviews(schema, feed, neighbours);
        packRules = new JpaPackRules(schema, feed, neighbours);
        editions = JpaEditions.of(schema, feed, types, editionKinds::get);
        reviewRun = new ReviewRun(schema, feed, neighbours.calendars());
        search = new JpaOrderSearch(schema, types, neighbours);
        merges = new JpaMerges(schema, feed, types, neighbours);
        splits = new JpaSplits(schema, feed, types, neighbours);
        links = new JpaLinks(schema, feed, types);
        campaigns = new JpaCampaigns(schema, feed, types, neighbours);
        works = new JpaKnownWorks(schema, feed, types, neighbours);
        joint = new JointServices(schema, feed, types, neighbours);
        worker = world.officers()
                .save(
                        new Officer(
                                null,
                                WORKER_NAME,
                                "13900000001",
                                List.of(new Grant(Role.GRID_WORKER, TestCity.FIRST_GRID)),
                                Set.of(),
                                List.of(TestCity.FIRST_GRID),
                                0),
                        TestCity.ADMINISTRATOR);
        committee = unit(UnitKind.COMMITTEE, TestCity.FIRST_COMMUNITY);
        desk = unit(UnitKind.SUBDISTRICT_DESK, TestCity.FIRST_SUBDISTRICT);
        department = world.units()
                .save(
                        new Unit(null, UnitKind.DEPARTMENT, "城市管理局", TestCity.EAST, null, List.of(), 0),
                        TestCity.ADMINISTRATOR);
    }

    private Unit unit(UnitKind kind, AreaCode area) {
        return world.units().list(area, kind, null, 10).items().stream()
                .filter(unit -> unit.area().equals(area))
                .findFirst()
                .orElseThrow();
    }

    /** The calendar of the tests; another when a test puts one first. */
    private final class OneCalendar implements WorkCalendars {
        @Override
        public WorkCalendar current() {
            return calendars.getFirst();
        }

        @Override
        public java.util.Optional<WorkCalendar> version(String version) {
            return calendars.stream()
                    .filter(calendar -> calendar.version().equals(version))
                    .findFirst();
        }
    }

    public Actor workerActor() {
        return new Actor(worker.id(), WORKER_NAME, List.of(new Grant(Role.GRID_WORKER, TestCity.FIRST_GRID)), Set.of());
    }

    public Actor committeeActor() {
        return new Actor(
                "committee-person",
                COMMITTEE_PERSON,
                List.of(new Grant(Role.COMMUNITY_OFFICER, TestCity.FIRST_COMMUNITY)),
                Set.of(committee.id()));
    }

    public Actor departmentActor() {
        return new Actor(
                "department-person",
                "赵处长",
                List.of(new Grant(Role.DEPARTMENT_OFFICER, TestCity.EAST)),
                Set.of(department.id()));
    }

    public Actor dispatcher(AreaCode area) {
        return new Actor("dispatcher", "孙派单", List.of(new Grant(Role.DISPATCHER, area)), Set.of());
    }

    public Actor supervisor(AreaCode area) {
        return new Actor("supervisor", "周督办", List.of(new Grant(Role.SUPERVISOR, area)), Set.of());
    }

    public static PetitionDraft draft(GeoPoint point) {
        return new PetitionDraft(
                "小区东门的路灯坏了三天，晚上看不见路",
                "street-lamp",
                new Place(point, "甲一社区东门", null),
                new Person("张秘密", "13812345678"),
                new Person("刘奶奶", null),
                "路灯管理单位",
                "portal");
    }

    public static PetitionDraft draft() {
        return draft(new GeoPoint(116.02, 39.1));
    }

    /** Files one and gives its order. */
    public WorkOrder filed(PetitionDraft draft) {
        return order(petitions.file(draft, null, Actor.ANONYMOUS));
    }

    public WorkOrder order(Receipt receipt) {
        return orders.find(one("SELECT id FROM work_order WHERE number = ?", Receipts.plain(receipt.number())), JUDGE);
    }

    public WorkOrder find(String order) {
        return orders.find(order, JUDGE);
    }

    public Handler workerHandler() {
        return new Handler(Handler.Kind.OFFICER, worker.id(), "whatever");
    }

    public static Handler handler(Unit unit) {
        return new Handler(Handler.Kind.UNIT, unit.id(), null);
    }

    public Dispatch dispatch(Handler handler, AreaCode level) {
        return new Dispatch(handler, level, Urgency.GENERAL, deadline(5), "按规则派单");
    }

    public Deadline deadline(int workingDays) {
        return Deadlines.compute(
                CALENDAR,
                new DeadlineRule("general", 1, Limit.workingDays(workingDays), Warning.afterPercent(80)),
                clock.instant(),
                List.of());
    }

    /** An order in the hands of the grid worker. */
    public WorkOrder dispatched() {
        WorkOrder filed = filed(draft());
        return orders.dispatch(command(filed.id(), JUDGE), dispatch(workerHandler(), TestCity.FIRST_GRID));
    }

    public static Command command(String order, Actor by) {
        return new Command(order, null, null, by);
    }

    public static Command caused(String order, String cause, Actor by) {
        return new Command(order, null, cause, by);
    }

    public String one(String sql, String... values) {
        List<String> found = column(sql, values);
        return found.isEmpty() ? null : found.get(0);
    }

    public List<String> column(String sql, String... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            List<String> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(row.getString(1));
                }
            }
            return found;
        } catch (java.sql.SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public void execute(String sql) {
        try (Connection connection = dataSource.getConnection();
                java.sql.Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (java.sql.SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public long count(String table) {
        return Long.parseLong(one("SELECT COUNT(*) FROM " + table));
    }

    @Override
    public void close() {
        later.close();
        entityManagers.close();
    }
}
