// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.walls;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.BeforeClass;
import org.junit.Test;

/** The features of the built distribution keep the laws of {@link FeatureRules}. */
public class FeaturesIT {
    private static final String OURS = "mvn:org.linli/linli-features/xml/features";

    /**
     * Karaf's own files repeat these, each in one version and all of them from the start: a feature operation of ours
     * does not touch them. Exactly these, in exactly these two features.
     */
    private static final Map<String, Set<String>> REPEATED_BY_KARAF = Map.of(
            "mvn:jakarta.servlet/jakarta.servlet-api", Set.of("pax-web-core", "pax-web-jetty"),
            "mvn:org.ops4j.pax.web/pax-web-compatibility-servlet31", Set.of("pax-web-core", "pax-web-jetty"),
            "mvn:org.fusesource.jansi/jansi", Set.of("jline", "framework"),
            "mvn:org.osgi/org.osgi.util.function", Set.of("scr", "framework"),
            "mvn:org.osgi/org.osgi.util.promise", Set.of("scr", "framework"));

    private static List<Feature> all;
    private static List<String> boot;
    private static Map<String, Feature> atBoot;

    @BeforeClass
    public static void read() throws IOException {
        all = Assembly.features();
        boot = Assembly.bootFeatures();
        atBoot = FeatureRules.closure(boot, all);
    }

    @Test
    public void aFeatureStandsInOneFile() {
        assertEquals(List.of(), FeatureRules.oneNameOneFeature(all));
    }

    @Test
    public void noBundleStandsInTwoFeaturesOfOurs() {
        assertEquals(List.of(), FeatureRules.oneBundleOneFeature(ours(), Map.of()));
    }

    @Test
    public void noBundleStandsInTwoBootFeatures() {
        assertEquals(List.of(), FeatureRules.oneBundleOneFeature(atBoot.values(), REPEATED_BY_KARAF));
    }

    @Test
    public void whatIsNotOursIsThereFromTheStart() {
        assertEquals(List.of(), FeatureRules.thirdPartyAtBoot(ours(), all, boot));
    }

    @Test
    public void everythingLiesInTheSystemFolderInOneVersion() throws IOException {
        Set<String> locations = locations(atBoot.values());
        locations.addAll(locations(ours()));
        locations.addAll(Assembly.startupBundles());
        Set<String> missing = new TreeSet<>();
        Map<String, String> names = Assembly.symbolicNames(locations, missing);
        assertEquals(Set.of(), missing);
        assertTrue(names.toString(), names.size() > 100);
        assertEquals(List.of(), FeatureRules.oneVersionOfEach(names));
    }

    @Test
    public void everyBundleOfOursIsInAFeature() throws IOException {
        Set<String> installed = locations(ours()).stream()
                .filter(location -> location.startsWith("mvn:org.linli/"))
                .map(location -> location.split("/")[1])
                .collect(Collectors.toSet());
        assertEquals(
                installed, Assembly.bundles().stream().map(BundleFile::name).collect(Collectors.toSet()));
    }

    private static List<Feature> ours() {
        return all.stream().filter(feature -> OURS.equals(feature.repository())).toList();
    }

    private static Set<String> locations(Collection<Feature> features) {
        return features.stream()
                .flatMap(feature -> feature.bundlesWith(atBoot.keySet()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
