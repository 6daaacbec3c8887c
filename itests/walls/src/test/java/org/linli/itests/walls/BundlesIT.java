// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.walls;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.BeforeClass;
import org.junit.Test;

/** Our bundles in the built distribution keep the laws of {@link BundleRules}. */
public class BundlesIT {
    private static List<BundleFile> bundles;

    @BeforeClass
    public static void read() throws IOException {
        bundles = Assembly.bundles();
    }

    @Test
    public void theRoomsAreThere() {
        Set<String> names = bundles.stream().map(BundleFile::name).collect(Collectors.toSet());
        assertTrue(
                names.toString(),
                names.containsAll(List.of(
                        "kernel-core",
                        "organization-core",
                        "registry-core",
                        "grid-core",
                        "petition-core",
                        "escalation-core",
                        "visit-core",
                        "exchange-core",
                        "web-core",
                        "portal-core",
                        "field-core",
                        "console-lib",
                        "console-core")));
    }

    @Test
    public void aBundleExportsOrWorks() {
        assertKept(BundleRules::exportsOrWorks);
    }

    @Test
    public void whatIsExportedIsNamedAndVersioned() {
        assertKept(BundleRules::exportsAreNamedAndVersioned);
    }

    @Test
    public void importsGoUpstreamOnly() {
        assertKept(BundleRules::importsUpstream);
    }

    @Test
    public void noImportIsOptionalOrDynamic() {
        assertKept(BundleRules::importsAreFirm);
    }

    @Test
    public void everyBundleSaysItsLicence() {
        assertKept(BundleRules::licensed);
    }

    @Test
    public void noBundlesImportInACircle() {
        assertEquals(List.of(), BundleRules.cycles(bundles));
    }

    @Test
    public void everySchemaHasOneOwner() {
        assertEquals(List.of(), BundleRules.schemasAreDistinct(bundles));
        assertFalse(bundles.stream().allMatch(bundle -> bundle.schema().isEmpty()));
    }

    @Test
    public void otherModulesAreCalledThroughTheGateOnly() {
        assertKept(BundleRules::crossesByGateOnly);
        assertFalse(bundles.stream().allMatch(bundle -> bundle.components().isEmpty()));
    }

    private static void assertKept(Function<BundleFile, List<String>> rule) {
        assertFalse("no bundles in " + Assembly.home(), bundles.isEmpty());
        assertEquals(
                List.of(),
                bundles.stream().flatMap(bundle -> rule.apply(bundle).stream()).toList());
    }
}
