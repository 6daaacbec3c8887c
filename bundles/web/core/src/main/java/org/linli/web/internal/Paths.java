// SPDX-License-Identifier: Apache-2.0
package org.linli.web.internal;

import javax.servlet.http.HttpServletRequest;

/** What lies where. */
public final class Paths {
    private Paths() {}

    /** The decoded path of a request, from the root. */
    public static String of(HttpServletRequest request) {
        String info = request.getPathInfo();
        return request.getServletPath() + (info == null ? "" : info);
    }

    /** Whether programs are served there, and never pages. */
    public static boolean isForPrograms(String path) {
        return isUnder("/api", path) || isUnder("/system", path);
    }

    /** Whether the path is the prefix or lies under it. */
    public static boolean isUnder(String prefix, String path) {
        return path.startsWith(prefix) && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
    }
}
