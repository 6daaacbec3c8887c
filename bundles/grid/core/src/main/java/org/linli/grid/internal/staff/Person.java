// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.staff;

/**
 * What is sealed about somebody who is engaged.
 *
 * @param name the name
 * @param phone as it was entered; may be null
 * @param resident the resident's id; may be null
 */
record Person(String name, String phone, String resident) {
    private static final int SHOWN = 3;

    /** The first character and stars: enough to recognise whom one looks for. */
    static String maskedName(String name) {
        return name == null
                ? null
                : name.substring(0, name.offsetByCodePoints(0, 1))
                        + "*".repeat(name.codePointCount(0, name.length()) - 1);
    }

    /** Three digits at both ends. */
    static String maskedPhone(String phone) {
        String digits = phone == null ? "" : phone.replaceAll("\\D", "");
        return digits.length() < 3 * SHOWN
                ? phone == null ? null : "***"
                : digits.substring(0, SHOWN)
                        + "*".repeat(digits.length() - 2 * SHOWN)
                        + digits.substring(digits.length() - SHOWN);
    }
}
