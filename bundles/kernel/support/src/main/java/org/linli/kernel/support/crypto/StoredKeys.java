// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.support.crypto;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.support.data.Schema;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Wraps the keys that stand in a module's tables anew, some at a time: what {@code WrappedKeys} of the kernel asks for. */
public final class StoredKeys {
    private static final Logger LOG = LoggerFactory.getLogger(StoredKeys.class);

    private final Schema schema;
    private final List<Place> places;

    /** @param places where keys are, in the order in which they are gone through; add new ones at the end */
    public StoredKeys(Schema schema, List<Place> places) {
        this.schema = schema;
        this.places = List.copyOf(places);
    }

    /**
     * Where keys are kept. The primary key of the table is named after it and is the column of ids.
     *
     * @param column the key, or a text that holds it; null in a row that has none
     * @param rewrap gives the text with its key wrapped anew, the same where it is already
     */
    public record Place(String table, String id, String column, UnaryOperator<String> rewrap) {
        /** A table with the columns id and wrapped_key. */
        public static Place of(String table, UnaryOperator<String> rewrap) {
            return new Place(table, "id", "wrapped_key", rewrap);
        }

        private String select(int max) {
            return "SELECT " + id + ", " + column + " FROM " + table + " --DERBY-PROPERTIES constraint=" + table
                    + "_pk\n WHERE " + id + " > ? ORDER BY " + id + " FETCH FIRST " + max + " ROWS ONLY";
        }

        private String update() {
            return "UPDATE " + table + " SET " + column + " = ? WHERE " + id + " = ? AND " + column + " = ?";
        }
    }

    private record Kept(String id, String text) {}

    private record Change(Kept before, String text) {}

    /**
     * Goes through some rows.
     *
     * @param after where the last call ended; empty to begin
     * @param max of one transaction
     * @return where this call ended; empty at the end
     */
    public String rewrap(String after, int max) {
        int slash = after.indexOf('/');
        int place = slash < 0 ? 0 : Integer.parseInt(after.substring(0, slash));
        return rewrap(place, after.substring(slash + 1), max);
    }

    private String rewrap(int number, String after, int max) {
        if (number == places.size()) {
            return "";
        }
        Place place = places.get(number);
        List<Kept> kept = schema.jdbc(tx -> read(tx, place, after, max));
        List<Change> changes = new ArrayList<>();
        for (Kept one : kept) {
            String again = one.text() == null ? null : rewrapped(place, one);
            if (again != null && !again.equals(one.text())) {
                changes.add(new Change(one, again));
            }
        }
        schema.jdbc(tx -> write(tx, place, changes));
        return kept.size() < max
                ? rewrap(number + 1, "", max)
                : number + "/" + kept.get(max - 1).id();
    }

    /** Null for what cannot be opened: it is lost already, and must not keep the others waiting. */
    private static String rewrapped(Place place, Kept kept) {
        try {
            return place.rewrap().apply(kept.text());
        } catch (PlatformException unopened) {
            if (!unopened.problem().type().equals(Problem.CONFLICT)) {
                throw unopened;
            }
            LOG.error("The key of {} {} cannot be opened by any key and stays as it is", place.table(), kept.id());
            return null;
        }
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
    private static int write(Connection tx, Place place, List<Change> changes) throws SQLException {
        try (PreparedStatement update = tx.prepareStatement(place.update())) {
            for (Change change : changes) {
                update.setString(1, change.text());
                update.setString(2, change.before().id());
                update.setString(3, change.before().text());
                update.addBatch();
            }
            return update.executeBatch().length;
        }
    }
}
