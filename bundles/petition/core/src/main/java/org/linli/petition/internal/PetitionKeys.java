// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.crypto.Keyring;
import org.linli.kernel.crypto.WrappedKeys;
import org.linli.kernel.support.Json;
import org.linli.kernel.support.data.SqlFunction;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The wrapped keys of petitioners and attachments, and those of receipts that are kept for a command that is sent again. */
@Component(service = WrappedKeys.class)
public final class PetitionKeys implements WrappedKeys {
    private static final Logger LOG = LoggerFactory.getLogger(PetitionKeys.class);

    /** A petition has up to two keys, so that a transaction writes 500 rows at most. */
    private static final int MOST = 250;

    private final PetitionSchema schema;
    private final Keyring keyring;

    /** Takes the keyring through the gate. */
    @Activate
    public PetitionKeys(@Reference PetitionSchema schema, @Reference Neighbours neighbours) {
        this(schema, neighbours.keyring());
    }

    public PetitionKeys(PetitionSchema schema, Keyring keyring) {
        this.schema = schema;
        this.keyring = keyring;
    }

    /** Where keys are kept; in this order. */
    private enum Place {
        FILED_BY("petition", "id", "filed_by_key"),
        ON_BEHALF_OF("petition", "id", "on_behalf_of_key"),
        REPLY_TO("petition", "id", "reply_to_key"),
        RECEIPT("idempotency_key", "idem_key", "answer"),
        ATTACHMENT("attachment", "id", "wrapped_key"),
        MEDIATION("mediation", "id", "sealed_key"),
        WAITING_FILE("waiting_file", "id", "wrapped_key");

        private final String table;
        private final String id;
        private final String column;

        Place(String table, String id, String column) {
            this.table = table;
            this.id = id;
            this.column = column;
        }

        private String select(int max) {
            return "SELECT " + id + ", " + column + " FROM " + table + " --DERBY-PROPERTIES constraint=" + table
                    + "_pk\n" + " WHERE " + id + " > ? ORDER BY " + id + " FETCH FIRST " + max + " ROWS ONLY";
        }

        private String update() {
            return "UPDATE " + table + " SET " + column + " = ? WHERE " + id + " = ? AND " + column + " = ?";
        }
    }

    /** What is kept for an id: a key, or a receipt with one; null for none. */
    private record Kept(String id, String text) {}

    /** What is to be put in place of what was read. */
    private record Change(Kept before, String text) {}

    @Override
    public String module() {
        return Names.MODULE;
    }

    @Override
    public String rewrap(String after, int max) {
        int slash = after.indexOf('/');
        int place = slash < 0 ? 0 : Integer.parseInt(after.substring(0, slash));
        return rewrap(place, after.substring(slash + 1), Math.min(max, MOST));
    }

    private String rewrap(int number, String after, int max) {
        if (number == Place.values().length) {
            return "";
        }
        Place place = Place.values()[number];
        List<Kept> kept = schema.schema().jdbc(tx -> read(tx, place, after, max));
        List<Change> changes = new ArrayList<>();
        for (Kept one : kept) {
            String again = one.text() == null ? null : rewrapped(place, one);
            if (again != null && !again.equals(one.text())) {
                changes.add(new Change(one, again));
            }
        }
        schema.schema().jdbc(write(place, changes));
        return kept.size() < max
                ? rewrap(number + 1, "", max)
                : number + "/" + kept.get(max - 1).id();
    }

    /** Null for what cannot be opened: it is lost already, and must not keep the others waiting. */
    private String rewrapped(Place place, Kept kept) {
        try {
            if (place != Place.RECEIPT) {
                return rewrapped(kept.text());
            }
            Contacts.Sealed receipt = Json.read(kept.text(), Contacts.Sealed.class);
            return receipt.key() == null
                    ? null
                    : Json.write(new Contacts.Sealed(rewrapped(receipt.key()), receipt.data()));
        } catch (PlatformException unopened) {
            if (!unopened.problem().type().equals(Problem.CONFLICT)) {
                throw unopened;
            }
            LOG.error("A wrapped key of {} {} cannot be opened by any key and stays as it is", place.table, kept.id());
            return null;
        }
    }

    private String rewrapped(String key) {
        return Base64.getEncoder()
                .encodeToString(keyring.rewrap(Base64.getDecoder().decode(key)));
    }

    private static List<Kept> read(Connection tx, Place place, String after, int max) throws SQLException {
        List<Kept> kept = new ArrayList<>();
        try (PreparedStatement select = tx.prepareStatement(place.select(max))) {
            select.setString(1, after);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    kept.add(new Kept(row.getString(1), row.getString(2)));
                }
            }
        }
        return kept;
    }

    /** Changes only what is still as it was read. */
    private static SqlFunction<Connection, Integer> write(Place place, List<Change> changes) {
        return tx -> {
            try (PreparedStatement update = tx.prepareStatement(place.update())) {
                for (Change change : changes) {
                    update.setString(1, change.text());
                    update.setString(2, change.before().id());
                    update.setString(3, change.before().text());
                    update.executeUpdate();
                }
            }
            return changes.size();
        };
    }
}
