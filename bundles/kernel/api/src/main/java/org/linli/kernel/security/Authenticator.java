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
}
