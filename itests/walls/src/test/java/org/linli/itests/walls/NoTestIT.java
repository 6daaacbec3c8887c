// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.walls;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** A test module that ran no test fails the build: nothing is green because nothing was asked. */
public class NoTestIT {
    private static final String POM =
            """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <modelVersion>4.0.0</modelVersion>
              <parent>
                <groupId>org.linli</groupId><artifactId>itests</artifactId><version>%s</version>
              </parent>
              <artifactId>itests-tiny</artifactId>
              <dependencies>
                <dependency><groupId>junit</groupId><artifactId>junit</artifactId><scope>test</scope></dependency>
              </dependencies>
              <build><plugins><plugin><artifactId>maven-failsafe-plugin</artifactId></plugin></plugins></build>
            </project>
            """;
    private static final String STORY =
            """
            package tiny;

            public class %s {
                @org.junit.Test
                public void runs() {}
            }
            """;

    @Rule
    public final TemporaryFolder tree = new TemporaryFolder();

    private Path module;

    @Before
    public void aTestModule() throws IOException {
        Path root = tree.getRoot().toPath();
        MavenRun.copy(root, "pom.xml", ".mvn", "itests/pom.xml");
        module = root.resolve("itests/tiny");
        Files.createDirectories(module.resolve("src/test/java/tiny"));
        String parent = Files.readString(root.resolve("itests/pom.xml"));
        String version = parent.replaceFirst("(?s).*?<version>(.*?)</version>.*", "$1");
        Files.writeString(module.resolve("pom.xml"), POM.formatted(version));
    }

    @Test
    public void aModuleWhoseTestsAreFoundBuilds() throws IOException, InterruptedException {
        write("StoryTest");
        write("StoryIT");
        MavenRun build = MavenRun.in(module, "verify");
        assertTrue(build.said(), build.succeeded());
    }

    @Test
    public void aModuleThatRunsNoTestFails() throws IOException, InterruptedException {
        write("StoryTest");
        write("Storey");
        MavenRun build = MavenRun.in(module, "verify");
        assertFalse(build.succeeded());
        assertTrue(build.said(), build.said().contains("No tests"));
    }

    /** What was proved above holds for each of them. */
    @Test
    public void everyTestModuleRunsSo() throws IOException {
        List<String> without = new ArrayList<>();
        for (Path pom : Sources.files("itests")) {
            if (pom.endsWith("pom.xml")
                    && Files.isDirectory(Sources.root().resolve(pom).resolveSibling("src/test"))
                    && !Sources.read(pom).contains("<artifactId>maven-failsafe-plugin</artifactId>")) {
                without.add(pom.toString());
            }
        }
        assertEquals(List.of(), without);
    }

    private void write(String name) throws IOException {
        Files.writeString(module.resolve("src/test/java/tiny/" + name + ".java"), STORY.formatted(name));
    }
}
