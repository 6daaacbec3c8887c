// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.care;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.linli.kernel.Page;
import org.linli.kernel.Problem;
import org.linli.kernel.purpose.Purpose;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Role;
import org.linli.organization.testing.Refusals;
import org.linli.organization.testing.TestCity;
import org.linli.registry.CareDraft;
import org.linli.registry.CareFile;
import org.linli.registry.CareLevel;
import org.linli.registry.CareReview;
import org.linli.registry.Residence;
import org.linli.registry.ResidentDraft;
import org.linli.registry.Sex;
import org.linli.registry.internal.OnEachDatabase;
import org.linli.registry.internal.TestModule;
import org.linli.registry.internal.people.Merging;

public class CareStoriesTest extends OnEachDatabase {
    private static final String ELDER = "elder-alone";
    private static final String CORRECTION = "correction";
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private static final Actor EVERYWHERE = CareModule.actor("everywhere", Role.COMMUNITY_OFFICER, TestCity.EAST);

    private TestModule module;
    private CareModule care;
    private String resident;
    private Purpose visit;

    @Before
    public void start() {
        module = TestModule.empty(database);
        module.clock.set(Instant.parse("2026-03-02T01:00:00Z"));
        care = new CareModule(module);
        resident = module.residents.add(
                new ResidentDraft(
                        "甲小明",
                        Sex.FEMALE,
                        LocalDate.of(1943, 5, 6),
                        null,
                        null,
                        Residence.REGISTERED_AND_LIVING,
                        null,
                        false,
                        null,
                        TestCity.FIRST_GRID.value()),
                List.of(),
                null,
                TestModule.OFFICER);
        visit = module.purposes.hold("visit", "V-1", resident);
    }

    @After
    public void backToTheDay() {
        module.clock.set(Instant.parse("2026-03-02T01:00:00Z"));
    }

    @Test
    public void aFileIsOpenedWithItsLevelByRuleAndReadForAPurpose() {
        String id = care.files.open(resident, CareModule.draft(ELDER, "行动不便"), null, CareModule.OFFICER);
        CareFile file = care.files.read(id, visit, "10.0.0.1", CareModule.WORKER);
        assertEquals(CareLevel.RED, file.level());
        assertEquals("红色：共6分，满5分；计分：80岁以上（3分）、独居（1分）、行动不便（2分）", file.reason());
        assertEquals("独居老人", file.categoryName());
        assertEquals("上门探望", file.told().plan().get(0).what());
        assertEquals(TODAY.plusDays(30), file.reviewDue());
        assertEquals(TestCity.FIRST_GRID, file.area());
        assertEquals(List.of("registry.care-file for visit"), care.looks());
        assertEquals("10.0.0.1", care.lastLook().from());
        assertEquals(List.of("独居老人 (RED)"), care.notes.openFor(resident, CareModule.WORKER));
    }

    @Test
    public void nothingOfItStandsInTheDatabaseTheFeedOrAProblem() {
        String id = care.files.open(resident, CareModule.draft(ELDER, "行动不便"), "key-1", CareModule.OFFICER);
        String stored = Stream.of(
                        module.column("SELECT category_index || sealed FROM care_file"),
                        module.column("SELECT sealed FROM care_file_version"),
                        module.column("SELECT body FROM feed_outbox"),
                        module.column("SELECT answer FROM idempotency_key"))
                .flatMap(List::stream)
                .collect(Collectors.joining("\n"));
        for (String secret : List.of(ELDER, "独居", "RED", "红", "行动不便", "敲门", "探望")) {
            assertFalse(secret, stored.contains(secret));
        }
        assertEquals(
                List.of("CareFileSaved"), module.column("SELECT type FROM feed_outbox WHERE subject = '" + id + "'"));
        Problem wrong = Refusals.of(
                Problem.INVALID, () -> care.files.change(id, CareModule.draft(ELDER, "不知道的需求"), 1, CareModule.OFFICER));
        assertFalse(wrong.toString(), wrong.toString().contains("不知道的需求"));
        assertFalse(wrong.toString(), wrong.toString().contains("行动不便"));
    }

