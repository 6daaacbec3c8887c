// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.testing;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.Test;
import org.junit.function.ThrowingRunnable;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Grant;
import org.linli.kernel.security.Role;
import org.linli.registry.Tallies;
import org.linli.registry.Tally;

/** What every implementation of {@link Tallies} does, where three people live in the second grid of the test city. */
public abstract class TalliesContract {
    /** Where the three live. */
    protected static final AreaCode SECOND_GRID = AreaCode.of("990101001001002");

    protected static final AreaCode FIRST_GRID = AreaCode.of("990101001001001");
    protected static final AreaCode COMMUNITY = AreaCode.of("990101001001");
    private static final AreaCode SUBDISTRICT = AreaCode.of("990101001");
    private static final AreaCode FOREIGN = AreaCode.of("990102001001");
    private static final Actor OFFICER = actor(Role.COMMUNITY_OFFICER, COMMUNITY);

    /** An implementation in which three people without a household live in {@link #SECOND_GRID}. */
    protected abstract Tallies tallies();

    @Test
    public void anAreaCountsAllThatLieInIt() {
        Tallies tallies = tallies();
        assertEquals(3, tallies.of(COMMUNITY, OFFICER).people());
        assertEquals(0, tallies.of(FIRST_GRID, OFFICER).people());
        Tally grid = tallies.of(SECOND_GRID, OFFICER);
        assertEquals(3, grid.people());
        assertEquals(0, grid.householdsOfAllKinds());
        assertTrue(grid.groups().stream()
                .anyMatch(group -> Long.valueOf(3).equals(group.people().people())));
    }

    @Test
    public void theAreasInOneComeByCodeAndByPages() {
        Tallies tallies = tallies();
        Page<Tally> first = tallies.in(COMMUNITY, null, 1, OFFICER);
        assertEquals(
                List.of(FIRST_GRID), first.items().stream().map(Tally::area).toList());
        Page<Tally> second = tallies.in(COMMUNITY, first.next(), 1, OFFICER);
        assertEquals(
                List.of(SECOND_GRID), second.items().stream().map(Tally::area).toList());
        assertNull(second.next());
    }

    @Test
    public void aGridWorkerReadsTheOwnCommunityAsAWhole() {
        Tallies tallies = tallies();
        Actor worker = actor(Role.GRID_WORKER, SECOND_GRID);
        assertEquals(3, tallies.of(COMMUNITY, worker).people());
        assertEquals(3, tallies.of(SECOND_GRID, worker).people());
        refused(Problem.NOT_FOUND, () -> tallies.of(FIRST_GRID, worker));
        refused(Problem.NOT_FOUND, () -> tallies.in(COMMUNITY, null, 1, worker));
        refused(Problem.NOT_FOUND, () -> tallies.of(SUBDISTRICT, worker));
    }

    @Test
    public void whatIsNotTheReadersIsNotThere() {
        Tallies tallies = tallies();
        refused(Problem.NOT_FOUND, () -> tallies.of(SUBDISTRICT, OFFICER));
        refused(Problem.NOT_FOUND, () -> tallies.of(FOREIGN, OFFICER));
        refused(Problem.NOT_FOUND, () -> tallies.in(FOREIGN, null, 1, OFFICER));
        refused(Problem.FORBIDDEN, () -> tallies.of(SUBDISTRICT, actor(Role.ADMINISTRATOR, null)));
        refused(Problem.UNAUTHENTICATED, () -> tallies.of(SUBDISTRICT, Actor.ANONYMOUS));
    }

    private static Actor actor(Role role, AreaCode area) {
        return new Actor(role.name(), role.name(), List.of(new Grant(role, area)), Set.of());
    }

    private static void refused(String type, ThrowingRunnable refused) {
        assertEquals(
                type, assertThrows(PlatformException.class, refused).problem().type());
    }
}
