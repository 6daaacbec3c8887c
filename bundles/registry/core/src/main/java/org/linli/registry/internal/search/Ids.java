// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.search;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;

/** Ids in an {@code IN}: in few different lengths, so that databases know the statement again. */
public final class Ids {
    private static final List<Integer> LENGTHS = List.of(1, 5, 20, 50, 100);

    private Ids() {}

    /** As many question marks as are bound: the next usual length. */
    public static String places(List<String> ids) {
        return String.join(", ", Collections.nCopies(length(ids), "?"));
    }

    /** Binds the ids, the last one again and again to the end; the index of the next parameter. */
    public static int bind(PreparedStatement statement, int from, List<String> ids) throws SQLException {
        int length = length(ids);
        for (int i = 0; i < length; i++) {
            statement.setString(from + i, ids.get(Math.min(i, ids.size() - 1)));
        }
        return from + length;
    }

    private static int length(List<String> ids) {
        return LENGTHS.stream()
                .filter(length -> length >= ids.size())
                .findFirst()
                .orElse(ids.size());
    }
}
