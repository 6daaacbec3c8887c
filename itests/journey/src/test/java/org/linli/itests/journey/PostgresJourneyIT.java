// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.journey;

import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.linli.itests.Postgres;
import org.linli.itests.Server;

/** The same journey on PostgreSQL, by one configuration file. */
public class PostgresJourneyIT extends Journey {
    private static Postgres postgres;

    @BeforeClass
    public static void start() {
        postgres = new Postgres();
        server = Server.start("journey-postgres", postgres.configuration());
    }

    @AfterClass
    public static void stop() {
        server.close();
        postgres.close();
    }
}
