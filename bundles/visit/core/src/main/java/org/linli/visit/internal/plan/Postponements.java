// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.plan;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.linli.kernel.crypto.Keyring;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.Ids;
import org.linli.kernel.support.data.Instants;
import org.linli.visit.Postponement;

/** Why visits were put off, each ground sealed by a key of its own. */
final class Postponements {
    private static final String CONTEXT = "visit.postponed/";
    private static final int MOST = 50;

    private Postponements() {}

    /** One as stored; the ground is sealed. */
    record Kept(String id, LocalDate from, LocalDate to, String by, Instant at, String key, String sealed) {}

    /** Seals; never inside a transaction. */
    static Kept seal(Keyring keyring, LocalDate from, LocalDate to, String ground, Actor by, Instant at) {
        String id = Ids.next();
        byte[] key = keyring.newKey();
        byte[] sealed = keyring.seal(key, ground.getBytes(StandardCharsets.UTF_8), CONTEXT + id);
        Base64.Encoder text = Base64.getEncoder();
        return new Kept(id, from, to, by.id(), at, text.encodeToString(key), text.encodeToString(sealed));
    }

    /** Opens; never inside a transaction. */
    static Postponement open(Keyring keyring, Kept kept) {
        Base64.Decoder bytes = Base64.getDecoder();
        byte[] ground = keyring.open(bytes.decode(kept.key()), bytes.decode(kept.sealed()), CONTEXT + kept.id());
        return new Postponement(
                kept.from(), kept.to(), new String(ground, StandardCharsets.UTF_8), kept.by(), kept.at());
    }

    static void keep(Connection tx, String entry, Kept kept) throws SQLException {
        try (PreparedStatement insert = tx.prepareStatement("INSERT INTO plan_postponed (id, entry, from_day, to_day,"
                + " put_off_by, put_off_at, wrapped_key, sealed) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, kept.id());
            insert.setString(2, entry);
            insert.setDate(3, DueTable.sql(kept.from()));
            insert.setDate(4, DueTable.sql(kept.to()));
            insert.setString(5, kept.by());
            Instants.set(insert, 6, kept.at());
            insert.setString(7, kept.key());
            insert.setString(8, kept.sealed());
            insert.executeUpdate();
        }
    }

    static List<Kept> of(Connection tx, String entry) throws SQLException {
        List<Kept> found = new ArrayList<>();
        try (PreparedStatement select = tx.prepareStatement("SELECT id, from_day, to_day, put_off_by, put_off_at,"
                + " wrapped_key, sealed FROM plan_postponed WHERE entry = ? ORDER BY id DESC FETCH FIRST " + MOST
                + " ROWS ONLY")) {
            select.setString(1, entry);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new Kept(
                            row.getString(1),
                            row.getDate(2).toLocalDate(),
                            row.getDate(3).toLocalDate(),
                            row.getString(4),
                            Instants.get(row, "put_off_at"),
                            row.getString(6),
                            row.getString(7)));
                }
            }
        }
        return found;
    }
}
