// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.field;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.linli.kernel.crypto.Keyring;
import org.linli.kernel.support.Json;
import org.linli.visit.FieldOperation;
import org.linli.visit.WorkingSet;

/** Digests by which contents are told apart, worthless without a key outside the database. Outside of transactions. */
final class Digests {
    private final Keyring keyring;

    Digests(Keyring keyring) {
        this.keyring = keyring;
    }

    Came of(FieldOperation operation) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("id", operation.id());
        parts.put("number", operation.number());
        parts.put("kind", operation.kind());
        parts.put("subject", operation.subject());
        parts.put("baseVersion", operation.baseVersion());
        parts.put("body", inOneOrder(operation.body()));
        return new Came(operation, keyring.index("visit.field-operation", Json.write(parts)));
    }

    String of(WorkingSet.Item item) {
        return keyring.index("visit.field-item", item.version() + Json.write(inOneOrder(item.body())));
    }

    /** The same content is the same text, in whichever order a device writes it. */
    private static Object inOneOrder(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> sorted = new TreeMap<>();
            map.forEach((name, each) -> sorted.put(String.valueOf(name), inOneOrder(each)));
            return sorted;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Digests::inOneOrder).toList();
        }
        return value == null ? "" : value;
    }
}
