// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.privacy;

import java.nio.file.Path;
import java.util.List;
import org.junit.After;
import org.linli.itests.Postgres;
import org.linli.itests.Server;

/** On PostgreSQL: its folder has the tables, the write-ahead log and what it sorts on the disk. */
public class PostgresPlaintextIT extends Plaintext {
    private final Postgres postgres = new Postgres();

    @After
    public void stop() {
        postgres.close();
    }

    @Override
    Server server() {
        return Server.start("plaintext-postgres", postgres.configuration(), "--no-demo");
    }

    @Override
    List<Path> folders(Server server) {
        return List.of(server.data(), postgres.flushed());
    }

    @Override
    List<Path> databases(Server server) {
        return List.of(postgres.flushed());
    }
}
