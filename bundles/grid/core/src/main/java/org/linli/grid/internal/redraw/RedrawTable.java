// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.redraw;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.linli.grid.GridOutline;
import org.linli.grid.Redraw;
import org.linli.grid.Redraw.Done;
import org.linli.grid.Redraw.Progress;
import org.linli.grid.Redraw.State;
import org.linli.grid.Redraw.Step;
import org.linli.grid.RedrawDraft;
import org.linli.kernel.AreaCode;
import org.linli.kernel.support.Codes;
import org.linli.kernel.support.data.Instants;

/** The rows of redraws. */
final class RedrawTable {
    private static final String INSERT = "INSERT INTO redraw (id, area, ground, state, drafted_by, drafted_name,"
            + " drafted_at, places, households, residents, version) VALUES (?, ?, ?, 'DRAFT', ?, ?, ?, 0, 0, 0, 1)";
    private static final String DECIDE = "UPDATE redraw SET state = ?, step = ?, decided_by = ?, decided_name = ?,"
            + " decided_at = ?, decision = ?, version = version + 1 WHERE id = ? AND version = ? AND state = 'DRAFT'";

    private RedrawTable() {}

    static void insert(Connection tx, String id, RedrawDraft draft, Done drafted) throws SQLException {
        try (PreparedStatement insert = tx.prepareStatement(INSERT)) {
            insert.setString(1, id);
            insert.setString(2, draft.area().value());
            insert.setString(3, draft.ground());
            insert.setString(4, drafted.by());
            insert.setString(5, drafted.name());
            Instants.set(insert, 6, drafted.at());
            insert.executeUpdate();
        }
        try (PreparedStatement insert = tx.prepareStatement(
                "INSERT INTO redraw_grid (redraw, code, ends, name, bounds, worker) VALUES (?, ?, ?, ?, ?, ?)")) {
            for (GridOutline grid : draft.grids()) {
                add(insert, id, grid, false);
            }
            for (AreaCode ended : draft.ended()) {
                add(insert, id, new GridOutline(ended, "", List.of()), true);
            }
            insert.executeBatch();
        }
    }

    private static void add(PreparedStatement insert, String redraw, GridOutline grid, boolean ends)
            throws SQLException {
        insert.setString(1, redraw);
        insert.setString(2, grid.code().value());
        insert.setInt(3, ends ? 1 : 0);
        insert.setString(4, grid.name());
        insert.setString(5, Outlines.write(grid.bounds()));
        insert.setString(6, grid.worker());
        insert.addBatch();
    }

    /** A redraw with its grids. */
    static Optional<Redraw> find(Connection tx, String id) throws SQLException {
        try (PreparedStatement select = tx.prepareStatement("SELECT * FROM redraw WHERE id = ?")) {
            select.setString(1, id);
            List<Redraw> found = all(select);
            return found.isEmpty() ? Optional.empty() : Optional.of(withGrids(tx, found.get(0)));
        }
    }

    private static Redraw withGrids(Connection tx, Redraw bare) throws SQLException {
        List<GridOutline> grids = new ArrayList<>();
        List<AreaCode> ended = new ArrayList<>();
        try (PreparedStatement select = tx.prepareStatement(
                "SELECT code, ends, name, bounds, worker FROM redraw_grid WHERE redraw = ? ORDER BY code")) {
            select.setString(1, bare.id());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    AreaCode code = AreaCode.of(row.getString("code"));
                    if (row.getInt("ends") == 1) {
                        ended.add(code);
                    } else {
                        grids.add(grid(code, row));
                    }
                }
            }
        }
        return new Redraw(
                bare.id(),
                bare.area(),
                bare.ground(),
                bare.state(),
                grids,
                ended,
                bare.drafted(),
                bare.decided(),
                bare.decision(),
                bare.progress(),
                bare.version());
    }

    private static GridOutline grid(AreaCode code, ResultSet row) throws SQLException {
        return new GridOutline(
                code, row.getString("name"), Outlines.read(row.getString("bounds")), row.getString("worker"));
    }

    /** The redraws of an area and those in it, newest first, without grids. */
    static List<Redraw> list(Connection tx, AreaCode area, String before, int most) throws SQLException {
        Codes codes = Codes.in(area);
        try (PreparedStatement select = tx.prepareStatement("SELECT * FROM redraw WHERE area BETWEEN ? AND ?"
                + (before.isEmpty() ? "" : " AND id < ?") + " ORDER BY id DESC")) {
            select.setMaxRows(most);
            select.setString(1, codes.first());
            select.setString(2, codes.last());
            if (!before.isEmpty()) {
                select.setString(3, before);
            }
            return all(select);
        }
    }

    /** The redraws of an area, of those in it and above it that are not done. */
    static List<Redraw> open(Connection tx, AreaCode area) throws SQLException {
        Codes codes = Codes.in(area);
        try (PreparedStatement select = tx.prepareStatement("SELECT * FROM redraw WHERE state IN ('DRAFT', 'APPROVED',"
                + " 'APPLYING') AND (area BETWEEN ? AND ? OR area = ?) ORDER BY id")) {
            select.setMaxRows(10);
            select.setString(1, codes.first());
            select.setString(2, codes.last());
            select.setString(3, area.parent().map(AreaCode::value).orElse(""));
            return all(select);
        }
    }

    /** Whether it was a draft in that version. */
    static boolean decide(Connection tx, Redraw seen, State state, Done by, String words) throws SQLException {
        try (PreparedStatement update = tx.prepareStatement(DECIDE)) {
            update.setString(1, state.name());
            update.setString(2, state == State.APPROVED ? Step.BOUNDS.name() : null);
            update.setString(3, by.by());
            update.setString(4, by.name());
            Instants.set(update, 5, by.at());
            update.setString(6, words);
            update.setString(7, seen.id());
            update.setLong(8, seen.version());
            return update.executeUpdate() == 1;
        }
    }

    static List<Redraw> all(PreparedStatement select) throws SQLException {
        List<Redraw> found = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                found.add(redraw(row));
            }
        }
        return found;
    }

    private static Redraw redraw(ResultSet row) throws SQLException {
        return new Redraw(
                row.getString("id"),
                AreaCode.of(row.getString("area")),
                row.getString("ground"),
                State.valueOf(row.getString("state")),
                List.of(),
                List.of(),
                done(row, "drafted"),
                done(row, "decided"),
                row.getString("decision"),
                progress(row),
                row.getLong("version"));
    }

    private static Done done(ResultSet row, String what) throws SQLException {
        Instant at = Instants.get(row, what + "_at");
        return at == null ? null : new Done(row.getString(what + "_by"), row.getString(what + "_name"), at);
    }

    private static Progress progress(ResultSet row) throws SQLException {
        String step = row.getString("step");
        return new Progress(
                step == null ? null : Step.valueOf(step),
                row.getInt("places"),
                row.getInt("households"),
                row.getInt("residents"),
                row.getString("waits_for"),
                Instants.get(row, "ended_at"));
    }
}
