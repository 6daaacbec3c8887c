// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.linli.kernel.crypto.Keyring;
import org.linli.kernel.support.data.UncheckedSqlException;
import org.linli.petition.Person;

/**
 * By which phones a petition is found again; only blind indexes are kept.
 *
 * @param phones the blind indexes
 */
public record PhoneIndex(List<String> phones) {
    private static final String CONTEXT = "petition.phone";

    /** Of these persons; outside of a transaction. */
    public static PhoneIndex of(Keyring keyring, Person... persons) {
        return new PhoneIndex(Stream.of(persons)
                .filter(Objects::nonNull)
                .map(Person::phone)
                .filter(phone -> phone != null && !phone.isBlank())
                .map(phone -> of(keyring, phone))
                .distinct()
                .toList());
    }

    /** Of one phone, however it is written. */
    public static String of(Keyring keyring, String phone) {
        String digits = phone.replaceAll("\\D", "");
        boolean country = digits.length() == 13 && digits.startsWith("86");
        return keyring.index(CONTEXT, country ? digits.substring(2) : digits);
    }

    /** Keeps them, in the transaction of the filing. */
    public void keep(Connection tx, String petition) {
        try (PreparedStatement insert =
                tx.prepareStatement("INSERT INTO petition_phone (phone, petition_id) VALUES (?, ?)")) {
            for (String phone : phones) {
                insert.setString(1, phone);
                insert.setString(2, petition);
                insert.executeUpdate();
            }
        } catch (SQLException failed) {
            throw new UncheckedSqlException(failed);
        }
    }
}
