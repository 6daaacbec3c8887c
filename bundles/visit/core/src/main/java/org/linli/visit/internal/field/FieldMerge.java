// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.field;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Merges what was changed without a network with what is there, field by field. */
public final class FieldMerge {
    private FieldMerge() {}

    /**
     * What becomes of changes.
     *
     * @param apply what contradicts nothing
     * @param contested what a person must decide
     */
    public record Merged(Map<String, String> apply, Map<String, String> contested) {}

    /**
     * Merges. A field that is already as changed needs nothing; one that only this side changed is applied; one that both
     * changed is contested, and so is each of those that always go to a person.
     *
     * @param base all fields as they were seen
     * @param changes the changed fields; a value may be null
     * @param theirs all fields as they are
     * @param always the fields that always go to a person
     */
    public static Merged of(
            Map<String, String> base, Map<String, String> changes, Map<String, String> theirs, Set<String> always) {
        Map<String, String> apply = new LinkedHashMap<>();
        Map<String, String> contested = new LinkedHashMap<>();
        changes.forEach((field, mine) -> {
            String now = theirs.get(field);
            if (Objects.equals(mine, now)) {
                return;
            }
            boolean free = Objects.equals(base.get(field), now) && !always.contains(field);
            (free ? apply : contested).put(field, mine);
        });
        return new Merged(apply, contested);
    }
}
