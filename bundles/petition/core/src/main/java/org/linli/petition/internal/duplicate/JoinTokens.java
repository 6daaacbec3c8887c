// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.duplicate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linli.kernel.crypto.Keyring;

/**
 * By which a resident who was told of a similar petition can join it. A token names an order and until when it holds, and
 * nobody can make one without the key that lies outside the database.
 */
public final class JoinTokens {
    private static final Duration VALID = Duration.ofHours(24);
    private static final String CONTEXT = "petition.join";
    private static final int RADIX = 36;
    private static final Pattern TOKEN = Pattern.compile("(([0-9A-Z]{26})\\.([0-9a-z]{1,12}))\\.([0-9A-Za-z_-]{43})");

    private final Keyring keyring;
    private final Clock clock;

    public JoinTokens(Keyring keyring, Clock clock) {
        this.keyring = keyring;
        this.clock = clock;
    }

    /** A token for an order, for 24 hours; at most 90 letters, digits, dots, hyphens and underscores. */
    public String of(String order) {
        Instant until = clock.instant().plus(VALID);
        String said = order + '.' + Long.toString(until.getEpochSecond(), RADIX);
        return said + '.' + keyring.index(CONTEXT, said);
    }

    /** The order that a token names; empty when it is none of ours or too old. Not inside a transaction. */
    public Optional<String> order(String token) {
        Matcher matcher = TOKEN.matcher(token == null ? "" : token);
        if (!matcher.matches() || !isOurs(matcher)) {
            return Optional.empty();
        }
        Instant until = Instant.ofEpochSecond(Long.parseLong(matcher.group(3), RADIX));
        return clock.instant().isBefore(until) ? Optional.of(matcher.group(2)) : Optional.empty();
    }

    private boolean isOurs(Matcher matcher) {
        byte[] expected = keyring.index(CONTEXT, matcher.group(1)).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(expected, matcher.group(4).getBytes(StandardCharsets.US_ASCII));
    }
}
