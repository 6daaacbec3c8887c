// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.filing;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.Test;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.organization.testing.TestCity;
import org.linli.petition.Person;
import org.linli.petition.PetitionDraft;
import org.linli.petition.Place;
import org.linli.petition.Receipt;
import org.linli.petition.WorkOrder;
import org.linli.petition.internal.OnBothDatabases;
import org.linli.petition.internal.Receipts;
import org.linli.petition.internal.TestPlatform;
import org.linli.petition.internal.handling.HandedOverOrdersTest;

/** Filing. */
public class FilingTest extends OnBothDatabases {
    @Test
    public void aNameWithinAnotherNamesNobody() {
        StaffNames names = new StaffNames(platform.neighbours, platform.clock);
        String longer = TestPlatform.WORKER_NAME + "明";
        assertEquals(
                1, names.namedIn(TestPlatform.WORKER_NAME, TestCity.FIRST_GRID).size());
        HandedOverOrdersTest.officer(platform, longer);
        StaffNames later = new StaffNames(platform.neighbours, platform.clock);
        assertEquals(
                List.of(longer),
                later.namedIn("投诉" + longer, TestCity.FIRST_GRID).stream()
                        .map(StaffNames.Somebody::name)
                        .toList());
        assertEquals(List.of(), later.namedIn("路灯管理单位", TestCity.FIRST_GRID));
    }

    @Test
    public void everythingThatIsWrongIsToldAtOnceAndNothingIsWritten() {
        long before = platform.count("petition");
        PetitionDraft wrong = new PetitionDraft(
                "坏", "moon", new Place(null, " ", null), new Person("", "1"), null, "长".repeat(201), "不");
        Problem problem = assertThrows(
                        PlatformException.class, () -> platform.petitions.file(wrong, "short", Actor.ANONYMOUS))
                .problem();
        assertEquals(
                List.of(
                        "text",
                        "type",
                        "place",
                        "filedBy.name",
                        "filedBy.phone",
                        "about",
                        "channel",
                        "Idempotency-Key"),
                problem.violations().stream().map(Problem.Violation::field).toList());
        assertTrue(problem.violations().get(1).expected().contains("street-lamp"));
        assertEquals(before, platform.count("petition"));
    }

    @Test
    public void charactersAreCountedAsPeopleCountThem() {
        PetitionDraft draft = TestPlatform.draft();
        PetitionDraft longest =
                new PetitionDraft("𠮷".repeat(2000), draft.type(), draft.place(), null, null, null, "portal");
        assertEquals(2000, platform.filed(longest).petition().text().codePointCount(0, 4000));
    }

    @Test
    public void theSameKeyAndDraftGiveTheSameReceipt() {
        Receipt first = platform.petitions.file(TestPlatform.draft(), "key-number-1", Actor.ANONYMOUS);
        Receipt again = platform.petitions.file(TestPlatform.draft(), "key-number-1", Actor.ANONYMOUS);
        assertEquals(first, again);
        PetitionDraft other =
                new PetitionDraft("另一件事", "other", TestPlatform.draft().place(), null, null, null, "portal");
        Problem reused = assertThrows(
                        PlatformException.class, () -> platform.petitions.file(other, "key-number-1", Actor.ANONYMOUS))
                .problem();
        assertEquals(Problem.KEY_REUSED, reused.type());
        assertNotEquals(
                "another caller's key is another key",
                first.number(),
                platform.petitions
                        .file(TestPlatform.draft(), "key-number-1", platform.workerActor())
                        .number());
    }

    @Test
    public void theSameKeyAtTheSameMomentFilesOnce() throws Exception {
        long before = platform.count("petition");
        List<Receipt> receipts =
                atOnce(6, () -> platform.petitions.file(TestPlatform.draft(), "key-at-once", Actor.ANONYMOUS));
        assertEquals(1, new HashSet<>(receipts).size());
        assertEquals(before + 1, platform.count("petition"));
    }

