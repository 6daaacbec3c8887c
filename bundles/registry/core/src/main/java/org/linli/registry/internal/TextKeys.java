// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Texts as keys for search: each character as five hexadecimal digits, so that a range over them is a prefix in every
 * collation, also for characters that a collation does not know.
 */
public final class TextKeys {
    /** A key of any more characters would not fit its column; searches cut off there, too. */
    public static final int MOST_CHARACTERS = 60;

    private static final int FULL_WIDTH_FIRST = 0xFF01;
    private static final int FULL_WIDTH_LAST = 0xFF5E;
    private static final int FULL_WIDTH_SHIFT = 0xFEE0;

    private TextKeys() {}

    /** The key of a name, or of its beginning. */
    public static String name(String name) {
        return key(named(name));
    }

    /** A name as it is stored: composed characters, one kind of dot, no spaces around. */
    public static String named(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).strip().replaceAll("[•‧∙・･]", "·");
    }

    /** The key of an address, or of its beginning: however its digits, letters and spaces were written. */
    public static String address(String address) {
        return key(folded(address));
    }

    /** Full-width digits, letters and signs as plain ones, lower-case, without spaces. */
    public static String folded(String text) {
        StringBuilder folded = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(c -> {
            int plain = c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST ? c - FULL_WIDTH_SHIFT : c;
            if (!Character.isWhitespace(plain) && !Character.isSpaceChar(plain)) {
                folded.appendCodePoint(plain);
            }
        });
        return folded.toString().toLowerCase(Locale.ROOT);
    }

    private static String key(String text) {
        StringBuilder key = new StringBuilder();
        text.codePoints().limit(MOST_CHARACTERS).forEach(c -> key.append(String.format("%05x", c)));
        return key.toString();
    }
}
