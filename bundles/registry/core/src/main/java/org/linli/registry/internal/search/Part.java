// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.search;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;

/**
 * A part of all residents that an index leads to.
 *
 * @param column the index's first column
 * @param value its value
 * @param grid only those of this grid; null for all
 */
record Part(String column, String value, String grid) {
    /** A district, a community or a grid. */
    static Part of(AreaCode area) {
        return switch (area.level()) {
            case DISTRICT -> new Part("district", area.value(), null);
            case COMMUNITY -> new Part("community", area.value(), null);
            case GRID -> new Part(
                    "community", area.at(AreaLevel.COMMUNITY).orElseThrow().value(), area.value());
            case SUBDISTRICT -> throw new IllegalArgumentException("no index begins with a subdistrict");
        };
    }

    /** The condition on a table with the area columns. */
    String sql(String table) {
        return table + "." + column + " = ?" + (grid == null ? "" : " AND " + table + ".grid = ?");
    }

    /** Binds the condition; the index of the next parameter. */
    int bind(PreparedStatement statement, int from) throws SQLException {
        int index = from;
        statement.setString(index++, value);
        if (grid != null) {
            statement.setString(index++, grid);
        }
        return index;
    }

    /** Whether somebody of that smallest known area belongs to it. */
    boolean holds(String area) {
        return area.startsWith(grid == null ? value : grid);
    }
}
