// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.Before;
import org.junit.Test;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Grant;
import org.linli.kernel.security.Role;
import org.linli.organization.Officer;
import org.linli.organization.SignIns;
import org.linli.organization.testing.Refusals;
import org.linli.organization.testing.TestCity;

public class SignInStoriesTest extends OnEachDatabase {
    private static final String PASSWORD = "correct horse 1";

    private TestModule module;
    private JpaSignIns signIns;
    private Officer officer;

    @Before
    public void openAccount() {
        module = TestModule.empty(database);
        module.world().withTestCity();
        signIns = module.signIns;
        officer = module.officer("wang.jianguo", PASSWORD, Role.DISPATCHER, TestCity.FIRST_SUBDISTRICT);
    }

    @Test
    public void whoSignsInIsKnownByTheTokenUntilSigningOut() {
        SignIns.Session session = signIns.signIn("Wang.Jianguo", PASSWORD);
        Actor expected = new Actor(
                officer.id(),
                "wang.jianguo",
                List.of(new Grant(Role.DISPATCHER, TestCity.FIRST_SUBDISTRICT)),
                Set.of());
        assertEquals(expected, session.actor());
        assertEquals(Optional.of(expected), signIns.authenticate(session.token()));
        signIns.signOut(session.token());
        assertEquals(Optional.empty(), signIns.authenticate(session.token()));
        signIns.signOut(session.token());
        signIns.signOut(null);
    }

    @Test
    public void theSecretItselfIsNowhere() {
        SignIns.Session session = signIns.signIn("wang.jianguo", PASSWORD);
        assertEquals(43, session.token().length());
        assertNotEquals(
                session.token(), module.column("SELECT token_hash FROM sign_in").get(0));
        assertFalse(module.column("SELECT password_hash FROM account").get(0).contains(PASSWORD));
        assertEquals(
                Optional.empty(),
                signIns.authenticate(
                        module.column("SELECT token_hash FROM sign_in").get(0)));
    }

    @Test
    public void aSessionEndsWhenItIsNotUsedAndOnTheSeventhDay() {
        String used = signIns.signIn("wang.jianguo", PASSWORD).token();
        String unused = signIns.signIn("wang.jianguo", PASSWORD).token();
        for (int hours = 0; hours < 7 * 24 - 7; hours += 7) {
            module.clock.pass(Duration.ofHours(7));
            assertTrue("after " + hours, signIns.authenticate(used).isPresent());
        }
        assertEquals(Optional.empty(), signIns.authenticate(unused));
        module.clock.pass(Duration.ofHours(7));
        assertEquals(Optional.empty(), signIns.authenticate(used));
        signIns.signIn("wang.jianguo", PASSWORD);
        assertEquals(
                "the ended ones are swept",
                1,
                module.column("SELECT id FROM sign_in").size());
    }

    @Test
    public void lastUseIsWrittenAtMostOnceAMinute() {
        String token = signIns.signIn("wang.jianguo", PASSWORD).token();
        List<String> atFirst = module.column("SELECT last_used_at FROM sign_in");
        module.clock.pass(Duration.ofSeconds(59));
        signIns.authenticate(token);
        assertEquals(atFirst, module.column("SELECT last_used_at FROM sign_in"));
        module.clock.pass(Duration.ofSeconds(2));
        signIns.authenticate(token);
        assertNotEquals(atFirst, module.column("SELECT last_used_at FROM sign_in"));
    }

    @Test
    public void aChangedRoleHoldsAtTheNextRequest() {
        String token = signIns.signIn("wang.jianguo", PASSWORD).token();
        module.officers.save(
                new Officer(officer.id(), "wang.jianguo", null, List.of(), Set.of(), List.of(), 1),
                TestCity.ADMINISTRATOR);
        assertEquals(List.of(), signIns.authenticate(token).orElseThrow().grants());
    }

    @Test
    public void everyRefusalSoundsTheSame() {
        Problem wrong = Refusals.of(Problem.UNAUTHENTICATED, () -> signIns.signIn("wang.jianguo", "wrong"));
        assertEquals(wrong, Refusals.of(Problem.UNAUTHENTICATED, () -> signIns.signIn("nobody", PASSWORD)));
        assertEquals(wrong, Refusals.of(Problem.UNAUTHENTICATED, () -> signIns.signIn(null, null)));
        assertEquals(
                wrong, Refusals.of(Problem.UNAUTHENTICATED, () -> signIns.signIn("wang.jianguo", "x".repeat(5000))));
        module.accounts.close("wang.jianguo", TestCity.ADMINISTRATOR);
        assertEquals(wrong, Refusals.of(Problem.UNAUTHENTICATED, () -> signIns.signIn("wang.jianguo", PASSWORD)));
    }

