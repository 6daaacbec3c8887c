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
import org.linli.registry.Household;
import org.linli.registry.Households;
import org.linli.registry.Relation;
import org.linli.registry.internal.HouseholdRow;
import org.linli.registry.internal.OnEachDatabase;
import org.linli.registry.internal.TestModule;

/** A household as a whole, for a purpose that holds for it. */
public class PurposefulHouseholdsTest extends OnEachDatabase {
    private TestModule module;
    private Households households;
    private String home;
    private String father;
    private String mother;
    private String household;

    @Before
    public void start() {
        module = TestModule.empty(database);
        households = new PurposefulHouseholds(
                module.schema,
                module.neighbours,
                module.shown,
                module.writing,
                module.reading,
                (resident, reader) -> List.of("独居老人 (ORANGE)"));
        home = module.dwelling("甲一路1号3号楼2-301", TestCity.FIRST_GRID);
        father = module.resident("甲大明");
        mother = module.resident("乙小芳");
        household = module.households.form(
                new HouseholdDraft(
                        home,
                        HouseholdRow.Kind.FAMILY,
                        null,
                        List.of(
                                new HouseholdDraft.Member(father, Relation.HEAD),
                                new HouseholdDraft.Member(mother, Relation.SPOUSE)),
                        null),
                null,
                TestModule.OFFICER);
        module.ledger.clear();
    }

    @Test
    public void allItsPeopleAreReadAndEachIsALook() {
        Purpose visit = module.purposes.hold("visit", "V-1", household);
        Household read = households.read(household, visit, null, TestModule.OFFICER);
        assertEquals("甲一路1号3号楼2-301", read.address());
        assertEquals(
                List.of("甲大明", "乙小芳"),
                read.members().stream().map(member -> member.resident().name()).toList());
        assertEquals(List.of("独居老人 (ORANGE)"), read.members().get(0).resident().care());
        assertNull("no identity for a visit", read.members().get(0).resident().idNumber());
        assertEquals(
                List.of(father, mother),
                module.ledger.accesses().stream().map(access -> access.person()).toList());
    }

    @Test
    public void aPurposeForOneOfThemIsNoneForTheHousehold() {
        Purpose petition = module.purposes.hold("visit", "V-2", mother);
        Refusals.of(Problem.FORBIDDEN, () -> households.read(household, petition, null, TestModule.OFFICER));
        Purpose other = module.purposes.hold("petition", "P-1", household);
        Refusals.of(Problem.FORBIDDEN, () -> households.read(household, other, null, TestModule.OFFICER));
        module.ledger.away(true);
        Purpose visit = module.purposes.hold("visit", "V-1", household);
        Refusals.of(Problem.UNAVAILABLE, () -> households.read(household, visit, null, TestModule.OFFICER));
    }

    @Test
    public void whereItIsIsToldByIds() {
        assertEquals(
                new Households.Home(household, home, TestCity.FIRST_GRID, List.of(father, mother)),
                households.find(household));
        assertEquals(List.of(household), households.in(home).households());
        module.households.end(household, null, 1, TestModule.OFFICER);
        Refusals.of(Problem.NOT_FOUND, () -> households.find(household));
        assertEquals(List.of(), households.in(home).households());
    }
}
