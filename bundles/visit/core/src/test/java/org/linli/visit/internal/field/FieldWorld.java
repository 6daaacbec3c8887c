// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.field;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.crypto.Keyring;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Grant;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.Ids;
import org.linli.kernel.support.data.Schema;
import org.linli.kernel.testing.Gated;
import org.linli.kernel.testing.TestClock;
import org.linli.kernel.testing.TestDatabases;
import org.linli.kernel.testing.TestKeyring;
import org.linli.kernel.testing.TestLedger;
import org.linli.organization.Handler;
import org.linli.organization.Location;
import org.linli.organization.Officer;
import org.linli.organization.Officers;
import org.linli.organization.testing.TestCity;
import org.linli.petition.AnswerTemplates;
import org.linli.petition.Attachment;
import org.linli.petition.Attachments;
import org.linli.petition.Channels;
import org.linli.petition.Command;
import org.linli.petition.Dispatch;
import org.linli.petition.PetitionType;
import org.linli.petition.Petitions;
import org.linli.petition.Receipt;
import org.linli.petition.StaffEntry;
import org.linli.petition.WorkOrder;
import org.linli.petition.WorkOrderSummary;
import org.linli.petition.WorkOrders;
import org.linli.petition.testing.FakeWorkOrders;
import org.linli.registry.CareFiles;
import org.linli.registry.ChangeRequests;
import org.linli.registry.Residents;
import org.linli.registry.testing.FakeResidents;
import org.linli.visit.Visits;
import org.linli.visit.internal.Diary;
import org.linli.visit.internal.Neighbours;
import org.linli.visit.internal.Seals;
import org.linli.visit.internal.VisitSchema;
import org.linli.visit.internal.patrol.PatrolWorld;

/** Work without a network on a real database, other modules in memory. */
public final class FieldWorld implements AutoCloseable {
    public static final Actor WORKER = actor("worker", Role.GRID_WORKER);
    public static final Actor CARER = actor("carer", Role.COMMUNITY_OFFICER);
    public static final Actor OFFICER = actor("officer", Role.COMMUNITY_OFFICER);
    private static final String DURABILITY = "derby.system.durability";
    private static final Handler HANDLER = new Handler(Handler.Kind.OFFICER, "worker", "worker");

    private final TestDatabases databases;
    public final TestClock clock = new TestClock(Instant.parse("2026-03-02T01:00:00Z"));
    public final TestLedger ledger = new TestLedger(clock);
    public final VisitSchema schema;
    public final PatrolWorld patrols;
    public final FakeResidents residents = new FakeResidents();
    final FakeCareFiles careFiles = new FakeCareFiles();
    final FakeWorkOrders orders = new FakeWorkOrders(clock);
    final List<String> orderIds = new ArrayList<>();
    /** What was asked of the registry, by its key. */
    final Map<String, Object> asked = new LinkedHashMap<>();
    /** What became a petition, by its key. */
    public final Map<String, Integer> filed = new HashMap<>();

    /** The files that were brought, each with the order that it belongs to; an empty one while it waits. */
    public final Map<String, String> photos = new ConcurrentHashMap<>();
    /** The kind that petition does not know. */
    public String unknownKind;

    final Faults faults = new Faults();
    final JdbcFieldWork field;
    final SealedBatches envelopes;
    final JdbcConflicts conflicts;
    final FieldPurge purge;

    private FieldWorld(TestDatabases databases) {
        this.databases = databases;
        DataSource dataSource = databases.schema("visit");
        databases.migrate(dataSource, Path.of("src/main/resources/migrations"));
        this.schema = new VisitSchema(new Schema(dataSource), clock);
        Diary diary = new Diary(schema);
        Neighbours neighbours = new Neighbours(
                Gated.of(Keyring.class, TestKeyring.create()),
                Gated.of(Channels.class, channels()),
                Gated.of(Attachments.class, attachments()),
                Gated.of(Officers.class, officers()),
                Gated.of(WorkOrders.class, orders()),
                Gated.of(Petitions.class, petitions()),
                Gated.of(AnswerTemplates.class, templates()),
                Gated.of(CareFiles.class, faulty(careFiles)),
                Gated.of(Residents.class, residents),
                Gated.of(ChangeRequests.class, requests()),
                ledger);
        this.patrols = new PatrolWorld(schema, diary, neighbours);
        ConflictWriting writing = new ConflictWriting(schema, diary, neighbours);
        VisitRecords visits = (operation, skew, by) -> operation.subject();
        Leases leases = new Leases(schema);
        Doing doing = new Doing(schema, neighbours, writing, patrols.patrols, visits);
        Visits none = StandIn.in(Visits.class, null, Map.of("mine", values -> new Page<>(List.of(), null)));
        WorkingSets sets = new WorkingSets(
                schema,
                leases,
                new Digests(neighbours.keyring()),
                WorkingSets.sources(neighbours, none, (day, most, from, by) -> List.of()));
        Batches batches = new Batches(schema, leases, doing, neighbours);
        this.field = new JdbcFieldWork(leases, sets, batches);
        FieldKeys keys = new FieldKeys(schema, new Seals(neighbours));
        this.envelopes = new SealedBatches(leases, batches, keys, neighbours);
        this.conflicts = new JdbcConflicts(schema, diary, neighbours, writing, new Deciding(neighbours, visits));
        this.purge = new FieldPurge(schema);
    }