    @Test
    public void fiveFailuresLockForAQuarterOfAnHour() {
        fail(5);
        Refusals.of(Problem.UNAUTHENTICATED, () -> signIns.signIn("wang.jianguo", PASSWORD));
        module.clock.pass(Duration.ofMinutes(14));
        Refusals.of(Problem.UNAUTHENTICATED, () -> signIns.signIn("wang.jianguo", PASSWORD));
        module.clock.pass(Duration.ofMinutes(2));
        signIns.signIn("wang.jianguo", PASSWORD);
        // The count began anew.
        fail(4);
        signIns.signIn("wang.jianguo", PASSWORD);
        fail(4);
        signIns.signIn("wang.jianguo", PASSWORD);
    }

    @Test
    public void guessesAtTheSameMomentGetNoMoreLooksThanFive() throws Exception {
        assertEquals(0, successes(40, "wrong guess 1"));
        assertEquals("locked by all of them together", 0, successes(1, PASSWORD));
    }

    @Test
    public void manyWhoAreRightAtTheSameMomentDoNotLockEachOtherOut() throws Exception {
        assertEquals(20, successes(20, PASSWORD));
    }

    @Test
    public void aProgramsTokenLivesAsLongAsItWasGiven() {
        Actor me = signIns.signIn("wang.jianguo", PASSWORD).actor();
        SignIns.Session issued = signIns.issue("街道大屏", Duration.ofDays(30), me);
        assertEquals(me, issued.actor());
        module.clock.pass(Duration.ofDays(29));
        assertEquals(Optional.of(me), signIns.authenticate(issued.token()));
        module.clock.pass(Duration.ofDays(1));
        assertEquals(Optional.empty(), signIns.authenticate(issued.token()));
        Refusals.of(Problem.INVALID, () -> signIns.issue("", Duration.ofDays(1), me));
        Refusals.of(Problem.INVALID, () -> signIns.issue("大屏", Duration.ofDays(367), me));
        Refusals.of(Problem.INVALID, () -> signIns.issue("大屏", null, me));
        Refusals.of(Problem.UNAUTHENTICATED, () -> signIns.issue("大屏", Duration.ofDays(1), TestCity.ADMINISTRATOR));
    }

    @Test
    public void onesOwnTokensAreListedAndRevokedAndNobodyElses() {
        Actor me = signIns.signIn("wang.jianguo", PASSWORD).actor();
        String token = signIns.issue("街道大屏", Duration.ofDays(30), me).token();
        List<SignIns.Issued> mine = signIns.list(me);
        assertEquals(
                List.of("街道大屏", ""), mine.stream().map(SignIns.Issued::name).toList());
        Refusals.of(Problem.NOT_FOUND, () -> signIns.revoke(mine.get(0).id(), TestCity.ADMINISTRATOR));
        signIns.revoke(mine.get(0).id(), me);
        assertEquals(Optional.empty(), signIns.authenticate(token));
        Refusals.of(Problem.NOT_FOUND, () -> signIns.revoke(mine.get(0).id(), me));
    }

    @Test
    public void whatIsNoTokenIsNobodys() {
        for (String text : new String[] {null, "", "x", "x".repeat(43), "字".repeat(43), "x".repeat(100_000)}) {
            assertEquals(Optional.empty(), signIns.authenticate(text));
        }
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            Refusals.of(Problem.UNAUTHENTICATED, () -> signIns.signIn("wang.jianguo", "wrong guess 1"));
        }
    }

    private int successes(int attempts, String password) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Boolean>> tries = new ArrayList<>();
            for (int i = 0; i < attempts; i++) {
                tries.add(threads.submit(() -> isLetIn(password)));
            }
            int successes = 0;
            for (Future<Boolean> tried : tries) {
                successes += tried.get() ? 1 : 0;
            }
            return successes;
        } finally {
            threads.shutdownNow();
        }
    }

    private boolean isLetIn(String password) {
        try {
            signIns.signIn("wang.jianguo", password);
            return true;
        } catch (PlatformException refused) {
            assertEquals(Problem.UNAUTHENTICATED, refused.problem().type());
            return false;
        }
    }
}
