// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.linli.kernel.Page;

/** Finds by the blind index of a category of open care files. */
final class CategoryFinder implements Finder {
    private final boolean sensitive;
    private final String level;

    /**
     * Finds files of a category.
     *
     * @param sensitive whether the reader may see files that are
     * @param level the blind index of the category and a level; null for all levels
     */
    CategoryFinder(boolean sensitive, String level) {
        this.sensitive = sensitive;
        this.level = level;
    }

    @Override
    public Page<Hit> find(Connection tx, Ask ask) throws SQLException {
        List<Hit> found = new ArrayList<>();
        for (Part part : ask.parts()) {
            found.addAll(find(tx, ask, part));
        }
        return Pages.of(ask.wanted().by(), found, ask.size());
    }

    private List<Hit> find(Connection tx, Ask ask, Part part) throws SQLException {
        Wanted wanted = ask.wanted();
        String sql = "SELECT " + Hit.COLUMNS + " FROM --DERBY-PROPERTIES joinOrder=FIXED\n"
                + " care_file c" + Plans.by("care_file_" + part.column()) + ", resident r" + Plans.byKey("resident_pk")
                + " WHERE r.id = c.resident AND "
                + part.sql("c") + " AND c.category_index = ? AND c.is_open = 1 AND c.resident > ?"
                + (sensitive ? "" : " AND c.sensitive = 0")
                + (level == null ? "" : " AND c.level_index = ?")
                + Hit.SHOWN
                + wanted.andBorn()
                + " ORDER BY c.resident FETCH FIRST " + (ask.size() + 1) + " ROWS ONLY";
        List<Hit> hits = new ArrayList<>();
        try (PreparedStatement select = tx.prepareStatement(sql)) {
            int index = part.bind(select, 1);
            select.setString(index++, ask.index());
            select.setString(index++, ask.after() == null ? "" : ask.after().id());
            if (level != null) {
                select.setString(index++, level);
            }
            wanted.bindBorn(select, index);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    hits.add(Hit.of(row, ""));
                }
            }
        }
        return hits;
    }
}
