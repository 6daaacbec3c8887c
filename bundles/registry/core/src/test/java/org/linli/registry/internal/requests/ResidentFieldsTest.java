// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.requests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.Test;
import org.linli.kernel.Problem;
import org.linli.organization.testing.Refusals;
import org.linli.registry.Residence;
import org.linli.registry.ResidentDraft;
import org.linli.registry.Sex;

public class ResidentFieldsTest {
    private static final ResidentDraft DRAFT = new ResidentDraft(
            "甲小明",
            Sex.FEMALE,
            LocalDate.of(1949, 12, 31),
            "11010519491231002X",
            "13800000000",
            Residence.LIVING_ONLY,
            "甲省乙市丙路1号",
            true,
            "D-1",
            null);

    @Test
    public void aDraftIsTheSameAfterItsFields() {
        assertEquals(DRAFT, ResidentFields.draft(ResidentFields.of(DRAFT)));
    }

    @Test
    public void onlyWhatIsProposedChanges() {
        Map<String, String> changes = new HashMap<>();
        changes.put("phone", "13900000000");
        changes.put("registeredAddress", null);
        ResidentDraft changed = ResidentFields.draft(ResidentFields.with(ResidentFields.of(DRAFT), changes));
        assertEquals("13900000000", changed.phone());
        assertNull(changed.registeredAddress());
        assertEquals(DRAFT.idNumber(), changed.idNumber());
    }

    @Test
    public void aNewHomeReplacesTheHomeThatWas() {
        Map<String, String> moved = ResidentFields.with(ResidentFields.of(DRAFT), Map.of("area", "990101001001"));
        assertNull(moved.get("dwelling"));
        assertNull(ResidentFields.with(moved, Map.of("dwelling", "D-2")).get("area"));
    }

    @Test
    public void whatIsHiddenTellsNothing() {
        assertEquals("甲*明", ResidentFields.masked("name", "甲小明"));
        assertEquals("1949-**-**", ResidentFields.masked("born", "1949-12-31"));
        assertEquals("****", ResidentFields.masked("idNumber", "11010519491231002X"));
        assertEquals("****", ResidentFields.masked("idNumber", null));
        assertEquals("138****0000", ResidentFields.masked("phone", "13800000000"));
    }

    @Test
    public void aWrongValueIsRefusedWithoutRepeatingIt() {
        Problem wrong = Refusals.of(Problem.INVALID, () -> ResidentFields.draft(Map.of("name", "甲", "born", "四九年冬")));
        assertEquals("changes.born", wrong.violations().get(0).field());
        assertFalse(wrong.toString().contains("四九"));
    }
}
