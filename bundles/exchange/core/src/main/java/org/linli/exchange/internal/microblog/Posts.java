// SPDX-License-Identifier: Apache-2.0
package org.linli.exchange.internal.microblog;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.HexFormat;
import java.util.Optional;
import org.linli.exchange.internal.ExchangeSchema;
import org.linli.exchange.internal.alert.Alert;
import org.linli.exchange.internal.alert.Alerts;
import org.linli.kernel.AreaCode;
import org.linli.kernel.support.data.Instants;

/** Which posts were seen, and which private messages went out; known again after a restart. */
final class Posts {
    private final ExchangeSchema schema;
    private final Alerts alerts;

    Posts(ExchangeSchema schema, Alerts alerts) {
        this.schema = schema;
        this.alerts = alerts;
    }

    /** How far a post is. */
    enum State {
        /** Seen; it is being filed. */
        COMING,
        /** A petition. */
        FILED,
        /** Put aside. */
        REFUSED
    }

    /** A post by its own id and the account of ours it was written to, without telling either. */
    static String key(Post post) {
        return digest(post.to() + '\n' + post.id());
    }

    static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Optional<State> find(String key) {
        return schema.schema().jdbc(tx -> {
            try (PreparedStatement select = tx.prepareStatement("SELECT state FROM post WHERE id = ?")) {
                select.setString(1, key);
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? Optional.of(State.valueOf(row.getString(1))) : Optional.empty();
                }
            }
        });
    }

    /** Writes down that it was seen, together with the alert it raised; null for none. */
    void seen(String key, AreaCode area, Alert alert) {
        schema.schema().jdbc(tx -> {
            try (PreparedStatement insert =
                    tx.prepareStatement("INSERT INTO post (id, area, state, seen_at) VALUES (?, ?, ?, ?)")) {
                insert.setString(1, key);
                insert.setString(2, area.value());
                insert.setString(3, State.COMING.name());
                Instants.set(insert, 4, schema.now());
                insert.executeUpdate();
            }
            if (alert != null) {
                alerts.raise(tx, key, alert);
            }
            return null;
        });
    }

    /** @param number the petition's; null when it became none */
    void settled(String key, State state, String number) {
        schema.schema().jdbc(tx -> {
            try (PreparedStatement update = tx.prepareStatement("UPDATE post SET state = ?, number = ? WHERE id = ?")) {
                update.setString(1, state.name());
                update.setString(2, number);
                update.setString(3, key);
                return update.executeUpdate();
            }
        });
    }

    boolean wasSent(String answer) {
        return schema.schema().jdbc(tx -> {
            try (PreparedStatement select = tx.prepareStatement("SELECT id FROM message WHERE id = ?")) {
                select.setString(1, answer);
                try (ResultSet row = select.executeQuery()) {
                    return row.next();
                }
            }
        });
    }

    void sent(String answer) {
        schema.schema().jdbc(tx -> {
            try (PreparedStatement insert = tx.prepareStatement("INSERT INTO message (id, sent_at) VALUES (?, ?)")) {
                insert.setString(1, answer);
                Instants.set(insert, 2, schema.now());
                return insert.executeUpdate();
            }
        });
    }
}
