// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.support.data.Instants;
import org.linli.kernel.support.data.UncheckedSqlException;
import org.linli.petition.Person;
import org.linli.registry.Residents;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The residents whom a petition concerns, as the registry knows them by the phones that were given.
 *
 * @param residents their ids
 * @param known false when the registry did not answer: it is to be asked again
 */
public record Concerned(List<String> residents, boolean known) {
    private static final Logger LOG = LoggerFactory.getLogger(Concerned.class);
    private static final Concerned LATER = new Concerned(List.of(), false);

    /** Asks the registry; outside of a transaction. */
    public static Concerned ask(Residents registry, Person... persons) {
        List<String> phones = Arrays.stream(persons)
                .filter(Objects::nonNull)
                .map(Person::phone)
                .filter(phone -> phone != null && !phone.isBlank())
                .distinct()
                .toList();
        TreeSet<String> residents = new TreeSet<>();
        for (String phone : phones) {
            try {
                residents.addAll(registry.withPhone(phone));
            } catch (PlatformException refused) {
                if (!refused.problem().type().equals(Problem.INVALID)) {
                    return LATER;
                }
            } catch (RuntimeException failed) {
                // its message is not ours to write down: it may hold the phone
                LOG.warn(
                        "The registry failed to tell whom a petition concerns: {}",
                        failed.getClass().getName());
                return LATER;
            }
        }
        return new Concerned(List.copyOf(residents), true);
    }

    /**
     * Who brought a link about.
     *
     * @param petition the petition
     * @param by the officer who entered it, or {@code anonymous}
     * @param at when
     */
    public record Cause(String petition, String by, Instant at) {}

    /** Keeps the links, or that they are to be made later; in the transaction. */
    public void keep(Connection tx, Cause cause) {
        try {
            if (!known) {
                insert(
                        tx,
                        "INSERT INTO petition_to_link (filed_at, petition, filed_by) VALUES (?, ?, ?)",
                        cause.at(),
                        cause.petition(),
                        cause.by());
            }
            for (String resident : residents) {
                link(tx, cause, resident, "PHONE");
            }
        } catch (SQLException failed) {
            throw new UncheckedSqlException(failed);
        }
    }

    public static void link(Connection tx, Cause cause, String resident, String how) throws SQLException {
        insert(
                tx,
                "INSERT INTO petition_resident (linked_at, petition, resident, linked_by, how) VALUES (?, ?, ?, ?, ?)",
                cause.at(),
                cause.petition(),
                resident,
                cause.by(),
                how);
    }

    private static void insert(Connection tx, String sql, Instant at, String... values) throws SQLException {
        try (PreparedStatement insert = tx.prepareStatement(sql)) {
            Instants.set(insert, 1, at);
            for (int i = 0; i < values.length; i++) {
                insert.setString(i + 2, values[i]);
            }
            insert.executeUpdate();
        }
    }
}