    @Test
    public void theSameRequestAgainDoesNothingMoreAndASecondFileOfTheCategoryIsRefused() {
        CareDraft draft = CareModule.draft(ELDER);
        String id = care.files.open(resident, draft, "key-1", CareModule.OFFICER);
        assertEquals(id, care.files.open(resident, draft, "key-1", CareModule.OFFICER));
        Refusals.of(Problem.CONFLICT, () -> care.files.open(resident, draft, "key-2", CareModule.OFFICER));
        care.files.close(id, "搬去与子女同住", 1, CareModule.OFFICER);
        care.files.open(resident, draft, "key-2", CareModule.OFFICER);
        assertEquals(2, care.files.of(resident, visit, null, CareModule.OFFICER).size());
    }

    @Test
    public void aPersonOverridesTheRuleWithAGroundAndEveryVersionIsKept() {
        String id = care.files.open(resident, CareModule.draft(ELDER), null, CareModule.OFFICER);
        Refusals.of(
                Problem.INVALID,
                () -> care.files.change(id, CareModule.overridden(ELDER, CareLevel.RED, null), 1, CareModule.OFFICER));
        CareDraft red = CareModule.overridden(ELDER, CareLevel.RED, "刚刚出院");
        assertEquals(2, care.files.change(id, red, 1, CareModule.OFFICER));
        Refusals.of(Problem.STALE_VERSION, () -> care.files.change(id, red, 1, CareModule.OFFICER));
        CareFile file = care.files.read(id, visit, null, CareModule.OFFICER);
        assertEquals(CareLevel.RED, file.level());
        assertEquals(CareLevel.ORANGE, file.ruleLevel());
        assertEquals("刚刚出院", file.reason());
        assertEquals("more need, sooner review", TODAY.plusDays(30), file.reviewDue());
        List<CareFile> versions = care.files.versions(id, visit, null, CareModule.OFFICER);
        assertEquals(List.of(2L, 1L), versions.stream().map(CareFile::version).toList());
        assertEquals(CareLevel.ORANGE, versions.get(1).level());

        assertEquals(3, care.files.close(id, "去世", 2, CareModule.OFFICER));
        CareFile closed = care.files.read(id, visit, null, CareModule.OFFICER);
        assertFalse(closed.isOpen());
        assertNull(closed.review());
        assertEquals("去世", closed.closedFor());
        assertEquals(List.of(), care.notes.openFor(resident, CareModule.OFFICER));
        Refusals.of(Problem.CONFLICT, () -> care.files.change(id, red, 3, CareModule.OFFICER));
    }

    @Test
    public void ofASensitiveFileNobodyElseLearnsThatItIsThere() {
        CareDraft draft = CareModule.draft(CORRECTION);
        Refusals.of(Problem.FORBIDDEN, () -> care.files.open(resident, draft, null, CareModule.OFFICER));
        String id = care.files.open(resident, draft, null, CareModule.CARE_OFFICER);
        assertEquals(
                id, care.files.read(id, visit, null, CareModule.CARE_OFFICER).id());
        Problem hidden = Refusals.of(Problem.NOT_FOUND, () -> care.files.read(id, visit, null, CareModule.OFFICER));
        Problem none = Refusals.of(
                Problem.NOT_FOUND,
                () -> care.files.read("01JD3M9Z7Q4K8V2N5R6T1W0XYA", visit, null, CareModule.OFFICER));
        assertEquals(none.detail().replace("01JD3M9Z7Q4K8V2N5R6T1W0XYA", id), hidden.detail());
        Refusals.of(Problem.NOT_FOUND, () -> care.files.change(id, draft, 1, CareModule.OFFICER));
        Refusals.of(Problem.NOT_FOUND, () -> care.files.close(id, "没有理由", 1, CareModule.WORKER));
        assertEquals(List.of(), care.files.of(resident, visit, null, CareModule.OFFICER));
        assertEquals(List.of(), care.notes.openFor(resident, CareModule.OFFICER));
        assertEquals(List.of("社区矫正对象 (YELLOW)"), care.notes.openFor(resident, CareModule.CARE_OFFICER));
        module.clock.pass(Duration.ofDays(90));
        assertEquals(0, reviews(CareModule.OFFICER).items().size());
        CareReview review = reviews(CareModule.CARE_OFFICER).items().get(0);
        assertEquals("甲*明", review.name());
        assertTrue(review.overdue());
        Refusals.of(Problem.NOT_FOUND, () -> care.files.endReview(review.id(), "都好", CareModule.OFFICER));
        Refusals.of(
                Problem.FORBIDDEN,
                () -> care.files.read(
                        id, new Purpose("care-review", "01JD3M9Z7Q4K8V2N5R6T1W0XYA"), null, CareModule.CARE_OFFICER));
    }

