// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.walls;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.BeforeClass;
import org.junit.Test;

/** Each module has its own persistence unit over its own schema, and none keeps entities in a shared cache. */
public class PersistenceIT {
    private static List<BundleFile> bundles;

    @BeforeClass
    public static void read() throws IOException {
        bundles = Assembly.bundles();
    }

    @Test
    public void thereAreUnits() {
        List<String> units = bundles.stream()
                .flatMap(bundle -> bundle.units().stream())
                .map(BundleFile.PersistenceUnit::name)
                .toList();
        assertTrue(units.toString(), units.containsAll(List.of("organization", "petition")));
    }

    @Test
    public void unitsAreLocalUncachedAndOverTheModulesOwnSchema() {
        assertEquals(
                List.of(),
                bundles.stream()
                        .flatMap(bundle -> BundleRules.unitsAreLocalAndUncached(bundle).stream())
                        .toList());
    }

    @Test
    public void noTwoBundlesHaveAUnitOfOneName() {
        assertEquals(List.of(), BundleRules.unitsAreDistinct(bundles));
    }

    @Test
    public void aModuleTakesItsOwnDataOnly() {
        assertEquals(
                List.of(),
                bundles.stream()
                        .flatMap(bundle -> BundleRules.takesItsOwnDataOnly(bundle).stream())
                        .toList());
    }
}
