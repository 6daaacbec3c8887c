// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.staff;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;
import static org.linli.organization.testing.TestCity.FIRST_COMMUNITY;
import static org.linli.organization.testing.TestCity.FIRST_GRID;
import static org.linli.organization.testing.TestCity.SECOND_GRID;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.Before;
import org.junit.Test;
import org.linli.grid.Engagement;
import org.linli.grid.Engagement.Background;
import org.linli.grid.Engagement.Kind;
import org.linli.grid.EngagementDraft;
import org.linli.grid.Engagements;
import org.linli.grid.internal.GridKeys;
import org.linli.grid.internal.OnEachDatabase;
import org.linli.grid.internal.TestModule;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.feed.FeedEvent;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.Json;
import org.linli.organization.Officer;
import org.linli.organization.event.OfficerHandedOver;
import org.linli.organization.testing.Refusals;
import org.linli.organization.testing.TestCity;

public class EngagementStoriesTest extends OnEachDatabase {
    private static final Actor OFFICER = TestModule.OFFICER;
    private static final Actor WORKER = TestModule.actor("worker", Role.GRID_WORKER, FIRST_GRID);

    private StaffParts parts;
    private TestModule module;

    @Before
    public void start() {
        parts = new StaffParts(database);
        module = parts.module;
    }

    @Test
    public void anInformantIsEngagedAndEndedAndNothingIsForgotten() {
        Engagement added = parts.add(StaffParts.informant(FIRST_GRID, "甲阿姨", "13800001234"));
        assertEquals(LocalDate.parse("2026-03-02"), added.since());
        assertEquals("13800001234", added.phone());
        assertEquals(List.of("甲阿姨 138*****234"), listed(Kind.INFORMANT, null));
        module.clock.pass(Duration.ofDays(10));
        Engagement ended = parts.engagements.end(added.id(), added.version(), null, OFFICER);
        assertEquals(LocalDate.parse("2026-03-12"), ended.until());
        assertEquals(List.of(), listed(Kind.INFORMANT, null));
        assertEquals(List.of("甲阿姨 138*****234"), listed(Kind.INFORMANT, "2026-03-11"));
        assertEquals(List.of(), listed(Kind.INFORMANT, "2026-03-01"));
        Refusals.of(Problem.CONFLICT, () -> parts.engagements.end(added.id(), ended.version(), null, OFFICER));
        Refusals.of(Problem.STALE_VERSION, () -> parts.engagements.end(added.id(), added.version(), null, OFFICER));
    }

    @Test
    public void aNewLeaderEndsTheOneBeforeAndLastMonthIsStillKnown() {
        parts.add(StaffParts.leader(FIRST_GRID, "甲组长", "2026-01-01"));
        parts.add(StaffParts.leader(FIRST_GRID, "乙组长", "2026-02-20"));
        assertEquals(List.of("乙组长 139*****001"), listed(Kind.PARTY_GROUP_LEADER, null));
        assertEquals(List.of("甲组长 139*****001"), listed(Kind.PARTY_GROUP_LEADER, "2026-02-02"));
        assertEquals(List.of("甲组长 139*****001"), listed(Kind.PARTY_GROUP_LEADER, "2026-02-19"));
        assertEquals(List.of("乙组长 139*****001"), listed(Kind.PARTY_GROUP_LEADER, "2026-02-20"));
        Refusals.of(Problem.CONFLICT, () -> parts.add(StaffParts.leader(FIRST_GRID, "丙组长", "2026-01-10")));
        parts.add(StaffParts.leader(SECOND_GRID, "丙组长", "2026-01-10"));
        assertEquals(
                List.of("GridTeamChanged", FIRST_GRID.value(), "1", "GridTeamChanged", FIRST_GRID.value(), "2"),
                module.values("SELECT type, subject, version FROM feed_outbox WHERE subject = '" + FIRST_GRID
                        + "' ORDER BY version"));
    }

