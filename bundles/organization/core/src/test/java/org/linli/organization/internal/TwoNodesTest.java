// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.Test;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Role;
import org.linli.organization.Location.Found;
import org.linli.organization.Officer;
import org.linli.organization.testing.Refusals;
import org.linli.organization.testing.TestCity;

/** Two nodes, or two versions of the module, on one database: neither sees anything old. */
public class TwoNodesTest extends OnEachDatabase {
    private static final GeoPoint NORTH = new GeoPoint(116.02, 39.3);

    @Test
    public void whatOneSavesTheOtherKnowsAtOnce() {
        TestModule one = TestModule.empty(database);
        TestModule other = one.secondNode();
        one.world().withTestCity();
        assertEquals(Found.IN_NO_GRID, other.areas.locate(NORTH, null, null).found());
        assertEquals("甲一社区", other.areas.find(TestCity.FIRST_COMMUNITY).name());

        one.areas.save(
                List.of(TestCity.area(TestCity.FIRST_GRID, "新网格", 116.0, 39.0, 116.05, 39.4)), TestCity.ADMINISTRATOR);

        assertEquals(Found.IN_GRID, other.areas.locate(NORTH, null, null).found());
        assertEquals("新网格", other.areas.find(TestCity.FIRST_GRID).name());
    }

    @Test
    public void aSessionHoldsOnBothAndEndsOnBoth() {
        TestModule one = TestModule.empty(database);
        TestModule other = one.secondNode();
        one.world().withTestCity();
        Officer officer = one.officer("wang", "correct horse 1", Role.DISPATCHER, TestCity.FIRST_SUBDISTRICT);
        String token = one.signIns.signIn("wang", "correct horse 1").token();
        assertTrue(other.signIns.authenticate(token).isPresent());

        Officer seenByBoth = other.officers.find(officer.id());
        one.officers.save(
                new Officer(officer.id(), "王建国", null, List.of(), Set.of(), List.of(), officer.version()),
                TestCity.ADMINISTRATOR);
        assertEquals("王建国", other.signIns.authenticate(token).orElseThrow().displayName());
        Refusals.of(Problem.STALE_VERSION, () -> other.officers.save(seenByBoth, TestCity.ADMINISTRATOR));

        other.accounts.close("wang", TestCity.ADMINISTRATOR);
        assertFalse(one.signIns.authenticate(token).isPresent());
    }
}
