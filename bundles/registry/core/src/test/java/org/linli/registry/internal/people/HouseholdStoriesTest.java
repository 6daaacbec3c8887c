// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.people;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.Before;
import org.junit.Test;
import org.linli.kernel.Page;
import org.linli.kernel.Problem;
import org.linli.kernel.purpose.Purpose;
import org.linli.organization.testing.Refusals;
import org.linli.organization.testing.TestCity;
import org.linli.registry.Relation;
import org.linli.registry.ResidentStatus;
import org.linli.registry.internal.HouseholdRow;
import org.linli.registry.internal.OnEachDatabase;
import org.linli.registry.internal.TestModule;

public class HouseholdStoriesTest extends OnEachDatabase {
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

    private TestModule module;
    private JpaHouseholds households;
    private String home;
    private String father;
    private String mother;
    private String child;

    @Before
    public void start() {
        module = TestModule.empty(database);
        households = module.households;
        home = module.dwelling("甲一路1号3号楼2-301", TestCity.FIRST_GRID);
        father = module.resident("甲大明");
        mother = module.resident("乙小芳");
        child = module.resident("甲小明");
    }

    @Test
    public void aHouseholdIsFormedAndReadForThePurposeOfAMember() {
        String id = family();
        Purpose visit = module.purposes.hold("visit", "V-1", mother);
        HouseholdRecord read = module.householdReading.read(id, mother, visit, null, TestModule.OFFICER);
        assertEquals("990101000001", read.number());
        assertEquals("甲一路1号3号楼2-301", read.address());
        assertEquals(List.of("甲大明", "乙小芳", "甲小明"), names(read));
        assertEquals(NEW_YEAR, read.members().get(0).since());
        assertEquals(
                id,
                module.residents.read(mother, visit, null, TestModule.OFFICER).household());
        assertEquals(
                "甲*明",
                module.residents
                        .read(mother, visit, null, TestModule.OFFICER)
                        .members()
                        .get(0)
                        .name());

        Refusals.of(Problem.FORBIDDEN, () -> module.householdReading.read(id, father, visit, null, TestModule.OFFICER));
        Refusals.of(Problem.NOT_FOUND, () -> module.householdReading.read(id, mother, visit, null, TestModule.FOREIGN));
        Purpose petition = module.purposes.hold("petition", "P-1", mother);
        Refusals.of(
                Problem.FORBIDDEN, () -> module.householdReading.read(id, mother, petition, null, TestModule.OFFICER));
        assertEquals(List.of("0"), module.column("SELECT COUNT(*) FROM household WHERE sealed LIKE '%990101000001%'"));
    }

    @Test
    public void listsAreMaskedBoundedAndInTheLedger() {
        family();
        String other = module.resident("丙三");
        households.form(draft(home, "990101000002", other), null, TestModule.OFFICER);
        module.ledger.clear();
        Page<HouseholdRecord> first = module.householdReading.list(
                TestCity.FIRST_SUBDISTRICT, null, null, 1, null, TestModule.officer(TestCity.EAST));
        assertEquals(List.of("甲*明", "乙*芳", "甲*明"), names(first.items().get(0)));
        assertEquals("甲一路1号3号楼", first.items().get(0).address());
        assertNull(first.items().get(0).number());
        Page<HouseholdRecord> second = module.householdReading.list(
                TestCity.FIRST_SUBDISTRICT, null, first.next(), 1, null, TestModule.officer(TestCity.EAST));
        assertEquals(List.of("丙*"), names(second.items().get(0)));
        assertNull(second.next());
        assertEquals(2, module.ledger.accesses().size());
        assertEquals(
                2,
                module.householdReading
                        .list(TestCity.FIRST_GRID, home, null, 9, null, TestModule.OFFICER)
                        .items()
                        .size());
        assertEquals(
                0,
                module.householdReading
                        .list(TestCity.SECOND_GRID, null, null, 9, null, TestModule.OFFICER)
                        .items()
                        .size());
    }

    @Test
    public void aHouseholdMovesWithItsPeopleAndKeepsEveryVersion() {
        String id = family();
        String away = module.dwelling("甲一路2号101", TestCity.SECOND_GRID);
        assertEquals(2, households.move(id, away, 1, TestModule.OFFICER));
        assertEquals(TestCity.SECOND_GRID, module.residents.areaOf(child));
        assertEquals(
                List.of("1", "2"),
                module.column("SELECT version FROM household_version WHERE household = '" + id + "' ORDER BY version"));
        assertEquals(
                List.of("1", "2", "3"),
                module.column(
                        "SELECT version FROM resident_version WHERE resident = '" + child + "' ORDER BY version"));
        Purpose visit = module.purposes.hold("visit", "V-1", child);
        List<HouseholdVersions.Kept> kept = new HouseholdVersions(module.schema, module.seals, module.householdReading)
                .list(id, child, visit, null, null, TestModule.OFFICER)
                .items();
        assertEquals(
                List.of(away, home),
                kept.stream().map(one -> one.record().dwelling()).toList());
        assertEquals("990101000001", kept.get(1).record().number());
        Refusals.of(Problem.STALE_VERSION, () -> households.move(id, home, 1, TestModule.OFFICER));
        String foreign = module.dwelling("乙路1号101", TestCity.WEST_COMMUNITY);
        Refusals.of(Problem.INVALID, () -> households.move(id, foreign, 2, TestModule.OFFICER));
    }

