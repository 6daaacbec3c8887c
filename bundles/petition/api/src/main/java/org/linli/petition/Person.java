// SPDX-License-Identifier: Apache-2.0
package org.linli.petition;

/**
 * A petitioner, or somebody the petition is filed for. Personal data: sealed at rest, in no event, masked in lists.
 *
 * @param name how they want to be called, at most 50 characters
 * @param phone where they can be reached, 5 to 20 digits, plus, hyphen or space; may be null
 */
public record Person(String name, String phone) {
    /** The same with most of it hidden: 张** and 138****0000. */
    public Person masked() {
        return new Person(maskedName(), maskedPhone());
    }

    private String maskedName() {
        if (name == null || name.isEmpty()) {
            return name;
        }
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first) + "*".repeat(Math.max(1, name.codePointCount(first, name.length())));
    }

    private String maskedPhone() {
        if (phone == null) {
            return null;
        }
        return phone.length() < 8
                ? "****"
                : phone.substring(0, 3) + "*".repeat(phone.length() - 7) + phone.substring(phone.length() - 4);
    }
}
