// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal.traps;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.Map;
import org.junit.Test;
import org.linli.kernel.calendar.Limit;
import org.linli.petition.Urgency;
import org.linli.petition.WorkOrder;

/** What is decided as soon as the judge reads of it, with real work orders. */
public class JudgedAtOnceTest {
    @Test
    public void whatIsOfATypeThatDoesNotWaitIsUrgent() {
        District district = new District("2026-03-02T09:00", Map.of());
        WorkOrder manhole = district.find(district.order(district.receipt("北门的井盖不见了", "manhole")));

        assertTrue(manhole.petition().urgentType());
        assertEquals(Urgency.URGENT, manhole.urgency());
        assertEquals(Limit.workingDays(1), manhole.deadline().rule().limit());
        assertEquals(Urgency.GENERAL, district.find(district.file()).urgency());
    }

    @Test
    public void theAreasRuleMaySayOtherwise() {
        District district = new District("2026-03-02T09:00", Map.of("complexTypes", "manhole"));
        WorkOrder manhole = district.find(district.order(district.receipt("北门的井盖不见了", "manhole")));

        assertEquals(Urgency.COMPLEX, manhole.urgency());
    }
}
