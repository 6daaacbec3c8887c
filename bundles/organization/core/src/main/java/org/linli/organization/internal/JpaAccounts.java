// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.internal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import javax.persistence.EntityManager;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.Input;
import org.linli.organization.Accounts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The accounts in the database. */
@Component(service = {Accounts.class, JpaAccounts.class})
public final class JpaAccounts implements Accounts {
    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9.-]{2,63}");

    private final OrganizationSchema schema;
    private final Diary diary;
    private final PasswordProof proof;

    @Activate
    public JpaAccounts(@Reference OrganizationSchema schema, @Reference Diary diary, @Reference PasswordProof proof) {
        this.schema = schema;
        this.diary = diary;
        this.proof = proof;
    }

    @Override
    public void open(String officer, String username, String password, Actor by) {
        String name = PasswordProof.canonical(username);
        new Input()
                .required("officer", officer)
                .that(
                        USERNAME.matcher(name).matches(),
                        "username",
                        "has another form",
                        "3 to 64 letters a to z, digits, dots or hyphens")
                .check();
        proof.passwords().check("password", password, name);
        String hash = proof.passwords().hash(password);
        schema.write(em -> {
            requireOfficer(em, officer);
            requireRights(em, officer, by);
            requireFree(em, officer, name);
            em.persist(
                    AccountRow.of(name, officer, hash, schema.clock().instant().truncatedTo(ChronoUnit.MICROS)));
            diary.log(em, by, Diary.Action.ACCOUNT_OPENED, officer, name);
            return name;
        });
    }

    @Override
    public void changePassword(String oldPassword, String newPassword, Actor by) {
        changePassword(oldPassword, newPassword, by, null);
    }

    /**
     * As {@link #changePassword(String, String, Actor)}, but one session goes on.
     *
     * @param token of the session that goes on; null for none
     */
    public void changePassword(String oldPassword, String newPassword, Actor by, String token) {
        String name = usernameOf(by);
        proof.passwords().check("newPassword", newPassword, name);
        if (proof.officer(name, oldPassword).isEmpty()) {
            throw new PlatformException(Problem.forbidden("the old password is not right, or the account is locked"));
        }
        String hash = proof.passwords().hash(newPassword);
        schema.write(em -> {
            account(em, name).setPassword(hash);
            diary.log(em, by, Diary.Action.PASSWORD_CHANGED, by.id(), name);
            return em.createQuery("DELETE FROM SignInRow s WHERE s.officer = :officer AND s.name = :session"
                            + " AND s.tokenHash <> :current")
                    .setParameter("officer", by.id())
                    .setParameter("session", SignInRow.SESSION)
                    .setParameter("current", token == null ? "" : Tokens.hash(token))
                    .executeUpdate();
        });
    }

    @Override
    public void resetPassword(String username, String newPassword, Actor by) {
        String name = PasswordProof.canonical(username);
        proof.passwords().check("password", newPassword, name);
        String hash = proof.passwords().hash(newPassword);
        schema.write(em -> {
            AccountRow row = account(em, name);
            requireRights(em, row.officer, by);
            row.setPassword(hash);
            diary.log(em, by, Diary.Action.PASSWORD_RESET, row.officer, name);
            return endAll(em, row.officer);
        });
    }

    @Override
    public void close(String username, Actor by) {
        String name = PasswordProof.canonical(username);
        schema.write(em -> {
            AccountRow row = account(em, name);
            requireRights(em, row.officer, by);
            diary.log(em, by, Diary.Action.ACCOUNT_CLOSED, row.officer, name);
            int ended = endAll(em, row.officer);
            row.officer = null;
            return ended;
        });
    }

    @Override
    public List<Account> of(Collection<String> officers, Actor by) {
        new Input()
                .that(officers.size() <= MOST_AT_ONCE, "officer", "are too many", "at most " + MOST_AT_ONCE)
                .check();
        OfficerSaving.requireRights(by, List.of());
        if (officers.isEmpty()) {
            return List.of();
        }
        Instant now = schema.now();
        return schema.read(em -> em
                .createQuery("SELECT a FROM AccountRow a WHERE a.officer IN :officers", AccountRow.class)
                .setParameter("officers", officers)
                .getResultList()
                .stream()
                .filter(row -> OfficerSaving.mayManage(by, OfficerSaving.grantsOf(em, row.officer)))
                .map(row -> new Account(
                        row.officer, row.username, row.openedAt, row.isLocked(now) ? row.lockedUntil : null))
                .toList());
    }

    private String usernameOf(Actor actor) {
        List<String> names = schema.read(
                em -> em.createQuery("SELECT a.username FROM AccountRow a WHERE a.officer = :officer", String.class)
                        .setParameter("officer", actor.id())
                        .getResultList());
        if (names.isEmpty()) {
            throw new PlatformException(Problem.unauthenticated("this needs somebody with an account"));
        }
        return names.get(0);
    }

    private static AccountRow account(EntityManager em, String name) {
        AccountRow row = em.find(AccountRow.class, name);
        if (row == null || row.officer == null) {
            throw new PlatformException(Problem.notFound("account", name));
        }
        return row;
    }

    private static void requireOfficer(EntityManager em, String officer) {
        if (em.find(OfficerRow.class, officer) == null) {
            throw new PlatformException(Problem.notFound("officer", officer));
        }
    }

    private static void requireRights(EntityManager em, String officer, Actor by) {
        OfficerSaving.requireRights(by, OfficerSaving.grantsOf(em, officer));
    }

    private static void requireFree(EntityManager em, String officer, String name) {
        if (em.find(AccountRow.class, name) != null) {
            throw new PlatformException(Problem.conflict("the username is taken"));
        }
        boolean has = em.createQuery("SELECT COUNT(a) FROM AccountRow a WHERE a.officer = :officer", Long.class)
                        .setParameter("officer", officer)
                        .getSingleResult()
                > 0;
        if (has) {
            throw new PlatformException(Problem.conflict("the officer has an account already"));
        }
    }

    private static int endAll(EntityManager em, String officer) {
        return em.createQuery("DELETE FROM SignInRow s WHERE s.officer = :officer")
                .setParameter("officer", officer)
                .executeUpdate();
    }
}
