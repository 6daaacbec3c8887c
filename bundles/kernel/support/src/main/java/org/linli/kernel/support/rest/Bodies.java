// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.support.rest;

import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;

/** Request bodies and parameters that must be there. */
public final class Bodies {
    private Bodies() {}

    /** @throws PlatformException malformed, when there is none */
    public static <T> T required(T body) {
        if (body == null) {
            throw new PlatformException(Problem.malformed("the request needs a JSON body"));
        }
        return body;
    }

    /** @throws PlatformException invalid, when there is none */
    public static <T> T parameter(String name, T value) {
        if (value == null) {
            throw new PlatformException(Problem.invalid(name, "is missing", "a value"));
        }
        return value;
    }
}
