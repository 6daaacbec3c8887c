// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.ledger;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.After;
import org.junit.AfterClass;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.linli.kernel.Page;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.feed.FeedEvent;
import org.linli.kernel.gate.TransactionMark;
import org.linli.kernel.ledger.Access;
import org.linli.kernel.ledger.AccessLedger.Look;
import org.linli.kernel.support.data.Schema;
import org.linli.kernel.testing.TestDatabases;
import org.linli.kernel.testing.TestKeyring;

/** Every look is written down, and nobody changes what is written without being found out. */
@RunWith(Parameterized.class)
public class LedgerTest {
    private static final List<TestDatabases> ALL = List.of(TestDatabases.derby(), TestDatabases.postgres());

    private final TestDatabases databases;
    private LedgerWorld world;

    public LedgerTest(TestDatabases databases) {
        this.databases = databases;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<TestDatabases> databases() {
        return ALL;
    }

    @AfterClass
    public static void closeDatabases() {
        ALL.forEach(TestDatabases::close);
    }

    @Before
    public void open() throws Exception {
        world = new LedgerWorld(databases);
    }

    @After
    public void close() throws Exception {
        world.close();
    }

    @Test
    public void aPersonLearnsWhoLookedAndWhy() {
        for (int i = 0; i < 5; i++) {
            world.look("zhang");
            world.clock.pass(Duration.ofMinutes(1));
        }
        world.look("li");
        world.ledger.append(Access.list(LedgerWorld.WANG, "registry.search", 50, "10.1.2.3"));
        world.ledger.append(
                new Access(LedgerWorld.WANG, "registry.resident", "zhang", LedgerWorld.CASE, 0, null, false));
        world.numbered();

        Page<Look> first = world.ledger.looksAt("zhang", null, 4);
        Page<Look> second = world.ledger.looksAt("zhang", first.next(), 4);
        assertEquals(4, first.items().size());
        assertEquals(2, second.items().size());
        assertNull(second.next());
        assertFalse("newest first, and refusals too", first.items().get(0).granted());
        Look look = first.items().get(1);
        assertEquals("王芳", look.reader());
        assertEquals("registry.resident", look.operation());
        assertEquals("petition", look.purpose());
        assertEquals("20260302-7K3F-9QWX", look.reference());
        assertTrue(look.at().isAfter(first.items().get(2).at()));
    }

    @Test
    public void anAuditorFindsALookByReaderDayReferenceAndPerson() throws Exception {
        for (int day = 0; day < 5; day++) {
            world.look("zhang");
            world.look("li");
            world.clock.pass(Duration.ofDays(1));
        }
        Access refused = new Access(LedgerWorld.WANG, "registry.resident", "li", null, 0, null, false);
        world.ledger.append(refused);
        world.seal();

        Page<LedgerEntry> first = search(new LedgerQuery("王", null, null, false, null, null), null, 4);
        assertEquals(List.of(11L, 10L, 9L, 8L), numbers(first));
        assertEquals(
                List.of(7L, 6L, 5L, 4L),
                numbers(search(new LedgerQuery("王", "", "", false, null, null), first.next(), 4)));
        assertEquals(List.of(), numbers(search(new LedgerQuery("李", null, null, false, null, null), null, 4)));
        assertEquals(List.of(11L), numbers(search(new LedgerQuery(null, null, null, true, null, null), null, 4)));
        assertEquals(
                10,
                search(new LedgerQuery(null, null, "7K3F", false, null, null), null, 50)
                        .items()
                        .size());
        Instant start = Instant.parse("2026-03-03T00:00:00Z");
        LedgerQuery days = new LedgerQuery(null, null, null, false, start, start.plus(Duration.ofDays(2)));
        assertEquals(List.of(6L, 5L, 4L, 3L), numbers(search(days, null, 50)));
        LedgerEntry one = first.items().get(1);
        Page<LedgerEntry> samePerson = search(new LedgerQuery(null, one.whom(), null, false, null, null), null, 4);
        assertEquals(List.of(11L, 10L, 8L, 6L), numbers(samePerson));
        assertEquals(
                List.of(4L, 2L),
                numbers(search(new LedgerQuery(null, one.whom(), null, false, null, null), samePerson.next(), 4)));
        LedgerQuery thatDay = new LedgerQuery(null, one.whom(), null, false, start, start.plus(Duration.ofDays(1)));
        assertEquals(List.of(4L), numbers(search(thatDay, null, 4)));
    }

    @Test
    public void aLongSearchGoesOnWhereItStopped() throws Exception {
        for (int i = 0; i < 12; i++) {
            world.ledger.append(
                    Collections.nCopies(500, Access.list(LedgerWorld.WANG, "registry.search", 50, "10.1.2.3")));
        }
        world.seal();
        LedgerQuery nothing = new LedgerQuery("nobody", null, null, false, null, null);
        Page<LedgerEntry> first = search(nothing, null, 50);
        assertEquals(List.of(), first.items());
        Page<LedgerEntry> second = search(nothing, first.next(), 50);
        assertEquals(List.of(), second.items());
        assertNull(second.next());
    }

    private Page<LedgerEntry> search(LedgerQuery query, String cursor, int size) {
        LedgerSearch search = new LedgerSearch(query, world.host.feed().head());
        return world.schema.jdbc(tx -> search.part(tx, cursor == null ? null : Long.valueOf(cursor), size));
    }

    private static List<Long> numbers(Page<LedgerEntry> page) {
        return page.items().stream().map(LedgerEntry::number).toList();
    }

    @Test
    public void whoseRecordItWasIsWrittenByPseudonymOnly() {
        world.look("person-with-a-telling-id");
        world.numbered();

        FeedEvent entry = world.host.feed().at(world.host.feed().head());
        assertFalse(entry.toString(), entry.toString().contains("telling"));
    }

    @Test
    public void noLedgerNoAnswer() throws Exception {
        Schema away = new Schema(new AwayDataSource());
        FeedLedger ledger = new FeedLedger(away, TestKeyring.create(), world.clock);

        PlatformException refused = assertThrows(
                PlatformException.class,
                () -> ledger.append(Access.list(LedgerWorld.WANG, "registry.search", 1, null)));
        assertEquals(Problem.UNAVAILABLE, refused.problem().type());
    }

    @Test
    public void neverInsideATransaction() {
        TransactionMark.enter();
        try {
            assertThrows(IllegalStateException.class, () -> world.look("zhang"));
        } finally {
            TransactionMark.leave();
        }
    }

    @Test
    public void manyLookAtOnceAndAllIsSealed() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(8);
        List<Future<?>> work = IntStream.range(0, 8)
                .<Future<?>>mapToObj(
                        one -> people.submit(() -> IntStream.range(0, 60).forEach(n -> world.look("person-" + n))))
                .toList();
        Sealer other = new Sealer(world.schema, world.host.feed(), world.clock);
        while (work.stream().anyMatch(one -> !one.isDone())) {
            world.sealer.seal();
            other.seal();
        }
        for (Future<?> one : work) {
            one.get();
        }
        people.shutdown();
        // The clock stands, so its lease would never be over.
        other.release();
        world.seal();

        LedgerCheck.Finding finding = world.check();
        assertNull(finding.broken());
        assertEquals(480, finding.whole());
        assertEquals(0, finding.unsealed());
    }

