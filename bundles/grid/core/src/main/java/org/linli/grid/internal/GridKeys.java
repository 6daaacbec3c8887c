// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal;

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

/** The wrapped keys of engagements: the only ones that the room keeps. */
@Component(service = WrappedKeys.class)
public final class GridKeys implements WrappedKeys {
    private static final Logger LOG = LoggerFactory.getLogger(GridKeys.class);

    private final GridSchema schema;
    private final Seals seals;

    @Activate
    public GridKeys(@Reference GridSchema schema, @Reference Seals seals) {
        this.schema = schema;
        this.seals = seals;
    }

    private record Kept(String id, String key) {}

    private record Change(Kept before, String key) {}

    @Override
    public String module() {
        return "grid";
    }

    @Override
    public String rewrap(String after, int max) {
        List<Kept> kept = schema.jdbc(tx -> read(tx, after, max));
        List<Change> changes = new ArrayList<>();
        for (Kept one : kept) {
            String again = rewrapped(one);
            if (!again.equals(one.key())) {
                changes.add(new Change(one, again));
            }
        }
        schema.jdbc(tx -> write(tx, changes));
        return kept.size() < max ? "" : kept.get(kept.size() - 1).id();
    }

    /** What cannot be opened is lost already, and must not keep the others waiting. */
    private String rewrapped(Kept kept) {
        try {
            return seals.rewrap(kept.key());
        } catch (PlatformException unopened) {
            if (!unopened.problem().type().equals(Problem.CONFLICT)) {
                throw unopened;
            }
            LOG.warn("The key of engagement {} is not one of this platform's and stays as it is", kept.id());
            return kept.key();
        }
    }

    private static List<Kept> read(Connection tx, String after, int max) throws SQLException {
        String sql = "SELECT id, wrapped_key FROM engagement WHERE id > ? AND wrapped_key IS NOT NULL ORDER BY id"
                + " FETCH FIRST " + max + " ROWS ONLY";
        List<Kept> kept = new ArrayList<>();
        try (PreparedStatement select = tx.prepareStatement(sql)) {
            select.setString(1, after);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    kept.add(new Kept(row.getString(1), row.getString(2)));
                }
            }
        }
        return kept;
    }

    private static int write(Connection tx, List<Change> changes) throws SQLException {
        String sql = "UPDATE engagement SET wrapped_key = ? WHERE id = ? AND wrapped_key = ?";
        try (PreparedStatement update = tx.prepareStatement(sql)) {
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