    @Test
    public void aDueReviewIsAPurposeAndEndsWithTheNextOne() {
        String id = care.files.open(resident, CareModule.draft(ELDER), null, CareModule.OFFICER);
        CareFile file = care.files.read(id, visit, null, CareModule.OFFICER);
        Purpose review = new Purpose("care-review", file.review());
        assertEquals(TODAY.plusDays(60), file.reviewDue());
        Refusals.of(Problem.CONFLICT, () -> care.files.read(id, review, null, CareModule.WORKER));
        Refusals.of(Problem.CONFLICT, () -> care.files.endReview(file.review(), "一切都好", CareModule.OFFICER));
        Refusals.of(Problem.FORBIDDEN, () -> care.files.beginReview(file.review(), "想看看", CareModule.WORKER));
        assertEquals(0, reviews(CareModule.OFFICER).items().size());

        module.clock.pass(Duration.ofDays(60));
        assertEquals(id, care.files.read(id, review, null, CareModule.WORKER).id());
        Refusals.of(Problem.NOT_FOUND, () -> care.files.read(id, review, null, CareModule.OTHER_WORKER));
        assertEquals(file.review(), reviews(CareModule.OFFICER).items().get(0).id());
        String next = care.files.endReview(file.review(), "一切都好", CareModule.OFFICER);
        Refusals.of(Problem.CONFLICT, () -> care.files.read(id, review, null, CareModule.WORKER));
        CareFile after = care.files.read(id, visit, null, CareModule.OFFICER);
        assertEquals(next, after.review());
        assertEquals(TODAY.plusDays(120), after.reviewDue());
        assertEquals(2, after.version());
    }

    @Test
    public void aReviewCanBeBegunBeforeItsDayWithAGround() {
        String id = care.files.open(resident, CareModule.draft(ELDER), null, CareModule.OFFICER);
        String review = care.files.read(id, visit, null, CareModule.OFFICER).review();
        care.files.beginReview(review, "邻居说她跌倒了", CareModule.OFFICER);
        assertEquals(
                id,
                care.files
                        .read(id, new Purpose("care-review", review), null, CareModule.WORKER)
                        .id());
        assertEquals(List.of("officer"), module.column("SELECT opened_by FROM care_review"));
    }

    @Test
    public void aCategoryThatIsSaidToBeSensitiveHidesTheFilesThatAreThere() {
        String id = care.files.open(resident, CareModule.draft(ELDER), null, CareModule.OFFICER);
        SensitiveFlags flags = new SensitiveFlags(module.schema, module.seals, module.diary, care.categories);
        assertEquals(0, flags.settle());
        care.categories.updated(
                "own",
                new Hashtable<>(
                        Map.of("area", TestCity.EAST.value(), "code", ELDER, "name", "独居老人", "sensitive", "是")));
        Refusals.of(Problem.NOT_FOUND, () -> care.files.read(id, visit, null, CareModule.OFFICER));
        Awaitility.await()
                .until(() -> module.column("SELECT sensitive FROM care_review").equals(List.of("1")));
        assertEquals(List.of("1"), module.column("SELECT sensitive FROM care_file"));
        assertEquals(
                id, care.files.read(id, visit, null, CareModule.CARE_OFFICER).id());
        care.categories.deleted("own");
        Refusals.of(Problem.NOT_FOUND, () -> care.files.read(id, visit, null, CareModule.OFFICER));
        flags.close();
    }

    @Test
    public void noLedgerNoAnswer() {
        String id = care.files.open(resident, CareModule.draft(ELDER), null, CareModule.OFFICER);
        module.ledger.away(true);
        Refusals.of(Problem.UNAVAILABLE, () -> care.files.read(id, visit, null, CareModule.OFFICER));
        Refusals.of(Problem.UNAVAILABLE, () -> care.files.of(resident, visit, null, CareModule.OFFICER));
        Refusals.of(Problem.UNAVAILABLE, () -> reviews(CareModule.OFFICER));
    }

    @Test
    public void elsewhereThereIsNothing() {
        String id = care.files.open(resident, CareModule.draft(ELDER), null, CareModule.OFFICER);
        Refusals.of(Problem.NOT_FOUND, () -> care.files.read(id, visit, null, CareModule.FOREIGN));
        Refusals.of(Problem.NOT_FOUND, () -> care.files.of(resident, visit, null, CareModule.FOREIGN));
        Refusals.of(
                Problem.NOT_FOUND, () -> care.files.open(resident, CareModule.draft(ELDER), null, CareModule.FOREIGN));
        Refusals.of(
                Problem.FORBIDDEN,
                () -> care.files.reviews(TestCity.FIRST_COMMUNITY, null, null, 10, null, CareModule.FOREIGN));
        Refusals.of(
                Problem.FORBIDDEN, () -> care.files.open(resident, CareModule.draft(ELDER), null, CareModule.WORKER));
    }

