// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.people;

import static org.junit.Assert.assertEquals;

import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.linli.kernel.Problem;
import org.linli.kernel.purpose.Purpose;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Grant;
import org.linli.kernel.security.Role;
import org.linli.organization.testing.Refusals;
import org.linli.organization.testing.TestCity;
import org.linli.registry.FieldGroup;
import org.linli.registry.ResidentStatus;
import org.linli.registry.internal.OnEachDatabase;
import org.linli.registry.internal.TestModule;

public class ReadingStoriesTest extends OnEachDatabase {
    private TestModule module;
    private String id;
    private Purpose petition;

    @Before
    public void start() {
        module = TestModule.empty(database);
        id = module.residents.add(
                TestModule.draft("甲小明", "11010519491231002X", "13800000000"), List.of(), null, TestModule.OFFICER);
        petition = module.purposes.hold("petition", "P-1", id);
    }

    @Test
    public void whoIsOutsideLearnsNothingAndWhoHasNoPurposeIsRefusedAndWrittenDown() {
        Problem foreign =
                Refusals.of(Problem.NOT_FOUND, () -> module.residents.read(id, petition, null, TestModule.FOREIGN));
        assertEquals("no resident " + id, foreign.detail());
        Refusals.of(Problem.NOT_FOUND, () -> module.residents.read("nobody", petition, null, TestModule.OFFICER));
        Actor administrator = TestCity.actor("a", new Grant(Role.ADMINISTRATOR, null), new Grant(Role.AUDITOR, null));
        Refusals.of(Problem.NOT_FOUND, () -> module.residents.read(id, petition, null, administrator));
        assertEquals(List.of(), module.ledger.accesses());
        Purpose wrong = new Purpose("petition", "P-2");
        Refusals.of(Problem.FORBIDDEN, () -> module.residents.read(id, wrong, "10.0.0.1", TestModule.OFFICER));
        assertEquals(false, module.ledger.accesses().get(0).granted());
    }

    @Test
    public void howARecordStandsIsToldWithoutAPurposeToThoseWhoWriteThere() {
        JpaResidents.Standing standing = module.residents.standing(id, TestModule.OFFICER);
        assertEquals(ResidentStatus.ACTIVE, standing.status());
        assertEquals(1, standing.version());
        assertEquals("it tells nothing, so it is no look", List.of(), module.ledger.accesses());
        Refusals.of(Problem.NOT_FOUND, () -> module.residents.standing(id, TestModule.FOREIGN));
        Actor worker = TestCity.actor("w", new Grant(Role.GRID_WORKER, TestCity.FIRST_GRID));
        Refusals.of(Problem.FORBIDDEN, () -> module.residents.standing(id, worker));
    }

    @Test
    public void withoutTheLedgerThereIsNoAnswer() {
        module.ledger.away(true);
        Refusals.of(Problem.UNAVAILABLE, () -> module.residents.read(id, petition, null, TestModule.OFFICER));
        Refusals.of(
                Problem.UNAVAILABLE,
                () -> module.residents.duplicates(TestModule.draft("甲小明", null, null), null, TestModule.OFFICER));
        module.ledger.away(false);
        module.residents.read(id, petition, "10.0.0.1", TestModule.OFFICER);
        assertEquals(1, module.ledger.accesses().size());
        assertEquals(id, module.ledger.accesses().get(0).person());
        assertEquals("10.0.0.1", module.ledger.accesses().get(0).from());
    }

    @Test
    public void eachKindOfPurposeShowsWhatIsConfiguredForIt() {
        Purpose visit = module.purposes.hold("visit", "V-1", id);
        assertEquals(
                List.of("独居老人 (ORANGE)"),
                module.residents.read(id, visit, null, TestModule.OFFICER).care());
        assertEquals(
                List.of(),
                module.residents.read(id, petition, null, TestModule.OFFICER).care());
        Purpose unknown = module.purposes.hold("rehearsal", "R-1", id);
        var basic = module.residents.read(id, unknown, null, TestModule.OFFICER);
        assertEquals(Set.of(FieldGroup.BASIC), basic.shown());
        assertEquals(null, basic.phone());
        assertEquals(null, basic.residence());
    }

    @Test
    public void aWrongConfigurationIsRefusedAndTheOneBeforeStays() {
        ShownGroups shown = new ShownGroups(configured("petition=CONTACT HOME;visit=CARE,own=IDENTITY"));
        assertEquals(Set.of(FieldGroup.BASIC, FieldGroup.IDENTITY), shown.of("own"));
        for (String wrong : List.of("petition=PHONE", "petition", "Petition=HOME", "petition=HOME;petition=CARE")) {
            shown.change(configured(wrong));
            assertEquals(wrong, Set.of(FieldGroup.BASIC, FieldGroup.CONTACT, FieldGroup.HOME), shown.of("petition"));
        }
        shown.change(configured("petition=IDENTITY"));
        assertEquals(Set.of(FieldGroup.BASIC, FieldGroup.IDENTITY), shown.of("petition"));
        assertEquals(Set.of(FieldGroup.BASIC), shown.of("own"));
    }

    @Test
    public void whatIsSealedStandsNowhereOpen() {
        module.residents.change(
                id, TestModule.draft("甲小明", "11010519491231002X", "13700000000"), 1, null, TestModule.OFFICER);
        for (String table : List.of("resident", "resident_version", "feed_outbox")) {
            String column = table.equals("feed_outbox") ? "body" : "sealed";
            for (String value : List.of("11010519491231002", "13800000000", "13700000000")) {
                assertEquals(
                        table,
                        List.of("0"),
                        module.column(
                                "SELECT COUNT(*) FROM " + table + " WHERE " + column + " LIKE '%" + value + "%'"));
            }
        }
    }

    private static RegistryConfiguration configured(String text) {
        return new RegistryConfiguration() {
            @Override
            public String[] shown() {
                return new String[] {text};
            }

            @Override
            public Class<? extends Annotation> annotationType() {
                return RegistryConfiguration.class;
            }
        };
    }
}
