// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.support.rest;

import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.SecurityContext;
import org.linli.kernel.security.Actor;
import org.linli.kernel.web.WebApplication;

/** Who sent a request. */
public final class Caller {
    private Caller() {}

    /** The actor that the web host has found out; {@link Actor#ANONYMOUS} when nobody is signed in. */
    public static Actor of(SecurityContext context) {
        return context != null && context.getUserPrincipal() instanceof Actor actor ? actor : Actor.ANONYMOUS;
    }

    /** The network address the request came from, as the web host found it out; null when it did not come through it. */
    public static String address(HttpHeaders headers) {
        return headers == null ? null : headers.getHeaderString(WebApplication.CALLER_ADDRESS);
    }
}
