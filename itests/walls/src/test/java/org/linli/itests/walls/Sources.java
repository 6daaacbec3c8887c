// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.walls;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** The project's own tree, without what builds and runs have made in it. */
final class Sources {
    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    private Sources() {}

    static Path root() {
        return ROOT;
    }

    /** The files in these files and folders of the project, by their places in it. */
    static List<Path> files(String... places) throws IOException {
        List<Path> found = new ArrayList<>();
        for (String place : places) {
            Files.walkFileTree(ROOT.resolve(place), new Finding(found));
        }
        return found;
    }

    static String read(Path place) throws IOException {
        return Files.readString(ROOT.resolve(place));
    }

    private static final class Finding extends SimpleFileVisitor<Path> {
        private final List<Path> found;

        private Finding(List<Path> found) {
            this.found = found;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return folder.endsWith("target") || folder.endsWith("node_modules")
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            found.add(ROOT.relativize(file));
            return FileVisitResult.CONTINUE;
        }
    }
}
