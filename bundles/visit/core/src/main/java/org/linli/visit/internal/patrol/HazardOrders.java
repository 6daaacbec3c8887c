// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.patrol;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.linli.kernel.support.Chunks;
import org.linli.visit.internal.Rows;

/** Which work orders came of hazards that were found on patrols. */
public final class HazardOrders {
    private HazardOrders() {}

    /** Those of these orders. */
    public static Set<String> among(Connection tx, Collection<String> orders) throws SQLException {
        Set<String> found = new HashSet<>();
        for (List<String> some : Chunks.of(List.copyOf(orders))) {
            String marks = "?, ".repeat(some.size() - 1) + "?";
            found.addAll(Rows.list(
                    tx,
                    "SELECT order_id FROM hazard WHERE order_id IN (" + marks + ")",
                    row -> row.getString(1),
                    some.toArray()));
        }
        return found;
    }
}
