// SPDX-License-Identifier: Apache-2.0
package org.linli.registry;

import java.util.List;

/**
 * A row of a file that is imported, masked.
 *
 * @param number as a spreadsheet numbers it; the headings are row 1
 * @param state whether it can be taken
 * @param name masked
 * @param idNumber masked
 * @param phone masked
 * @param address without the room
 * @param faults what is wrong
 * @param duplicates who may be the same person
 */
public record ImportRow(
        int number,
        State state,
        String name,
        String idNumber,
        String phone,
        String address,
        List<Fault> faults,
        List<Duplicate> duplicates) {
    /** Whether a row can be taken. */
    public enum State {
        GOOD,
        DUPLICATE,
        ERROR
    }

    /**
     * Something wrong in a row.
     *
     * @param column the heading of the column in the file
     * @param reason what is wrong
     * @param expected what would be right
     */
    public record Fault(String column, String reason, String expected) {}

    /**
     * Who may be the same person.
     *
     * @param reason why
     * @param row an earlier row of the file; null for somebody in the registry
     * @param resident the id; null for a row of the file, and for somebody outside the reader's areas
     */
    public record Duplicate(Residents.Duplicate.Reason reason, Integer row, String resident) {}
}
