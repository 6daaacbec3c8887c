// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.walls;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.junit.Test;

/** Our sources keep the laws of {@link SourceRules}. */
public class CodeTest {
    @Test
    public void noCatchIsEmpty() throws IOException {
        assertKept(file -> file.endsWith(".java"), SourceRules::noEmptyCatch);
    }

    @Test
    public void namesSaySomething() throws IOException {
        assertKept(file -> file.endsWith(".java"), SourceRules::namesSaySomething);
    }

    @Test
    public void nothingButTheDemosDescriptionsKnowsADistrict() throws IOException {
        List<String> names = packs().values().stream().flatMap(List::stream).toList();
        assertTrue("five packs at least: " + names, names.size() >= 10);
        assertKept(
                file -> file.matches("bundles/(?!districts/|demo/src/main/resources/).*/src/main/.*(?<!\\.png)"),
                SourceRules.knowsNone(names));
        assertKept(file -> file.startsWith("karaf-distribution/src/"), SourceRules.knowsNone(names));
    }

    @Test
    public void noPackKnowsAnother() throws IOException {
        Map<String, List<String>> packs = packs();
        for (String pack : packs.keySet()) {
            Map<String, List<String>> others = new TreeMap<>(packs);
            others.remove(pack);
            List<String> names = others.values().stream().flatMap(List::stream).toList();
            assertKept(
                    file -> file.startsWith("bundles/districts/" + pack + "/src/main/"), SourceRules.knowsNone(names));
        }
    }

    /** The packs by their folders, each with its names. */
    private static Map<String, List<String>> packs() throws IOException {
        Map<String, List<String>> packs = new TreeMap<>();
        for (Path file : Sources.files("bundles/districts")) {
            if (file.endsWith("src/main/resources/pack.properties")) {
                Properties is = new Properties();
                is.load(new StringReader(Sources.read(file)));
                String folder = file.getName(2).toString();
                packs.put(folder, List.of(folder, is.getProperty("name")));
            }
        }
        return packs;
    }

    @Test
    public void everyApiIsComparedWithTheLastOne() throws IOException {
        List<String> unguarded = new ArrayList<>();
        for (Path pom : Sources.files("bundles")) {
            if (pom.toString().matches("bundles/\\w+/api/pom.xml")
                    && !Sources.read(pom).contains("<artifactId>bnd-baseline-maven-plugin</artifactId>")) {
                unguarded.add(pom.toString());
            }
        }
        assertEquals(List.of(), unguarded);
    }

    private static void assertKept(Predicate<String> chosen, BiFunction<String, String, List<String>> rule)
            throws IOException {
        List<Path> files = Sources.files("bundles", "itests", "karaf-distribution/src").stream()
                .filter(file -> chosen.test(file.toString()))
                .toList();
        assertTrue("no such files in " + Sources.root(), !files.isEmpty());
        List<String> violations = new ArrayList<>();
        for (Path file : files) {
            violations.addAll(rule.apply(file.toString(), Sources.read(file)));
        }
        assertEquals(List.of(), violations);
    }
}
