// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.internal.rest;

import java.util.Optional;
import javax.ws.rs.core.Cookie;
import javax.ws.rs.core.HttpHeaders;

/** The token that a request came with, and the cookie that brings it the next time. */
final class SessionToken {
    private static final String COOKIE = "linli_session";
    private static final String SCHEME = "Bearer ";

    private SessionToken() {}

    /** The bearer token, else the browser's session. */
    static Optional<String> of(HttpHeaders headers) {
        String authorization = headers.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (authorization != null && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.of(authorization.substring(SCHEME.length()).trim());
        }
        return Optional.ofNullable(headers.getCookies().get(COOKIE)).map(Cookie::getValue);
    }

    /** The header Set-Cookie that keeps the token in a browser until it is closed; scripts cannot read it. */
    static String keep(String token, boolean secure) {
        return COOKIE + "=" + token + "; Path=/; HttpOnly; SameSite=Strict" + (secure ? "; Secure" : "");
    }

    /** The header Set-Cookie that makes a browser forget it. */
    static String forget(boolean secure) {
        return keep("", secure) + "; Max-Age=0";
    }
}