    @Test
    public void ofLeadersEnteredAtTheSameTimeOneIsLeft() throws InterruptedException, ExecutionException {
        List<Callable<Engagement>> entering = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String name = "组长" + (char) ('甲' + i);
            entering.add(() -> parts.add(StaffParts.leader(FIRST_GRID, name, null)));
        }
        ExecutorService officers = Executors.newFixedThreadPool(entering.size());
        try {
            for (Future<Engagement> each : officers.invokeAll(entering)) {
                each.get();
            }
        } finally {
            officers.shutdown();
        }
        assertEquals(1, listed(Kind.PARTY_GROUP_LEADER, null).size());
        assertEquals(List.of("6"), module.values("SELECT COUNT(*) FROM engagement WHERE kind = 'PARTY_GROUP_LEADER'"));
        assertEquals(List.of("6"), module.values("SELECT version FROM engaged_area"));
    }

    @Test
    public void aChangedPhoneIsANewEngagementThatReplacesTheOld() {
        Engagement old = parts.add(StaffParts.leader(FIRST_GRID, "甲组长", "2026-01-01"));
        Engagement next = parts.engagements.replace(
                old.id(),
                old.version(),
                new EngagementDraft(
                        Kind.PARTY_GROUP_LEADER,
                        FIRST_GRID,
                        "甲组长",
                        "13900009999",
                        Background.RETIRED,
                        null,
                        null,
                        null,
                        null,
                        null),
                OFFICER);
        assertEquals(old.id(), next.replaces());
        assertEquals("13900009999", next.phone());
        assertEquals(LocalDate.parse("2026-03-02"), next.since());
        assertEquals(
                next.since(), parts.engagements.find(old.id(), null, OFFICER).until());
        assertEquals(
                "13900000001", parts.engagements.find(old.id(), null, OFFICER).phone());
        Refusals.of(
                Problem.INVALID,
                () -> parts.engagements.replace(
                        next.id(), next.version(), StaffParts.leader(SECOND_GRID, "甲组长", null), OFFICER));
    }

    @Test
    public void membersAndOrganizationsCheckInAndTheFactIsAllThatIsKept() {
        Engagement member = parts.add(StaffParts.memberCheckIn(FIRST_COMMUNITY, "甲党员", "甲中学党支部"));
        parts.add(StaffParts.organizationCheckIn(FIRST_COMMUNITY, "甲银行党支部"));
        assertEquals("甲中学党支部", member.organization());
        assertEquals(List.of("甲** null"), listed(Kind.MEMBER_CHECK_IN, null));
        assertEquals(List.of("null null"), listed(Kind.ORGANIZATION_CHECK_IN, null));
        assertEquals(
                List.of("invalid background", "invalid name", "invalid organization"),
                wrong(new EngagementDraft(
                        Kind.MEMBER_CHECK_IN, FIRST_COMMUNITY, " ", null, null, null, null, null, null, null)));
        assertEquals(
                List.of("invalid area", "invalid name", "invalid organization"),
                wrong(new EngagementDraft(
                        Kind.ORGANIZATION_CHECK_IN, FIRST_GRID, "甲", null, null, null, null, null, null, null)));
    }

    @Test
    public void everythingThatIsWrongIsSaidAtOnce() {
        assertEquals(
                List.of("invalid background", "invalid name", "invalid officer", "invalid phone", "invalid since"),
                wrong(new EngagementDraft(
                        Kind.STATION_HEAD,
                        FIRST_COMMUNITY,
                        "甲",
                        "call me",
                        null,
                        null,
                        null,
                        null,
                        null,
                        LocalDate.parse("2026-03-03"))));
        assertEquals(
                List.of("invalid officer", "invalid resident"),
                wrong(new EngagementDraft(
                        Kind.INFORMANT, FIRST_GRID, null, null, null, "nobody", "nobody", null, null, null)));
        String elsewhere = module.residents.with(null, TestCity.WEST_COMMUNITY);
        assertEquals(
                List.of("invalid resident"),
                wrong(new EngagementDraft(
                        Kind.INFORMANT,
                        FIRST_GRID,
                        "甲阿姨",
                        null,
                        Background.RETIRED,
                        null,
                        elsewhere,
                        null,
                        null,
                        null)));
        Refusals.of(
                Problem.NOT_FOUND,
                () -> parts.add(StaffParts.informant(AreaCode.of(FIRST_COMMUNITY + "777"), "甲阿姨", null)));
    }

    @Test
    public void theSameKeyEngagesOnce() {
        EngagementDraft draft = StaffParts.informant(FIRST_GRID, "甲阿姨", null);
        Engagement first = parts.engagements.add(draft, "key", OFFICER);
        assertEquals(first, parts.engagements.add(draft, "key", OFFICER));
        assertEquals(1, listed(Kind.INFORMANT, null).size());
    }

    @Test
    public void whoIsFromElsewhereFindsNothingAndAWorkerOnlyReads() {
        Engagement added = parts.add(StaffParts.informant(FIRST_GRID, "甲阿姨", "13800001234"));
        Actor foreign = TestModule.FOREIGN;
        Refusals.of(Problem.NOT_FOUND, () -> parts.engagements.find(added.id(), null, foreign));
        Refusals.of(Problem.NOT_FOUND, () -> parts.engagements.end(added.id(), 1, null, foreign));
        Refusals.of(Problem.NOT_FOUND, () -> parts.engagements.forget(added.id(), foreign));
        Refusals.of(
                Problem.NOT_FOUND,
                () -> parts.engagements.add(StaffParts.informant(FIRST_GRID, "乙阿姨", null), null, foreign));
        Refusals.of(
                Problem.NOT_FOUND, () -> parts.engagements.list(query(Kind.INFORMANT, null), null, 9, null, foreign));
        Refusals.of(Problem.UNAUTHENTICATED, () -> parts.engagements.find(added.id(), null, Actor.ANONYMOUS));
        assertEquals(
                "13800001234", parts.engagements.find(added.id(), null, WORKER).phone());
        Refusals.of(Problem.FORBIDDEN, () -> parts.engagements.end(added.id(), 1, null, WORKER));
    }

    @Test
    public void everyLookAtNamesStandsInTheLedgerFirst() {
        Engagement added = parts.add(StaffParts.informant(FIRST_GRID, "甲阿姨", "13800001234"));
        parts.engagements.find(added.id(), "10.0.0.1", OFFICER);
        parts.engagements.list(query(Kind.INFORMANT, null), null, 9, null, OFFICER);
        assertEquals(
                List.of("grid.engagement", "grid.engagements"),
                module.ledger.accesses().stream()
                        .map(access -> access.operation())
                        .toList());
        module.ledger.away(true);
        Refusals.of(Problem.UNAVAILABLE, () -> parts.engagements.find(added.id(), null, OFFICER));
    }

    @Test
    public void namesAndPhonesAreUnreadableInTheTablesAndForGoodOnceForgotten() {
        String resident = module.residents.with(null, FIRST_GRID);
        Engagement added = parts.add(new EngagementDraft(
                Kind.INFORMANT,
                FIRST_GRID,
                "甲阿姨",
                "13800001234",
                Background.RETIRED,
                null,
                resident,
                null,
                null,
                null));
        assertEquals(
                resident,
                parts.engagements
                        .list(query(Kind.INFORMANT, null), null, 9, null, OFFICER)
                        .items()
                        .get(0)
                        .resident());
        List<String> all = new ArrayList<>(module.values("SELECT * FROM engagement"));
        all.addAll(module.values("SELECT body FROM feed_outbox"));
        all.addAll(module.values("SELECT request, answer FROM idempotency_key"));
        String everything = String.join("|", all.stream().map(String::valueOf).toList());
        assertTrue(everything, everything.contains(added.id()));
        for (String personal : List.of("甲阿姨", "13800001234", resident)) {
            assertFalse(everything, everything.contains(personal));
        }
        Refusals.of(Problem.CONFLICT, () -> parts.engagements.forget(added.id(), OFFICER));
        parts.engagements.end(added.id(), added.version(), null, OFFICER);
        parts.engagements.forget(added.id(), OFFICER);
        Engagement forgotten = parts.engagements.find(added.id(), null, OFFICER);
        assertNull(forgotten.name());
        assertNull(forgotten.phone());
        assertNull(forgotten.resident());
        assertEquals(LocalDate.parse("2026-03-02"), forgotten.since());
    }

    @Test
    public void whatAnOfficerWhoLeftWasEngagedForEnds() {
        Officer secretary = module.officer("甲书记", "020-2", FIRST_COMMUNITY);
        Engagement head = parts.add(StaffParts.head(FIRST_COMMUNITY, secretary.id()));
        assertEquals("020-2", head.phone());
        FeedEvent left = new FeedEvent(
                1,
                "01EVENT",
                "organization",
                "OfficerHandedOver",
                secretary.id(),
                2,
                module.clock.instant(),
                null,
                Json.write(new OfficerHandedOver(secretary.id(), null, Map.of())));
        module.clock.pass(Duration.ofDays(3));
        DepartedOfficers departed = new DepartedOfficers(module.schema, module.diary, parts.reading);
        departed.on(left);
        departed.on(left);
        Engagement ended = parts.engagements.find(head.id(), null, OFFICER);
        assertEquals(LocalDate.parse("2026-03-05"), ended.until());
        assertEquals(2, ended.version());
    }

    @Test
    public void whoWasEngagedIsForgottenInTime() {
        Engagement stays = parts.add(StaffParts.informant(FIRST_GRID, "甲阿姨", "13800001234"));
        Engagement ends = parts.add(StaffParts.informant(FIRST_GRID, "乙阿姨", "13800001235"));
        parts.engagements.end(ends.id(), ends.version(), null, OFFICER);
        parts.configure("everywhere", "forgetAfterDays", "30");
        EngagementRetention retention =
                new EngagementRetention(module.schema, module.diary, parts.reading, parts.rules);
        module.clock.pass(Duration.ofDays(30));
        retention.forget();
        assertEquals("乙阿姨", parts.engagements.find(ends.id(), null, OFFICER).name());
        module.clock.pass(Duration.ofDays(1));
        retention.forget();
        retention.close();
        assertNull(parts.engagements.find(ends.id(), null, OFFICER).name());
        assertEquals("甲阿姨", parts.engagements.find(stays.id(), null, OFFICER).name());
    }

    @Test
    public void aLongListIsReadPageByPage() {
        for (int i = 0; i < 5; i++) {
            parts.add(StaffParts.informant(i % 2 == 0 ? SECOND_GRID : FIRST_GRID, "阿姨" + i, null));
        }
        List<String> names = new ArrayList<>();
        String cursor = null;
        do {
            Page<Engagement> page = parts.engagements.list(query(Kind.INFORMANT, null), cursor, 2, null, OFFICER);
            page.items().forEach(each -> names.add(each.name()));
            cursor = page.next();
        } while (cursor != null);
        assertEquals(List.of("阿姨1", "阿姨3", "阿姨0", "阿姨2", "阿姨4"), names);
    }

    @Test
    public void keysAreWrappedAnewAFewAtATime() {
        for (int i = 0; i < 3; i++) {
            parts.add(StaffParts.informant(FIRST_GRID, "阿姨" + i, null));
        }
        GridKeys keys = new GridKeys(module.schema, module.seals);
        String after = keys.rewrap("", 2);
        assertNotEquals("", after);
        assertEquals("", keys.rewrap(after, 2));
        assertEquals(Set.of("阿姨0 null", "阿姨1 null", "阿姨2 null"), Set.copyOf(listed(Kind.INFORMANT, null)));
    }

    private static Engagements.Query query(Kind kind, String day) {
        return new Engagements.Query(FIRST_COMMUNITY, kind, day == null ? null : LocalDate.parse(day));
    }

    private List<String> listed(Kind kind, String day) {
        return parts.engagements.list(query(kind, day), null, 50, null, OFFICER).items().stream()
                .map(each -> each.name() + " " + each.phone())
                .toList();
    }

    /** The fields that are refused, in order. */
    private List<String> wrong(EngagementDraft draft) {
        Problem problem = null;
        try {
            parts.add(draft);
        } catch (PlatformException refused) {
            problem = refused.problem();
        }
        return problem.violations().stream()
                .map(each -> "invalid " + each.field())
                .sorted()
                .collect(Collectors.toList());
    }
}
