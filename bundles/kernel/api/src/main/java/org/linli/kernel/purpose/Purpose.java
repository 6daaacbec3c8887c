// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.purpose;

import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;

/**
 * What a person's record is read for.
 *
 * @param kind what it is, such as {@code petition} or {@code change-request}: lower-case letters and hyphens
 * @param reference its number or id, such as {@code 990101-20260302-0001}
 */
public record Purpose(String kind, String reference) {
    private static final String EXPECTED = "the kind, a space and the number, such as: petition 990101-20260302-0001";

    public Purpose {
        if (kind == null || !kind.matches("[a-z][a-z-]{0,29}")) {
            throw refused("has no kind");
        }
        if (reference == null || !reference.matches("[\\w.:-]{1,64}")) {
            throw refused("has no reference");
        }
    }

    /**
     * Reads a purpose as it comes with a request: its kind, a space, its reference.
     *
     * @throws PlatformException invalid {@code purpose}, also when there is none
     */
    public static Purpose parse(String text) {
        String[] parts = text == null ? new String[0] : text.strip().split("\\s+");
        if (parts.length != 2) {
            throw refused(text == null || text.isBlank() ? "is missing" : "is not two words");
        }
        return new Purpose(parts[0], parts[1]);
    }

    private static PlatformException refused(String reason) {
        return new PlatformException(Problem.invalid("purpose", reason, EXPECTED));
    }

    @Override
    public String toString() {
        return kind + " " + reference;
    }
}
