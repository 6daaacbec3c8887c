// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.clock;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.Test;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.support.data.Instants;
import org.linli.organization.Handler;
import org.linli.organization.testing.TestCity;
import org.linli.petition.DueOrder;
import org.linli.petition.DueOrder.Alarm;
import org.linli.petition.Step;
import org.linli.petition.StepKind;
import org.linli.petition.WorkOrder;
import org.linli.petition.WorkOrders.Supervised;
import org.linli.petition.internal.OnBothDatabases;
import org.linli.petition.internal.OrderLists;
import org.linli.petition.internal.Scope;
import org.linli.petition.internal.TestPlatform;
import org.linli.petition.internal.upkeep.PetitionHealth;

/** What clocks ask for, with few and with very many open orders. */
public class SweepTest extends OnBothDatabases {
    private static final String COLUMNS = "id, petition_id, number, handler_id, list_rank, filed_at, due_at, warn_at,"
            + " next_alarm_at, version, type, opening, area, district, subdistrict, community, found_by, level_area, state,"
            + " is_open, handler_kind, handler_name, handler_public, provisional, next_alarm, replied, reopened";
    private static final Instant LATER = TestPlatform.START.plus(Duration.ofDays(30));

    @Test
    public void anOrderIsRemindedThenOverdueEachOnce() {
        WorkOrder order = platform.dispatched();
        assertEquals(List.of(), due(order, TestPlatform.START));
        Instant warnAt = order.deadline().warnAt();
        DueOrder warning = due(order, warnAt).get(0);
        assertEquals(
                new DueOrder(order.id(), order.version(), Alarm.WARNING, warnAt, null, null, warning.facts()), warning);
        assertEquals(order.deadline().due(), warning.facts().due());
        platform.clock.set(warnAt);
        assertEquals(1, platform.orders.remind(List.of(warning), TestPlatform.JUDGE));
        assertEquals("the same again does nothing", 0, platform.orders.remind(List.of(warning), TestPlatform.JUDGE));
        assertEquals(List.of(), due(order, warnAt));

        DueOrder overdue = due(order, order.deadline().due()).get(0);
        assertEquals(Alarm.OVERDUE, overdue.alarm());
        platform.clock.set(order.deadline().due());
        Handler supervisor = new Handler(Handler.Kind.UNIT, platform.desk.id(), platform.desk.name());
        assertEquals(1, platform.orders.markOverdue(List.of(new Supervised(overdue, supervisor)), TestPlatform.JUDGE));
        WorkOrder marked = platform.find(order.id());
        assertTrue(marked.overdue());
        assertEquals(supervisor, marked.supervisor());
        assertEquals(List.of(), due(order, LATER));
        List<StepKind> kinds = platform.orders.timeline(order.id(), TestPlatform.JUDGE).stream()
                .map(Step::kind)
                .toList();
        assertEquals(List.of(StepKind.FILE, StepKind.DISPATCH, StepKind.REMIND, StepKind.OVERDUE), kinds);
        assertEquals(
                List.of("PetitionFiled", "WorkOrderDispatched", "HandlerReminded", "WorkOrderOverdue"),
                platform.column(
                        "SELECT type FROM feed_outbox WHERE subject = ? ORDER BY version",
                        order.petition().id()));
    }

    @Test
    public void whatChangedMeanwhileIsLeftOut() {
        WorkOrder order = platform.dispatched();
        DueOrder warning = due(order, order.deadline().warnAt()).get(0);
        platform.orders.acknowledge(TestPlatform.command(order.id(), platform.workerActor()));
        assertEquals(0, platform.orders.remind(List.of(warning), TestPlatform.JUDGE));
        assertEquals(3, platform.find(order.id()).version());
    }

    @Test
    public void anOrderNobodyDispatchesIsAskedForUntilSomebodyDoes() {
        WorkOrder order = platform.filed(TestPlatform.draft());
        DueOrder alarm = due(order, order.dispatchBy()).get(0);
        assertEquals(Alarm.DISPATCH, alarm.alarm());
        Instant later = order.dispatchBy().plus(Duration.ofMinutes(10));
        assertEquals(1, platform.orders.postpone(List.of(alarm), later, TestPlatform.JUDGE));
        assertEquals(List.of(), due(order, order.dispatchBy()));
        assertEquals(1, due(order, later).size());
        platform.clock.pass(Duration.ofMinutes(2));
        assertTrue(
                ((Number) new PetitionHealth(platform.schema).status().facts().get("undispatched")).intValue() > 0);
        platform.orders.dispatch(
                TestPlatform.command(order.id(), TestPlatform.JUDGE),
                platform.dispatch(platform.workerHandler(), TestCity.FIRST_GRID));
        assertEquals(List.of(), due(order, later));
        assertEquals(
                Problem.FORBIDDEN,
                assertThrows(PlatformException.class, () -> platform.orders.due(LATER, 10, platform.supervisor(null)))
                        .problem()
                        .type());
    }

