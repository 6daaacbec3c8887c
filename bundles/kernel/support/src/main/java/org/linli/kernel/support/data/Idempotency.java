// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.support.data;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;

/**
 * Remembers the answers of commands that came with an Idempotency-Key, in the command's own transaction: the same request
 * again gets the same answer and does nothing. When two come at once, the later one meets the unique key, is rolled back
 * and done again by {@link Schema}, and then finds the answer.
 *
 * <p>Keys and requests are kept as digests; an answer must hold no personal data.
 */
public final class Idempotency {
    private final Clock clock;

    public Idempotency(Clock clock) {
        this.clock = clock;
    }

    /** The key of a caller's header: two callers may use the same header. */
    public static String key(Actor actor, String header) {
        return actor.id() + ' ' + header;
    }

    /**
     * What was answered before.
     *
     * @param key from {@link #key}
     * @param request the whole request as text
     * @throws PlatformException idempotency-key-reused, when the key came with another request
     */
    public Optional<String> answer(Connection tx, String key, String request) {
        try (PreparedStatement select =
                tx.prepareStatement("SELECT request, answer FROM idempotency_key WHERE idem_key = ?")) {
            select.setString(1, digest(key));
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                if (!row.getString("request").equals(digest(request))) {
                    throw new PlatformException(Problem.keyReused());
                }
                return Optional.of(row.getString("answer"));
            }
        } catch (SQLException failed) {
            throw new UncheckedSqlException(failed);
        }
    }

    /** Remembers the answer. */
    public void keep(Connection tx, String key, String request, String answer) {
        try (PreparedStatement insert = tx.prepareStatement(
                "INSERT INTO idempotency_key (idem_key, request, answer, kept_at) VALUES (?, ?, ?, ?)")) {
            insert.setString(1, digest(key));
            insert.setString(2, digest(request));
            insert.setString(3, answer);
            Instants.set(insert, 4, clock.instant());
            insert.executeUpdate();
        } catch (SQLException failed) {
            throw new UncheckedSqlException(failed);
        }
    }

    /** Forgets old answers, at most 500 at a time; returns how many. */
    public int purge(Connection tx, Duration olderThan) {
        String old =
                "SELECT idem_key FROM idempotency_key WHERE kept_at < ? ORDER BY kept_at FETCH FIRST 500 ROWS ONLY";
        try (PreparedStatement select = tx.prepareStatement(old);
                PreparedStatement delete = tx.prepareStatement("DELETE FROM idempotency_key WHERE idem_key = ?")) {
            Instants.set(select, 1, clock.instant().minus(olderThan));
            int found = 0;
            try (ResultSet row = select.executeQuery()) {
                for (; row.next(); found++) {
                    delete.setString(1, row.getString(1));
                    delete.addBatch();
                }
            }
            delete.executeBatch();
            return found;
        } catch (SQLException failed) {
            throw new UncheckedSqlException(failed);
        }
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
