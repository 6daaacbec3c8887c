// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.support;

import com.github.f4b6a3.ulid.UlidCreator;

/** Makes ids: ULIDs, 26 characters, in the order of time. */
public final class Ids {
    private Ids() {}

    /** A new id; within this process it sorts after those made before. */
    public static String next() {
        return UlidCreator.getMonotonicUlid().toString();
    }
}
