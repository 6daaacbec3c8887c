// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.load.registry;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import org.junit.Test;
import org.linli.kernel.testing.TestDatabases;

/**
 * The registry's figures: how long it takes to make so many residents, how large they are, how long searches, totals and
 * reads of a record take, and what sealing and the ledger cost of that. In this process, on the module's own classes and a
 * database of its own; no HTTP.
 *
 * <p>{@code mvn -pl itests/load verify -Pfigures -Dit.test=RegistryFiguresIT} takes 1,000,000 residents on PostgreSQL and
 * 100,000 on Derby; {@code -Dlinli.residents.postgresql=20000} and {@code -Dlinli.residents.derby=0} (leave out) change
 * that. Without the profile there are few: then it only proves that everything still works.
 */
public class RegistryFiguresIT {
    /** What is promised where all is on a machine of its own; here others may be at work. */
    private static final double MOST_SEARCH_MILLIS = 50;

    private static final double MOST_TOTALS_MILLIS = 100;

    @Test
    public void onDerby() throws Exception {
        int residents = Integer.getInteger("linli.residents.derby", 2000);
        if (residents > 0) {
            try (TestDatabases databases = TestDatabases.derby()) {
                measure(databases, residents);
            }
        }
    }

    @Test
    public void onPostgres() throws Exception {
        int residents = Integer.getInteger("linli.residents.postgresql", 2000);
        if (residents > 0) {
            try (TestDatabases databases = TestDatabases.postgres()) {
                measure(databases, residents);
            }
        }
    }

    private static void measure(TestDatabases databases, int residents) throws Exception {
        Population population = new Population(residents);
        try (RegistryModule module = new RegistryModule(databases, population)) {
            Figures figures = new Figures(module, databases.kind());
            List<Generator.Sample> samples = figures.generate(population);
            figures.rebuildTotals(population.residents());
            assertEquals("everybody is counted", population.residents(), figures.counted());
            figures.size(population.residents());
            figures.sealing();
            double search = figures.searches(samples);
            double totals = figures.totals();
            figures.reads(samples);
            figures.scans();
            assertTrue("searches: p95 " + search + " ms", search < MOST_SEARCH_MILLIS);
            assertTrue("totals: p95 " + totals + " ms", totals < MOST_TOTALS_MILLIS);
        }
    }
}
