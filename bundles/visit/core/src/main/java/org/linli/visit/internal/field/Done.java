// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.field;

/**
 * What an operation came to.
 *
 * @param made the id of what it made; null for nothing
 * @param conflict the id of what a person decides; null for nothing
 */
record Done(String made, String conflict) {
    static final Done NOTHING_MADE = new Done(null, null);

    static Done of(String made) {
        return new Done(made, null);
    }

    static Done contested(String conflict) {
        return new Done(null, conflict);
    }
}
