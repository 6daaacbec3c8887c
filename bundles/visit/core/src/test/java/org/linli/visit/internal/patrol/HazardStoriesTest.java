// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.patrol;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.AfterClass;
import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.Test;
import org.linli.kernel.Problem;
import org.linli.kernel.health.ModuleHealth;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.Ids;
import org.linli.organization.testing.Refusals;
import org.linli.organization.testing.TestCity;
import org.linli.visit.Hazard;
import org.linli.visit.HazardDraft;
import org.linli.visit.Patrol;
import org.linli.visit.Patrols;
import org.linli.visit.internal.VisitHealth;
import org.linli.visit.internal.field.FieldWorld;
import org.linli.visit.internal.plan.ConfiguredPlans;

/** From a hazard to its petition: with a photo, and when it is refused. */
public class HazardStoriesTest {
    private static FieldWorld world;
    private static int count;

    private Patrols patrols;
    private Actor worker;
    private Patrol patrol;

    @BeforeClass
    public static void start() {
        world = FieldWorld.on("derby");
    }

    @AfterClass
    public static void stop() {
        world.close();
    }

    @Before
    public void open() {
        patrols = world.patrols.patrols;
        world.unknownKind = null;
        worker = FieldWorld.actor("finder-" + count++, Role.GRID_WORKER);
        patrol = patrols.open(TestCity.FIRST_GRID, null, worker);
    }

    @Test
    public void aPhotoThatWasBroughtBecomesAFileOfThePetition() {
        String photo = Ids.next();
        HazardDraft draft = new HazardDraft("street-lamp", "电线垂落", null, "东门", photo);
        Problem unknown = Refusals.of(Problem.INVALID, () -> patrols.found(patrol.id(), draft, "photo-001", worker));
        assertEquals("photo", unknown.violations().get(0).field());
        assertEquals("nothing was kept", List.of(), patrols.hazards(patrol.id(), worker));

        world.photos.put(photo, "");
        patrols.found(patrol.id(), draft, "photo-001", worker);
        Hazard filed = filed();
        assertEquals(filed.order(), world.photos.get(photo));
        assertEquals(
                "sent again when the photo waits no more",
                filed.id(),
                patrols.found(patrol.id(), draft, "photo-001", worker).id());
    }

    @Test
    public void aRefusedHazardIsMendedByAPersonAndFiledOnce() {
        world.unknownKind = "no-such-kind";
        patrols.found(patrol.id(), new HazardDraft(world.unknownKind, "井盖缺失", null, "西门", null), "mend-0001", worker);
        Hazard refused = filed();
        assertEquals(Hazard.State.REFUSED, refused.state());
        assertTrue(refused.reason(), refused.reason().contains("no such type here"));
        assertEquals(1L, health().get("hazardsToFileByHand"));
        assertEquals(0L, health().get("hazardsWaiting"));

        Hazard shown = patrols.toMend(TestCity.FIRST_COMMUNITY, null, 50, FieldWorld.OFFICER)
                .items()
                .get(0);
        assertEquals(refused.id(), shown.id());
        assertNull("nobody else's patrols", shown.patrol());
        Actor foreign = FieldWorld.actor("foreign", Role.GRID_WORKER);
        HazardDraft kind = new HazardDraft("street-lamp", null, null, null, null);
        Refusals.of(Problem.FORBIDDEN, () -> patrols.toMend(null, null, 50, worker));
        Refusals.of(Problem.NOT_FOUND, () -> patrols.mend(refused.id(), kind, foreign));
        HazardDraft wordless = new HazardDraft(null, "x", null, null, null);
        Refusals.of(Problem.INVALID, () -> patrols.mend(refused.id(), wordless, worker));

        patrols.mend(refused.id(), kind, FieldWorld.OFFICER);
        Hazard filed = filed();
        assertEquals(Hazard.State.FILED, filed.state());
        assertEquals("N-" + refused.id() + "-1", filed.petition());
        assertEquals("street-lamp", filed.kind());
        assertEquals(1, (int) world.filed.get(refused.id() + "-1"));
        Refusals.of(Problem.CONFLICT, () -> patrols.mend(refused.id(), kind, worker));
        assertEquals(0L, health().get("hazardsToFileByHand"));
        assertEquals(
                List.of(), patrols.toMend(null, null, 50, FieldWorld.OFFICER).items());
    }

    @Test
    public void whatWasFoundLongAgoIsMendedToo() {
        world.unknownKind = "late-kind";
        patrols.found(patrol.id(), new HazardDraft(world.unknownKind, "墙体开裂", null, "南门", null), "late-0001", worker);
        filed();
        world.clock.pass(Duration.ofDays(40));
        world.unknownKind = null;
        Hazard mended = patrols.mend(
                patrols.hazards(patrol.id(), worker).get(0).id(),
                new HazardDraft(null, "墙体开裂，已围挡", null, null, null),
                worker);
        assertNotNull("its worker sees the patrol", mended.patrol());
        assertEquals(Hazard.State.FILED, filed().state());
    }

    private Hazard filed() {
        world.patrols.filing.fileWaiting();
        return patrols.hazards(patrol.id(), worker).get(0);
    }

    private static Map<String, Object> health() {
        ModuleHealth health = new VisitHealth(world.schema, new ConfiguredPlans());
        return health.status().facts();
    }
}
