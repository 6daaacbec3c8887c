// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.review;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Grant;
import org.linli.kernel.security.Role;
import org.linli.organization.testing.TestCity;
import org.linli.petition.Edition;
import org.linli.petition.Edition.State;
import org.linli.petition.Editions;
import org.linli.petition.WorkOrder;
import org.linli.petition.internal.OnBothDatabases;
import org.linli.petition.internal.TestPlatform;
import org.linli.petition.spi.EditionKind;

/** A rule is drafted by one person, approved by another, holds from its date, and is replaced by the next. */
public class EditionsTest extends OnBothDatabases {
    private final Actor writer = platformSupervisor("writer", "周督办");
    private final Actor second = platformSupervisor("second", "吴主任");
    private final Kind kind = new Kind();

    private static Actor platformSupervisor(String id, String name) {
        return new Actor(id, name, List.of(new Grant(Role.SUPERVISOR, TestCity.EAST)), Set.of());
    }

    /** Refuses what says wrong, and counts how often it was told. */
    private static final class Kind implements EditionKind {
        int told;

        @Override
        public List<Problem.Violation> check(Edition edition) {
            return edition.text().contains("wrong")
                    ? List.of(new Problem.Violation("line 1, generalLimit", "'wrong' is no limit", "such as 5个工作日"))
                    : List.of();
        }

        @Override
        public List<Edition.Line> preview(Edition edition, List<WorkOrder> open) {
            return open.stream()
                    .map(order -> new Edition.Line(order.id(), order.number(), "时限", "5个工作日", edition.text()))
                    .toList();
        }

        @Override
        public void changed() {
            told++;
        }
    }

    @Before
    public void known() {
        platform.editionKinds.put("rule", kind);
    }

    @After
    public void empty() {
        platform.execute("DELETE FROM edition");
    }

    private Edition drafted(String text, Instant from) {
        return platform.editions.draft(new Editions.Draft("rule", TestCity.EAST, text, "缩短一般事项时限", from), writer);
    }

    @Test
    public void aSecondPersonApprovesAndItHoldsAtOnce() {
        Edition draft = drafted("3个工作日", null);
        assertEquals(1, draft.number());
        assertEquals(State.DRAFT, draft.state());
        refused(Problem.FORBIDDEN, () -> platform.editions.approve(draft.id(), draft.version(), writer));
        Edition approved = platform.editions.approve(draft.id(), draft.version(), second);
        assertEquals(State.IN_FORCE, approved.state());
        assertEquals("吴主任", approved.approved().by());
        assertEquals(1, kind.told);
        assertEquals(List.of(approved), platform.editions.inForce("rule", TestPlatform.JUDGE));
        Edition next = drafted("4个工作日", null);
        assertEquals(2, next.number());
        platform.editions.approve(next.id(), next.version(), second);
        assertEquals(State.REPLACED, platform.editions.find(draft.id(), writer).state());
        assertEquals("第2版生效", platform.editions.find(draft.id(), writer).ended().by());
        assertEquals(
                List.of(next.id()),
                platform.editions.inForce("rule", TestPlatform.JUDGE).stream()
                        .map(Edition::id)
                        .toList());
        assertNotNull(
                platform.one("SELECT body FROM feed_outbox WHERE type = 'EditionChanged' AND subject = ?", next.id()));
    }

    @Test
    public void whoChangedTheDraftDoesNotApproveItEither() {
        Edition draft = drafted("3个工作日", null);
        Editions.Draft better = new Editions.Draft("rule", TestCity.EAST, "2个工作日", "再缩短", null);
        Edition changed = platform.editions.change(draft.id(), draft.version(), better, second);
        assertEquals("2个工作日", changed.text());
        refused(Problem.STALE_VERSION, () -> platform.editions.change(draft.id(), draft.version(), better, second));
        refused(Problem.FORBIDDEN, () -> platform.editions.approve(draft.id(), changed.version(), second));
        refused(Problem.FORBIDDEN, () -> platform.editions.approve(draft.id(), changed.version(), writer));
    }

    @Test
    public void whatIsWrongIsToldWithItsLineAndCannotBeApproved() {
        Edition draft = drafted("generalLimit = wrong", null);
        assertEquals(
                "line 1, generalLimit",
                platform.editions.check(draft.id(), writer).get(0).field());
        refused(Problem.INVALID, () -> platform.editions.approve(draft.id(), draft.version(), second));
        refused(Problem.INVALID, () -> platform.editions.preview(draft.id(), writer));
    }

    @Test
    public void itHoldsFromItsDateAndIsTakenBack() {
        Instant later = platform.clock.instant().plus(Duration.ofDays(3));
        Edition draft = drafted("3个工作日", later);
        Edition approved = platform.editions.approve(draft.id(), draft.version(), second);
        assertEquals(State.APPROVED, approved.state());
        platform.editions.run().run();
        assertEquals(List.of(), platform.editions.inForce("rule", TestPlatform.JUDGE));
        platform.clock.pass(Duration.ofDays(3));
        platform.editions.run().run();
        Edition inForce = platform.editions.find(draft.id(), writer);
        assertEquals(State.IN_FORCE, inForce.state());
        assertEquals(later, inForce.inForceAt());
        Edition withdrawn = platform.editions.withdraw(draft.id(), inForce.version(), "与上级规定不一致", writer);
        assertEquals(State.WITHDRAWN, withdrawn.state());
        assertEquals(List.of(), platform.editions.inForce("rule", TestPlatform.JUDGE));
        assertEquals(2, kind.told);
    }

    @Test
    public void aPreviewLooksAtRealOpenOrdersOfTheArea() {
        platform.execute("UPDATE work_order SET is_open = 0");
        WorkOrder order = platform.dispatched();
        Edition draft = drafted("3个工作日", null);
        Edition.Preview preview = platform.editions.preview(draft.id(), writer);
        assertEquals(1, preview.looked());
        assertEquals(
                new Edition.Line(order.id(), order.number(), "时限", "5个工作日", "3个工作日"),
                preview.lines().get(0));
        assertEquals(
                0,
                platform.editions
                        .preview(
                                platform.editions
                                        .draft(
                                                new Editions.Draft("rule", TestCity.WEST, "x", "西区试行", null),
                                                platform.supervisor(TestCity.WEST))
                                        .id(),
                                platform.supervisor(TestCity.WEST))
                        .looked());
    }

    @Test
    public void othersSeeAndWriteNothing() {
        Edition draft = drafted("3个工作日", null);
        refused(Problem.NOT_FOUND, () -> platform.editions.find(draft.id(), platform.supervisor(TestCity.WEST)));
        refused(Problem.FORBIDDEN, () -> platform.editions.find(draft.id(), platform.workerActor()));
        refused(
                Problem.FORBIDDEN,
                () -> platform.editions.draft(new Editions.Draft("rule", null, "x", "全区试行", null), writer));
        refused(
                Problem.INVALID,
                () -> platform.editions.draft(new Editions.Draft("Rule)(x=", TestCity.EAST, "", "", null), writer));
        assertEquals(
                List.of(draft),
                platform.editions
                        .list(new Editions.Wanted("rule", TestCity.EAST, State.DRAFT), null, 10, second)
                        .items());
    }

    private static void refused(String type, org.junit.function.ThrowingRunnable call) {
        assertEquals(type, assertThrows(PlatformException.class, call).problem().type());
    }
}
