// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.rest;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a list is narrowed by. */
final class Filters {
    private Filters() {}

    /** One attribute; nothing when there is no value. */
    static Map<String, Object> of(String attribute, Object value) {
        return of(attribute, value, "", null);
    }

    /** Two attributes; those without a value are left out. */
    static Map<String, Object> of(String attribute, Object value, String other, Object otherValue) {
        Map<String, Object> filters = new LinkedHashMap<>();
        if (value != null) {
            filters.put(attribute, value);
        }
        if (otherValue != null) {
            filters.put(other, otherValue);
        }
        return filters;
    }
}
