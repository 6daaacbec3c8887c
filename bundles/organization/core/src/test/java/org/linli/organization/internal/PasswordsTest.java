// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.internal;

import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import org.junit.Test;
import org.linli.kernel.Problem;
import org.linli.organization.testing.Refusals;

public class PasswordsTest {
    private final Passwords passwords = new Passwords(4);

    @Test
    public void aHashFitsItsPasswordOnly() {
        String hash = passwords.hash("correct horse 1");
        assertTrue(passwords.matches("correct horse 1", hash));
        assertFalse(passwords.matches("correct horse 2", hash));
        assertFalse(passwords.matches(null, hash));
        assertFalse(passwords.matches("correct horse 1", null));
        assertFalse(passwords.matches("", hash));
    }

    @Test
    public void everyOneOf72BytesCounts() {
        String longest = "字".repeat(24);
        passwords.check("password", longest.substring(0, 20) + "密码长长", "wang");
        String hash = passwords.hash(longest);
        assertTrue(passwords.matches(longest, hash));
        assertFalse(passwords.matches(longest.substring(0, 23) + "学", hash));
        assertFalse(passwords.matches(longest + "字", hash));
    }

    @Test
    public void whatOthersWouldTryFirstIsRefused() {
        passwords.check("password", "一串不容易猜到的中文密码", "wang");
        for (String bad : new String[] {
            null,
            "",
            "short 1",
            "字".repeat(25),
            "1234567890",
            "Password123",
            "aaaaaaaaaaaa",
            "1212121212",
            "my wang.li 1"
        }) {
            Refusals.of(Problem.INVALID, () -> passwords.check("password", bad, "wang.li"));
        }
    }
}
