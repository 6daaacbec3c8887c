// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.own;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.linli.kernel.Problem;
import org.linli.kernel.purpose.PurposeSource.Standing;
import org.linli.organization.testing.Refusals;
import org.linli.registry.CounterRequest;
import org.linli.registry.OwnLook;
import org.linli.registry.OwnRecord;
import org.linli.registry.internal.OnEachDatabase;
import org.linli.registry.internal.TestModule;

/** Somebody comes to the counter and asks what is kept about them and who looked. */
public class CounterStoriesTest extends OnEachDatabase {
    private static final String ID_NUMBER = OwnWorld.idNumber("99010119900101001");
    private static final String OTHER = OwnWorld.idNumber("99010119900101003");
    private static final String PROOF = "居民身份证原件，本人到场";

    private TestModule module;
    private OwnWorld world;
    private String resident;

    @Before
    public void start() {
        module = TestModule.empty(database);
        module.clock.set(Instant.parse("2026-03-02T01:00:00Z"));
        world = new OwnWorld(module);
        resident = world.resident("甲小明", ID_NUMBER, "13800000000");
    }

    @After
    public void stop() {
        world.close();
    }

    @Test
    public void thePersonGetsTheirRecordAndWhoLooked() {
        module.residents.read(
                resident,
                module.purposes.hold("petition", "20260302-AAAA-BBBB", resident),
                "10.0.0.7",
                OwnWorld.COLLEAGUE);
        CounterRequest request =
                world.counter.open(resident, ID_NUMBER.toLowerCase(), PROOF, "key-1", "10.0.0.1", OwnWorld.COUNTER);
        OwnRecord record = world.counter.record(request.id(), "10.0.0.1", OwnWorld.COUNTER);
        assertEquals("甲小明", record.name());
        assertEquals(ID_NUMBER, record.idNumber());
        assertEquals("13800000000", record.phone());
        assertTrue(record.area(), record.area().contains("甲一社区"));

        List<OwnLook> looks = world.counter
                .looks(request.id(), null, 50, "10.0.0.1", OwnWorld.COUNTER)
                .items();
        assertEquals("reading it and asking who looked are looks, too", 3, looks.size());
        OwnLook oldest = looks.get(2);
        assertEquals("colleague", oldest.who());
        assertEquals("2026年3月2日09:00，colleague因办理诉求（20260302-AAAA-BBBB）查看居民档案", oldest.words());
        assertEquals("20260302-AAAA-BBBB", oldest.reference());
        assertTrue(looks.get(1).words(), looks.get(1).words().contains("因本人查询"));
        assertEquals(
                "the same key, the same request",
                request,
                world.counter.open(resident, ID_NUMBER, PROOF, "key-1", "10.0.0.1", OwnWorld.COUNTER));
    }

    @Test
    public void theDocumentOfSomebodyElseOpensNothingAndIsWrittenDown() {
        Refusals.of(Problem.INVALID, () -> world.counter.open(resident, OTHER, PROOF, null, null, OwnWorld.COUNTER));
        assertFalse(module.ledger.accesses().get(0).granted());
        Refusals.of(Problem.INVALID, () -> world.counter.open(resident, null, PROOF, null, null, OwnWorld.COUNTER));
        Refusals.of(
                Problem.INVALID,
                () -> world.counter.open(resident, ID_NUMBER, "证件号" + ID_NUMBER, null, null, OwnWorld.COUNTER));
        Refusals.of(
                Problem.NOT_FOUND,
                () -> world.counter.open(resident, ID_NUMBER, PROOF, null, null, TestModule.FOREIGN));
        assertEquals(List.of(), module.column("SELECT id FROM own_request"));
    }

    @Test
    public void itIsAPurposeForThisOfficerForThisPersonForHalfAnHour() {
        CounterRequest request = world.counter.open(resident, ID_NUMBER, PROOF, null, null, OwnWorld.COUNTER);
        String other = world.resident("乙大红", OTHER, null);
        assertEquals(Standing.HOLDS, world.source.check(request.id(), resident, OwnWorld.COUNTER));
        assertEquals(Standing.ANOTHER_PERSON, world.source.check(request.id(), other, OwnWorld.COUNTER));
        assertEquals(Standing.NOT_THE_READERS, world.source.check(request.id(), resident, OwnWorld.COLLEAGUE));
        assertEquals(Standing.UNKNOWN, world.source.check("nothing", resident, OwnWorld.COUNTER));
        Refusals.of(Problem.NOT_FOUND, () -> world.counter.record(request.id(), null, OwnWorld.COLLEAGUE));
        module.clock.pass(Duration.ofMinutes(30));
        assertEquals(Standing.CLOSED, world.source.check(request.id(), resident, OwnWorld.COUNTER));
        Refusals.of(Problem.CONFLICT, () -> world.counter.record(request.id(), null, OwnWorld.COUNTER));
    }

    @Test
    public void noLedgerNoAnswer() {
        CounterRequest request = world.counter.open(resident, ID_NUMBER, PROOF, null, null, OwnWorld.COUNTER);
        module.ledger.away(true);
        Refusals.of(Problem.UNAVAILABLE, () -> world.counter.record(request.id(), null, OwnWorld.COUNTER));
    }
}
