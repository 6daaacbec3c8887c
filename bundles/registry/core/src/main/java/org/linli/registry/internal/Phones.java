// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal;

import java.util.regex.Pattern;

/** Phone numbers and their one written form. */
public final class Phones {
    public static final String EXPECTED = "3 to 32 digits, spaces, hyphens, plus; or none";

    private static final Pattern FORM = Pattern.compile("\\+?[0-9][0-9 -]{1,29}[0-9]");
    private static final Pattern COUNTRY = Pattern.compile("^(?:\\+|00)86");

    private Phones() {}

    /** Whether it is a phone number or none at all. */
    public static boolean isOne(String phone) {
        return phone == null || FORM.matcher(phone).matches();
    }

    /** Digits only, without +86 or 0086; null gives null. */
    public static String canonical(String phone) {
        if (phone == null) {
            return null;
        }
        String packed = TextKeys.folded(phone);
        return COUNTRY.matcher(packed).replaceFirst("").replaceAll("\\D", "");
    }
}
