// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.care;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.linli.kernel.AreaCode;
import org.linli.registry.ResidentStatus;
import org.linli.registry.internal.Home;

/**
 * What of a resident's row care files and change requests need.
 *
 * @param key the person's key, wrapped; null when it was destroyed
 */
public record Person(
        String id, String name, LocalDate born, ResidentStatus status, String key, Home home, long version) {
    private static final String SELECT = "SELECT name, born, status, wrapped_key, dwelling, district, subdistrict,"
            + " community, grid, version FROM resident WHERE id = ?";

    /** Finds somebody. */
    public static Optional<Person> find(Connection tx, String id) throws SQLException {
        try (PreparedStatement select = tx.prepareStatement(SELECT)) {
            select.setString(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(of(id, row)) : Optional.empty();
            }
        }
    }

    /** Finds somebody and keeps the row as it is until the end of the transaction, so that nobody moves meanwhile. */
    public static Optional<Person> held(Connection tx, String id) throws SQLException {
        try (PreparedStatement hold = tx.prepareStatement("UPDATE resident SET version = version WHERE id = ?")) {
            hold.setString(1, id);
            hold.executeUpdate();
        }
        return find(tx, id);
    }

    /** The smallest known area of the home. */
    public AreaCode area() {
        return home.area();
    }

    /** Whether there is a record that can be worked on. */
    public boolean isLive() {
        return status == ResidentStatus.ACTIVE && key != null;
    }

    /** The age on a day; null when the birthday is not known. */
    public Integer ageOn(LocalDate day) {
        return born == null ? null : Period.between(born, day).getYears();
    }

    private static Person of(String id, ResultSet row) throws SQLException {
        Date born = row.getDate("born");
        return new Person(
                id,
                row.getString("name"),
                born == null ? null : born.toLocalDate(),
                ResidentStatus.valueOf(row.getString("status")),
                row.getString("wrapped_key"),
                new Home(
                        row.getString("dwelling"),
                        row.getString("district"),
                        row.getString("subdistrict"),
                        row.getString("community"),
                        row.getString("grid")),
                row.getLong("version"));
    }
}
