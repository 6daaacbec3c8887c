// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Secrets that cannot be guessed (256 random bits), and what of them is stored: a digest. */
final class Tokens {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final int LENGTH = 43;
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private Tokens() {}

    static String next() {
        byte[] secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return TEXT.encodeToString(secret);
    }

    /** Whether the text can be one of our tokens at all. */
    static boolean isForm(String token) {
        return token != null && token.length() == LENGTH;
    }

    /** What is stored of a token. No salt and no slow hash: there is nothing to guess in it. */
    static String hash(String token) {
        try {
            return TEXT.encodeToString(
                    MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
