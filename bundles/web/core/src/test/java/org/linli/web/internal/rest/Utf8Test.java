// SPDX-License-Identifier: Apache-2.0
package org.linli.web.internal.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.Test;

/** Texts that every store can keep, and nothing else, come in. */
public class Utf8Test {
    @Test
    public void onlyUtf8IsUtf8() {
        assertTrue(Utf8.isValid("街道".getBytes(StandardCharsets.UTF_8)));
        assertFalse(Utf8.isValid("街道".getBytes(Charset.forName("GB18030"))));
        assertFalse(Utf8.isValid(new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80}));
        assertFalse(Utf8.isValid(new byte[] {(byte) 0xc0, (byte) 0xaf}));
    }

    @Test
    public void encodedTextsAreCheckedAfterDecoding() {
        assertTrue(Utf8.isValidEncoded("a=%E8%A1%97&b=1+2"));
        assertTrue(Utf8.isValidEncoded(""));
        assertFalse(Utf8.isValidEncoded("a=%BD%D6"));
        assertFalse(Utf8.isValidEncoded("a=%00"));
        assertFalse(Utf8.isValidEncoded("a=%"));
        assertFalse(Utf8.isValidEncoded("a=%4"));
        assertFalse(Utf8.isValidEncoded("a=%zz"));
        assertFalse(Utf8.isValidEncoded("a=街"));
        assertEquals(true, Utf8.isValidEncoded("%41"));
    }

    @Test
    public void halfCharactersAreNoText() {
        assertTrue(Utf8.isClean("𠮷"));
        assertFalse(Utf8.isClean("\ud842"));
        assertFalse(Utf8.isClean("a\0b"));
    }
}
