// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.filing;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.Before;
import org.junit.Test;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.petition.HeldCalls;
import org.linli.petition.HeldCalls.HeldCall;
import org.linli.petition.HeldCalls.State;
import org.linli.petition.OneTapCall;
import org.linli.petition.Person;
import org.linli.petition.WorkOrderState;
import org.linli.petition.internal.OnBothDatabases;

/** A one-tap call that can be undone for ten seconds, and is lost in none of them. */
public class HeldCallsTest extends OnBothDatabases {
    private static final OneTapCall CALL =
            new OneTapCall(new GeoPoint(116.02, 39.1), null, new Person("李女士", "13800000001"), "楼道有燃气味");

    private final String token = UUID.randomUUID().toString();
    private JdbcHeldCalls calls;

    @Before
    public void begin() {
        calls = JdbcHeldCalls.still(platform.schema, platform.channels, platform.neighbours);
    }

    @Test
    public void aCallThatIsUndoneRingsNobodyAndNothingOfItIsKept() {
        long before = petitions();
        assertEquals(State.HELD, calls.take(CALL, token).state());
        assertEquals(
                "the same tap twice is one call",
                State.HELD,
                calls.take(CALL, token).state());
        platform.clock.pass(Duration.ofSeconds(9));
        calls.pass();
        assertEquals(State.HELD, calls.find(token).state());
        assertEquals(State.UNDONE, calls.undo(token).state());
        platform.clock.pass(Duration.ofSeconds(20));
        calls.pass();
        assertEquals(State.UNDONE, calls.find(token).state());
        assertEquals(before, petitions());
        assertEquals(
                List.of("0"),
                platform
                        .column("SELECT CAST(COUNT(sealed_call) AS CHAR(3)) FROM held_call WHERE state = 'UNDONE'")
                        .stream()
                        .map(String::strip)
                        .toList());
    }

    @Test
    public void whenItsTimeIsOverItGoesWhateverBecameOfThePhone() {
        calls.take(CALL, token);
        platform.clock.pass(HeldCalls.HOLD);
        // the platform was started anew meanwhile, and another node looks, too
        JdbcHeldCalls again = JdbcHeldCalls.still(platform.schema, platform.channels, platform.neighbours);
        long before = petitions();
        again.pass();
        calls.pass();
        assertEquals("once", before + 1, petitions());
        HeldCall sent = calls.find(token);
        assertEquals(State.SENT, sent.state());
        assertNotNull(sent.receipt().secret());
        assertEquals(WorkOrderState.DISPATCHED, platform.order(sent.receipt()).state());
        assertEquals("too late to undo", sent, calls.undo(token));
    }

    @Test
    public void whatStoppedHalfWayIsTriedAgainAfterHalfAMinuteAndFiledOnce() {
        calls.take(CALL, token);
        platform.clock.pass(HeldCalls.HOLD);
        long before = petitions();
        // claimed by a node that was switched off then
        platform.schema
                .schema()
                .jdbc(tx -> HeldCallTable.claim(
                        tx,
                        HeldCallTable.due(tx, State.HELD, platform.schema.now(), 1)
                                .get(0),
                        platform.schema.now(),
                        platform.schema.now().plusSeconds(30)));
        calls.pass();
        assertEquals(State.GOING, calls.find(token).state());
        assertEquals(
                "on its way: not to be undone", State.GOING, calls.undo(token).state());
        platform.clock.pass(Duration.ofSeconds(31));
        calls.pass();
        assertEquals(State.SENT, calls.find(token).state());
        assertEquals(before + 1, petitions());
    }

    @Test
    public void whatWouldBeRefusedIsRefusedAtOnce() {
        Problem problem = assertThrows(
                        PlatformException.class, () -> calls.take(new OneTapCall(null, " ", null, null), token))
                .problem();
        assertEquals(
                List.of("point", "caller.phone"),
                problem.violations().stream().map(Problem.Violation::field).toList());
        OneTapCall loud = new OneTapCall(CALL.point(), null, CALL.caller(), "x".repeat(2001));
        assertThrows(PlatformException.class, () -> calls.take(loud, token));
        assertThrows(PlatformException.class, () -> calls.take(CALL, "short"));
        assertThrows(PlatformException.class, () -> calls.find(token));
        assertThrows(PlatformException.class, () -> calls.undo(null));
    }

    @Test
    public void aCallIsForgottenAfterADay() {
        calls.take(CALL, token);
        calls.undo(token);
        platform.clock.pass(Duration.ofDays(2));
        JdbcHeldCalls.still(platform.schema, platform.channels, platform.neighbours)
                .pass();
        assertNull(platform.one("SELECT id FROM held_call WHERE state = 'UNDONE'"));
    }

    private long petitions() {
        return Long.parseLong(
                platform.one("SELECT CAST(COUNT(*) AS CHAR(10)) FROM petition").strip());
    }
}
