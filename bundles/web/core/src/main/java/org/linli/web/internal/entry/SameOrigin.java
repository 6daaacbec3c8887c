// SPDX-License-Identifier: Apache-2.0
package org.linli.web.internal.entry;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import javax.servlet.http.HttpServletRequest;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;

/**
 * Against requests that another site makes a browser send. A request that changes something and that a browser would
 * send on behalf of somebody (it carries the session cookie, or is a form) must come from a page of this host.
 */
final class SameOrigin {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private SameOrigin() {}

    static boolean isSafe(String method) {
        return SAFE.contains(method);
    }

    /** @throws PlatformException forbidden, when the request may come from elsewhere */
    static void check(HttpServletRequest request, Credentials credentials, String host) {
        boolean byBrowser =
                credentials.cookie().isPresent() || credentials.bearer().isEmpty() && isForm(request.getContentType());
        if (isSafe(request.getMethod()) || !byBrowser || comesFrom(request, host)) {
            return;
        }
        throw new PlatformException(Problem.forbidden(
                "the request does not come from a page of this host (Sec-Fetch-Site, Origin, Referer); programs use a "
                        + "bearer token instead of the cookie"));
    }

    private static boolean comesFrom(HttpServletRequest request, String host) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        String origin = request.getHeader("Origin");
        String from = origin == null ? request.getHeader("Referer") : origin;
        return from != null && host != null && isSame(from, host);
    }

    static boolean isSame(String origin, String host) {
        try {
            URI from = new URI(origin);
            if (from.getHost() == null || from.getScheme() == null) {
                return false;
            }
            URI here = new URI(from.getScheme() + "://" + host.toLowerCase(Locale.ROOT));
            return from.getHost().toLowerCase(Locale.ROOT).equals(here.getHost()) && port(from) == port(here);
        } catch (URISyntaxException nonsense) {
            return false;
        }
    }

    private static int port(URI uri) {
        if (uri.getPort() != -1) {
            return uri.getPort();
        }
        return uri.getScheme().equalsIgnoreCase("https") ? 443 : 80;
    }

    static boolean isForm(String contentType) {
        String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
        return type.startsWith("application/x-www-form-urlencoded")
                || type.startsWith("multipart/form-data")
                || type.startsWith("text/plain");
    }
}
