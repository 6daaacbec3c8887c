// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.own;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import java.util.List;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.Json;
import org.linli.organization.testing.Refusals;
import org.linli.organization.testing.TestCity;
import org.linli.registry.Erasure;
import org.linli.registry.FieldGroup;
import org.linli.registry.Resident;
import org.linli.registry.event.ResidentErased;
import org.linli.registry.internal.OnEachDatabase;
import org.linli.registry.internal.ResidentRow;
import org.linli.registry.internal.TestModule;

/** A person is made unreadable, and nobody else's history is harmed. */
public class ErasureStoriesTest extends OnEachDatabase {
    private static final String ID_NUMBER = OwnWorld.idNumber("99010119900101001");
    private static final String GROUND = "本人书面申请，保存期限已满";

    private TestModule module;
    private OwnWorld world;
    private String resident;
    private String wife;

    @Before
    public void start() {
        module = TestModule.empty(database);
        world = new OwnWorld(module);
        resident = world.resident("甲小明", ID_NUMBER, "13800000000");
        wife = world.resident("乙大红", null, "13800000001");
        module.schema.jdbc(tx -> {
            try (var statement = tx.createStatement()) {
                statement.executeUpdate("INSERT INTO household (id, dwelling, head, kind, district, community, grid,"
                        + " wrapped_key, version) VALUES ('H', 'D', '" + resident
                        + "', 'FAMILY', '990101', '990101001001', '', 'key', 1)");
                for (String member : List.of(resident, wife)) {
                    statement.executeUpdate(
                            "INSERT INTO membership (id, household, resident, relation, since_day) VALUES" + " ('M"
                                    + member.substring(1) + "', 'H', '" + member + "', 'HEAD', '2020-01-01')");
                    statement.executeUpdate("UPDATE resident SET household = 'H' WHERE id = '" + member + "'");
                }
            }
            return null;
        });
    }

    @After
    public void stop() {
        world.close();
    }

    @Test
    public void aRegistrarAsksASupervisorApprovesAndNothingCanBeReadAnyMore() {
        String id = world.erasures.ask(resident, GROUND, "key-1", OwnWorld.REGISTRAR);
        assertEquals(
                "the same key, the same request",
                id,
                world.erasures.ask(resident, GROUND, "key-1", OwnWorld.REGISTRAR));
        Refusals.of(Problem.CONFLICT, () -> world.erasures.ask(resident, GROUND, null, OwnWorld.REGISTRAR));
        List<Erasure> open = world.erasures
                .open(TestCity.FIRST_COMMUNITY, null, 10, OwnWorld.SUPERVISOR)
                .items();
        assertEquals(List.of(id), open.stream().map(Erasure::id).toList());
        module.residents.read(resident, module.purposes.hold("petition", "P-1", resident), null, OwnWorld.COLLEAGUE);

        world.erasures.approve(id, OwnWorld.SUPERVISOR);
        ResidentRow row = module.schema.read(manager -> manager.find(ResidentRow.class, resident));
        assertNull(row.wrappedKey);
        assertNull(row.sealed);
        assertEquals("", row.name);
        assertEquals(2, row.version);
        assertEquals(
                List.of(),
                module.column("SELECT version FROM resident_version WHERE sealed IS NOT NULL AND resident = '"
                        + resident + "'"));
        assertEquals(List.of(), module.residents.withPhone("13800000000"));
        assertEquals(
                "the pseudonym stays, so its looks can still be told",
                1,
                module.ledger.looksAt(resident, null, 10).items().size());
        assertEquals(
                "an event tells the others",
                List.of("1", "2", "2"),
                module.column("SELECT version FROM feed_outbox WHERE subject = '" + resident + "' ORDER BY id"));
        Refusals.of(Problem.CONFLICT, () -> world.erasures.approve(id, OwnWorld.SUPERVISOR));
        Refusals.of(Problem.CONFLICT, () -> world.erasures.ask(resident, GROUND, null, OwnWorld.REGISTRAR));
        assertTrue(
                "the number may come again",
                world.resident("甲小明", ID_NUMBER, null).length() > 1);
    }

