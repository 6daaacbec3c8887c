// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.staff;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertNull;
import static org.linli.grid.internal.TestModule.OFFICER;
import static org.linli.organization.testing.TestCity.FIRST_COMMUNITY;
import static org.linli.organization.testing.TestCity.FIRST_GRID;

import java.time.LocalDate;
import java.util.List;
import org.junit.Before;
import org.junit.Test;
import org.linli.grid.Engagement;
import org.linli.grid.Engagement.Background;
import org.linli.grid.Engagement.Kind;
import org.linli.grid.EngagementDraft;
import org.linli.grid.Gap;
import org.linli.grid.GapKind;
import org.linli.grid.internal.OnEachDatabase;
import org.linli.grid.internal.TestModule;
import org.linli.kernel.AreaCode;
import org.linli.kernel.feed.FeedEvent;
import org.linli.kernel.support.Json;
import org.linli.organization.Officer;
import org.linli.registry.event.ResidentErased;
import org.linli.registry.event.ResidentMerged;

/** A resident who is engaged is made unreadable, or turns out to be somebody else. */
public class ResidentStoriesTest extends OnEachDatabase {
    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

    private StaffParts parts;
    private TestModule module;
    private String resident;
    private FollowedResidents followed;

    @Before
    public void somebody() {
        parts = new StaffParts(database);
        module = parts.module;
        resident = module.residents.with("13800001234", FIRST_GRID);
        followed = new FollowedResidents(module.schema, module.diary, parts.reading, module.seals);
    }

    @Test
    public void whoIsErasedIsUnreadableAtOnceAndTheGapShows() {
        Engagement leader = parts.add(of(Kind.PARTY_GROUP_LEADER, FIRST_GRID));
        Engagement over = parts.add(of(Kind.INFORMANT, FIRST_GRID));
        parts.engagements.end(over.id(), over.version(), null, OFFICER);
        Engagement other = parts.add(StaffParts.informant(FIRST_GRID, "乙阿姨", "13800001235"));

        erased(resident);
        int events = told();
        erased(resident);

        for (Engagement one : List.of(leader, over)) {
            Engagement now = find(one);
            assertNull(now.name());
            assertNull(now.phone());
            assertNull(now.resident());
            assertEquals(TODAY, now.until());
        }
        assertEquals("乙阿姨", find(other).name());
        assertEquals(
                List.of(),
                module.values("SELECT id FROM engagement WHERE id <> '" + other.id()
                        + "' AND (wrapped_key IS NOT NULL OR sealed IS NOT NULL OR resident_index IS NOT NULL)"));
        assertEquals("a second time nothing more is done", events, told());
        assertEquals(
                List.of(GapKind.NO_PARTY_GROUP_LEADER),
                parts.staff.gaps(FIRST_GRID, GapKind.NO_PARTY_GROUP_LEADER, null, 9, OFFICER).items().stream()
                        .map(Gap::kind)
                        .toList());
    }

    @Test
    public void anOfficerStaysEngagedWithoutTheResidentWhomTheyAre() {
        Officer secretary = module.officer("甲书记", "020-2", FIRST_COMMUNITY);
        Engagement head = parts.add(new EngagementDraft(
                Kind.STATION_HEAD, FIRST_COMMUNITY, null, null, null, secretary.id(), resident, null, null, null));
        assertEquals(resident, find(head).resident());
        erased(resident);
        Engagement now = find(head);
        assertEquals("甲书记", now.name());
        assertNull(now.resident());
        assertNull(now.until());
    }

    @Test
    public void whoWasMergedGoesOnUnderTheIdThatIsKept() {
        Engagement informant = parts.add(of(Kind.INFORMANT, FIRST_GRID));
        String kept = module.residents.with(null, FIRST_GRID);
        for (int again = 0; again < 2; again++) {
            followed.on(event("ResidentMerged", new ResidentMerged(resident, kept, FIRST_GRID.value())));
        }
        Engagement now = find(informant);
        assertEquals(kept, now.resident());
        assertEquals("甲阿姨", now.name());
        assertEquals("13800001234", now.phone());
        assertNull(now.until());
        erased(resident);
        assertNotNull(
                "by the id of before nobody is found any more", find(informant).name());
        erased(kept);
        assertNull(find(informant).name());
    }

    private EngagementDraft of(Kind kind, AreaCode area) {
        return new EngagementDraft(
                kind, area, "甲阿姨", "13800001234", Background.RETIRED, null, resident, null, null, null);
    }

    private Engagement find(Engagement one) {
        return parts.engagements.find(one.id(), null, OFFICER);
    }

    private int told() {
        return module.values("SELECT id FROM feed_outbox").size();
    }

    private void erased(String who) {
        followed.on(event("ResidentErased", new ResidentErased(who, FIRST_GRID.value(), List.of())));
    }

    private FeedEvent event(String type, Object body) {
        return new FeedEvent(
                1, "01EVENT", "registry", type, resident, 2, module.clock.instant(), null, Json.write(body));
    }
}
