// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.load.clocks;

import static org.junit.Assert.assertEquals;

import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.linli.kernel.calendar.DeadlineRule;
import org.linli.kernel.calendar.Deadlines;
import org.linli.kernel.calendar.Limit;
import org.linli.kernel.support.Json;
import org.linli.kernel.support.data.ManyRows;
import org.linli.kernel.support.data.Schema;
import org.linli.petition.internal.PetitionModule;

/** Many clocks due in the same minute: of ten, seven are orders' own deadlines and three named ones of the same orders. */
final class DueClocks {
    /** A Monday morning. */
    static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

    private static final String GRID = "990101001001001";
    private static final int CHUNK = 500;

    private final Schema schema;
    private final int orders;
    private final int named;

    DueClocks(Schema schema, int clocks) {
        this.schema = schema;
        this.named = clocks * 3 / 10;
        this.orders = clocks - named;
    }

    void make() {
        String deadline = Json.write(Deadlines.compute(
                PetitionModule.CALENDAR,
                new DeadlineRule("general", 1, Limit.workingDays(5), null),
                NOW.minus(Duration.ofDays(7)),
                List.of()));
        for (int from = 0; from < orders; from += CHUNK) {
            List<Integer> chunk = IntStream.range(from, Math.min(orders, from + CHUNK))
                    .boxed()
                    .toList();
            schema.jdbc(tx -> {
                petitions().insert(tx, chunk);
                workOrders(deadline).insert(tx, chunk);
                clocks(deadline)
                        .insert(tx, chunk.stream().filter(i -> i < named).toList());
                return null;
            });
        }
    }

    private static Instant due(int i) {
        return NOW.minusMillis(i % 60_000);
    }

    private static String id(String prefix, int i) {
        return prefix + "%09d".formatted(i);
    }

    private static ManyRows<Integer> petitions() {
        return new ManyRows<Integer>("petition")
                .text("id", i -> id("P", i))
                .number("version", i -> 3)
                .text("number", i -> id("N000000", i))
                .text("secret_hash", i -> "")
                .text("text", i -> "小区东门的路灯坏了三天，晚上看不见路，请尽快派人来修")
                .text("type", i -> "street-lamp")
                .text("channel", i -> "portal")
                .moment("filed_at", i -> NOW.minus(Duration.ofDays(7)));
    }

    private static ManyRows<Integer> workOrders(String deadline) {
        return new ManyRows<Integer>("work_order")
                .text("id", i -> id("O", i))
                .text("petition_id", i -> id("P", i))
                .number("version", i -> 3)
                .text("number", i -> id("N000000", i))
                .text("type", i -> "street-lamp")
                .text("opening", i -> "小区东门的路灯坏了三天")
                .moment("filed_at", i -> NOW.minus(Duration.ofDays(7)))
                .text("area", i -> GRID)
                .text("district", i -> GRID.substring(0, 6))
                .text("subdistrict", i -> GRID.substring(0, 9))
                .text("community", i -> GRID.substring(0, 12))
                .text("found_by", i -> "IN_GRID")
                .text("level_area", i -> GRID)
                .text("state", i -> "IN_PROGRESS")
                .number("is_open", i -> 1)
                .number("list_rank", i -> due(i).toEpochMilli())
                .text("handler_kind", i -> "OFFICER")
                .text("handler_id", i -> "officer-" + i % 300)
                .text("handler_name", i -> "网格员")
                .text("handler_public", i -> "网格员")
                .text("urgency", i -> "GENERAL")
                .text("deadline", i -> deadline)
                .moment("due_at", DueClocks::due)
                .number("provisional", i -> 0)
                .text("next_alarm", i -> "OVERDUE")
                .moment("next_alarm_at", DueClocks::due)
                .number("replied", i -> 0)
                .number("reopened", i -> 0)
                .number("clocked", i -> 1);
    }

    private static ManyRows<Integer> clocks(String deadline) {
        return new ManyRows<Integer>("order_clock")
                .text("id", i -> id("C", i))
                .text("order_id", i -> id("O", i))
                .text("name", i -> "opinion")
                .text("subject", i -> "")
                .moment("started_at", i -> NOW.minus(Duration.ofDays(7)))
                .text("deadline", i -> deadline)
                .moment("due_at", DueClocks::due)
                .number("provisional", i -> 0)
                .text("ends", i -> " OPINION REPLY ")
                .text("next_alarm", i -> "OVERDUE")
                .moment("next_alarm_at", DueClocks::due);
    }

    /** Each clock rang once and took effect once; none is left. */
    void check() {
        long all = orders + named;
        assertEquals("nothing rings", 0, rung("SELECT COUNT(*) FROM work_order WHERE next_alarm = 'OVERDUE'"));
        assertEquals("nothing rings", 0, rung("SELECT COUNT(*) FROM order_clock WHERE next_alarm IS NOT NULL"));
        assertEquals(
                orders,
                rung("SELECT COUNT(*) FROM work_order WHERE overdue_at IS NOT NULL AND supervisor_id IS NOT NULL"));
        assertEquals(
                named,
                rung("SELECT COUNT(*) FROM order_clock WHERE overdue_at IS NOT NULL AND supervisor_id IS NOT NULL"));
        assertEquals("a step for each", all, rung("SELECT COUNT(*) FROM step WHERE kind = 'OVERDUE'"));
        String versions = "SELECT COALESCE(SUM(p.version - 3), 0) FROM petition p WHERE p.number LIKE 'N%'";
        assertEquals("a version for each step", all, rung(versions));
        assertEquals(
                "orders have their petitions' versions",
                0,
                rung("SELECT COUNT(*) FROM work_order o JOIN petition p ON p.id = o.petition_id"
                        + " WHERE o.version <> p.version"));
    }

    /** How many events tell of it, numbered or not. */
    long told() {
        List<String> ids = new ArrayList<>();
        schema.jdbc(tx -> {
            try (Statement statement = tx.createStatement();
                    ResultSet row = statement.executeQuery("SELECT event_id FROM feed WHERE type = 'WorkOrderOverdue'"
                            + " UNION SELECT event_id FROM feed_outbox WHERE type = 'WorkOrderOverdue'")) {
                while (row.next()) {
                    ids.add(row.getString(1));
                }
            }
            return null;
        });
        return ids.size();
    }

    long numbered() {
        return rung("SELECT COUNT(*) FROM feed WHERE type = 'WorkOrderOverdue'");
    }

    private long rung(String sql) {
        return schema.jdbc(tx -> {
            try (Statement statement = tx.createStatement();
                    ResultSet row = statement.executeQuery(sql)) {
                row.next();
                return row.getLong(1);
            }
        });
    }
}
