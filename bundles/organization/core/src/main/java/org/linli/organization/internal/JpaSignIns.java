// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.internal;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Authenticator;
import org.linli.kernel.support.Ids;
import org.linli.kernel.support.Input;
import org.linli.kernel.support.data.Instants;
import org.linli.kernel.support.data.Schema;
import org.linli.kernel.support.data.UncheckedSqlException;
import org.linli.organization.SignIns;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Sessions and tokens in the database. Each request is answered by one indexed query, so a revoked token and a changed
 * role hold from the next request on; nothing is kept in memory.
 */
@Component(service = {SignIns.class, Authenticator.class, JpaSignIns.class})
public final class JpaSignIns implements SignIns, Authenticator {
    /** A session ends after so long, used or not. */
    private static final Duration SESSION_LIFE = Duration.ofDays(7);
    /** Last use is kept to the minute. */
    private static final Duration LAST_USED_STEP = Duration.ofMinutes(1);

    private static final int NAME_MAX = 80;
    private static final int MOST_LISTED = 200;
    private static final String TOUCH = "UPDATE sign_in SET last_used_at = ? WHERE id = ? AND last_used_at < ?";

    private final OrganizationSchema schema;
    private final Diary diary;
    private final PasswordProof proof;

    @Activate
    public JpaSignIns(@Reference OrganizationSchema schema, @Reference Diary diary, @Reference PasswordProof proof) {
        this.schema = schema;
        this.diary = diary;
        this.proof = proof;
    }

    @Override
    public Session signIn(String username, String password) {
        String officer = proof.officer(username, password)
                .orElseThrow(() -> new PlatformException(Problem.unauthenticated(
                        "username and password do not fit, or the account is locked for some minutes")));
        return schema.write(em -> {
            endExpired(em, officer);
            return begin(em, officer, SignInRow.SESSION, SESSION_LIFE);
        });
    }

    @Override
    public void signOut(String token) {
        if (Tokens.isForm(token)) {
            schema.write(em -> em.createQuery("DELETE FROM SignInRow s WHERE s.tokenHash = :hash")
                    .setParameter("hash", Tokens.hash(token))
                    .executeUpdate());
        }
    }

    @Override
    public Session issue(String name, Duration life, Actor by) {
        new Input()
                .text("name", name, 1, NAME_MAX)
                .that(
                        life != null && life.compareTo(Duration.ZERO) > 0 && life.compareTo(TOKEN_LIFE) <= 0,
                        "days",
                        "is no life of a token",
                        "1 to " + TOKEN_LIFE.toDays() + " days")
                .check();
        return schema.write(em -> {
            requireAccount(em, by);
            endExpired(em, by.id());
            diary.log(em, by, Diary.Action.TOKEN_ISSUED, by.id(), "for " + life.toDays() + " days");
            return begin(em, by.id(), name, life);
        });
    }

    @Override
    public List<Issued> list(Actor by) {
        return schema.read(em -> em
                .createQuery("SELECT s FROM SignInRow s WHERE s.officer = :officer ORDER BY s.id DESC", SignInRow.class)
                .setParameter("officer", by.id())
                .setMaxResults(MOST_LISTED)
                .getResultList()
                .stream()
                .map(SignInRow::issued)
                .toList());
    }

    @Override
    public void revoke(String id, Actor by) {
        int ended = schema.write(em -> em.createQuery("DELETE FROM SignInRow s WHERE s.id = :id AND s.officer = :me")
                .setParameter("id", id)
                .setParameter("me", by.id())
                .executeUpdate());
        if (ended == 0) {
            throw new PlatformException(Problem.notFound("session or token", id));
        }
    }

    @Override
    public Optional<Actor> authenticate(String token) {
        if (!Tokens.isForm(token)) {
            return Optional.empty();
        }
        Instant now = schema.now();
        return schema.jdbc(connection -> {
            Optional<SignedIn> found =
                    SignedIn.find(connection, Tokens.hash(token), now).filter(signedIn -> signedIn.isValid(now));
            if (found.isPresent() && found.get().lastUsed().isBefore(now.minus(LAST_USED_STEP))) {
                try (PreparedStatement touch = connection.prepareStatement(TOUCH)) {
                    Instants.set(touch, 1, now);
                    touch.setString(2, found.get().id());
                    Instants.set(touch, 3, now.minus(LAST_USED_STEP));
                    touch.executeUpdate();
                }
            }
            return found.map(SignedIn::actor);
        });
    }

    @Override
    public Optional<Actor> peek(String token) {
        if (!Tokens.isForm(token)) {
            return Optional.empty();
        }
        Instant now = schema.now();
        return schema.jdbc(connection -> SignedIn.find(connection, Tokens.hash(token), now)
                .filter(signedIn -> signedIn.isValid(now))
                .map(SignedIn::actor));
    }

    private Session begin(EntityManager em, String officer, String name, Duration life) {
        Instant now = schema.now();
        String token = Tokens.next();
        SignInRow row = new SignInRow();
        row.id = Ids.next();
        row.tokenHash = Tokens.hash(token);
        row.officer = officer;
        row.name = name;
        row.createdAt = now;
        row.endsAt = now.plus(life);
        row.lastUsedAt = now;
        em.persist(row);
        em.flush();
        return new Session(token, row.endsAt, actorBehind(em, row.tokenHash, now));
    }

    private static Actor actorBehind(EntityManager em, String hash, Instant now) {
        try {
            return SignedIn.find(Schema.connection(em), hash, now).orElseThrow().actor();
        } catch (SQLException failed) {
            throw new UncheckedSqlException(failed);
        }
    }

    private void endExpired(EntityManager em, String officer) {
        Instant now = schema.now();
        em.createQuery("DELETE FROM SignInRow s WHERE s.officer = :officer AND (s.endsAt <= :now"
                        + " OR (s.name = :session AND s.lastUsedAt <= :idle))")
                .setParameter("officer", officer)
                .setParameter("now", now)
                .setParameter("session", SignInRow.SESSION)
                .setParameter("idle", now.minus(SESSION_IDLE))
                .executeUpdate();
    }

    private static void requireAccount(EntityManager em, Actor actor) {
        boolean has = em.createQuery("SELECT COUNT(a) FROM AccountRow a WHERE a.officer = :officer", Long.class)
                        .setParameter("officer", actor.id())
                        .getSingleResult()
                > 0;
        if (!has) {
            throw new PlatformException(Problem.unauthenticated("this needs somebody with an account"));
        }
    }
}
