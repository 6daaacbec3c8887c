// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.internal;

import java.util.regex.Pattern;

/** What may stand as a phone number: an emergency number, a short number, a number with extension. */
final class Phones {
    static final String EXPECTED = "3 to 32 digits, spaces, hyphens, plus; or none";

    private static final Pattern FORM = Pattern.compile("\\+?[0-9][0-9 -]{1,29}[0-9]");

    private Phones() {}

    /** Whether it is a phone number or none at all. */
    static boolean isOne(String phone) {
        return phone == null || FORM.matcher(phone).matches();
    }
}
