// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.privacy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.linli.itests.Server;

/** On Derby: the database lies in the data folder. */
public class DerbyPlaintextIT extends Plaintext {
    @Override
    Server server() {
        return Server.start("plaintext-derby", Map.of(), "--no-demo");
    }

    @Override
    List<Path> folders(Server server) {
        return List.of(server.data());
    }

    @Override
    List<Path> databases(Server server) {
        return List.of(server.data().resolve("data/derby"));
    }
}
