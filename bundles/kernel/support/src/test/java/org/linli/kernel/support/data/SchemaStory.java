// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.support.data;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.persistence.EntityManagerFactory;
import javax.persistence.Persistence;
import org.apache.commons.dbcp2.BasicDataSource;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.function.ThrowingRunnable;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.feed.OpenTransactions;
import org.linli.kernel.gate.TransactionMark;
import org.linli.kernel.support.feed.FeedWriter;
import org.linli.kernel.support.world.Module;
import org.linli.kernel.support.world.TestDatabase;

/** Transactions of a module, on whatever database a subclass brings. */
public abstract class SchemaStory {
    private static final AtomicInteger STORIES = new AtomicInteger();
    private BasicDataSource pool;
    private EntityManagerFactory entityManagers;
    private Schema schema;
    private Module module;

    protected abstract TestDatabase database() throws Exception;

    @Before
    public void open() throws Exception {
        pool = database().fresh("schema" + STORIES.incrementAndGet());
        entityManagers =
                Persistence.createEntityManagerFactory("story", Map.of("javax.persistence.nonJtaDataSource", pool));
        schema = new Schema(pool, entityManagers);
        module = new Module(pool);
    }

    @After
    public void close() throws Exception {
        entityManagers.close();
        pool.close();
    }

    private static int execute(Connection tx, String sql) throws SQLException {
        try (Statement statement = tx.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(5, TimeUnit.SECONDS);
        } catch (Exception alone) {
            throw new IllegalStateException(alone);
        }
    }

    private static void assertProblem(String type, ThrowingRunnable call) {
        assertEquals(type, assertThrows(PlatformException.class, call).problem().type());
    }

    @Test
    public void twoThatBlockEachOtherBothGetThereInTheEnd() {
        schema.jdbc(tx ->
                execute(tx, "INSERT INTO thing VALUES ('a', 0)") + execute(tx, "INSERT INTO thing VALUES ('b', 0)"));
        CyclicBarrier both = new CyclicBarrier(2);
        AtomicInteger runs = new AtomicInteger();
        CompletableFuture<Integer> one = CompletableFuture.supplyAsync(() -> crosswise("a", "b", both, runs));
        int two = crosswise("b", "a", both, runs);
        assertEquals(2, two + one.join());
        assertEquals(Map.of("a", 2L, "b", 2L), module.query("SELECT id, version FROM thing"));
        assertTrue("one was rolled back and done again", runs.get() > 2);
    }

    private int crosswise(String first, String second, CyclicBarrier both, AtomicInteger runs) {
        boolean[] met = new boolean[1];
        return schema.jdbc(tx -> {
            runs.incrementAndGet();
            execute(tx, "UPDATE thing SET version = version + 1 WHERE id = '" + first + "'");
            if (!met[0]) {
                met[0] = true;
                meet(both);
            }
            return execute(tx, "UPDATE thing SET version = version + 1 WHERE id = '" + second + "'");
        });
    }

    @Test
    public void jpaAndJdbcShareOneTransaction() {
        FeedWriter writer = new FeedWriter("thing", Clock.systemUTC());
        assertThrows(
                IllegalStateException.class,
                () -> schema.write(em -> {
                    em.persist(new JpaThing("x", "not kept"));
                    writer.append(Schema.connection(em), new Module.ThingChanged("x", 1), "x", 1, null);
                    em.flush();
                    assertEquals(Optional.of(1L), count(Schema.connection(em)));
                    throw new IllegalStateException("half way");
                }));
        assertEquals(
                0, module.number("SELECT COUNT(*) FROM jpa_thing") + module.number("SELECT COUNT(*) FROM feed_outbox"));
        schema.write(em -> {
            em.persist(new JpaThing("x", "kept"));
            return writer.append(Schema.connection(em), new Module.ThingChanged("x", 1), "x", 1, null);
        });
        assertEquals(
                2, module.number("SELECT COUNT(*) FROM jpa_thing") + module.number("SELECT COUNT(*) FROM feed_outbox"));
        assertEquals("kept", schema.read(em -> em.find(JpaThing.class, "x").text));
    }

    private static Optional<Long> count(Connection tx) {
        try (Statement statement = tx.createStatement();
                java.sql.ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM jpa_thing")) {
            row.next();
            return Optional.of(row.getLong(1));
        } catch (SQLException failed) {
            throw new UncheckedSqlException(failed);
        }
    }

    @Test
    public void ofTwoChangesToOneVersionTheLaterIsStale() {
        schema.write(em -> {
            em.persist(new JpaThing("x", "first"));
            return null;
        });
        assertProblem(
                Problem.STALE_VERSION,
                () -> schema.write(em -> {
                    em.find(JpaThing.class, "x").text = "mine";
                    changeElsewhere("theirs");
                    return null;
                }));
        assertEquals("theirs", schema.read(em -> em.find(JpaThing.class, "x").text));
    }

    private void changeElsewhere(String text) {
        CompletableFuture.runAsync(() -> schema.write(em -> {
                    em.find(JpaThing.class, "x").text = text;
                    return null;
                }))
                .join();
    }

    @Test
    public void nobodySeesACachedEntityOfYesterday() {
        schema.write(em -> {
            em.persist(new JpaThing("x", "old"));
            return null;
        });
        assertEquals("old", schema.read(em -> em.find(JpaThing.class, "x").text));
        schema.jdbc(tx -> execute(tx, "UPDATE jpa_thing SET text = 'new' WHERE id = 'x'"));
        assertEquals("new", schema.read(em -> em.find(JpaThing.class, "x").text));
        assertEquals("new", schema.write(em -> em.find(JpaThing.class, "x").text));
    }

