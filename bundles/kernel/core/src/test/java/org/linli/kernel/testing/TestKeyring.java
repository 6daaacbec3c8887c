// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.testing;

import org.linli.kernel.crypto.Keyring;
import org.linli.kernel.internal.crypto.TinkKeyring;

/** A keyring for tests: the platform's own, with a master key that lives as long as the object. */
public final class TestKeyring {
    private TestKeyring() {}

    /** A keyring with a new master key. */
    public static Keyring create() {
        return TinkKeyring.ofNewKey();
    }
}
