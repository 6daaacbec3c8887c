// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.search;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.linli.kernel.Page;

/**
 * Finds by a range of a key that an index has after the part's column: the statement reads the rows of its page, in the
 * order of the index, and no others.
 */
final class OrderedFinder implements Finder {
    private final String column;
    private final String index;
    private final boolean day;

    /**
     * A finder.
     *
     * @param index what the names of the indexes begin with; a part's column ends them
     * @param day whether the key is the day of birth
     */
    OrderedFinder(String column, String index, boolean day) {
        this.column = "r." + column;
        this.index = index;
        this.day = day;
    }

    @Override
    public Page<Hit> find(Connection tx, Ask ask) throws SQLException {
        String after = ask.after() == null ? null : order(tx, ask);
        List<Hit> found = List.of();
        for (Part part : ask.parts()) {
            // what comes behind a whole page of other parts need not be read
            String last = found.size() > ask.size() ? found.get(ask.size()).order() : last(ask.wanted());
            found = Pages.merged(found, find(tx, ask, new Range(part, after, last)), ask.size());
        }
        return Pages.of(ask.wanted().by(), found, ask.size());
    }

    /** What is read of a part: from where the page before ended, if there was one, to the last. */
    private record Range(Part part, String after, String last) {}

    private String last(Wanted wanted) {
        return day ? wanted.born().to().toString() : wanted.last();
    }

    /** What the last one of the page before is ordered by. */
    private String order(Connection tx, Ask ask) throws SQLException {
        try (PreparedStatement select =
                tx.prepareStatement("SELECT " + Hit.COLUMNS + ", " + column + " FROM resident r WHERE r.id = ?")) {
            select.setString(1, ask.after().id());
            try (ResultSet row = select.executeQuery()) {
                Hit last = row.next() ? Hit.of(row, order(row)) : null;
                if (last == null
                        || last.order() == null
                        || ask.parts().stream().noneMatch(part -> part.holds(last.area()))) {
                    throw Place.lost(null);
                }
                return last.order();
            }
        }
    }

    private String order(ResultSet row) throws SQLException {
        return row.getString(column.substring(2));
    }

    private List<Hit> find(Connection tx, Ask ask, Range range) throws SQLException {
        String after = range.after();
        String sql = "SELECT " + Hit.COLUMNS + ", " + column + " FROM resident r"
                + Plans.by(index + range.part().column()) + " WHERE "
                + range.part().sql("r") + " AND "
                + column + " >= ? AND " + column + " <= ?" + Hit.SHOWN
                + (day ? "" : ask.wanted().andBorn())
                + (after == null ? "" : " AND (" + column + " > ? OR r.id > ?)")
                + " ORDER BY r." + range.part().column() + ", " + column + ", r.id FETCH FIRST " + (ask.size() + 1)
                + " ROWS ONLY";
        List<Hit> hits = new ArrayList<>();
        try (PreparedStatement select = tx.prepareStatement(sql)) {
            bind(select, ask, range);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    hits.add(Hit.of(row, order(row)));
                }
            }
        }
        return hits;
    }

    private void bind(PreparedStatement select, Ask ask, Range range) throws SQLException {
        Wanted wanted = ask.wanted();
        String after = range.after();
        int index = range.part().bind(select, 1);
        if (day) {
            key(select, index++, after == null ? wanted.born().from().toString() : after);
            key(select, index++, range.last());
        } else {
            key(select, index++, after == null ? wanted.first() : after);
            key(select, index++, range.last());
            index = wanted.bindBorn(select, index);
        }
        if (after != null) {
            key(select, index++, after);
            select.setString(index, ask.after().id());
        }
    }

    private void key(PreparedStatement select, int index, String key) throws SQLException {
        if (day) {
            select.setDate(index, Date.valueOf(key));
        } else {
            select.setString(index, key);
        }
    }
}
