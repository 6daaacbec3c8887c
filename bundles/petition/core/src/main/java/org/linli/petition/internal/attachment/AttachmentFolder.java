// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.attachment;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where the files lie: {@code incoming} for those that are being taken in, else a folder for those of about nine hours.
 *
 * @param root the folder
 */
record AttachmentFolder(Path root) {
    private static final String INCOMING = "incoming";
    /** The letters of an id that tell the time of its coming, to about nine hours. */
    private static final int HOURS = 5;

    /** Only files with such names are ever taken away: the folder may be somebody else's by mistake. */
    private static final Pattern OURS =
            Pattern.compile("([0-9A-HJKMNP-TV-Z]{5})[0-9A-HJKMNP-TV-Z]{21}(\\.raw|\\.clean)?");

    /** A file that is being taken in. */
    Path incoming(String name) throws IOException {
        return Files.createDirectories(root.resolve(INCOMING)).resolve(name);
    }

    /** The file of an attachment. */
    Path of(String id) {
        return root.resolve(id.substring(0, HOURS)).resolve(id);
    }

    /** Puts a file that was taken in at its place, for good. */
    void place(Path taken, String id) throws IOException {
        Path target = of(id);
        if (!Files.isDirectory(target.getParent())) {
            Files.createDirectories(target.getParent());
            force(root);
        }
        Files.move(taken, target, StandardCopyOption.ATOMIC_MOVE);
        force(target.getParent());
    }

    /** The files that were being taken in and have not grown since. */
    List<Path> leftOver(Instant before) throws IOException {
        return files(root.resolve(INCOMING), before);
    }

    /** The folders of attachments into which something was put since. */
    List<Path> folders(Instant since) throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(root)) {
            return folders.filter(Files::isDirectory)
                    .filter(folder -> !folder.getFileName().toString().equals(INCOMING))
                    .filter(folder -> isChanged(folder, since))
                    .toList();
        }
    }

    /** The files of a folder that were written before. */
    List<Path> files(Path folder, Instant before) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> isOurs(file, folder) && isOlder(file, before))
                    .toList();
        }
    }

    private static boolean isOurs(Path file, Path folder) {
        Matcher name = OURS.matcher(file.getFileName().toString());
        String in = folder.getFileName().toString();
        return name.matches() && in.equals(name.group(2) == null ? name.group(1) : INCOMING);
    }

    private static boolean isChanged(Path folder, Instant since) {
        try {
            return !Files.getLastModifiedTime(folder).toInstant().isBefore(since);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static boolean isOlder(Path file, Instant before) {
        try {
            return Files.isRegularFile(file)
                    && Files.getLastModifiedTime(file).toInstant().isBefore(before);
        } catch (NoSuchFileException gone) {
            return false; // somebody else has put it in its place or swept it
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    /** A file's name is on the disk only when its folder is. */
    private static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
