// SPDX-License-Identifier: Apache-2.0
package org.linli.console.internal.news;

import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.Test;
import org.linli.kernel.AreaCode;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Grant;
import org.linli.kernel.security.Role;
import org.linli.petition.Secrecy;

/** Who is told of an order is who may see it. */
public class AudienceTest {
    private static final AreaCode GRID = AreaCode.of("990101001001001");
    private static final AreaCode SUBDISTRICT = AreaCode.of("990101001");

    @Test
    public void whoHasItOrTakesPartIsTold() {
        Audience audience = Audience.of(GRID, SUBDISTRICT, Set.of("u1", "o7"), Set.of(), Secrecy.OPEN);
        assertTrue(audience.has(staff("o1", Role.DEPARTMENT_OFFICER, "990101", "u1")));
        assertTrue(audience.has(staff("o7", Role.DEPARTMENT_OFFICER, "990101")));
        assertFalse(audience.has(staff("o1", Role.DEPARTMENT_OFFICER, "990101", "u2")));
    }

    @Test
    public void aRoleInItsAreaIsEnoughUnlessItIsConfidential() {
        Audience open = Audience.of(GRID, SUBDISTRICT, Set.of(), Set.of(), Secrecy.OPEN);
        Audience confidential = Audience.of(GRID, SUBDISTRICT, Set.of(), Set.of(), Secrecy.CONFIDENTIAL);
        Actor community = staff("o1", Role.COMMUNITY_OFFICER, "990101001001");
        Actor dispatcher = staff("o2", Role.DISPATCHER, "990101001");
        assertTrue(open.has(community));
        assertTrue(open.has(dispatcher));
        assertFalse(confidential.has(community));
        assertTrue(confidential.has(dispatcher));
        assertFalse(open.has(staff("o3", Role.DISPATCHER, "990102")));
        assertFalse(open.has(staff("o4", Role.ADMINISTRATOR, "990101")));
    }

    @Test
    public void whoStandsInForTheWorkerOfAGridIsTold() {
        Audience atGrid = Audience.of(GRID, GRID, Set.of("o9"), Set.of(), Secrecy.CONFIDENTIAL);
        assertTrue(atGrid.has(staff("o1", Role.GRID_WORKER, GRID.value())));
        assertFalse(atGrid.has(staff("o2", Role.GRID_WORKER, "990101001001")));
    }

    @Test
    public void whoMustNotSeeItIsNotTold() {
        Audience audience = Audience.of(GRID, SUBDISTRICT, Set.of("u1"), Set.of("o1", "u2"), Secrecy.OPEN);
        assertFalse(audience.has(staff("o1", Role.SUPERVISOR, "990101", "u1")));
        assertFalse(audience.has(staff("o5", Role.SUPERVISOR, "990101", "u2")));
    }

    private static Actor staff(String id, Role role, String area, String... units) {
        return new Actor(id, "某某", List.of(new Grant(role, AreaCode.of(area))), Set.of(units));
    }
}