    @Test
    public void theSweepReadsTheSameWithAThousandAndWithAHundredThousandOpenOrders() {
        TestPlatform big = new TestPlatform(databases(kind));
        try {
            fill(big);
            int[] few = sweep(big);
            multiply(big, 100);
            assertEquals(100_000, big.count("work_order"));
            int[] many = sweep(big);
            assertEquals("the due ones and their facts", 200, many[1]);
            assertEquals(few[0], many[0]);
            assertEquals(few[1], many[1]);
            planUsesIndexes(big);
        } finally {
            big.close();
        }
    }

    /** Statements and rows. */
    private static int[] sweep(TestPlatform platform) {
        platform.counted.reset();
        List<DueOrder> due = platform.orders.due(LATER, 100, TestPlatform.JUDGE);
        assertEquals(100, due.size());
        int[] read = {platform.counted.statements.size(), platform.counted.rows.get()};
        platform.counted.reset();
        long start = System.nanoTime();
        assertEquals(100, platform.orders.remind(due, TestPlatform.JUDGE));
        assertTrue(platform.counted.statements.toString(), platform.counted.statements.size() <= 20);
        long taken = (System.nanoTime() - start) / 1_000_000;
        assertTrue("100 reminders took " + taken + " ms", taken < 20_000);
        return read;
    }

    /** A thousand orders, due one after the other, with their petitions. */
    private static void fill(TestPlatform platform) {
        platform.schema.schema().jdbc(tx -> {
            try (PreparedStatement petition = tx.prepareStatement("INSERT INTO petition (id, version, number,"
                            + " secret_hash, text, type, channel, filed_at) VALUES (?, 2, ?, '', 'x', 'other',"
                            + " 'portal', ?)");
                    PreparedStatement order = tx.prepareStatement("INSERT INTO work_order (" + COLUMNS + ") VALUES (?,"
                            + " ?, ?, ?, ?, ?, ?, ?, ?, 2, 'other', 'x', '990101001001001', '990101', '990101001',"
                            + " '990101001001', 'IN_GRID', '990101001001001', 'DISPATCHED', 1, 'OFFICER', 'n', 'p',"
                            + " 0, 'WARNING', 0, 0)")) {
                for (int i = 0; i < 1_000; i++) {
                    String id = "X%09d".formatted(i);
                    Instant warnAt = TestPlatform.START.plusSeconds(i);
                    Instant dueAt = warnAt.plusSeconds(86_400);
                    petition.setString(1, "P" + id);
                    petition.setString(2, id);
                    Instants.set(petition, 3, TestPlatform.START);
                    petition.addBatch();
                    order.setString(1, id);
                    order.setString(2, "P" + id);
                    order.setString(3, id);
                    order.setString(4, "handler-" + i % 300);
                    order.setLong(5, dueAt.toEpochMilli());
                    Instants.set(order, 6, TestPlatform.START);
                    Instants.set(order, 7, dueAt);
                    Instants.set(order, 8, warnAt);
                    Instants.set(order, 9, warnAt);
                    order.addBatch();
                }
                petition.executeBatch();
                order.executeBatch();
            }
            return null;
        });
    }

    /** The same orders again and again, due later. */
    private static void multiply(TestPlatform platform, int copies) {
        List<String> indexes = indexes();
        indexes.forEach(index -> platform.execute("DROP INDEX " + index.split(" ")[2]));
        for (int copy = 1; copy < copies; copy++) {
            String at = "CAST('" + UtcText.of(TestPlatform.START.plusSeconds(2_000 + copy)) + "' AS TIMESTAMP)";
            String[] columns = COLUMNS.split(", ");
            for (int i = 0; i < columns.length; i++) {
                columns[i] = switch (columns[i]) {
                    case "id" -> "'Y" + copy + "' || id";
                    case "list_rank" -> "list_rank + " + copy * 1_000;
                    case "warn_at", "next_alarm_at" -> at;
                    case "version" -> "2";
                    case "next_alarm" -> "'WARNING'";
                    default -> columns[i];
                };
            }
            platform.execute("INSERT INTO work_order (" + COLUMNS + ") SELECT " + String.join(", ", columns)
                    + " FROM work_order WHERE id BETWEEN 'X' AND 'X999999999'");
        }
        indexes.forEach(platform::execute);
    }