    @Test
    public void theOthersAreToldWhoseAndWhichHouseholdNobodyBelongsToAnyMore() {
        for (String one : List.of(resident, wife)) {
            world.erasures.approve(world.erasures.ask(one, GROUND, null, OwnWorld.REGISTRAR), OwnWorld.SUPERVISOR);
        }
        List<ResidentErased> told =
                module.column("SELECT body FROM feed_outbox WHERE type = 'ResidentErased' ORDER BY id").stream()
                        .map(body -> Json.read(body, ResidentErased.class))
                        .toList();
        assertEquals(
                List.of(
                        new ResidentErased(resident, told.get(0).area(), List.of()),
                        new ResidentErased(wife, told.get(0).area(), List.of("H"))),
                told);
    }

    @Test
    public void theHouseholdGoesOnWithTheOthers() {
        world.erasures.approve(world.erasures.ask(resident, GROUND, null, OwnWorld.REGISTRAR), OwnWorld.SUPERVISOR);
        assertEquals(List.of(wife), module.column("SELECT head FROM household"));
        assertEquals(List.of(wife), module.column("SELECT resident FROM membership WHERE until_day IS NULL"));
        Resident read =
                module.residents.read(wife, module.purposes.hold("visit", "V-1", wife), null, OwnWorld.COLLEAGUE);
        assertEquals("13800000001", read.phone());
        assertTrue(read.shown().contains(FieldGroup.HOUSEHOLD));
        assertEquals(
                List.of(wife),
                read.members().stream().map(Resident.Member::resident).toList());
    }

    @Test
    public void whatIsLeftOfThemHarmsNoReader() {
        world.erasures.approve(world.erasures.ask(resident, GROUND, null, OwnWorld.REGISTRAR), OwnWorld.SUPERVISOR);
        Resident read = module.residents.read(
                resident, module.purposes.hold("visit", "V-1", resident), null, OwnWorld.COLLEAGUE);
        assertEquals("", read.name());
        ResidentRow row = module.schema.read(manager -> manager.find(ResidentRow.class, resident));
        assertEquals("", module.summaries.of(List.of(row)).get(0).name());
    }

    @Test
    public void twoPeopleDecideAndADutyToKeepStandsAgainstIt() {
        Actor both = OwnWorld.officer("both", org.linli.kernel.security.Role.REGISTRAR);
        Actor bothNow = new Actor(
                "both",
                "both",
                List.of(
                        both.grants().get(0),
                        new org.linli.kernel.security.Grant(
                                org.linli.kernel.security.Role.SUPERVISOR, TestCity.FIRST_COMMUNITY)),
                java.util.Set.of());
        String id = world.erasures.ask(resident, GROUND, null, bothNow);
        Refusals.of(Problem.FORBIDDEN, () -> world.erasures.approve(id, bothNow));
        Refusals.of(Problem.NOT_FOUND, () -> world.erasures.approve(id, OwnWorld.REGISTRAR));
        Refusals.of(Problem.NOT_FOUND, () -> world.erasures.ask(resident, GROUND, null, TestModule.FOREIGN));
        world.erasures.refuse(id, OwnWorld.SUPERVISOR);
        module.schema.jdbc(tx -> {
            try (var statement = tx.createStatement()) {
                return statement.executeUpdate("INSERT INTO change_request (id, kind, status, resident, seen_version,"
                        + " district, subdistrict, community, grid, asked_at, asked_by, version) VALUES ('C', 'RESIDENT',"
                        + " 'OPEN', '" + resident + "', 1, '990101', '990101001', '990101001001', '',"
                        + " CURRENT_TIMESTAMP, 'x', 1)");
            }
        });
        Refusals.of(Problem.CONFLICT, () -> world.erasures.ask(resident, GROUND, null, OwnWorld.REGISTRAR));
    }
}
