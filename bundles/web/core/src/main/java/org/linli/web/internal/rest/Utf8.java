// SPDX-License-Identifier: Apache-2.0
package org.linli.web.internal.rest;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Whether bytes and texts are what they should be. */
public final class Utf8 {
    private Utf8() {}

    /** Whether the bytes are UTF-8. */
    public static boolean isValid(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException wrong) {
            return false;
        }
    }

    /** Whether a query or a form decodes to UTF-8 without U+0000; false also when a percent sign stands alone. */
    public static boolean isValidEncoded(String text) {
        byte[] decoded = new byte[text.length()];
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 0x7f) {
                return false;
            }
            if (c == '%') {
                int value = octet(text, i + 1);
                if (value <= 0) {
                    return false;
                }
                decoded[length++] = (byte) value;
                i += 2;
            } else {
                decoded[length++] = (byte) c;
            }
        }
        return isValid(Arrays.copyOf(decoded, length));
    }

    private static int octet(String text, int at) {
        if (at + 2 > text.length()) {
            return -1;
        }
        int high = Character.digit(text.charAt(at), 16);
        int low = Character.digit(text.charAt(at + 1), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    /** Whether a text can be kept anywhere: no U+0000, no half of a surrogate pair. */
    public static boolean isClean(String text) {
        return text.indexOf(0) < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }
}
