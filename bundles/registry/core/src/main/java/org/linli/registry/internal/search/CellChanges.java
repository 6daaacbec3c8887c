// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Moves counts; a count that is not there yet is made. Whoever does this has the turn, so nobody else makes it. */
final class CellChanges {
    private final Connection tx;

    CellChanges(Connection tx) {
        this.tx = tx;
    }

    void apply(Map<Counted.Cell, Integer> changes) throws SQLException {
        List<Counted.Cell> cells = new ArrayList<>(changes.keySet());
        List<Counted.Cell> missing = update(cells, changes);
        insert(missing, changes);
    }

    private List<Counted.Cell> update(List<Counted.Cell> cells, Map<Counted.Cell, Integer> changes)
            throws SQLException {
        if (cells.isEmpty()) {
            return cells;
        }
        try (PreparedStatement update = tx.prepareStatement("UPDATE totals_cell SET people = people + ?"
                + " WHERE area = ? AND category_index = ? AND band = ? AND dwelling_kind = ?")) {
            for (Counted.Cell cell : cells) {
                add(update, cell, changes.get(cell));
            }
            int[] updated = update.executeBatch();
            List<Counted.Cell> missing = new ArrayList<>();
            for (int i = 0; i < updated.length; i++) {
                if (updated[i] == 0) {
                    missing.add(cells.get(i));
                }
            }
            return missing;
        }
    }

    private void insert(List<Counted.Cell> cells, Map<Counted.Cell, Integer> changes) throws SQLException {
        try (PreparedStatement insert =
                tx.prepareStatement("INSERT INTO totals_cell (people, area, category_index, band, dwelling_kind,"
                        + " parent) VALUES (?, ?, ?, ?, ?, ?)")) {
            for (Counted.Cell cell : cells) {
                insert.setString(6, cell.parent());
                add(insert, cell, changes.get(cell));
            }
            if (!cells.isEmpty()) {
                insert.executeBatch();
            }
        }
    }

    private static void add(PreparedStatement statement, Counted.Cell cell, int people) throws SQLException {
        statement.setInt(1, people);
        statement.setString(2, cell.area());
        statement.setString(3, cell.category());
        statement.setString(4, cell.band());
        statement.setString(5, cell.dwellingKind());
        statement.addBatch();
    }
}
