// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.care;

import static org.awaitility.Awaitility.await;
import static org.junit.Assert.assertEquals;

import java.sql.Statement;
import java.util.List;
import org.junit.Test;
import org.linli.registry.internal.OnEachDatabase;
import org.linli.registry.internal.TestModule;

public class LevelIndexesTest extends OnEachDatabase {
    private static final String INDEXES = "SELECT level_index FROM care_file ORDER BY id";

    @Test
    public void filesFromBeforeAreCountedByLevelToo() {
        TestModule module = TestModule.empty(database);
        CareModule care = new CareModule(module);
        for (String name : List.of("甲一", "甲二")) {
            care.files.open(module.resident(name), CareModule.draft("elder-alone"), null, CareModule.CARE_OFFICER);
        }
        List<String> before = module.column(INDEXES);
        module.schema.jdbc(tx -> {
            try (Statement update = tx.createStatement()) {
                return update.executeUpdate("UPDATE care_file SET level_index = NULL");
            }
        });
        LevelIndexes indexes = new LevelIndexes(module.schema, module.seals, module.diary, care.records);
        await().until(() -> module.column(INDEXES).equals(before));
        assertEquals(0, indexes.settle());
        indexes.close();
        assertEquals(List.of("4"), module.column("SELECT COUNT(*) FROM feed_outbox WHERE type = 'CareFileSaved'"));
    }
}