    @Test
    public void aKeyThatIsThereIsAConflictAndLookedAtTwice() {
        schema.jdbc(tx -> execute(tx, "INSERT INTO thing VALUES ('a', 0)"));
        AtomicInteger runs = new AtomicInteger();
        assertProblem(
                Problem.CONFLICT,
                () -> schema.jdbc(tx -> {
                    runs.incrementAndGet();
                    return execute(tx, "INSERT INTO thing VALUES ('a', 0)");
                }));
        assertEquals(2, runs.get());
    }

    @Test
    public void aTransactionIsMarkedOpenUntilItIsOver() {
        FeedWriter writer = new FeedWriter("thing", Clock.systemUTC());
        String[] id = new String[1];
        schema.jdbc(tx -> {
            assertTrue(TransactionMark.isSet());
            id[0] = Transaction.id();
            assertTrue(OpenTransactions.contains(id[0]));
            assertThrows(IllegalStateException.class, () -> schema.jdbc(nested -> 1));
            assertThrows(IllegalStateException.class, () -> schema.write(nested -> 1));
            assertThrows(IllegalStateException.class, () -> schema.read(nested -> 1));
            return writer.append(tx, new Module.ThingChanged("x", 1), "x", 1, null);
        });
        assertFalse(TransactionMark.isSet());
        assertFalse(OpenTransactions.contains(id[0]));
        assertThrows(IllegalStateException.class, Transaction::id);
    }

    @Test
    public void withoutAConnectionTheDatabaseIsAway() throws Exception {
        pool.close();
        assertProblem(Problem.UNAVAILABLE, () -> schema.jdbc(tx -> 1));
        assertFalse(TransactionMark.isSet());
    }

    @Test
    public void aWrongStatementIsNoProblemOfTheCaller() {
        assertThrows(UncheckedSqlException.class, () -> schema.jdbc(tx -> execute(tx, "DELETE FROM nothing")));
    }

    @Test
    public void theSameRequestTwiceAtOnceIsDoneOnce() {
        Idempotency idempotency = new Idempotency(Clock.systemUTC());
        CyclicBarrier both = new CyclicBarrier(2);
        AtomicInteger done = new AtomicInteger();
        CompletableFuture<String> one = CompletableFuture.supplyAsync(() -> file(idempotency, both, done));
        String two = file(idempotency, both, done);
        assertEquals(one.join(), two);
        assertEquals(1, module.number("SELECT COUNT(*) FROM thing"));
        assertProblem(Problem.KEY_REUSED, () -> schema.jdbc(tx -> idempotency.answer(tx, "li 1", "other request")));
        assertEquals(Optional.empty(), schema.jdbc(tx -> idempotency.answer(tx, "wang 1", "request")));
        assertEquals(0, (int) schema.jdbc(tx -> idempotency.purge(tx, Duration.ofDays(1))));
        assertEquals(1, (int) schema.jdbc(tx -> idempotency.purge(tx, Duration.ofSeconds(-5))));
    }

    private String file(Idempotency idempotency, CyclicBarrier both, AtomicInteger done) {
        boolean[] met = new boolean[1];
        return schema.jdbc(tx -> {
            Optional<String> before = idempotency.answer(tx, "li 1", "request");
            if (!met[0]) {
                met[0] = true;
                meet(both);
            }
            if (before.isPresent()) {
                return before.get();
            }
            String answer = "receipt" + done.incrementAndGet();
            execute(tx, "INSERT INTO thing VALUES ('" + answer + "', 0)");
            idempotency.keep(tx, "li 1", "request", answer);
            return answer;
        });
    }

    @Test
    public void instantsAreKeptInUtcToTheMicrosecond() {
        List<java.time.Instant> times = List.of(
                java.time.Instant.parse("2026-03-29T01:30:00.123456Z"),
                java.time.Instant.parse("1988-04-09T18:30:00Z"));
        java.util.TimeZone before = java.util.TimeZone.getDefault();
        try {
            for (String zone : List.of("Asia/Shanghai", "Europe/Berlin", "UTC")) {
                java.util.TimeZone.setDefault(java.util.TimeZone.getTimeZone(zone));
                for (java.time.Instant time : times) {
                    assertEquals(time, keptAndRead(time));
                }
            }
        } finally {
            java.util.TimeZone.setDefault(before);
        }
    }

    private java.time.Instant keptAndRead(java.time.Instant time) {
        return schema.jdbc(tx -> {
            try (java.sql.PreparedStatement update =
                    tx.prepareStatement("UPDATE feed_state SET lease_until = ? WHERE id = 1")) {
                Instants.set(update, 1, time);
                update.executeUpdate();
            }
            try (Statement statement = tx.createStatement();
                    java.sql.ResultSet row = statement.executeQuery(
                            "SELECT lease_until, CAST(lease_until AS CHAR(26)) FROM feed_state")) {
                row.next();
                assertEquals(time.toString().substring(0, 10), row.getString(2).substring(0, 10));
                assertEquals(
                        time.toString().substring(11, 19),
                        row.getString(2).substring(11, 19).replace('.', ':'));
                return Instants.get(row, "lease_until");
            }
        });
    }
}
