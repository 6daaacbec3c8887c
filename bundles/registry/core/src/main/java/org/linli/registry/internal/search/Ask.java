// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.search;

import java.util.List;

/**
 * What is looked for, where, and which page of it.
 *
 * @param wanted whom
 * @param index the blind index of the key where there is one; else null
 * @param parts where
 * @param after where the page before ended; null for the first page
 * @param size how many at most
 */
record Ask(Wanted wanted, String index, List<Part> parts, Place after, int size) {}
