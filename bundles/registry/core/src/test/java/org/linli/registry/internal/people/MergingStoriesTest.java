// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.people;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.linli.kernel.Page;
import org.linli.kernel.Problem;
import org.linli.kernel.purpose.Purpose;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Grant;
import org.linli.kernel.security.Role;
import org.linli.organization.testing.Refusals;
import org.linli.organization.testing.TestCity;
import org.linli.registry.Relation;
import org.linli.registry.Resident;
import org.linli.registry.internal.HouseholdRow;
import org.linli.registry.internal.OnEachDatabase;
import org.linli.registry.internal.TestModule;
import org.linli.registry.internal.people.Merging.Field;

public class MergingStoriesTest extends OnEachDatabase {
    private static final String ID_NUMBER = "11010519491231002X";

    private TestModule module;
    private String kept;
    private String other;

    @Before
    public void start() {
        module = TestModule.empty(database);
        kept = module.residents.add(TestModule.draft("甲晓明", null, "13800000000"), List.of(), null, TestModule.OFFICER);
        other = module.residents.add(
                TestModule.draft("甲小明", ID_NUMBER, "13900000000"), List.of(), null, TestModule.OFFICER);
    }

    @Test
    public void theDifferencesAreShownMasked() {
        List<Merging.Difference> differences = module.merging.preview(kept, other, null, TestModule.OFFICER);
        assertEquals(
                List.of(
                        new Merging.Difference(Field.NAME, "甲*明", "甲*明"),
                        new Merging.Difference(Field.SEX, null, "FEMALE"),
                        new Merging.Difference(Field.BORN, null, "1949"),
                        new Merging.Difference(Field.ID_NUMBER, null, "110105**********2X"),
                        new Merging.Difference(Field.PHONE, "138****0000", "139****0000")),
                differences);
        assertEquals(2, module.ledger.accesses().get(0).rows());
    }

    @Test
    public void oneIsKeptAndTheOthersIdGoesOnAnswering() {
        module.merging.merge(new Merging.Pair(kept, 1, other, 1), Set.of(Field.NAME), TestModule.OFFICER);
        Purpose counter = module.purposes.hold("counter", "C-1", other);
        Resident merged = module.residents.read(other, counter, null, TestModule.OFFICER);
        assertEquals(kept, merged.id());
        assertEquals("甲小明", merged.name());
        assertEquals(ID_NUMBER, merged.idNumber());
        assertEquals("13800000000", merged.phone());
        assertEquals(2, merged.version());
        assertEquals(List.of(), module.residents.withPhone("13900000000"));
        assertEquals(
                List.of("2"),
                module.column("SELECT COUNT(*) FROM feed_outbox WHERE type = 'ResidentSaved' AND version = 2"));
        assertEquals(kept, module.ledger.accesses().get(0).person());
        assertEquals(List.of(other), module.column("SELECT subject FROM feed_outbox WHERE type = 'ResidentMerged'"));
        Refusals.of(
                Problem.CONFLICT,
                () -> module.residents.add(
                        TestModule.draft("甲", ID_NUMBER, null), List.of(), null, TestModule.OFFICER));
        Refusals.of(
                Problem.CONFLICT,
                () -> module.merging.merge(new Merging.Pair(kept, 2, other, 2), Set.of(), TestModule.OFFICER));
    }

    @Test
    public void theHouseholdGoesOnWithTheRecordThatIsKept() {
        String home = module.dwelling("甲一路1号101", TestCity.SECOND_GRID);
        String household = module.households.form(
                new HouseholdDraft(
                        home,
                        HouseholdRow.Kind.FAMILY,
                        null,
                        List.of(new HouseholdDraft.Member(other, Relation.HEAD)),
                        null),
                null,
                TestModule.OFFICER);
        module.merging.merge(new Merging.Pair(kept, 1, other, 2), Set.of(Field.HOME), TestModule.OFFICER);
        assertEquals(List.of(kept), module.column("SELECT head FROM household WHERE id = '" + household + "'"));
        assertEquals(List.of(kept), module.column("SELECT resident FROM membership WHERE until_day IS NULL"));
        assertEquals(List.of(household), module.column("SELECT household FROM resident WHERE id = '" + kept + "'"));
        assertEquals(TestCity.SECOND_GRID, module.residents.areaOf(other));
    }

    @Test
    public void ofTwoMembersOfOneHouseholdOneStays() {
        String home = module.dwelling("甲一路1号101", TestCity.SECOND_GRID);
        String household = module.households.form(
                new HouseholdDraft(
                        home,
                        HouseholdRow.Kind.FAMILY,
                        null,
                        List.of(
                                new HouseholdDraft.Member(other, Relation.HEAD),
                                new HouseholdDraft.Member(kept, Relation.OTHER_RELATIVE)),
                        null),
                null,
                TestModule.OFFICER);
        module.merging.merge(new Merging.Pair(kept, 2, other, 2), Set.of(), TestModule.OFFICER);
        assertEquals(
                List.of("HEAD"),
                module.column("SELECT relation FROM membership WHERE until_day IS NULL AND resident = '" + kept + "'"));
        assertEquals(List.of(kept), module.column("SELECT head FROM household WHERE id = '" + household + "'"));
    }

    @Test
    public void onlyARegistrarOfBothMerges() {
        Actor community = TestCity.actor("community", new Grant(Role.COMMUNITY_OFFICER, TestCity.EAST));
        Refusals.of(Problem.FORBIDDEN, () -> module.merging.preview(kept, other, null, community));
        Refusals.of(Problem.NOT_FOUND, () -> module.merging.preview(kept, other, null, TestModule.FOREIGN));
        Refusals.of(Problem.INVALID, () -> module.merging.preview(kept, kept, null, TestModule.OFFICER));
    }

    @Test
    public void everyVersionCanBeReadForAPurpose() {
        module.residents.change(kept, TestModule.draft("甲明", null, null), 1, "change-request 01", TestModule.OFFICER);
        module.changing.confirmPhone(other, 1, TestModule.OFFICER);
        Purpose petition = module.purposes.hold("petition", "P-1", kept);
        Page<ResidentVersions.Kept> newest = module.versions.list(kept, petition, null, 1, null, TestModule.OFFICER);
        assertEquals("甲明", newest.items().get(0).record().name());
        assertEquals("change-request 01", newest.items().get(0).cause());
        Page<ResidentVersions.Kept> first =
                module.versions.list(kept, petition, newest.next(), 1, null, TestModule.OFFICER);
        assertEquals("甲晓明", first.items().get(0).record().name());
        assertEquals("13800000000", first.items().get(0).record().fields().phone());
        assertTrue(first.next() == null);
        Refusals.of(Problem.FORBIDDEN, () -> module.versions.list(other, petition, null, 9, null, TestModule.OFFICER));
    }
}
