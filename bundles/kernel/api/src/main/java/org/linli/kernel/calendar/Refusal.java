// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.calendar;

import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;

/** Refuses a value that cannot be, naming the field, the reason and what would be right. */
final class Refusal {
    private Refusal() {}

    static void unless(boolean right, String field, String reason, String expected) {
        if (!right) {
            throw new PlatformException(Problem.invalid(field, reason, expected));
        }
    }
}
