// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.together;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.linli.kernel.feed.FeedEvent;
import org.linli.kernel.support.Json;
import org.linli.kernel.support.feed.Reactor;
import org.linli.petition.internal.PetitionSchema;
import org.linli.registry.event.ResidentMerged;

/**
 * Who turned out to be somebody else: what concerned the one concerns the other. A second time it finds nothing more to
 * do.
 */
public final class MergedResidents implements Reactor {
    private static final int BATCH = 100;

    private final PetitionSchema schema;

    public MergedResidents(PetitionSchema schema) {
        this.schema = schema;
    }

    @Override
    public String name() {
        return "petition.merged-residents";
    }

    @Override
    public String feed() {
        return "registry";
    }

    @Override
    public void on(FeedEvent event) {
        if (!event.type().equals("ResidentMerged")) {
            return;
        }
        ResidentMerged merged = Json.read(event.body(), ResidentMerged.class);
        if (merged.resident().equals(merged.into())) {
            return;
        }
        int moved;
        do {
            moved = schema.schema().jdbc(tx -> move(tx, merged));
        } while (moved == BATCH);
    }

    private static int move(Connection tx, ResidentMerged merged) throws SQLException {
        List<Link> links = links(tx, merged.resident());
        for (Link link : links) {
            // linked with both by the same officer: one link is enough
            if (isLinked(tx, link, merged.into())) {
                change(tx, link, "DELETE FROM petition_resident", merged.resident());
            } else {
                change(tx, link, "UPDATE petition_resident SET resident = ?", merged.into(), merged.resident());
            }
        }
        return links.size();
    }

    /** A link of the resident who was merged. */
    private record Link(String petition, String by) {}

    private static List<Link> links(Connection tx, String resident) throws SQLException {
        List<Link> links = new ArrayList<>();
        try (PreparedStatement select =
                tx.prepareStatement("SELECT petition, linked_by FROM petition_resident WHERE resident = ? FETCH FIRST "
                        + BATCH + " ROWS ONLY")) {
            select.setString(1, resident);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    links.add(new Link(row.getString("petition"), row.getString("linked_by")));
                }
            }
        }
        return links;
    }

    private static boolean isLinked(Connection tx, Link link, String resident) throws SQLException {
        try (PreparedStatement select = tx.prepareStatement(
                "SELECT resident FROM petition_resident WHERE resident = ? AND petition = ? AND linked_by = ?")) {
            bind(select, link, resident);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    private static void change(Connection tx, Link link, String what, String... residents) throws SQLException {
        try (PreparedStatement change =
                tx.prepareStatement(what + " WHERE resident = ? AND petition = ? AND linked_by = ?")) {
            bind(change, link, residents);
            change.executeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, Link link, String... residents) throws SQLException {
        int index = 1;
        for (String resident : residents) {
            statement.setString(index++, resident);
        }
        statement.setString(index++, link.petition());
        statement.setString(index, link.by());
    }
}
