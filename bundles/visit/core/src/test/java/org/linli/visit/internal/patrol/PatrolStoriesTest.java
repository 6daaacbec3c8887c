// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.patrol;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.ledger.Access;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Role;
import org.linli.organization.testing.TestCity;
import org.linli.visit.Hazard;
import org.linli.visit.HazardDraft;
import org.linli.visit.Patrol;
import org.linli.visit.Patrols;
import org.linli.visit.TrackPoint;
import org.linli.visit.TrackRead;
import org.linli.visit.event.HazardFound;
import org.linli.visit.event.PatrolClosed;
import org.linli.visit.internal.Rows;
import org.linli.visit.internal.field.FieldWorld;

public class PatrolStoriesTest {
    private static final Actor SUPERVISOR = FieldWorld.actor("supervisor", Role.SUPERVISOR);
    private static FieldWorld world;
    private static int count;

    @BeforeClass
    public static void open() {
        world = FieldWorld.on("derby");
    }

    @AfterClass
    public static void close() {
        world.close();
    }

    private final Patrols patrols = world.patrols.patrols;
    private final Actor worker = FieldWorld.actor("worker-" + count++, Role.GRID_WORKER);

    @Test
    public void pointsAreTakenOnlyInAnOpenPatrolOfOnesOwn() {
        Patrol patrol = patrols.open(TestCity.FIRST_GRID, null, worker);
        patrols.track(patrol.id(), points(500), "points-01", worker);
        patrols.track(patrol.id(), points(500), "points-01", worker);
        assertEquals(
                "the same key again is nothing more",
                500,
                patrols.ownTrack(patrol.id(), worker).size());
        assertEquals(
                Problem.NOT_FOUND,
                refused(() -> patrols.track(patrol.id(), points(1), "points-02", FieldWorld.WORKER)));
        assertEquals(Problem.NOT_FOUND, refused(() -> patrols.ownTrack(patrol.id(), SUPERVISOR)));
        assertEquals(Problem.INVALID, refused(() -> patrols.track(patrol.id(), points(501), "points-03", worker)));
        assertEquals(Problem.CONFLICT, refused(() -> patrols.open(TestCity.FIRST_GRID, null, worker)));
        patrols.close(patrol.id(), worker);
        assertEquals(Problem.CONFLICT, refused(() -> patrols.track(patrol.id(), points(1), "points-04", worker)));
    }

    @Test
    public void aPatrolEndsAfterTwelveHours() {
        Patrol patrol = patrols.open(TestCity.FIRST_GRID, "patrol-key-1", worker);
        assertEquals(
                patrol.id(),
                patrols.open(TestCity.FIRST_GRID, "patrol-key-1", worker).id());
        world.clock.pass(Duration.ofHours(12));
        assertEquals(Problem.CONFLICT, refused(() -> patrols.track(patrol.id(), points(1), "points-05", worker)));
        world.patrols.sweep.sweep();
        assertEquals(patrol.until(), patrols.find(patrol.id(), worker).closedAt());
    }

    @Test
    public void aTrackIsShownForSafetyAndNeverForAScore() {
        Patrol patrol = tracked();
        TrackRead safety = new TrackRead("safety", "990101-20260302-0001", "人员失去联系，确认位置");
        assertEquals(3, patrols.track(patrol.id(), safety, null, SUPERVISOR).size());
        Access look = last();
        assertEquals(worker.id(), look.person());
        assertEquals("safety", look.purpose().kind());
        assertTrue(look.granted());
        Instant before = world.clock.instant().minusSeconds(1);
        long refusals = world.patrols.looks.refusedSince(before);
        TrackRead score = new TrackRead("score", "2026-03", "月度考核里程统计");
        assertEquals(Problem.FORBIDDEN, refused(() -> patrols.track(patrol.id(), score, null, SUPERVISOR)));
        assertEquals("the refusal is counted", refusals + 1, world.patrols.looks.refusedSince(before));
        assertTrue(
                "and written down", !last().granted() && last().purpose().kind().equals("score"));
        Actor officer = FieldWorld.actor("officer", Role.COMMUNITY_OFFICER, Role.DISPATCHER, Role.AUDITOR);
        assertEquals(Problem.NOT_FOUND, refused(() -> patrols.track(patrol.id(), safety, null, officer)));
    }