    @Test
    public void whoMovesTakesTheFilesAlong() {
        String id = care.files.open(resident, CareModule.draft(ELDER), null, CareModule.OFFICER);
        ResidentDraft moved = new ResidentDraft(
                "甲小明",
                Sex.FEMALE,
                LocalDate.of(1943, 5, 6),
                null,
                null,
                Residence.REGISTERED_AND_LIVING,
                null,
                false,
                null,
                TestCity.SECOND_GRID.value());
        module.residents.change(resident, moved, 1, null, TestModule.OFFICER);
        Refusals.of(Problem.NOT_FOUND, () -> care.files.read(id, visit, null, CareModule.WORKER));
        assertEquals(
                TestCity.SECOND_GRID,
                care.files.read(id, visit, null, CareModule.OTHER_WORKER).area());
        assertEquals(List.of(TestCity.SECOND_GRID.value()), module.column("SELECT grid FROM care_review"));
    }

    @Test
    public void aMergedRecordsFilesGoOnWithTheOther() {
        String id = care.files.open(resident, CareModule.draft(ELDER), null, CareModule.OFFICER);
        String other = module.resident("甲小明明");
        module.merging.merge(new Merging.Pair(other, 1, resident, 1), Set.of(), TestModule.OFFICER);
        Purpose theirs = module.purposes.hold("visit", "V-2", other);
        CareFile file = care.files.of(other, theirs, null, CareModule.OFFICER).get(0);
        assertEquals(id, file.id());
        assertEquals(other, file.resident());
        assertEquals(List.of("独居老人 (ORANGE)"), care.notes.openFor(other, CareModule.OFFICER));
        assertEquals(2, care.files.change(id, CareModule.draft(ELDER), 1, CareModule.OFFICER));
        assertEquals(
                2, care.files.versions(id, theirs, null, CareModule.OFFICER).size());
        module.clock.pass(Duration.ofDays(90));
        Purpose review = new Purpose("care-review", file.review());
        assertEquals(id, care.files.read(id, review, null, CareModule.WORKER).id());
        care.files.endReview(file.review(), "一切都好", CareModule.OFFICER);
    }

    @Test
    public void whoIsMadeUnreadableHasNoFilesAnyMore() {
        String id = care.files.open(resident, CareModule.draft(ELDER), null, CareModule.OFFICER);
        module.schema.jdbc(tx -> tx.createStatement()
                .executeUpdate(
                        "UPDATE resident SET wrapped_key = NULL, status = 'ERASED' WHERE id = '" + resident + "'"));
        Refusals.of(Problem.NOT_FOUND, () -> care.files.read(id, visit, null, CareModule.OFFICER));
        assertEquals(List.of(), care.notes.openFor(resident, CareModule.OFFICER));
        Refusals.of(
                Problem.CONFLICT,
                () -> care.files.open(resident, CareModule.draft("rented"), null, CareModule.OFFICER));
    }

    @Test
    public void theListGoesOnWhereItEnded() {
        care.files.open(resident, CareModule.draft(ELDER), null, CareModule.OFFICER);
        care.files.open(resident, CareModule.draft("low-income"), null, CareModule.OFFICER);
        care.files.open(resident, CareModule.draft("rented"), null, CareModule.OFFICER);
        LocalDate all = TODAY.plusYears(1);
        Page<CareReview> first = care.files.reviews(TestCity.EAST, all, null, 2, null, EVERYWHERE);
        Page<CareReview> last = care.files.reviews(TestCity.EAST, all, first.next(), 2, null, EVERYWHERE);
        assertEquals(2, first.items().size());
        assertEquals(1, last.items().size());
        assertNull(last.next());
        assertEquals(
                3,
                care.files
                        .reviews(TestCity.FIRST_GRID, all, null, 9, null, CareModule.WORKER)
                        .items()
                        .size());
        assertEquals(3, care.lastLook().rows());
    }

    private Page<CareReview> reviews(Actor by) {
        return care.files.reviews(TestCity.FIRST_COMMUNITY, null, null, 50, null, by);
    }
}
