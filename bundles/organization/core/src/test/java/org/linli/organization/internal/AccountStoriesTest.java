// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.linli.kernel.Page;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Grant;
import org.linli.kernel.security.Role;
import org.linli.organization.Accounts;
import org.linli.organization.Officer;
import org.linli.organization.testing.Refusals;
import org.linli.organization.testing.TestCity;

public class AccountStoriesTest extends OnEachDatabase {
    private static final String PASSWORD = "correct horse 1";
    private static final String NEW_PASSWORD = "battery staple 2";

    private TestModule module;
    private JpaAccounts accounts;

    @Before
    public void saveTestCity() {
        module = TestModule.empty(database);
        module.world().withTestCity();
        accounts = module.accounts;
    }

    @Test
    public void aNewPasswordEndsTheOtherSessionsAndNoTokens() {
        module.officer("wang", PASSWORD, Role.DISPATCHER, TestCity.FIRST_SUBDISTRICT);
        String current = module.signIns.signIn("wang", PASSWORD).token();
        String other = module.signIns.signIn("wang", PASSWORD).token();
        Actor me = module.signIns.authenticate(current).orElseThrow();
        String program = module.signIns.issue("大屏", Duration.ofDays(1), me).token();

        accounts.changePassword(PASSWORD, NEW_PASSWORD, me, current);

        assertTrue(module.signIns.authenticate(current).isPresent());
        assertTrue(module.signIns.authenticate(program).isPresent());
        assertFalse(module.signIns.authenticate(other).isPresent());
        Refusals.of(Problem.UNAUTHENTICATED, () -> module.signIns.signIn("wang", PASSWORD));
        module.signIns.signIn("wang", NEW_PASSWORD);
    }

    @Test
    public void aWrongOldPasswordCountsAsAFailure() {
        module.officer("wang", PASSWORD, Role.DISPATCHER, TestCity.FIRST_SUBDISTRICT);
        Actor me = module.signIns.signIn("wang", PASSWORD).actor();
        for (int i = 0; i < 5; i++) {
            Refusals.of(Problem.FORBIDDEN, () -> accounts.changePassword("wrong", NEW_PASSWORD, me));
        }
        Refusals.of(Problem.FORBIDDEN, () -> accounts.changePassword(PASSWORD, NEW_PASSWORD, me));
        Refusals.of(Problem.UNAUTHENTICATED, () -> module.signIns.signIn("wang", PASSWORD));
        Refusals.of(Problem.UNAUTHENTICATED, () -> accounts.changePassword(PASSWORD, NEW_PASSWORD, Actor.ANONYMOUS));
    }

    @Test
    public void anAdministratorSetsAPasswordAndEndsTheLockout() {
        module.officer("wang", PASSWORD, Role.DISPATCHER, TestCity.FIRST_SUBDISTRICT);
        String session = module.signIns.signIn("wang", PASSWORD).token();
        for (int i = 0; i < 5; i++) {
            Refusals.of(Problem.UNAUTHENTICATED, () -> module.signIns.signIn("wang", "wrong"));
        }
        accounts.resetPassword("WANG", NEW_PASSWORD, TestCity.ADMINISTRATOR);
        assertFalse(module.signIns.authenticate(session).isPresent());
        module.signIns.signIn("wang", NEW_PASSWORD);
    }

    @Test
    public void aClosedAccountIsClosedForGood() {
        Officer officer = module.officer("wang", PASSWORD, Role.DISPATCHER, TestCity.FIRST_SUBDISTRICT);
        String session = module.signIns.signIn("wang", PASSWORD).token();
        accounts.close("wang", TestCity.ADMINISTRATOR);
        assertFalse(module.signIns.authenticate(session).isPresent());
        Refusals.of(Problem.NOT_FOUND, () -> accounts.resetPassword("wang", NEW_PASSWORD, TestCity.ADMINISTRATOR));
        Refusals.of(Problem.CONFLICT, () -> accounts.open(officer.id(), "wang", PASSWORD, TestCity.ADMINISTRATOR));
        accounts.open(officer.id(), "wang2", PASSWORD, TestCity.ADMINISTRATOR);
        module.signIns.signIn("wang2", PASSWORD);
    }