    @Test
    public void whoLeavesAsHeadNamesAnother() {
        String id = family();
        Refusals.of(Problem.INVALID, () -> households.leave(id, father, null, null, 1, TestModule.OFFICER));
        assertEquals(2, households.leave(id, father, null, mother, 1, TestModule.OFFICER));
        assertEquals(List.of(mother), module.column("SELECT head FROM household WHERE id = '" + id + "'"));
        households.join(id, new HouseholdDraft.Member(father, Relation.SPOUSE), null, 2, TestModule.OFFICER);
        assertEquals(
                List.of("OTHER_RELATIVE", "SPOUSE"),
                module.column("SELECT relation FROM membership WHERE household = '" + id
                        + "' AND until_day IS NULL AND relation <> 'CHILD' AND resident = '" + father + "'"
                        + " UNION SELECT 'OTHER_RELATIVE' FROM membership WHERE household = '" + id
                        + "' AND until_day IS NOT NULL ORDER BY 1"));
        households.change(
                id,
                HouseholdRow.Kind.FAMILY,
                "990101000009",
                Map.of(father, Relation.HEAD, mother, Relation.SPOUSE),
                3,
                TestModule.OFFICER);
        assertEquals(List.of(father), module.column("SELECT head FROM household WHERE id = '" + id + "'"));
    }

    @Test
    public void aHouseholdIsSplitOnceAndTheRestGoesOn() {
        String id = family();
        String flat = module.dwelling("甲一路9号101", TestCity.SECOND_GRID);
        HouseholdDraft draft = draft(flat, "990101000003", child);
        String own = households.split(id, draft, null, "key", TestModule.OFFICER);
        assertEquals(own, households.split(id, draft, null, "key", TestModule.OFFICER));
        assertEquals(TestCity.SECOND_GRID, module.residents.areaOf(child));
        assertEquals(List.of(own), module.column("SELECT household FROM resident WHERE id = '" + child + "'"));
        assertEquals(
                List.of("2"),
                module.column("SELECT COUNT(*) FROM membership WHERE until_day IS NULL AND household = '" + id + "'"));
        Refusals.of(Problem.CONFLICT, () -> households.form(draft(flat, null, child), null, TestModule.OFFICER));
    }

    @Test
    public void whoDiesLeavesAndTheLastEndsTheHousehold() {
        String id = households.form(draft(home, null, father), null, TestModule.OFFICER);
        long version = Long.parseLong(module.column("SELECT version FROM resident WHERE id = '" + father + "'")
                .get(0));
        households.status(father, ResidentStatus.DECEASED, version, TestModule.OFFICER);
        assertEquals(List.of("DECEASED"), module.column("SELECT status FROM resident WHERE id = '" + father + "'"));
        assertFalse(module.column("SELECT ended_at FROM household WHERE id = '" + id + "' AND ended_at IS NOT NULL")
                .isEmpty());
        Refusals.of(Problem.CONFLICT, () -> households.move(id, home, 2, TestModule.OFFICER));
        households.status(father, ResidentStatus.ACTIVE, version + 1, TestModule.OFFICER);

        String family = households.form(
                new HouseholdDraft(
                        home,
                        HouseholdRow.Kind.FAMILY,
                        null,
                        List.of(
                                new HouseholdDraft.Member(mother, Relation.HEAD),
                                new HouseholdDraft.Member(child, Relation.CHILD)),
                        null),
                null,
                TestModule.OFFICER);
        Refusals.of(
                Problem.CONFLICT, () -> households.status(mother, ResidentStatus.MOVED_AWAY, 2, TestModule.OFFICER));
        households.end(family, null, 1, TestModule.OFFICER);
        assertEquals(List.of("0"), module.column("SELECT COUNT(*) FROM membership WHERE until_day IS NULL"));
    }

    @Test
    public void whatIsWrongIsRefusedAndNothingIsWritten() {
        Refusals.of(
                Problem.INVALID,
                () -> households.form(
                        new HouseholdDraft(
                                home,
                                HouseholdRow.Kind.FAMILY,
                                null,
                                List.of(new HouseholdDraft.Member(father, Relation.SPOUSE)),
                                null),
                        null,
                        TestModule.OFFICER));
        family();
        String other = module.resident("丙三");
        Refusals.of(
                Problem.CONFLICT, () -> households.form(draft(home, "990101000001", other), null, TestModule.OFFICER));
        assertEquals(List.of("1"), module.column("SELECT COUNT(*) FROM household"));
        Refusals.of(Problem.INVALID, () -> households.form(draft(home, null, other), null, TestModule.FOREIGN));
    }

    private String family() {
        return households.form(
                new HouseholdDraft(
                        home,
                        HouseholdRow.Kind.FAMILY,
                        "990101000001",
                        List.of(
                                new HouseholdDraft.Member(father, Relation.HEAD),
                                new HouseholdDraft.Member(mother, Relation.SPOUSE),
                                new HouseholdDraft.Member(child, Relation.CHILD)),
                        NEW_YEAR),
                null,
                TestModule.OFFICER);
    }

    private static HouseholdDraft draft(String dwelling, String number, String head) {
        return new HouseholdDraft(
                dwelling,
                HouseholdRow.Kind.FAMILY,
                number,
                List.of(new HouseholdDraft.Member(head, Relation.HEAD)),
                null);
    }

    private static List<String> names(HouseholdRecord household) {
        return household.members().stream().map(HouseholdRecord.Member::name).toList();
    }
}
