// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.people;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;

import java.util.List;
import org.junit.Before;
import org.junit.Test;
import org.linli.kernel.Problem;
import org.linli.kernel.purpose.Purpose;
import org.linli.organization.testing.Refusals;
import org.linli.organization.testing.TestCity;
import org.linli.registry.Residence;
import org.linli.registry.Resident;
import org.linli.registry.ResidentDraft;
import org.linli.registry.ResidentStatus;
import org.linli.registry.internal.OnEachDatabase;
import org.linli.registry.internal.TestModule;
import org.linli.registry.internal.care.CareModule;

public class ArrivalStoriesTest extends OnEachDatabase {
    private static final String ID_NUMBER = "11010519491231002X";

    private TestModule module;
    private JpaResidents residents;
    private String id;

    @Before
    public void start() {
        module = TestModule.empty(database);
        residents = module.residents;
        id = residents.add(TestModule.draft("甲小明", ID_NUMBER, "13800000001"), List.of(), null, TestModule.OFFICER);
        module.changing.confirmPhone(id, 1, TestModule.OFFICER);
    }

    @Test
    public void whoMovedAwayArrivesWithTheirRecordAndTheFormerAreaNoLongerFindsIt() {
        new CareModule(module).files.open(id, CareModule.draft("elder-alone"), null, TestModule.OFFICER);
        module.households.status(id, ResidentStatus.MOVED_AWAY, 2, TestModule.OFFICER);
        String arrived = residents.add(arriving("甲小明", "13900000002"), List.of(), "key", TestModule.FOREIGN);
        assertEquals(id, arrived);
        assertEquals(
                "asked twice, arrived once",
                id,
                residents.add(arriving("甲小明", "13900000002"), List.of(), "key", TestModule.FOREIGN));

        Purpose counter = module.purposes.hold("counter", "C-1", id);
        Resident read = residents.read(id, counter, null, TestModule.FOREIGN);
        assertEquals(4, read.version());
        assertEquals(ResidentStatus.ACTIVE, read.status());
        assertEquals(TestCity.WEST_COMMUNITY, read.area());
        assertEquals("13900000002", read.phone());
        assertEquals(Residence.LIVING_ONLY, read.residence());
        assertNull(read.dwelling());
        assertEquals(List.of("0"), module.column("SELECT phone_confirmed FROM resident"));
        assertEquals(List.of(), residents.withPhone("13800000001"));
        Refusals.of(Problem.NOT_FOUND, () -> residents.read(id, counter, null, TestModule.OFFICER));
        assertEquals(List.of("arrival"), module.column("SELECT cause FROM resident_version WHERE version = 4"));
        assertEquals(
                4,
                module.versions
                        .list(id, counter, null, 9, null, TestModule.FOREIGN)
                        .items()
                        .size());
        assertEquals(List.of(TestCity.WEST_COMMUNITY.value()), module.column("SELECT community FROM care_file"));
        assertEquals(
                List.of("1"),
                module.column("SELECT COUNT(*) FROM feed_outbox WHERE subject = '" + id + "' AND version = 4"));
    }

    @Test
    public void anotherNameOrSomebodyStillThereIsAConflictThatTellsNothing() {
        assertNull(conflict("甲小明").facts().get("possibleDuplicates"));
        module.households.status(id, ResidentStatus.MOVED_AWAY, 2, TestModule.OFFICER);
        assertNull(conflict("乙小红").facts().get("possibleDuplicates"));
        assertEquals(List.of("MOVED_AWAY"), module.column("SELECT status FROM resident"));
        module.households.status(id, ResidentStatus.DECEASED, 3, TestModule.OFFICER);
        conflict("甲小明");
    }

    @Test
    public void anArrivalByAChangeRequestNamesItAndMayBeInTheSameArea() {
        module.households.status(id, ResidentStatus.MOVED_AWAY, 2, TestModule.OFFICER);
        assertEquals(
                id,
                residents.add(
                        TestModule.draft("甲小明", ID_NUMBER, null),
                        List.of(),
                        null,
                        "change-request 1",
                        TestModule.OFFICER));
        assertEquals(
                List.of("arrival by change-request 1"),
                module.column("SELECT cause FROM resident_version WHERE version = 4"));
        assertEquals(TestCity.FIRST_GRID, residents.areaOf(id));
    }

    @Test
    public void whoElseMayBeTheSameIsStillShownFirst() {
        module.households.status(id, ResidentStatus.MOVED_AWAY, 2, TestModule.OFFICER);
        String other = residents.add(
                new ResidentDraft(
                        "甲小明",
                        null,
                        null,
                        null,
                        "13900000002",
                        Residence.LIVING_ONLY,
                        null,
                        false,
                        null,
                        TestCity.WEST_COMMUNITY.value()),
                List.of(),
                null,
                TestModule.FOREIGN);
        assertEquals(List.of(other), conflict("甲小明").facts().get("possibleDuplicates"));
        assertEquals(id, residents.add(arriving("甲小明", "13900000002"), List.of(other), null, TestModule.FOREIGN));
    }

    private Problem conflict(String name) {
        return Refusals.of(
                Problem.CONFLICT,
                () -> residents.add(arriving(name, "13900000002"), List.of(), null, TestModule.FOREIGN));
    }

    private static ResidentDraft arriving(String name, String phone) {
        return new ResidentDraft(
                name,
                null,
                null,
                ID_NUMBER,
                phone,
                Residence.LIVING_ONLY,
                null,
                false,
                null,
                TestCity.WEST_COMMUNITY.value());
    }
}