    @Test
    public void aChangedEntryIsFound() throws Exception {
        world.looksAndSeal(700);
        world.sql("UPDATE feed SET body = '{}' WHERE seq = 612");

        broken("entry 612 of 2026-03-02T01:00:00Z does not fit its seal", 611);
    }

    @Test
    public void anEntryThatWasPutOnAnotherPersonIsFound() throws Exception {
        world.looksAndSeal(10);
        world.sql("UPDATE feed SET subject = '-' WHERE seq = 4");

        broken("entry 4 of", 3);
    }

    @Test
    public void aRemovedEntryIsFound() throws Exception {
        world.looksAndSeal(20);
        world.sql("DELETE FROM feed WHERE seq = 7");
        broken("entry 7, after 2026-03-02T01:00:00Z, is missing", 6);

        world.sql("DELETE FROM access_seal WHERE seq = 7");
        broken("entry 7, after 2026-03-02T01:00:00Z, is missing", 6);
    }

    @Test
    public void anEntryRemovedBeforeItsSealIsFound() throws Exception {
        world.looksAndSeal(5);
        world.look("zhang");
        world.look("zhang");
        world.numbered();
        world.sql("DELETE FROM feed WHERE seq = 6");
        world.seal();

        broken("entry 6, after", 5);
    }

    @Test
    public void anInsertedEntryIsFound() throws Exception {
        world.looksAndSeal(5);
        String copy = "INSERT INTO feed SELECT %d, 'x', type, subject, version, happened_at, cause, body FROM feed"
                + " WHERE seq = 3";
        world.sql(String.format(copy, 0));
        broken("entry 0 stands before the first entry", 0);

        world.sql("DELETE FROM feed WHERE seq = 0");
        world.sql(String.format(copy, 9));
        broken("entry 9 stands after the last numbered one", 5);
    }