    @Test
    public void whoAskedIsReadableInNoTable() throws SQLException {
        Receipt receipt = platform.petitions.file(TestPlatform.draft(), "key-sealed-1", Actor.ANONYMOUS);
        WorkOrder order = platform.order(receipt);
        List<String> everything = everyText();
        for (String secret : List.of("张秘密", "13812345678", "刘奶奶", Receipts.plain(receipt.secret()), receipt.secret())) {
            assertTrue(secret, everything.stream().noneMatch(text -> text.contains(secret)));
        }
        assertTrue(everything.stream().anyMatch(text -> text.contains("路灯")));
    }

    private List<String> everyText() throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection connection = platform.dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet table =
                    connection.getMetaData().getTables(null, connection.getSchema(), "%", new String[] {"TABLE"})) {
                while (table.next()) {
                    tables.add(table.getString("TABLE_NAME"));
                }
            }
            assertTrue(tables.toString(), tables.size() > 10);
            for (String table : tables) {
                try (ResultSet row = statement.executeQuery("SELECT * FROM \"" + table + "\"")) {
                    while (row.next()) {
                        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                            texts.add(String.valueOf(row.getString(i)));
                        }
                    }
                }
            }
        }
        return texts;
    }

    @Test
    public void aWrongNumberAndAWrongSecretAreTheSame() {
        Receipt receipt = platform.petitions.file(TestPlatform.draft(), null, Actor.ANONYMOUS);
        Set<String> answers = new HashSet<>();
        for (String[] wrong : new String[][] {
            {receipt.number(), "00000-00000-00000-00000"},
            {receipt.number(), null},
            {"20261118-0000-0000", receipt.secret()},
            {"", ""}
        }) {
            answers.add(assertThrows(PlatformException.class, () -> platform.petitions.follow(wrong[0], wrong[1]))
                    .getMessage());
        }
        assertEquals(1, answers.size());
        assertNotNull(
                platform.petitions.follow(receipt.number(), receipt.secret().toLowerCase()));
    }

    @Test
    public void whenTheFeedRefusesNothingIsHalfWritten() {
        platform.execute("ALTER TABLE feed_outbox ADD CONSTRAINT no_broken CHECK (body NOT LIKE '%broken-channel%')");
        List<Long> before = List.of(platform.count("petition"), platform.count("work_order"), platform.count("step"));
        PetitionDraft draft = TestPlatform.draft();
        PetitionDraft broken =
                new PetitionDraft(draft.text(), draft.type(), draft.place(), null, null, null, "broken-channel");
        assertThrows(RuntimeException.class, () -> platform.petitions.file(broken, "key-broken-1", Actor.ANONYMOUS));
        assertEquals(before, List.of(platform.count("petition"), platform.count("work_order"), platform.count("step")));
        assertNotNull("the key is free again", platform.petitions.file(draft, "key-broken-1", Actor.ANONYMOUS));
    }

    @Test
    public void theReceiptWaitsForTheJudgeButNotForLong() {
        TestPlatform patient = new TestPlatform(databases(kind), Duration.ofSeconds(20));
        try {
            Thread judge = new Thread(() -> {
                Awaitility.await().until(() -> patient.count("work_order") == 1);
                String order = patient.one("SELECT id FROM work_order");
                patient.orders.dispatch(
                        TestPlatform.command(order, TestPlatform.JUDGE),
                        patient.dispatch(patient.workerHandler(), TestCity.FIRST_GRID));
            });
            judge.start();
            Receipt receipt = patient.petitions.file(TestPlatform.draft(), null, Actor.ANONYMOUS);
            assertEquals("甲一社区网格员", receipt.handler());
            assertNotNull(receipt.due());
            assertFalse(receipt.provisional());
        } finally {
            patient.close();
        }
    }

    public static <R> List<R> atOnce(int threads, Callable<R> work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<R> results = new ArrayList<>();
            for (Future<R> result : pool.invokeAll(java.util.Collections.nCopies(threads, work))) {
                results.add(result.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }
}
