// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.brief;

import java.util.List;

/**
 * What is sealed of a record.
 *
 * @param met the ids of the people who were met
 * @param needs the words of the needs, in their order
 */
public record Told(
        List<String> met,
        String others,
        String learnt,
        List<String> opinions,
        List<String> suggestions,
        List<String> wishes,
        List<String> needs) {
    /** What is sealed of a promise: its words, or how it was kept. */
    public record Words(String words) {}
}
