// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.joint;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.Test;
import org.linli.kernel.Page;
import org.linli.kernel.security.Actor;
import org.linli.organization.testing.TestCity;
import org.linli.petition.Attention;
import org.linli.petition.Attention.Kind;
import org.linli.petition.internal.OnBothDatabases;
import org.linli.petition.internal.TestPlatform;

/** What the command centre's list costs with many open orders; with {@code -Dlinli.figures=<orders>} also how long. */
public class CommandCentreFiguresTest extends OnBothDatabases {
    private static final int ROUNDS = 20;

    @Test
    public void anOrdinaryStepWritesNothingForIt() {
        String id = platform.dispatched().id();
        platform.counted.reset();
        platform.orders.acknowledge(TestPlatform.command(id, platform.workerActor()));
        assertTrue(platform.counted.statements.stream().noneMatch(sql -> sql.contains("attention")));
    }

    @Test
    public void pagesAndCountsWithManyOpenOrders() throws SQLException {
        int orders = Math.min(Integer.getInteger("linli.figures", 2000), kind.equals("derby") ? 100_000 : 1_000_000);
        String template = platform.dispatched().id();
        platform.schema.schema().jdbc(tx -> {
            try (Statement statement = tx.createStatement()) {
                fill(statement, template, orders);
            }
            return null;
        });
        if (!kind.equals("derby")) {
            platform.execute("ANALYZE");
        }
        Actor centre = platform.supervisor(TestCity.EAST);
        for (Kind each : Kind.values()) {
            figure(orders, each.name(), () -> twoPages(each, centre));
        }
        figure(orders, "counts", () -> platform.joint.attentions.counts(TestCity.EAST, centre));
        Map<Kind, Integer> counts = platform.joint.attentions.counts(TestCity.EAST, centre).stream()
                .collect(Collectors.toMap(Attention.Count::kind, Attention.Count::orders));
        assertEquals(200, (int) counts.get(Kind.OVERDUE));
        assertEquals(Math.min(200, orders / 20), (int) counts.get(Kind.SENT_BACK));
    }

    private void twoPages(Kind each, Actor centre) {
        Page<Attention> first = platform.joint.attentions.list(TestCity.EAST, each, null, 50, centre);
        if (first.next() != null) {
            platform.joint.attentions.list(TestCity.EAST, each, first.next(), 50, centre);
        }
    }

    private void figure(int orders, String what, Runnable work) {
        List<Long> micros = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            work.run();
            micros.add((System.nanoTime() - start) / 1000);
        }
        micros.sort(null);
        System.out.printf(
                "%s, %d open orders, %s: ms p50 %.1f, p95 %.1f%n",
                kind, orders, what, micros.get(ROUNDS / 2) / 1e3, micros.get(ROUNDS * 95 / 100) / 1e3);
    }

    /** Copies of one order: half overdue, one in twenty for each other reason, one in fifty undispatched for long. */
    private static void fill(Statement statement, String template, int orders) throws SQLException {
        statement.execute("CREATE TABLE numbers (i INTEGER NOT NULL)");
        statement.execute("INSERT INTO numbers VALUES (1)");
        for (int filled = 1; filled < orders; filled *= 2) {
            statement.execute(
                    "INSERT INTO numbers SELECT i + " + filled + " FROM numbers WHERE i + " + filled + " <= " + orders);
        }
        String id = "'O' || TRIM(CAST(i AS CHAR(10)))";
        long now = TestPlatform.START.toEpochMilli();
        Map<String, String> other = Map.of(
                "id", id,
                "petition_id", "'P' || TRIM(CAST(i AS CHAR(10)))",
                "list_rank", "CASE WHEN MOD(i, 2) = 0 THEN " + (now - 3_600_000) + " - i ELSE " + now + " + i * 60 END",
                "next_alarm_at", "CAST(NULL AS TIMESTAMP)",
                "dispatch_by", "CASE WHEN MOD(i, 50) = 0 THEN t.filed_at ELSE CAST(NULL AS TIMESTAMP) END",
                "undispatched_since", "CASE WHEN MOD(i, 50) = 0 THEN t.filed_at ELSE CAST(NULL AS TIMESTAMP) END");
        List<String> columns = columns(statement);
        statement.execute("INSERT INTO work_order (" + String.join(", ", columns) + ") SELECT "
                + columns.stream()
                        .map(name -> other.getOrDefault(name, "t." + name))
                        .collect(Collectors.joining(", "))
                + " FROM numbers, work_order t WHERE t.id = '" + template + "'");
        for (Kind kind :
                Arrays.asList(Kind.SENT_BACK, Kind.UNANSWERED, Kind.HELP_ASKED, Kind.SUPERVISED, Kind.STEP_OVERDUE)) {
            statement.execute("INSERT INTO attention (order_id, reason, since, in_area, in_district, in_subdistrict)"
                    + " SELECT " + id + ", '" + kind + "', t.filed_at, t.area, t.district, t.subdistrict"
                    + " FROM numbers, work_order t WHERE t.id = '" + template + "' AND MOD(i, 20) = 0");
        }
    }

    private static List<String> columns(Statement statement) throws SQLException {
        try (ResultSet none = statement.executeQuery("SELECT * FROM work_order WHERE 1 = 0")) {
            List<String> columns = new ArrayList<>();
            for (int i = 1; i <= none.getMetaData().getColumnCount(); i++) {
                columns.add(none.getMetaData().getColumnName(i).toLowerCase(java.util.Locale.ROOT));
            }
            return columns;
        }
    }
}
