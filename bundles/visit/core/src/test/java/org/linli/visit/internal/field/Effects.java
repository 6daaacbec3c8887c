// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.field;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.registry.CareFile;
import org.linli.visit.FieldOperation;
import org.linli.visit.FieldResult.Outcome;
import org.linli.visit.internal.Rows;

/** Where the values that operations entered went: into the file, how often, or to a person. */
final class Effects {
    private final Map<String, Integer> applied = new HashMap<>();
    private final Map<String, Set<String>> withAPerson = new HashMap<>();

    Effects(FieldWorld world) {
        for (String file : world.careFiles.ids()) {
            CareFile before = null;
            for (CareFile version : world.careFiles.versions(file)) {
                count(before, version);
                before = version;
            }
        }
        world.schema.jdbc(tx -> Rows.list(
                tx,
                "SELECT operation, fields FROM field_conflict",
                row -> withAPerson.put(
                        row.getString(1), new HashSet<>(List.of(row.getString(2).split(" "))))));
    }

    private void count(CareFile before, CareFile version) {
        if (before != null) {
            Map<String, String> old = CareFields.of(before);
            CareFields.of(version).forEach((field, value) -> {
                if (value != null && !value.equals(old.get(field))) {
                    applied.merge(field + value, 1, Integer::sum);
                }
            });
        }
    }

    /** Each field is in the file once, or with a person; a level and a status always with a person. */
    void check(String what, FieldOperation operation, Outcome outcome) {
        @SuppressWarnings("unchecked")
        Map<String, Object> changes = (Map<String, Object>) operation.body().get("changes");
        Set<String> contested = withAPerson.getOrDefault(operation.id(), Set.of());
        CareFields.changed(changes).forEach((field, value) -> {
            int times = applied.getOrDefault(field + value, 0);
            assertEquals(what + " " + field, contested.contains(field) ? 0 : 1, times);
            assertTrue(what + " " + field, !CareFields.ALWAYS.contains(field) || contested.contains(field));
        });
        assertEquals(what, contested.isEmpty() ? Outcome.DONE : Outcome.CONFLICT, outcome);
    }
}
