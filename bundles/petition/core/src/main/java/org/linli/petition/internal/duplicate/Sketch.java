// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.duplicate;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A short form of what a petition says, for the index: tells how alike two are, but not what they say. A MinHash of 64
 * times 4 bits over hashes with a key, so that nobody can try words against it without the key.
 */
public final class Sketch {
    private static final String HMAC = "HmacSHA256";
    private static final int SIZE = 64;
    private static final int BITS = 15;
    private static final double BY_CHANCE = 1.0 / 16;
    private static final long STEP = 0x9E3779B97F4A7C15L;

    private Sketch() {}

    /**
     * The sketch of a petition.
     *
     * @param secret what makes the hashes unguessable; the same for all
     * @return 64 hexadecimal digits
     */
    public static String of(Profile profile, String secret) {
        return of(profile.grams(), secret);
    }

    static String of(Set<String> grams, String secret) {
        long[] least = new long[SIZE];
        Arrays.fill(least, Long.MAX_VALUE);
        Mac mac = mac(secret);
        for (String gram : grams) {
            long hash = ByteBuffer.wrap(mac.doFinal(gram.getBytes(StandardCharsets.UTF_8)))
                    .getLong();
            for (int at = 0; at < SIZE; at++) {
                least[at] = Math.min(least[at], mixed(hash + at * STEP));
            }
        }
        StringBuilder sketch = new StringBuilder(SIZE);
        for (long one : least) {
            sketch.append(Character.forDigit((int) (one & BITS), BITS + 1));
        }
        return sketch.toString();
    }

    /** How alike the sets behind two sketches are, about: 0 to 1. */
    static double likeness(String one, String other) {
        int same = 0;
        for (int at = 0; at < SIZE; at++) {
            same += one.charAt(at) == other.charAt(at) ? 1 : 0;
        }
        return Math.max(0, ((double) same / SIZE - BY_CHANCE) / (1 - BY_CHANCE));
    }

    /** The finalizer of SplitMix64. */
    private static long mixed(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    private static Mac mac(String secret) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC));
            return mac;
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
