// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.linli.kernel.Page;

/** Finds by a blind index of the whole key; few rows have it, so where they live is looked at afterwards. */
final class ExactFinder implements Finder {
    /** A phone is shared by a family, not by a town. */
    private static final int MOST = 500;

    private final String column;
    private final String plan;

    ExactFinder(String column, String plan) {
        this.column = column;
        this.plan = plan;
    }

    @Override
    public Page<Hit> find(Connection tx, Ask ask) throws SQLException {
        String sql = "SELECT " + Hit.COLUMNS + " FROM resident r" + plan + " WHERE r." + column + " = ?" + Hit.SHOWN
                + " AND r.id > ?" + ask.wanted().andBorn() + " ORDER BY r.id FETCH FIRST " + MOST + " ROWS ONLY";
        List<Hit> hits = new ArrayList<>();
        try (PreparedStatement select = tx.prepareStatement(sql)) {
            select.setString(1, ask.index());
            select.setString(2, ask.after() == null ? "" : ask.after().id());
            ask.wanted().bindBorn(select, 3);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Hit hit = Hit.of(row, "");
                    if (ask.parts().stream().anyMatch(part -> part.holds(hit.area()))) {
                        hits.add(hit);
                    }
                }
            }
        }
        return Pages.of(ask.wanted().by(), hits, ask.size());
    }
}