    /** On Derby that does not wait for the disk: for many operations in a test of what counts, not of what lasts. */
    static FieldWorld quick() {
        System.setProperty(DURABILITY, "test");
        try {
            return on("derby");
        } finally {
            System.clearProperty(DURABILITY);
        }
    }

    public static FieldWorld on(String database) {
        return new FieldWorld(database.equals("derby") ? TestDatabases.derby() : TestDatabases.postgres());
    }

    public static Actor actor(String id, Role... roles) {
        List<Grant> grants = List.of(roles).stream()
                .map(role -> new Grant(role, TestCity.FIRST_COMMUNITY))
                .toList();
        return new Actor(id, id, grants, Set.of());
    }

    @Override
    public void close() {
        patrols.close();
        purge.close();
        databases.close();
    }

    /** An order that the worker has, dispatched and not acknowledged. */
    String order() {
        String id = Ids.next();
        orders.file(id, new Location(TestCity.FIRST_GRID, Location.Found.IN_GRID), HANDLER, "路灯不亮", "street-lamp");
        orders.dispatch(
                new Command(id, null, null, Actor.system("test")),
                new Dispatch(HANDLER, TestCity.FIRST_GRID, null, null, null));
        orderIds.add(id);
        return id;
    }

    /** A care file of a new resident of the first grid. */
    String careFile() {
        String resident = residents.with(null, TestCity.FIRST_GRID);
        String id = Ids.next();
        careFiles.add(id, resident, TestCity.FIRST_GRID);
        return id;
    }

    long count(String query) {
        return schema.jdbc(tx -> org.linli.visit.internal.Rows.first(tx, query, row -> row.getLong(1)));
    }

    private WorkOrders orders() {
        StandIn.Does list = values -> new Page<>(
                orderIds.stream()
                        .map(id -> summary(orders.find(id, (Actor) values[3])))
                        .limit((int) values[2])
                        .toList(),
                null);
        WorkOrders all = StandIn.in(WorkOrders.class, orders, Map.of("list", list));
        return StandIn.in(
                WorkOrders.class,
                all,
                Map.of(
                        "note",
                        values -> faults.around(
                                () -> orders.note((Command) values[0], (String) values[1], (String) values[2]))));
    }

    private static WorkOrderSummary summary(WorkOrder order) {
        return new WorkOrderSummary(
                order.id(),
                order.number(),
                order.version(),
                order.state(),
                order.area(),
                "worker",
                "路灯",
                "路灯不亮",
                null,
                order.petition().filedAt(),
                null,
                false);
    }

    private org.linli.registry.CareFiles faulty(FakeCareFiles files) {
        org.linli.registry.CareFiles plain = files.service();
        return StandIn.in(
                org.linli.registry.CareFiles.class,
                plain,
                Map.of(
                        "change",
                        values -> faults.around(() -> plain.change(
                                (String) values[0], (org.linli.registry.CareDraft) values[1], (long) values[2], (Actor)
                                        values[3]))));
    }

    private ChangeRequests requests() {
        return StandIn.in(
                ChangeRequests.class,
                null,
                Map.of(
                        "ask",
                        values -> faults.around(() -> {
                            asked.putIfAbsent((String) values[1], values[0]);
                            return "R-" + values[1];
                        })));
    }

    private Channels channels() {
        return StandIn.in(
                Channels.class,
                null,
                Map.of(
                        "enter",
                        values -> faults.around(() -> {
                            if (((StaffEntry) values[0]).draft().type().equals(unknownKind)) {
                                throw new PlatformException(
                                        Problem.invalid("type", "no such type here", "one of [street-lamp]"));
                            }
                            filed.merge((String) values[1], 1, Integer::sum);
                            Receipt receipt =
                                    new Receipt("N-" + values[1], "secret", clock.instant(), "网格员", null, false);
                            return new Channels.Entered("O-" + ((String) values[1]).substring(2, 26), receipt);
                        })));
    }

    private Attachments attachments() {
        return StandIn.in(
                Attachments.class,
                null,
                Map.of(
                        "bring",
                        values -> {
                            photos.put("photo", "");
                            return new Attachment("photo", null, null, 0, null, null, null, false);
                        },
                        "waits",
                        values -> photos.containsKey(values[0])
                                && photos.get(values[0]).isEmpty(),
                        "attach",
                        values -> faults.around(() -> {
                            photos.put((String) values[1], (String) values[0]);
                            return null;
                        })));
    }

    private static Officers officers() {
        return StandIn.in(
                Officers.class,
                null,
                Map.of(
                        "find",
                        values -> new Officer(
                                (String) values[0],
                                "某某",
                                null,
                                List.of(new Grant(Role.GRID_WORKER, TestCity.FIRST_COMMUNITY)),
                                Set.of(),
                                List.of())));
    }

    private static Petitions petitions() {
        return StandIn.in(
                Petitions.class, null, Map.of("types", values -> List.of(new PetitionType("street-lamp", "路灯损坏"))));
    }

    private static AnswerTemplates templates() {
        return StandIn.in(AnswerTemplates.class, null, Map.of("fitting", values -> List.of()));
    }

    static AreaCode grid() {
        return TestCity.FIRST_GRID;
    }

    void pass(Duration time) {
        clock.pass(time);
    }
}
