// SPDX-License-Identifier: Apache-2.0
package org.linli.districts.hantai.internal;

import static org.junit.Assert.assertEquals;

import java.util.Optional;
import org.junit.Test;
import org.linli.escalation.spi.OrderFacts;
import org.linli.kernel.AreaCode;
import org.linli.organization.Location;
import org.linli.petition.Urgency;

/** Small things stay in the grid, disputes in the community, conflicts end in the subdistrict. */
public class ConflictLadderTest {
    private static final AreaCode GRID = AreaCode.of("990601001001001");
    private static final AreaCode COMMUNITY = AreaCode.of("990601001001");
    private static final AreaCode SUBDISTRICT = AreaCode.of("990601001");

    private final ConflictLadder ladder = new ConflictLadder("relocation, employment");

    private Optional<AreaCode> next(String type, AreaCode level) {
        return ladder.next(new OrderFacts(GRID, Location.Found.IN_GRID, level, type, "portal", "", Urgency.GENERAL, 0));
    }

    @Test
    public void aDisputeGoesToTheCommunityAndOnlyThenToTheSubdistrict() {
        assertEquals(Optional.of(COMMUNITY), next("neighbour", GRID));
        assertEquals(Optional.of(SUBDISTRICT), next("neighbour", COMMUNITY));
    }

    @Test
    public void aConflictGoesPastTheCommunityAndEndsInTheSubdistrict() {
        assertEquals(Optional.of(SUBDISTRICT), next("relocation", GRID));
        assertEquals(Optional.of(SUBDISTRICT), next("relocation", COMMUNITY));
        assertEquals(Optional.empty(), next("relocation", SUBDISTRICT));
    }
}
