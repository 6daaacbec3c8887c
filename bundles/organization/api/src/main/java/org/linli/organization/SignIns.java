// SPDX-License-Identifier: Apache-2.0
package org.linli.organization;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.linli.kernel.security.Actor;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Signing in and out. Sessions are for browsers and end after {@link #SESSION_IDLE} without use; program tokens live as
 * long as they were given. Both are stored as hashes only and can be revoked.
 */
@ProviderType
public interface SignIns {
    /** A session ends when it was not used for so long. */
    Duration SESSION_IDLE = Duration.ofHours(8);
    /** After so many failures in a row an account is locked. */
    int FAILURES_TO_LOCK = 5;
    /** How long an account stays locked. */
    Duration LOCKED_FOR = Duration.ofMinutes(15);
    /** A program's token lives at most so long. */
    Duration TOKEN_LIFE = Duration.ofDays(366);

    /**
     * Signs in with a password.
     *
     * @throws org.linli.kernel.PlatformException unauthenticated, with the same words for an unknown name, a wrong
     *     password and a locked account
     */
    Session signIn(String username, String password);

    /** Ends the session or token; nothing happens when it is not valid. */
    void signOut(String token);

    /**
     * A token for a program that acts with one's own rights.
     *
     * @param name what it is for
     * @param life at most {@link #TOKEN_LIFE}
     */
    Session issue(String name, Duration life, Actor by);

    /** One's own sessions and tokens, newest first, at most 200. */
    List<Issued> list(Actor by);

    /**
     * Ends one of one's own sessions or tokens.
     *
     * @throws org.linli.kernel.PlatformException not found
     */
    void revoke(String id, Actor by);

    /**
     * A fresh session or token; the only time its secret is seen.
     *
     * @param token the secret to send with requests
     * @param expires when it ends at the latest
     * @param actor who it stands for
     */
    record Session(String token, Instant expires, Actor actor) {}

    /**
     * A session or token as its owner sees it.
     *
     * @param id names it for {@link #revoke}
     * @param name what it is for; empty for a browser's session
     * @param lastUsed when it was last used, to the minute
     */
    record Issued(String id, String name, Instant created, Instant expires, Instant lastUsed) {}
}
