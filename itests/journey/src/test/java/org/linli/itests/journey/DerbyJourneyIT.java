// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.journey;

import org.junit.BeforeClass;

/** The journey on the embedded Derby. */
public class DerbyJourneyIT extends Journey {
    @BeforeClass
    public static void start() {
        server = DerbyServer.get();
    }
}
