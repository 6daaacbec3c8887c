// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.search;

import java.sql.Statement;
import org.linli.registry.CareLevel;
import org.linli.registry.internal.TestModule;
import org.linli.registry.internal.care.SealedWords;

/** Care files as far as search and totals look at them. */
final class CareRows {
    private CareRows() {}

    static void open(TestModule module, String resident, String category, boolean sensitive) {
        open(module, resident, category, sensitive, null);
    }

    static void open(TestModule module, String resident, String category, boolean sensitive, CareLevel level) {
        String levelIndex = SealedWords.levelIndex(module.seals, category, level);
        String index = module.seals.index(IndexedResidentSearch.CATEGORY, category);
        module.schema.jdbc(tx -> {
            try (Statement statement = tx.createStatement()) {
                return statement.executeUpdate(
                        "INSERT INTO care_file (id, resident, category_index, level_index, sensitive, is_open, open_of, district,"
                                + " subdistrict, community, grid, opened_at, changed_at, version) SELECT id, id, '"
                                + index + "', '" + levelIndex + "', " + (sensitive ? 1 : 0)
                                + ", 1, id, district, subdistrict, community, grid, changed_at, changed_at, 1"
                                + " FROM resident WHERE id = '" + resident + "'");
            }
        });
    }
}
