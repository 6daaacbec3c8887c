// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.linli.kernel.support.Chunks;

/** The addresses of the homes of those who were found. */
final class Addresses {
    private Addresses() {}

    static List<Hit> added(Connection tx, List<Hit> hits) throws SQLException {
        List<String> dwellings = hits.stream()
                .map(Hit::dwelling)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<String, String> addresses = new HashMap<>();
        for (List<String> some : Chunks.of(dwellings)) {
            String sql = "SELECT id, address FROM dwelling WHERE id IN (" + Ids.places(some) + ")";
            try (PreparedStatement select = tx.prepareStatement(sql)) {
                Ids.bind(select, 1, some);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        addresses.put(row.getString("id"), row.getString("address"));
                    }
                }
            }
        }
        return hits.stream().map(hit -> hit.at(addresses.get(hit.dwelling()))).toList();
    }
}