    /** As the migration makes them; filling the table takes less without. */
    private static List<String> indexes() {
        try {
            return Files.readAllLines(Path.of("src/main/resources/migrations/V1__expand_base.sql")).stream()
                    .filter(line -> line.startsWith("CREATE INDEX work_order_"))
                    .map(line -> line.replace(";", ""))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** An instant as SQL writes it. */
    private static final class UtcText {
        private static String of(Instant instant) {
            return java.time.LocalDateTime.ofInstant(instant, java.time.ZoneOffset.UTC)
                    .format(java.time.format.DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss"));
        }
    }

    /** Asks the database itself how it reads. */
    private void planUsesIndexes(TestPlatform platform) {
        if (kind.equals("postgresql")) {
            platform.execute("ANALYZE work_order");
        }
        String due = plan(platform, DueOrders.DUE + "100 ROWS ONLY", statement -> Instants.set(statement, 1, LATER));
        usesIndex(due, "work_order_alarm");
        for (Scope scope : List.of(
                Scope.of(TestCity.EAST),
                Scope.of(TestCity.FIRST_SUBDISTRICT),
                Scope.of(TestCity.FIRST_COMMUNITY),
                new Scope("handler_id", "handler-7", null))) {
            for (OrderLists.Wanted wanted : List.of(
                    new OrderLists.Wanted(true, null, null),
                    new OrderLists.Wanted(true, LATER, null),
                    new OrderLists.Wanted(false, null, null))) {
                OrderLists.Query query = new OrderLists.Query(
                        scope,
                        wanted,
                        new OrderLists.Cursor(
                                wanted.open() ? TestPlatform.START.toEpochMilli() : -TestPlatform.START.toEpochMilli(),
                                "X"),
                        51);
                String index =
                        "work_order_" + (scope.column().equals("handler_id") ? "of_handler" : "in_" + scope.column());
                usesIndex(plan(platform, query.sql(), query::bind), index);
            }
        }
    }

    private void usesIndex(String plan, String index) {
        String lower = plan.toLowerCase();
        assertTrue(plan, lower.contains(index));
        assertFalse(plan, lower.contains("seq scan") || lower.contains("table scan"));
        assertFalse(plan, lower.contains("sort method") || lower.contains("sort resultset"));
    }

    /** Binds parameters. */
    private interface Binding {
        void bind(PreparedStatement statement) throws java.sql.SQLException;
    }

    private String plan(TestPlatform platform, String sql, Binding binding) {
        return kind.equals("derby") ? derbyPlan(platform, sql, binding) : postgresPlan(platform, sql, binding);
    }

    private static String postgresPlan(TestPlatform platform, String sql, Binding binding) {
        return platform.schema.schema().jdbc(tx -> {
            StringBuilder plan = new StringBuilder();
            try (PreparedStatement explain = tx.prepareStatement("EXPLAIN (ANALYZE) " + sql)) {
                binding.bind(explain);
                try (ResultSet row = explain.executeQuery()) {
                    while (row.next()) {
                        plan.append(row.getString(1)).append('\n');
                    }
                }
            }
            return plan.toString();
        });
    }

    private static String derbyPlan(TestPlatform platform, String sql, Binding binding) {
        return platform.schema.schema().jdbc(tx -> {
            try (Statement statement = tx.createStatement()) {
                statement.execute("CALL SYSCS_UTIL.SYSCS_SET_RUNTIMESTATISTICS(1)");
                try (PreparedStatement select = tx.prepareStatement(sql)) {
                    binding.bind(select);
                    try (ResultSet row = select.executeQuery()) {
                        while (row.next()) {
                            assertNotNull(row.getString(1));
                        }
                    }
                }
                try (ResultSet row = statement.executeQuery("VALUES SYSCS_UTIL.SYSCS_GET_RUNTIMESTATISTICS()")) {
                    row.next();
                    return row.getString(1);
                }
            }
        });
    }

    private List<DueOrder> due(WorkOrder order, Instant at) {
        return platform.orders.due(at, 500, TestPlatform.JUDGE).stream()
                .filter(one -> one.order().equals(order.id()))
                .toList();
    }
}
