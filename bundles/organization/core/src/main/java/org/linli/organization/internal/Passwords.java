// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.internal;

import at.favre.lib.crypto.bcrypt.BCrypt;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.linli.kernel.support.Input;
import org.linli.organization.Accounts;

/** Which passwords are good, and how they are kept: as bcrypt hashes. */
final class Passwords {
    /** About a quarter of a second of one processor. */
    static final int COST = 12;

    private static final Set<String> COMMON = Set.of(
            "1234567890",
            "0123456789",
            "0987654321",
            "9876543210",
            "12345678910",
            "123456789a",
            "a123456789",
            "abc1234567",
            "abcd123456",
            "abc123456789",
            "1q2w3e4r5t",
            "q1w2e3r4t5",
            "1qaz2wsx3edc",
            "qwertyuiop",
            "qwerty1234",
            "qwerty12345",
            "asdfghjkl123",
            "password12",
            "password123",
            "password1234",
            "passw0rd123",
            "administrator",
            "admin12345",
            "admin123456",
            "welcome123",
            "letmein123",
            "iloveyou123",
            "woaini1314",
            "woaini520520",
            "5201314520",
            "zxcvbnm123",
            "1234512345",
            "1122334455",
            "a1b2c3d4e5",
            "changeme123");

    private final int cost;
    private final String nobodysHash;

    Passwords(int cost) {
        this.cost = cost;
        this.nobodysHash = hash("nobody's password");
    }

    /** @throws org.linli.kernel.PlatformException invalid, when it is not acceptable for that account */
    void check(String field, String password, String username) {
        String text = password == null ? "" : password;
        String plain = text.toLowerCase(Locale.ROOT);
        new Input()
                .that(
                        text.codePointCount(0, text.length()) >= Accounts.MIN_PASSWORD,
                        field,
                        "is too short",
                        "at least " + Accounts.MIN_PASSWORD + " characters")
                .that(
                        bytes(text) <= Accounts.MAX_PASSWORD_BYTES,
                        field,
                        "is too long",
                        "at most " + Accounts.MAX_PASSWORD_BYTES + " bytes")
                .that(!plain.contains(username), field, "contains the username", "something that is hard to guess")
                .that(
                        !COMMON.contains(plain) && plain.codePoints().distinct().count() > 3,
                        field,
                        "is among the first that others would try",
                        "something that is hard to guess")
                .check();
    }

    String hash(String password) {
        return BCrypt.with(BCrypt.Version.VERSION_2A).hashToString(cost, password.toCharArray());
    }

    /**
     * Whether the password is the one of the hash; takes its time in any case.
     *
     * @param hash null where there is no account: the answer is no
     */
    boolean matches(String password, String hash) {
        boolean possible = hash != null && password != null && bytes(password) <= Accounts.MAX_PASSWORD_BYTES;
        char[] tried = possible ? password.toCharArray() : new char[] {'n', 'o'};
        return BCrypt.verifyer().verify(tried, possible ? hash : nobodysHash).verified && possible;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
