// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.own;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.linli.kernel.support.Ids;
import org.linli.kernel.time.PlatformClock;
import org.linli.registry.internal.Masks;
import org.linli.registry.spi.MessageSender;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Writes each message into a file instead of sending it, with the phone masked: for trials. Files go after a day. */
@Component(
        service = {MessageSender.class, FileSender.class},
        immediate = true,
        property = "service.ranking:Integer=-1000")
public final class FileSender implements MessageSender {
    private static final Duration KEPT = Duration.ofDays(1);

    private final Path folder;
    private final Clock clock;

    @Activate
    public FileSender(BundleContext context) {
        this(Path.of(context.getProperty("karaf.data"), "messages"), PlatformClock.get());
    }

    /** For tests. */
    FileSender(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    @Override
    public void send(String phone, String text) {
        try {
            Files.createDirectories(folder);
            forget();
            Path file = folder.resolve(Ids.next() + ".txt");
            if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(file, Masks.phone(phone) + "\n" + text + "\n", StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Deletes what is older than a day. */
    void forget() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        Instant old = clock.instant().minus(KEPT);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.txt")) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(old)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
