// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.load;

import java.util.Map;
import org.linli.itests.Server;

/** Killed on the embedded Derby. */
public class DerbyCrashIT extends Crash {
    @Override
    Server server() {
        return Server.start("crash-derby", Map.of());
    }
}
