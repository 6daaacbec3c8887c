// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.people;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;

import java.util.List;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.linli.kernel.Problem;
import org.linli.kernel.purpose.Purpose;
import org.linli.organization.testing.Refusals;
import org.linli.organization.testing.TestCity;
import org.linli.registry.FieldGroup;
import org.linli.registry.Resident;
import org.linli.registry.Residents.Duplicate;
import org.linli.registry.Sex;
import org.linli.registry.internal.OnEachDatabase;
import org.linli.registry.internal.TestModule;

public class ResidentStoriesTest extends OnEachDatabase {
    private static final String ID_NUMBER = "11010519491231002x";

    private TestModule module;
    private JpaResidents residents;

    @Before
    public void start() {
        module = TestModule.empty(database);
        residents = module.residents;
    }

    @Test
    public void aResidentIsAddedReadForAPurposeAndChanged() {
        String id = residents.add(
                TestModule.draft("甲小明", ID_NUMBER, "+86 138 0000 0000"), List.of(), null, TestModule.OFFICER);
        Purpose visit = module.purposes.hold("petition", "990101-1", id);
        Resident shown = residents.read(id, visit, "10.0.0.1", TestModule.OFFICER);
        assertEquals(Set.of(FieldGroup.BASIC, FieldGroup.CONTACT, FieldGroup.HOME), shown.shown());
        assertEquals("甲小明", shown.name());
        assertEquals(Sex.FEMALE, shown.sex());
        assertEquals(Integer.valueOf(1949), shown.birthYear());
        assertNull(shown.born());
        assertNull(shown.idNumber());
        assertEquals("+86 138 0000 0000", shown.phone());
        assertEquals(TestCity.FIRST_GRID, shown.area());
        assertEquals(1, shown.version());
        assertEquals(List.of(id), residents.withPhone("138 0000-0000"));
        assertEquals(TestCity.FIRST_GRID, residents.areaOf(id));

        assertEquals(2, residents.change(id, TestModule.draft("甲大明", ID_NUMBER, null), 1, null, TestModule.OFFICER));
        assertEquals("甲大明", residents.read(id, visit, null, TestModule.OFFICER).name());
        assertEquals(List.of(), residents.withPhone("13800000000"));
        assertEquals(
                List.of("1", "2"),
                module.column("SELECT version FROM resident_version WHERE resident = '" + id + "' ORDER BY version"));
        assertEquals(
                List.of("1", "2"),
                module.column("SELECT version FROM feed_outbox WHERE subject = '" + id + "' ORDER BY id"));
        Refusals.of(
                Problem.STALE_VERSION,
                () -> residents.change(id, TestModule.draft("甲中明", ID_NUMBER, null), 1, null, TestModule.OFFICER));
    }

    @Test
    public void theSameIdNumberIsAConflictEverywhereAndTellsNothingElsewhere() {
        String id = residents.add(TestModule.draft("甲小明", ID_NUMBER, null), List.of(), null, TestModule.OFFICER);
        Problem own = Refusals.of(
                Problem.CONFLICT,
                () -> residents.add(TestModule.draft("乙", ID_NUMBER, null), List.of(id), null, TestModule.OFFICER));
        assertEquals(List.of(id), own.facts().get("possibleDuplicates"));
        var there = new org.linli.registry.ResidentDraft(
                "乙",
                null,
                null,
                ID_NUMBER,
                null,
                org.linli.registry.Residence.LIVING_ONLY,
                null,
                false,
                null,
                TestCity.WEST_COMMUNITY.value());
        Problem foreign =
                Refusals.of(Problem.CONFLICT, () -> residents.add(there, List.of(), null, TestModule.FOREIGN));
        assertNull(foreign.facts().get("possibleDuplicates"));
        assertEquals(List.of(), residents.duplicates(there, null, TestModule.FOREIGN));
    }

    @Test
    public void possibleDuplicatesAreShownMaskedBeforeAnythingIsStored() {
        String id = residents.add(TestModule.draft("甲小明", null, "13800000000"), List.of(), null, TestModule.OFFICER);
        var again = TestModule.draft("甲小明", null, "138 0000 0000");
        List<Duplicate> shown = residents.duplicates(again, null, TestModule.OFFICER);
        assertEquals(1, shown.size());
        assertEquals(Duplicate.Reason.SAME_NAME_AND_PHONE, shown.get(0).reason());
        assertEquals("甲*明", shown.get(0).resident().name());
        assertEquals("138****0000", shown.get(0).resident().phone());
        Refusals.of(Problem.CONFLICT, () -> residents.add(again, List.of(), null, TestModule.OFFICER));
        residents.add(again, List.of(id), "key", TestModule.OFFICER);
        assertEquals(1, module.ledger.accesses().size());
    }
}
