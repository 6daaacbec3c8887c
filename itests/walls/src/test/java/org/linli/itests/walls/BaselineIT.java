// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.walls;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.osgi.framework.Version;

/**
 * An API that changes without saying so does not build. The kernel's API of today, in a tree of its own, stands for the
 * last release; then it is changed and built again as the script {@code baseline} lets it be built.
 */
public class BaselineIT {
    private static final String API = "bundles/kernel/api";
    private static final String INTERFACE = API + "/src/main/java/org/linli/kernel/crypto/Keyring.java";
    private static final String VERSIONS = API + "/src/main/java/org/linli/kernel/crypto/package-info.java";
    private static final String RELEASED =
            "0.0.0-walls-" + ProcessHandle.current().pid();
    private static final Path ARTIFACT = MavenRun.repository().resolve("org/linli/kernel-api/" + RELEASED);

    @ClassRule
    public static final TemporaryFolder TREE = new TemporaryFolder();

    private static String unchanged;
    private static Version version;

    @BeforeClass
    public static void releaseTheApiOfToday() throws IOException, InterruptedException {
        Path tree = TREE.getRoot().toPath();
        MavenRun.copy(tree, "pom.xml", ".mvn", "bundles/pom.xml", API + "/pom.xml", API + "/src/main");
        unchanged = Files.readString(tree.resolve(INTERFACE));
        String versions = Files.readString(tree.resolve(VERSIONS));
        version = new Version(versions.replaceFirst("(?s).*@Version\\(\"([\\d.]+)\"\\).*", "$1"));
        MavenRun release = MavenRun.in(tree.resolve(API), "package", "-Dmaven.test.skip=true");
        assertTrue(release.said(), release.succeeded());
        Files.createDirectories(ARTIFACT);
        Files.copy(built(tree.resolve(API).resolve("target")), ARTIFACT.resolve("kernel-api-" + RELEASED + ".jar"));
    }

    @AfterClass
    public static void forgetTheRelease() throws IOException {
        if (Files.exists(ARTIFACT)) {
            try (Stream<Path> files = Files.list(ARTIFACT)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(ARTIFACT);
        }
    }

    @Test
    public void anUnchangedApiBuilds() throws IOException, InterruptedException {
        MavenRun build = buildWith(unchanged);
        assertTrue(build.said(), build.succeeded());
    }

    @Test
    public void aMethodThatIsGoneBreaksTheBuild() throws IOException, InterruptedException {
        MavenRun build = buildWith(unchanged.replaceFirst("(?m)^    (?!/\\*\\*| \\*)\\S.*\\);$", ""));
        assertFalse(build.succeeded());
        assertTrue(build.said(), build.said().contains("org.linli.kernel.crypto"));
        assertTrue(build.said(), build.said().contains(new Version(version.getMajor() + 1, 0, 0).toString()));
    }

    @Test
    public void aNewMethodWithoutANewVersionBreaksTheBuild() throws IOException, InterruptedException {
        MavenRun build = buildWith(withANewMethod());
        assertFalse(build.succeeded());
        assertTrue(build.said(), build.said().contains("org.linli.kernel.crypto"));
        assertTrue(
                build.said(),
                build.said().contains(new Version(version.getMajor(), version.getMinor() + 1, 0).toString()));
    }

    private static String withANewMethod() {
        int end = unchanged.lastIndexOf('}');
        return unchanged.substring(0, end) + "    /** New. */\n    void renew();\n}\n";
    }

    private static MavenRun buildWith(String source) throws IOException, InterruptedException {
        Path tree = TREE.getRoot().toPath();
        Files.writeString(tree.resolve(INTERFACE), source);
        return MavenRun.in(
                tree.resolve(API),
                "verify",
                "-Dmaven.test.skip=true",
                "-Dbaseline.skip=false",
                "-Dbaseline.version=" + RELEASED);
    }

    private static Path built(Path target) throws IOException {
        try (Stream<Path> files = Files.list(target)) {
            var jars = files.filter(file -> file.getFileName().toString().matches("kernel-api-[^-]+(-SNAPSHOT)?\\.jar"))
                    .toList();
            assertEquals(jars.toString(), 1, jars.size());
            return jars.get(0);
        }
    }
}
