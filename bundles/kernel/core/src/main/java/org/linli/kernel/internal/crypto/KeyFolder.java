// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.crypto;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/**
 * The folder of secret files, readable by the platform's operating-system user only. A file, once there, is changed
 * only where an operator said so.
 */
public final class KeyFolder {
    private final Path folder;

    public KeyFolder(Path folder) {
        this.folder = folder;
    }

    /** The file of that name, for messages. */
    public Path file(String name) {
        return folder.resolve(name);
    }

    /** What a file holds; empty when there is no such file. */
    public Optional<byte[]> read(String name) {
        try {
            return Files.exists(file(name)) ? Optional.of(Files.readAllBytes(file(name))) : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the key file " + file(name), unreadable);
        }
    }

    /** Makes a file that is not there yet; after a power failure it is there wholly or not at all. */
    public void create(String name, byte[] content) {
        try {
            Files.createDirectories(folder, ownerOnly("rwx------"));
            if (Files.exists(file(name))) {
                throw new FileAlreadyExistsException(file(name).toString());
            }
            write(name, content);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot make the key file " + file(name), unwritable);
        }
    }

    /** Writes a file over; whoever reads meanwhile, or after a power failure, finds the old or the new one. */
    public void replace(String name, byte[] content) {
        try {
            write(name, content);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot write the key file " + file(name), unwritable);
        }
    }

    /** Takes away what a crash may have left half-written beside a file. */
    public void clean(String name) {
        try (DirectoryStream<Path> drafts = Files.newDirectoryStream(folder, name + "*.new")) {
            for (Path draft : drafts) {
                Files.delete(draft);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot clean the folder of keys " + folder, unwritable);
        }
    }

    private void write(String name, byte[] content) throws IOException {
        Path draft = Files.createTempFile(folder, name, ".new", ownerOnly("rw-------"));
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(draft, file(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        force(folder);
    }

    /** The name is on the disk, too. Windows opens no folder: there the move itself is written through. */
    private static void force(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private FileAttribute<?>[] ownerOnly(String permissions) {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
