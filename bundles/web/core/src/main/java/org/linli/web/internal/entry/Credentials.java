// SPDX-License-Identifier: Apache-2.0
package org.linli.web.internal.entry;

import java.util.Optional;
import java.util.stream.Stream;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/**
 * What a request shows as proof of who sends it.
 *
 * @param bearer a program's token, if it brings one
 * @param cookie a browser's session, if it brings one
 */
public record Credentials(Optional<String> bearer, Optional<String> cookie) {
    /** The cookie that holds a browser's session. */
    public static final String SESSION_COOKIE = "linli_session";

    private static final String EXPIRED = Credentials.class.getName() + ".expired";
    private static final String SCHEME = "Bearer ";

    static Credentials of(HttpServletRequest request) {
        String authorization = request.getHeader("Authorization");
        boolean isBearer = authorization != null && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        Optional<String> bearer =
                isBearer ? Optional.of(authorization.substring(SCHEME.length()).trim()) : Optional.empty();
        Optional<String> cookie = Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(candidate -> candidate.getName().equals(SESSION_COOKIE))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty())
                .findFirst();
        return new Credentials(bearer, cookie);
    }

    /** Whether the request came with a session that is over. */
    public static boolean isExpired(HttpServletRequest request) {
        return request.getAttribute(EXPIRED) != null;
    }

    /** The session is over: remembered for those who refuse the request, and forgotten by the browser. */
    static void expire(HttpServletRequest request, HttpServletResponse response) {
        request.setAttribute(EXPIRED, true);
        response.addHeader("Set-Cookie", SESSION_COOKIE + "=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax");
    }
}
