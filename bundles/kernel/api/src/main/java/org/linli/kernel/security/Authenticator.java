// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.security;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Tells who stands behind a token. Given by the module that keeps accounts; asked by the web host at each request. */
@ProviderType
public interface Authenticator {
    /**
     * Who the token belongs to.
     *
     * @param token a session's or program's token as it came with the request
     * @return the actor; empty when the token is unknown, expired or revoked
     */
    Optional<Actor> authenticate(String token);

    /**
     * Who the token belongs to, without counting this as a use of it: for whoever looks by itself, again and again, whether
     * somebody is still there. A session that nobody uses ends all the same.
     */
    default Optional<Actor> peek(String token) {
        return authenticate(token);
    }
}
