// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.field;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The values that a person decides about, as they are sealed. Never rename these: their names are part of what was sealed.
 *
 * @param before what the worker saw, by field
 * @param mine what the worker entered, by field
 */
record Contested(Map<String, String> before, Map<String, String> mine) {
    Contested {
        before = new LinkedHashMap<>(before);
        mine = new LinkedHashMap<>(mine);
    }
}
