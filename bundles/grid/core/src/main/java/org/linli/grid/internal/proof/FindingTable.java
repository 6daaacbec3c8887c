// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.proof;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import org.linli.grid.Finding;
import org.linli.grid.Finding.Example;
import org.linli.grid.FindingKind;
import org.linli.kernel.AreaCode;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.support.data.Instants;

/** What proofs found. All of it in the transaction that is open. */
final class FindingTable {
    /** How many rows a transaction writes or deletes. */
    static final int MOST = 400;

    private static final int LONGEST_WORDS = 1000;
    private static final int LONGEST_WHO = 200;

    private FindingTable() {}

    /** @param first the number of the first of these, at most {@link #MOST} */
    static void insert(Connection tx, String proof, int first, List<Finding> findings) throws SQLException {
        try (PreparedStatement insert = tx.prepareStatement("INSERT INTO proof_finding (proof, seq, kind, area, weight,"
                + " what, longitude, latitude, address, type, urgency, moment, who)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (int i = 0; i < findings.size(); i++) {
                insert.setString(1, proof);
                insert.setInt(2, first + i);
                set(insert, findings.get(i));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void set(PreparedStatement insert, Finding finding) throws SQLException {
        Example example = finding.example();
        insert.setString(3, finding.kind().name());
        insert.setString(4, finding.area().value());
        insert.setInt(5, finding.weight());
        insert.setString(6, cut(finding.what(), LONGEST_WORDS));
        if (example.point() == null) {
            insert.setNull(7, Types.DOUBLE);
            insert.setNull(8, Types.DOUBLE);
        } else {
            insert.setDouble(7, example.point().longitude());
            insert.setDouble(8, example.point().latitude());
        }
        insert.setString(9, example.address());
        insert.setString(10, example.type());
        insert.setString(11, example.urgency());
        Instants.set(insert, 12, example.moment());
        insert.setString(13, cut(example.who(), LONGEST_WHO));
    }

    private static String cut(String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }

    /** Adds to how many were found of a kind. */
    static void count(Connection tx, String proof, FindingKind kind, int more) throws SQLException {
        try (PreparedStatement update =
                tx.prepareStatement("UPDATE proof_count SET times = times + ? WHERE proof = ? AND kind = ?")) {
            update.setInt(1, more);
            update.setString(2, proof);
            update.setString(3, kind.name());
            if (update.executeUpdate() == 1) {
                return;
            }
        }
        try (PreparedStatement insert =
                tx.prepareStatement("INSERT INTO proof_count (proof, kind, times) VALUES (?, ?, ?)")) {
            insert.setString(1, proof);
            insert.setString(2, kind.name());
            insert.setInt(3, more);
            insert.executeUpdate();
        }
    }

    /** The heaviest first, after one. */
    static List<Row> list(Connection tx, String proof, FindingKind kind, Row after, int size) throws SQLException {
        String ofKind = kind == null ? "" : " AND kind = ?";
        try (PreparedStatement select = tx.prepareStatement("SELECT * FROM proof_finding WHERE proof = ?"
                + " AND weight <= ? AND (weight < ? OR seq > ?)" + ofKind
                + " ORDER BY weight DESC, seq FETCH FIRST " + size + " ROWS ONLY")) {
            select.setString(1, proof);
            select.setInt(2, after.weight());
            select.setInt(3, after.weight());
            select.setInt(4, after.seq());
            if (kind != null) {
                select.setString(5, kind.name());
            }
            List<Row> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new Row(row.getInt("weight"), row.getInt("seq"), finding(row)));
                }
            }
            return found;
        }
    }

    private static Finding finding(ResultSet row) throws SQLException {
        double longitude = row.getDouble("longitude");
        GeoPoint point = row.wasNull() ? null : new GeoPoint(longitude, row.getDouble("latitude"));
        return new Finding(
                FindingKind.valueOf(row.getString("kind")),
                AreaCode.of(row.getString("area")),
                row.getInt("weight"),
                row.getString("what"),
                new Example(
                        point,
                        row.getString("address"),
                        row.getString("type"),
                        row.getString("urgency"),
                        Instants.get(row, "moment"),
                        row.getString("who")));
    }

    /** Deletes some of a proof's; how many. */
    static int deleteSome(Connection tx, String proof) throws SQLException {
        int deleted = 0;
        try (PreparedStatement select = tx.prepareStatement("SELECT MIN(seq) FROM proof_finding WHERE proof = ?")) {
            select.setString(1, proof);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                int first = row.getInt(1);
                if (!row.wasNull()) {
                    deleted = deleteUpTo(tx, proof, first + MOST);
                }
            }
        }
        if (deleted == 0) {
            try (PreparedStatement delete = tx.prepareStatement("DELETE FROM proof_count WHERE proof = ?")) {
                delete.setString(1, proof);
                delete.executeUpdate();
            }
        }
        return deleted;
    }

    private static int deleteUpTo(Connection tx, String proof, int seq) throws SQLException {
        try (PreparedStatement delete = tx.prepareStatement("DELETE FROM proof_finding WHERE proof = ? AND seq < ?")) {
            delete.setString(1, proof);
            delete.setInt(2, seq);
            return delete.executeUpdate();
        }
    }

    /** A finding with where it stands in the list. */
    record Row(int weight, int seq, Finding finding) {
        static final Row BEFORE_ALL = new Row(1_000, 0, null);
    }
}
