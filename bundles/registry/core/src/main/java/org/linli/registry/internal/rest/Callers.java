// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.rest;

import javax.ws.rs.core.HttpHeaders;
import org.linli.kernel.web.WebApplication;

/** Where requests come from. */
final class Callers {
    private Callers() {}

    /** The network address that the web host has found out; null when it told none. */
    static String address(HttpHeaders headers) {
        return headers == null ? null : headers.getHeaderString(WebApplication.CALLER_ADDRESS);
    }
}
