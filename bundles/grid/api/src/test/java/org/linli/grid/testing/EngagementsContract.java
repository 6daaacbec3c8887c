// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.testing;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.linli.grid.Engagement;
import org.linli.grid.Engagement.Background;
import org.linli.grid.Engagement.Kind;
import org.linli.grid.EngagementDraft;
import org.linli.grid.Engagements;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Grant;
import org.linli.kernel.security.Role;

/** What every {@link Engagements} does for other modules. */
public abstract class EngagementsContract {
    private static final AreaCode COMMUNITY = AreaCode.of("990101001001");
    private static final AreaCode GRID = AreaCode.of("990101001001001");
    private static final AreaCode OTHER_GRID = AreaCode.of("990101001001002");
    private static final Actor OFFICER = officer("990101001001");
    private static final Actor FOREIGN = officer("990102001001");

    private Engagements engagements;
    private LocalDate today;

    /** Nobody yet; the areas of the organization's test city are known. */
    protected abstract Engagements engagements();

    /** The day it is there. */
    protected abstract LocalDate today();

    @Before
    public final void begin() {
        engagements = engagements();
        today = today();
    }

    @Test
    public void whoIsEngagedIsListedOnTheDaysOnWhichItHolds() {
        Engagement one = engagements.add(draft(Kind.INFORMANT, GRID, today.minusDays(9)), null, OFFICER);
        Engagement other = engagements.add(draft(Kind.INFORMANT, OTHER_GRID, null), null, OFFICER);
        assertEquals(today, other.since());
        assertEquals(List.of(one.id(), other.id()), listed(null, null));
        engagements.end(one.id(), one.version(), today.minusDays(2), OFFICER);
        assertEquals(List.of(other.id()), listed(null, Kind.INFORMANT));
        assertEquals(List.of(one.id()), listed(today.minusDays(3), Kind.INFORMANT));
        assertEquals(List.of(), listed(today.minusDays(2), Kind.INFORMANT));
        assertEquals(List.of(), listed(today.minusDays(10), Kind.INFORMANT));
        assertEquals(List.of(), listed(null, Kind.PARTY_GROUP_LEADER));
    }

    @Test
    public void whereOneIsAtATimeTheNextEndsTheOneBefore() {
        Engagement first = engagements.add(draft(Kind.PARTY_GROUP_LEADER, GRID, today.minusDays(9)), null, OFFICER);
        Engagement next = engagements.add(draft(Kind.PARTY_GROUP_LEADER, GRID, today.minusDays(4)), null, OFFICER);
        assertEquals(first.id(), next.replaces());
        assertEquals(next.since(), engagements.find(first.id(), null, OFFICER).until());
        refused(
                Problem.CONFLICT,
                () -> engagements.add(draft(Kind.PARTY_GROUP_LEADER, GRID, today.minusDays(6)), null, OFFICER));
        refused(Problem.INVALID, () -> engagements.add(draft(Kind.PARTY_GROUP_LEADER, COMMUNITY, null), null, OFFICER));
    }

    @Test
    public void whatChangesIsEngagedAnewAndCanBeForgottenOnceItIsOver() {
        Engagement old = engagements.add(draft(Kind.INFORMANT, GRID, null), null, OFFICER);
        Engagement next = engagements.replace(old.id(), old.version(), draft(Kind.INFORMANT, GRID, null), OFFICER);
        assertEquals(old.id(), next.replaces());
        Engagement over = engagements.find(old.id(), null, OFFICER);
        assertEquals("甲阿姨", over.name());
        refused(Problem.CONFLICT, () -> engagements.end(over.id(), over.version(), null, OFFICER));
        refused(Problem.STALE_VERSION, () -> engagements.end(next.id(), next.version() + 1, null, OFFICER));
        refused(Problem.CONFLICT, () -> engagements.forget(next.id(), OFFICER));
        engagements.forget(over.id(), OFFICER);
        assertNull(engagements.find(over.id(), null, OFFICER).name());
    }

    @Test
    public void whoIsFromElsewhereFindsNothing() {
        Engagement one = engagements.add(draft(Kind.INFORMANT, GRID, null), null, OFFICER);
        refused(Problem.NOT_FOUND, () -> engagements.find(one.id(), null, FOREIGN));
        refused(Problem.NOT_FOUND, () -> engagements.end(one.id(), one.version(), null, FOREIGN));
        refused(Problem.NOT_FOUND, () -> engagements.list(query(null, null), null, 9, null, FOREIGN));
        refused(Problem.NOT_FOUND, () -> engagements.add(draft(Kind.INFORMANT, GRID, null), null, FOREIGN));
    }

    @Test
    public void aListIsReadPageByPage() {
        for (int i = 0; i < 3; i++) {
            engagements.add(draft(Kind.INFORMANT, GRID, null), null, OFFICER);
        }
        Page<Engagement> first = engagements.list(query(null, null), null, 2, null, OFFICER);
        assertEquals(2, first.items().size());
        Page<Engagement> second = engagements.list(query(null, null), first.next(), 2, null, OFFICER);
        assertEquals(1, second.items().size());
        assertNull(second.next());
    }

    @Test
    public void aListOfAnotherModuleNamesThoseOfTheReaderOnly() {
        Engagement steward = engagements.add(draft(Kind.HOUSE_STEWARD, GRID, null), null, OFFICER);
        Engagement over = engagements.add(draft(Kind.INFORMANT, GRID, today.minusDays(9)), null, OFFICER);
        engagements.end(over.id(), over.version(), null, OFFICER);
        List<String> ids = List.of(steward.id(), over.id(), "nobody");
        assertEquals(
                List.of("甲阿姨"),
                engagements.named(ids, null, OFFICER).stream()
                        .map(Engagement::name)
                        .toList());
        assertEquals(List.of(), engagements.named(ids, null, FOREIGN));
    }

    private List<String> listed(LocalDate day, Kind kind) {
        return engagements.list(query(day, kind), null, 50, null, OFFICER).items().stream()
                .map(Engagement::id)
                .toList();
    }

    private static Engagements.Query query(LocalDate day, Kind kind) {
        return new Engagements.Query(COMMUNITY, kind, day);
    }

    private static EngagementDraft draft(Kind kind, AreaCode area, LocalDate since) {
        return new EngagementDraft(
                kind, area, "甲阿姨", "13800000000", Background.VOLUNTEER, null, null, null, null, since);
    }

    private static Actor officer(String area) {
        return new Actor(
                "officer-" + area, "officer", List.of(new Grant(Role.COMMUNITY_OFFICER, AreaCode.of(area))), Set.of());
    }

    private static void refused(String type, Runnable command) {
        PlatformException thrown = assertThrows(PlatformException.class, command::run);
        assertEquals(type, thrown.problem().type());
    }
}
