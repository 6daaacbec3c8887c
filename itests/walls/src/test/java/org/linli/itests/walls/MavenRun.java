// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.walls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One run of the Maven that runs these tests, without network, on a tree of its own. */
record MavenRun(int code, String said) {
    private static final Path HOME = Path.of(System.getProperty("maven.home"));
    private static final Path REPOSITORY = Path.of(System.getProperty("maven.repo.local"));
    private static final int MINUTES = 3;

    static MavenRun in(Path folder, String... arguments) throws IOException, InterruptedException {
        Path output = Files.createTempFile(folder, "maven", ".out");
        List<String> command = new ArrayList<>(List.of(HOME.resolve("bin/mvn").toString(), "-q", "-B", "-o"));
        command.add("-Dmaven.repo.local=" + REPOSITORY);
        command.add("-Dspotless.check.skip=true");
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().remove("MAVEN_PROJECTBASEDIR");
        builder.environment().put("MAVEN_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
        Process process = builder.start();
        try {
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                throw new IllegalStateException("no end of " + command + ": " + Files.readString(output));
            }
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        return new MavenRun(process.exitValue(), Files.readString(output));
    }

    boolean succeeded() {
        return code == 0;
    }

    /** The local repository that it uses. */
    static Path repository() {
        return REPOSITORY;
    }

    /** Copies files and folders of the project, without what was built, to the same places of another tree. */
    static void copy(Path tree, String... places) throws IOException {
        for (Path place : Sources.files(places)) {
            Path copy = tree.resolve(place.toString());
            Files.createDirectories(copy.getParent());
            Files.copy(Sources.root().resolve(place), copy);
        }
    }
}
