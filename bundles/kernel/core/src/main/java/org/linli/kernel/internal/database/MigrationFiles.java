// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;

/** Where a module's migrations lie: those for every database, and those for one kind of it. */
final class MigrationFiles {
    private static final String FOLDER = "migrations";
    private static final String SUFFIX = ".sql";

    private MigrationFiles() {}

    /** The files in a bundle. */
    static List<MigrationFile> in(Bundle bundle, String kind) {
        List<MigrationFile> files = new ArrayList<>(entries(bundle, FOLDER));
        files.addAll(entries(bundle, FOLDER + "/" + kind));
        return files;
    }

    /** The files in a folder. */
    static List<MigrationFile> in(Path folder, String kind) {
        List<MigrationFile> files = new ArrayList<>(entries(folder));
        if (Files.isDirectory(folder.resolve(kind))) {
            files.addAll(entries(folder.resolve(kind)));
        }
        return files;
    }

    private static List<MigrationFile> entries(Bundle bundle, String folder) {
        Enumeration<URL> found = bundle.findEntries(folder, "*" + SUFFIX, false);
        return found == null
                ? List.of()
                : Collections.list(found).stream().map(MigrationFiles::file).toList();
    }

    private static List<MigrationFile> entries(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .map(MigrationFiles::file)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static MigrationFile file(URL entry) {
        String path = entry.getPath();
        try (InputStream content = entry.openStream()) {
            return new MigrationFile(
                    path.substring(path.lastIndexOf('/') + 1),
                    new String(content.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static MigrationFile file(Path file) {
        try {
            return new MigrationFile(file.getFileName().toString(), Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
