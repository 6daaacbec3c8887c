// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.linli.kernel.PlatformException;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Grant;
import org.linli.kernel.security.Role;
import org.linli.organization.HandOver;
import org.linli.organization.Officer;
import org.linli.organization.Outlook.Post;
import org.linli.organization.Responsibility.As;
import org.linli.organization.StandIn;
import org.linli.organization.spi.Harm;
import org.linli.organization.spi.ProposedStaffing;
import org.linli.organization.spi.ProposedStaffing.Seat;
import org.linli.organization.testing.TestCity;

/** Before bounds or staff change, whoever knows is asked; and what is agreed for the days to come can be asked. */
public class ChangeCheckTest extends OnEachDatabase {
    private static final Actor BY = TestCity.ADMINISTRATOR;

    private final List<ProposedStaffing> asked = new ArrayList<>();
    private TestModule module;

    @Before
    public void city() {
        module = TestModule.empty(database);
        module.areas.save(TestCity.areas(), BY);
    }

    private void refusing() {
        module.asked = change -> {
            asked.add(change);
            return List.of(new Harm("NO_FIRST_HANDLER", TestCity.FIRST_GRID, "第一网格将没有网格员"));
        };
    }

    private Officer worker() {
        return module.officers.save(
                new Officer(
                        null,
                        "王一",
                        null,
                        List.of(new Grant(Role.GRID_WORKER, TestCity.FIRST_COMMUNITY)),
                        Set.of(),
                        List.of(TestCity.FIRST_GRID)),
                BY);
    }

    @Test
    public void aChangeThatMakesAGapIsRefusedWithTheExampleUnlessItIsAcceptedForAReason() {
        Officer worker = worker();
        refusing();
        HandOver leaves = new HandOver(worker.id(), null, null);
        PlatformException refused = assertThrows(PlatformException.class, () -> module.officers.handOver(leaves, BY));
        assertEquals(422, refused.problem().status());
        assertEquals("第一网格将没有网格员", refused.problem().violations().get(0).reason());
        assertEquals(
                List.of(new Seat(TestCity.FIRST_GRID, As.WORKER, null)),
                asked.get(0).seats());
        assertEquals(
                "nothing was done",
                List.of(TestCity.FIRST_GRID),
                module.officers.find(worker.id()).grids());

        module.officers.handOver(leaves, "新网格员下周到岗", BY);
        assertTrue(module.officers.find(worker.id()).grids().isEmpty());
        List<String> logged = module.column("SELECT detail FROM administration_log WHERE action = 'GAPS_ACCEPTED'");
        assertEquals(1, logged.size());
        assertTrue(logged.get(0), logged.get(0).contains("新网格员下周到岗"));
    }

    @Test
    public void boundsAreCheckedBeforeTheyAreSaved() {
        refusing();
        assertThrows(
                PlatformException.class,
                () -> module.areas.save(
                        List.of(TestCity.area(TestCity.FIRST_GRID, "第一网格", 116.0, 39.0, 116.01, 39.2)), BY));
        assertEquals(1, asked.get(0).areas().size());
        assertEquals(
                116.05, module.areas.find(TestCity.FIRST_GRID).bounds().get(1).longitude(), 1e-9);
        module.areas.save(TestCity.areas(), Actor.system("grid"));
        assertEquals("the platform checked before it decided", 1, asked.size());
    }

    @Test
    public void whoFailsToAnswerStopsNothing() {
        module.asked = change -> {
            throw new IllegalStateException("away");
        };
        assertEquals(List.of(TestCity.FIRST_GRID), worker().grids());
    }

    @Test
    public void whoIsAgreedForTheDaysToComeIsTold() {
        Officer worker = worker();
        Officer deputy = module.officers.save(
                new Officer(
                        null,
                        "赵二",
                        null,
                        List.of(new Grant(Role.GRID_WORKER, TestCity.FIRST_COMMUNITY)),
                        Set.of(),
                        List.of()),
                BY);
        Instant from = module.clock.instant().plus(Duration.ofDays(3));
        module.standIns.agree(new StandIn(worker.id(), deputy.id(), from, from.plus(Duration.ofDays(4))), BY);
        Instant until = module.clock.instant().plus(Duration.ofDays(60));
        List<Post> ofGrid = module.outlook.posts(TestCity.FIRST_COMMUNITY, until).stream()
                .filter(post -> post.area().equals(TestCity.FIRST_GRID))
                .toList();
        assertEquals(
                List.of(As.STAND_IN, As.WORKER), ofGrid.stream().map(Post::as).toList());
        assertEquals(from, ofGrid.get(0).from());
        assertEquals(deputy.id(), ofGrid.get(0).handler().id());
        assertEquals(
                "its own desk and those above",
                3,
                module.outlook.posts(TestCity.FIRST_COMMUNITY, until).stream()
                        .filter(post -> post.as() == As.DESK)
                        .count());
    }
}
