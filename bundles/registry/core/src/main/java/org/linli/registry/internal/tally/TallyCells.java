// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.tally;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Moves counts; a count that is not there yet is made. Whoever does this has the turn, so nobody else makes it. */
final class TallyCells {
    private final Connection tx;

    TallyCells(Connection tx) {
        this.tx = tx;
    }

    void apply(Map<Standing.Cell, Integer> changes) throws SQLException {
        if (!changes.isEmpty()) {
            insert(update(changes), changes);
        }
    }

    /** Those that are not there. */
    private List<Standing.Cell> update(Map<Standing.Cell, Integer> changes) throws SQLException {
        List<Standing.Cell> cells = new ArrayList<>(changes.keySet());
        try (PreparedStatement update =
                tx.prepareStatement("UPDATE tally_cell SET amount = amount + ? WHERE area = ? AND item = ?")) {
            for (Standing.Cell cell : cells) {
                add(update, cell, changes.get(cell));
            }
            int[] updated = update.executeBatch();
            List<Standing.Cell> missing = new ArrayList<>();
            for (int i = 0; i < updated.length; i++) {
                if (updated[i] == 0) {
                    missing.add(cells.get(i));
                }
            }
            return missing;
        }
    }

    private void insert(List<Standing.Cell> cells, Map<Standing.Cell, Integer> changes) throws SQLException {
        if (cells.isEmpty()) {
            return;
        }
        try (PreparedStatement insert =
                tx.prepareStatement("INSERT INTO tally_cell (amount, area, item, parent) VALUES (?, ?, ?, ?)")) {
            for (Standing.Cell cell : cells) {
                insert.setString(4, cell.parent());
                add(insert, cell, changes.get(cell));
            }
            insert.executeBatch();
        }
    }

    private static void add(PreparedStatement statement, Standing.Cell cell, int change) throws SQLException {
        statement.setInt(1, change);
        statement.setString(2, cell.area());
        statement.setString(3, cell.item());
        statement.addBatch();
    }
}
