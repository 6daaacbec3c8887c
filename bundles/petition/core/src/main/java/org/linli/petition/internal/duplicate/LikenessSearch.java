// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.duplicate;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.support.data.Instants;

/** Looks the candidates up in the index, reads their texts at once, and compares. */
final class LikenessSearch {
    /** The most that are looked at for whether they may be shown. */
    static final int MOST = 30;

    /** Always of one length: Derby compiles each other statement anew, which takes longer than all the rest. */
    private static final String TEXTS =
            "SELECT id, text, type, longitude, latitude, address, filed_at FROM petition --DERBY-PROPERTIES"
                    + " constraint=petition_pk\n WHERE id IN (?" + ", ?".repeat(LikenessTable.MOST - 1) + ")";

    private LikenessSearch() {}

    /** A petition that may be about the same. */
    record Found(String petition, Comparison.Verdict verdict) {}

    /** Those that are alike enough, the most alike first. */
    static List<Found> search(Connection connection, String petition, Likened asked, double least) throws SQLException {
        List<String> candidates = LikenessTable.candidates(connection, asked.entry(petition));
        if (candidates.isEmpty()) {
            return List.of();
        }
        List<Found> found = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(TEXTS)) {
            for (int at = 0; at < LikenessTable.MOST; at++) {
                select.setString(at + 1, candidates.get(Math.min(at, candidates.size() - 1)));
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Profile other = Profile.of(matter(row, asked.matter()));
                    found.add(new Found(row.getString("id"), Comparison.of(asked.profile(), other)));
                }
            }
        }
        return found.stream()
                .filter(one -> one.verdict().score() >= least)
                .sorted(Comparator.comparing((Found one) -> -one.verdict().score())
                        .thenComparing(Found::petition, Comparator.reverseOrder()))
                .limit(MOST)
                .toList();
    }

    /** The name of a type is said only where both are of one. */
    private static Matter matter(ResultSet row, Matter asked) throws SQLException {
        double longitude = row.getDouble("longitude");
        GeoPoint point = row.wasNull() ? null : new GeoPoint(longitude, row.getDouble("latitude"));
        return new Matter(
                row.getString("text"),
                row.getString("type"),
                asked.typeName(),
                new Matter.Where(point, row.getString("address")),
                Instants.get(row, "filed_at"));
    }
}
