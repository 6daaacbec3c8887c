// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.internal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.linli.organization.SignIns;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Proof of a password. An attempt is counted before it is looked at, so that no number of attempts at once gets more
 * looks than the limit; the one that is right takes the count back. In one process the attempts at one account come one
 * after the other, so that several that are right do not lock each other out.
 */
@Component(service = PasswordProof.class)
public final class PasswordProof {
    private static final int STRIPES = 64;

    private final OrganizationSchema schema;
    private final Passwords passwords;
    private final Object[] turns = Stream.generate(Object::new).limit(STRIPES).toArray();

    @Activate
    public PasswordProof(@Reference OrganizationSchema schema) {
        this(schema, new Passwords(Passwords.COST));
    }

    /** For tests: cheaper hashes. */
    PasswordProof(OrganizationSchema schema, Passwords passwords) {
        this.schema = schema;
        this.passwords = passwords;
    }

    Passwords passwords() {
        return passwords;
    }

    /** A username as it is stored. */
    static String canonical(String username) {
        return username == null ? "" : username.toLowerCase(Locale.ROOT);
    }

    /**
     * The officer whose account that is; empty for an unknown name, a wrong password, a locked and a closed account.
     */
    Optional<String> officer(String username, String password) {
        String name = canonical(username);
        synchronized (turns[Math.floorMod(name.hashCode(), STRIPES)]) {
            Optional<Counted> counted = schema.write(em -> count(em, name));
            boolean right = passwords.matches(
                    password, counted.map(Counted::passwordHash).orElse(null));
            if (right) {
                schema.write(em -> em.createQuery(
                                "UPDATE AccountRow a SET a.failures = 0, a.lockedUntil = NULL WHERE a.username = :name")
                        .setParameter("name", name)
                        .executeUpdate());
            }
            return right ? counted.map(Counted::officer) : Optional.empty();
        }
    }

    private Optional<Counted> count(EntityManager em, String name) {
        Instant now = schema.clock().instant().truncatedTo(ChronoUnit.MICROS);
        int open = em.createQuery("UPDATE AccountRow a SET a.failures = a.failures + 1 WHERE a.username = :name"
                        + " AND a.officer IS NOT NULL AND (a.lockedUntil IS NULL OR a.lockedUntil <= :now)")
                .setParameter("name", name)
                .setParameter("now", now)
                .executeUpdate();
        if (open == 0) {
            return Optional.empty();
        }
        AccountRow row = em.find(AccountRow.class, name);
        if (row.failures >= SignIns.FAILURES_TO_LOCK) {
            // This attempt is looked at all the same; the next is not.
            row.failures = 0;
            row.lockedUntil = now.plus(SignIns.LOCKED_FOR);
        }
        return Optional.of(new Counted(row.officer, row.passwordHash));
    }

    private record Counted(String officer, String passwordHash) {}
}