    @Test
    public void theNewestEntriesCannotBeCutOff() throws Exception {
        world.looksAndSeal(10);
        world.sql("DELETE FROM feed WHERE seq > 6");
        broken("entry 7, after", 6);

        world.sql("DELETE FROM access_seal WHERE seq > 6");
        world.sql("UPDATE feed_state SET last_seq = 6");
        world.sql("UPDATE access_chain SET sealed_seq = 6,"
                + " sealed_hash = (SELECT hash FROM access_seal WHERE seq = 6)");
        broken("entry 7 and all up to 10", 6);
    }

    @Test
    public void aChainComputedWhollyAnewIsFoundByTheHeads() throws Exception {
        world.looksAndSeal(10);
        world.looksAndSeal(10);
        world.looksAndSeal(10);
        world.sql("UPDATE feed SET subject = '-' WHERE seq = 14");
        computeAnew();

        broken("entry 20 or one before it, down to 11, was changed and the seals were computed anew", 19);
        LedgerCheck withoutHeads = new LedgerCheck(world.schema, new HeadFiles(Path.of("no-such-folder")), world.clock);
        assertNull("that is what the heads are for", withoutHeads.run().broken());
    }

    @Test
    public void oldEntriesGoAndTheRestStaysChecked() throws Exception {
        world.looksAndSeal(600);
        world.clock.pass(Duration.ofDays(200));
        world.looksAndSeal(5);
        assertEquals(0, world.sealer.purge(Duration.ofDays(366)));
        world.clock.pass(Duration.ofDays(167));
        assertEquals(600, world.sealer.purge(Duration.ofDays(366)));

        LedgerCheck.Finding finding = world.check();
        assertNull(finding.broken());
        assertEquals(601, finding.from());
        assertEquals(5, finding.whole());
        world.sql("DELETE FROM feed WHERE seq = 603");
        broken("entry 603", 2);
    }

    @Test
    public void aPurgeBeforeItsTimeIsFound() throws Exception {
        world.looksAndSeal(10);
        world.looksAndSeal(10);
        world.clock.pass(Duration.ofDays(100));
        assertEquals(20, world.sealer.purge(Duration.ofDays(90)));

        broken("gone before their time", 0);
    }

    @Test
    public void aHeadIsALineThatOutlivesEverything() throws Exception {
        world.looksAndSeal(3);
        world.looksAndSeal(3);
        world.seal();
        Path file = world.heads.folder().resolve("heads-2026-03.log");

        assertEquals(2, Files.readAllLines(file).size());
        try (Stream<String> lines = Files.lines(file)) {
            assertTrue(lines.allMatch(line -> line.matches("\\d+ [0-9a-f]{64} 2026-03-02T01:00:00Z")));
        }
        Files.writeString(file, Files.readString(file) + "7 abc");
        assertNull(
                "a line cut off by a power failure harms nobody", world.check().broken());
    }

    @Test
    public void twoNodesMayWriteTheirHeadsIntoOneFolder() throws Exception {
        world.looksAndSeal(3);
        world.looksAndSeal(3);
        Path file = world.heads.folder().resolve("heads-2026-03.log");
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.addAll(lines);
        Collections.reverse(lines);
        Files.write(file, lines);

        assertEquals(4, world.check().heads());
        world.sql("UPDATE feed SET subject = '-' WHERE seq = 2");
        computeAnew();
        broken("entry 6 or one before it", 5);
    }

    private void computeAnew() {
        world.schema.jdbc(tx -> {
            String hash = Chain.START;
            for (FeedEvent entry : entries(tx)) {
                hash = Chain.next(hash, entry);
                try (PreparedStatement update = tx.prepareStatement("UPDATE access_seal SET hash = ? WHERE seq = ?")) {
                    update.setString(1, hash);
                    update.setLong(2, entry.seq());
                    update.executeUpdate();
                }
            }
            try (PreparedStatement update = tx.prepareStatement("UPDATE access_chain SET sealed_hash = ?")) {
                update.setString(1, hash);
                return update.executeUpdate();
            }
        });
    }

    private List<FeedEvent> entries(Connection tx) throws SQLException {
        return LedgerCheck.entries(tx, 0, Long.MAX_VALUE);
    }

    private void broken(String words, long wholeBefore) {
        LedgerCheck.Finding finding = world.check();
        assertTrue(
                finding.toString(), finding.broken() != null && finding.broken().contains(words));
        assertEquals(finding.toString(), wholeBefore, finding.whole());
    }
}
