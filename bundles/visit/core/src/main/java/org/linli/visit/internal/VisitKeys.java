// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.crypto.WrappedKeys;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The wrapped keys of households, of what is being filed, of rounds of questions, of patrols and of what waits. */
@Component(service = WrappedKeys.class)
public final class VisitKeys implements WrappedKeys {
    private static final Logger LOG = LoggerFactory.getLogger(VisitKeys.class);

    /** Each has the columns id and wrapped_key, and a primary key named after the table. */
    private static final List<String> TABLES = List.of(
            "household_key",
            "filing",
            "consultation",
            "plan_postponed",
            "meeting",
            "patrol",
            "hazard",
            "track_look",
            "field_conflict");

    private final VisitSchema schema;
    private final Seals seals;

    @Activate
    public VisitKeys(@Reference VisitSchema schema, @Reference Seals seals) {
        this.schema = schema;
        this.seals = seals;
    }

    private record Kept(String id, String key) {}

    private record Change(Kept before, String key) {}

    @Override
    public String module() {
        return "visit";
    }

    @Override
    public String rewrap(String after, int max) {
        int slash = after.indexOf('/');
        int table = slash < 0 ? 0 : Integer.parseInt(after.substring(0, slash));
        return rewrap(table, after.substring(slash + 1), max);
    }

    private String rewrap(int number, String after, int max) {
        if (number == TABLES.size()) {
            return "";
        }
        String table = TABLES.get(number);
        List<Kept> kept = schema.jdbc(tx -> read(tx, table, after, max));
        List<Change> changes = new ArrayList<>();
        for (Kept one : kept) {
            String again = one.key() == null ? null : rewrapped(table, one);
            if (again != null && !again.equals(one.key())) {
                changes.add(new Change(one, again));
            }
        }
        schema.jdbc(tx -> write(tx, table, changes));
        return kept.size() < max
                ? rewrap(number + 1, "", max)
                : number + "/" + kept.get(kept.size() - 1).id();
    }

    /** Null for what cannot be opened: it is lost already, and must not keep the others waiting. */
    private String rewrapped(String table, Kept kept) {
        try {
            return seals.rewrap(kept.key());
        } catch (PlatformException unopened) {
            if (!unopened.problem().type().equals(Problem.CONFLICT)) {
                throw unopened;
            }
            LOG.warn("The key of {} {} is not one of this platform's and stays as it is", table, kept.id());
            return null;
        }
    }

    private static List<Kept> read(Connection tx, String table, String after, int max) throws SQLException {
        List<Kept> kept = new ArrayList<>();
        try (PreparedStatement select = tx.prepareStatement("SELECT id, wrapped_key FROM " + table
                + " --DERBY-PROPERTIES constraint=" + table + "_pk\n WHERE id > ? ORDER BY id FETCH FIRST " + max
                + " ROWS ONLY")) {
            select.setString(1, after);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    kept.add(new Kept(row.getString(1), row.getString(2)));
                }
            }
        }
        return kept;
    }

    private static int write(Connection tx, String table, List<Change> changes) throws SQLException {
        try (PreparedStatement update =
                tx.prepareStatement("UPDATE " + table + " SET wrapped_key = ? WHERE id = ? AND wrapped_key = ?")) {
            for (Change change : changes) {
                update.setString(1, change.key());
                update.setString(2, change.before().id());
                update.setString(3, change.before().key());
                update.addBatch();
            }
            return update.executeBatch().length;
        }
    }
}
