// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.journey;

import java.util.Map;
import org.linli.itests.Server;

/** One server on the embedded Derby for all suites that need nothing special; it ends with the tests' process. */
final class DerbyServer {
    private static final Server SERVER = Server.start("journey-derby", Map.of());

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(SERVER::close));
    }

    private DerbyServer() {}

    static Server get() {
        return SERVER;
    }
}
