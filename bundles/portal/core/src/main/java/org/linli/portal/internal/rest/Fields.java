// SPDX-License-Identifier: Apache-2.0
package org.linli.portal.internal.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.ws.rs.core.MultivaluedMap;

/** What was typed into a form. */
final class Fields {
    private final MultivaluedMap<String, String> typed;

    Fields(MultivaluedMap<String, String> typed) {
        this.typed = typed;
    }

    /** What a field holds, without spaces round it; null for nothing. */
    String get(String name) {
        String value = typed.getFirst(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** The same, empty for nothing. */
    String text(String name) {
        String value = get(name);
        return value == null ? "" : value;
    }

    boolean has(String name) {
        return get(name) != null;
    }

    List<String> all(String name) {
        return typed.getOrDefault(name, List.of());
    }

    /** All as it was typed, to show it again. */
    Map<String, String> shown() {
        Map<String, String> shown = new LinkedHashMap<>();
        typed.forEach(
                (name, values) -> shown.put(name, values.isEmpty() || values.get(0) == null ? "" : values.get(0)));
        return shown;
    }
}
