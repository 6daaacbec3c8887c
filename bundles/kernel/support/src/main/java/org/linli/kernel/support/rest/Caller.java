// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.support.rest;

import javax.ws.rs.core.SecurityContext;
import org.linli.kernel.security.Actor;

/** Who sent a request. */
public final class Caller {
    private Caller() {}

    /** The actor that the web host has found out; {@link Actor#ANONYMOUS} when nobody is signed in. */
    public static Actor of(SecurityContext context) {
        return context != null && context.getUserPrincipal() instanceof Actor actor ? actor : Actor.ANONYMOUS;
    }
}
