// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.rest;

import org.linli.kernel.AreaCode;
import org.linli.kernel.support.Input;

/** The area that a list is bounded by. */
final class Areas {
    private Areas() {}

    /** @throws org.linli.kernel.PlatformException invalid, when it is missing or no code */
    static AreaCode required(String area) {
        new Input().required("area", area).check();
        return AreaCode.of(area);
    }
}
