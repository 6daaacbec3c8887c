// SPDX-License-Identifier: Apache-2.0
package org.linli.portal.internal.rest;

import org.linli.portal.internal.Look;

/**
 * How somebody wants the page they ask for.
 *
 * @param look the look
 * @param chosen whether it was chosen with this very request, so that it is to be kept
 */
record Asked(Look look, boolean chosen) {
    /** As the cookie says. */
    static Asked of(String cookie) {
        return new Asked(Look.of(cookie), false);
    }

    /** As the cookie says, but for what the form chooses. */
    static Asked of(String cookie, Fields form) {
        String choice = form.get("look");
        return choice == null ? of(cookie) : new Asked(Look.of(cookie).with(choice), true);
    }
}
