// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.walls;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    public void noCoreKnowsADistrict() throws IOException {
        assertKept(file -> file.matches("bundles/(?!districts/|demo/).*/src/main/.*"), SourceRules::knowsNoDistrict);
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
        List<Path> files = Sources.files("bundles", "itests").stream()
                .filter(file -> chosen.test(file.toString()))
                .toList();
        assertTrue("only " + files.size() + " files in " + Sources.root(), files.size() > 100);
        List<String> violations = new ArrayList<>();
        for (Path file : files) {
            violations.addAll(rule.apply(file.toString(), Sources.read(file)));
        }
        assertEquals(List.of(), violations);
    }
}
