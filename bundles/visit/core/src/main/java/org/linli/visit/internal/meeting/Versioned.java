// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.meeting;

import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;

/** Whether somebody saw what they change. */
final class Versioned {
    private Versioned() {}

    /** @throws PlatformException stale version */
    static void require(long seen, long current) {
        if (seen != current) {
            throw new PlatformException(Problem.staleVersion(seen, current));
        }
    }
}