    @Test
    public void oneAccountForAnOfficerAndOneOfficerForAName() {
        Officer first = module.officer("wang", PASSWORD, Role.DISPATCHER, TestCity.FIRST_SUBDISTRICT);
        Refusals.of(Problem.CONFLICT, () -> accounts.open(first.id(), "other", PASSWORD, TestCity.ADMINISTRATOR));
        Officer second = module.officers.save(
                new Officer(null, "李秀英", null, List.of(), Set.of(), List.of()), TestCity.ADMINISTRATOR);
        Refusals.of(Problem.CONFLICT, () -> accounts.open(second.id(), "Wang", PASSWORD, TestCity.ADMINISTRATOR));
        Refusals.of(Problem.NOT_FOUND, () -> accounts.open("nobody", "zhao", PASSWORD, TestCity.ADMINISTRATOR));
    }

    @Test
    public void onlyWhoManagesAllRolesOfAnOfficerManagesTheAccount() {
        Actor ofEast = TestCity.actor("east", new Grant(Role.ADMINISTRATOR, TestCity.EAST));
        module.officer("chief", PASSWORD, Role.ADMINISTRATOR, null);
        module.officer("wang", PASSWORD, Role.DISPATCHER, TestCity.FIRST_SUBDISTRICT);
        Refusals.of(Problem.FORBIDDEN, () -> accounts.resetPassword("chief", NEW_PASSWORD, ofEast));
        Refusals.of(Problem.FORBIDDEN, () -> accounts.close("chief", ofEast));
        accounts.resetPassword("wang", NEW_PASSWORD, ofEast);
    }

    @Test
    public void anAdministratorSeesWhoCanSignInAndWhoIsLockedOut() {
        Officer chief = module.officer("chief", PASSWORD, Role.ADMINISTRATOR, null);
        Officer wang = module.officer("wang", PASSWORD, Role.DISPATCHER, TestCity.FIRST_SUBDISTRICT);
        Officer gone = module.officer("gone", PASSWORD, Role.DISPATCHER, TestCity.FIRST_SUBDISTRICT);
        accounts.close("gone", TestCity.ADMINISTRATOR);
        for (int i = 0; i < 5; i++) {
            Refusals.of(Problem.UNAUTHENTICATED, () -> module.signIns.signIn("wang", "wrong"));
        }
        List<String> all = List.of(chief.id(), wang.id(), gone.id(), "nobody");
        Actor ofEast = TestCity.actor("east", new Grant(Role.ADMINISTRATOR, TestCity.EAST));

        List<Accounts.Account> seen = accounts.of(all, ofEast);
        assertEquals(
                List.of("wang"), seen.stream().map(Accounts.Account::username).toList());
        assertEquals(wang.id(), seen.get(0).officer());
        assertTrue(seen.get(0).lockedUntil().isAfter(module.schema.now()));
        assertEquals(2, accounts.of(all, TestCity.ADMINISTRATOR).size());
        assertEquals(List.of(), accounts.of(List.of(), ofEast));
        Refusals.of(Problem.FORBIDDEN, () -> accounts.of(all, TestCity.actor("x", new Grant(Role.AUDITOR, null))));
    }

    @Test
    public void whoOnlyLooksWhetherSomebodyIsStillThereDoesNotUseTheSession() {
        module.officer("wang", PASSWORD, Role.DISPATCHER, TestCity.FIRST_SUBDISTRICT);
        String session = module.signIns.signIn("wang", PASSWORD).token();
        for (int hour = 0; hour < 8; hour++) {
            assertTrue(module.signIns.peek(session).isPresent());
            module.clock.pass(Duration.ofHours(1));
        }
        module.clock.pass(Duration.ofMinutes(1));
        assertFalse(module.signIns.peek(session).isPresent());
        assertFalse(module.signIns.peek("no token").isPresent());
    }

    @Test
    public void auditorsReadWhoDidWhat() {
        Officer officer = module.officer("wang", PASSWORD, Role.DISPATCHER, TestCity.FIRST_SUBDISTRICT);
        accounts.close("wang", TestCity.ADMINISTRATOR);
        AdministrationLog log = new AdministrationLog(module.schema);
        Actor auditor = TestCity.actor("auditor", new Grant(Role.AUDITOR, null));
        Page<AdministrationLog.Entry> newest = log.list(officer.id(), null, 2, auditor);
        assertEquals(
                List.of("ACCOUNT_CLOSED", "ACCOUNT_OPENED"),
                newest.items().stream().map(AdministrationLog.Entry::action).toList());
        AdministrationLog.Entry added =
                log.list(officer.id(), newest.next(), 2, auditor).items().get(0);
        assertEquals("OFFICER_ADDED", added.action());
        assertEquals("administrator", added.actor());
        assertEquals("roles DISPATCHER@990101001; units ; grids []", added.detail());
        Refusals.of(Problem.FORBIDDEN, () -> log.list(null, null, 10, TestCity.ADMINISTRATOR));
    }
}
