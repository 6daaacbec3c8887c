// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.walls;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.Test;

/** Our sources keep the laws of {@link SourceRules}. */
public class CodeTest {
    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

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
        for (Path pom : files(file -> file.matches("bundles/\\w+/api/pom.xml"))) {
            if (!Files.readString(pom).contains("<artifactId>bnd-baseline-maven-plugin</artifactId>")) {
                unguarded.add(ROOT.relativize(pom).toString());
            }
        }
        assertEquals(List.of(), unguarded);
    }

    private static void assertKept(Predicate<String> chosen, BiFunction<String, String, List<String>> rule)
            throws IOException {
        List<Path> files = files(chosen);
        assertTrue("only " + files.size() + " files in " + ROOT, files.size() > 100);
        List<String> violations = new ArrayList<>();
        for (Path file : files) {
            violations.addAll(rule.apply(ROOT.relativize(file).toString(), Files.readString(file)));
        }
        assertEquals(List.of(), violations);
    }

    /** The files of bundles and tests, but not what a build has made. */
    private static List<Path> files(Predicate<String> chosen) throws IOException {
        List<Path> found = new ArrayList<>();
        for (String folder : List.of("bundles", "itests")) {
            try (Stream<Path> paths = Files.walk(ROOT.resolve(folder))) {
                paths.filter(Files::isRegularFile)
                        .filter(path -> !path.toString().contains("/target/"))
                        .filter(path -> chosen.test(ROOT.relativize(path).toString()))
                        .forEach(found::add);
            }
        }
        return found;
    }
}
