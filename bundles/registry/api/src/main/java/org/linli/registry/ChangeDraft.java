// SPDX-License-Identifier: Apache-2.0
package org.linli.registry;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a field worker proposes to change.
 *
 * @param kind what is changed
 * @param resident whose record; null for a new resident
 * @param household which household, for a membership; else null
 * @param changes the new values by the names of the fields of {@link ResidentDraft}, only those that change; null for
 *     what is to be empty. For a membership: {@code relation} to the head, null to leave it
 * @param ground how the worker learnt of it
 */
public record ChangeDraft(
        ChangeRequest.Kind kind, String resident, String household, Map<String, String> changes, String ground) {
    public ChangeDraft {
        // A copy that may hold null: a field that is to be empty.
        changes = changes == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(changes));
    }
}