    @Test
    public void noLedgerNoTrack() {
        Patrol patrol = tracked();
        world.ledger.away(true);
        try {
            TrackRead safety = new TrackRead("safety", "R-1", "人员失去联系，确认位置");
            assertEquals(Problem.UNAVAILABLE, refused(() -> patrols.track(patrol.id(), safety, null, SUPERVISOR)));
        } finally {
            world.ledger.away(false);
        }
    }

    @Test
    public void tracksGoAfterThirtyDaysWithTheirKey() {
        Patrol patrol = tracked();
        patrols.close(patrol.id(), worker);
        world.clock.pass(Duration.ofDays(30).plusMinutes(1));
        world.patrols.sweep.sweep();
        assertEquals(List.of(), patrols.ownTrack(patrol.id(), worker));
        TrackRead complaint = new TrackRead("complaint", "R-1", "居民投诉当日巡查经过");
        assertEquals(Problem.NOT_FOUND, refused(() -> patrols.track(patrol.id(), complaint, null, SUPERVISOR)));
        String key = world.schema.jdbc(tx ->
                Rows.first(tx, "SELECT wrapped_key FROM patrol WHERE id = ?", row -> row.getString(1), patrol.id()));
        assertTrue(key.isEmpty());
        assertEquals(
                Long.valueOf(0),
                world.schema.jdbc(tx -> Rows.first(
                        tx, "SELECT COUNT(*) FROM patrol_track WHERE patrol = ?", row -> row.getLong(1), patrol.id())));
    }

    @Test
    public void aHazardBecomesOnePetition() {
        Patrol patrol = patrols.open(TestCity.FIRST_GRID, null, worker);
        HazardDraft draft = new HazardDraft("street-lamp", "电线垂落，离地不到两米", null, "东门", null);
        Hazard hazard = patrols.found(patrol.id(), draft, "hazard-01", worker);
        assertEquals(
                hazard.id(),
                patrols.found(patrol.id(), draft, "hazard-01", worker).id());
        world.patrols.filing.fileWaiting();
        Hazard filed = patrols.hazards(patrol.id(), worker).get(0);
        assertEquals("N-" + hazard.id(), filed.petition());
        assertEquals(1, (int) world.filed.get(hazard.id()));
        assertNull(
                "the words are in the petition now",
                world.schema.jdbc(tx -> Rows.first(
                        tx, "SELECT sealed FROM hazard WHERE id = ?", row -> row.getString(1), hazard.id())));
    }

    /** Whoever adds a count, a length or a list of other people's patrols must change this law first. */
    @Test
    public void nothingTellsHowLongOrHowFarAWorkerWent() {
        assertEquals(
                Set.of("open", "find", "mine", "track", "found", "hazards", "toMend", "mend", "close", "ownTrack"),
                Arrays.stream(Patrols.class.getMethods())
                        .map(each -> each.getName())
                        .collect(Collectors.toSet()));
        Set<String> told = new TreeSet<>();
        for (Class<?> event : List.of(PatrolClosed.class, HazardFound.class)) {
            Arrays.stream(event.getRecordComponents()).forEach(part -> told.add(part.getName()));
        }
        assertEquals("events name no worker and no time", Set.of("patrol", "area", "hazard", "kind"), told);
        assertEquals("reasons to look", Set.of("safety", "complaint"), TrackLooks.KINDS);
    }

    private Patrol tracked() {
        Patrol patrol = patrols.open(TestCity.FIRST_GRID, null, worker);
        patrols.track(patrol.id(), points(3), "points-00", worker);
        return patrol;
    }

    private static List<TrackPoint> points(int many) {
        Instant now = world.clock.instant();
        return IntStream.range(0, many)
                .mapToObj(i -> new TrackPoint(now, 116.01 + i / 100_000.0, 39.01, 8))
                .toList();
    }

    private static Access last() {
        List<Access> all = world.ledger.accesses();
        return all.get(all.size() - 1);
    }

    private static String refused(Runnable call) {
        return assertThrows(PlatformException.class, call::run).problem().type();
    }
}
