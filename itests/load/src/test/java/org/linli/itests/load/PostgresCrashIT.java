// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.load;

import org.junit.After;
import org.linli.itests.Postgres;
import org.linli.itests.Server;

/** Killed on PostgreSQL. */
public class PostgresCrashIT extends Crash {
    private final Postgres postgres = new Postgres();

    @After
    public void stop() {
        postgres.close();
    }

    @Override
    Server server() {
        return Server.start("crash-postgres", postgres.configuration());
    }
}
