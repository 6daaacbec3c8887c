// SPDX-License-Identifier: Apache-2.0
package org.linli.exchange.internal.microblog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Stream;
import org.linli.kernel.support.Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A folder for what could not be used, each with its reason, so that nothing is lost; for the operator's eyes only. */
final class Aside {
    private static final Logger LOG = LoggerFactory.getLogger(Aside.class);
    private static final long MOST = 10_000;
    private static final int NAME_LETTERS = 32;

    private final Path folder;

    Aside(Path folder) {
        this.folder = folder;
    }

    /** Keeps a line; the log tells the reason, which must hold nothing of the line. */
    void put(String line, String reason) {
        try {
            Files.createDirectories(folder);
            // what comes again lies there once
            Path file = folder.resolve(Posts.digest(line).substring(0, NAME_LETTERS) + ".json");
            if (Files.exists(file)) {
                return;
            }
            if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(file, Json.write(Map.of("reason", reason, "line", line)), StandardCharsets.UTF_8);
            LOG.warn("A post was put aside as {}: {}", file.getFileName(), reason);
        } catch (IOException failed) {
            // then the line stays where it came from, and comes again
            throw new UncheckedIOException(failed);
        }
    }

    /** How many lie there, at most ten thousand. */
    long count() {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.limit(MOST).count();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
