// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.ledger;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.stream.Stream;

/** The heads of the chain in files outside the database, a file a month, a line a head; only ever appended to. */
final class HeadFiles {
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'heads-'uuuu-MM'.log'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Path folder;

    HeadFiles(Path folder) {
        this.folder = folder;
    }

    /** What the chain came to at some moment. */
    record Head(long seq, String hash, Instant at) {}

    Path folder() {
        return folder;
    }

    /** Appends a head; it is on the disk when this returns. */
    void append(Head head) throws IOException {
        Files.createDirectories(folder);
        byte[] line = (head.seq() + " " + head.hash() + " " + head.at() + "\n").getBytes(StandardCharsets.US_ASCII);
        try (FileChannel file = FileChannel.open(
                folder.resolve(NAME.format(head.at())), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            ByteBuffer bytes = ByteBuffer.wrap(line);
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            file.force(true);
        }
    }

    /** The heads from the first on, read one by one. */
    Reading read() throws IOException {
        return new Reading();
    }

    /** Heads in the order of their lines. */
    final class Reading implements AutoCloseable {
        private final Deque<Path> files = new ArrayDeque<>();
        private BufferedReader lines;
        private Head next;

        private Reading() throws IOException {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> all = Files.list(folder)) {
                    all.filter(file -> file.getFileName().toString().matches("heads-\\d{4}-\\d\\d\\.log"))
                            .sorted()
                            .forEach(files::add);
                }
            }
            advance();
        }

        /** The head that comes next; null at the end. */
        Head peek() {
            return next;
        }

        /** Goes on to the one after; lines that are no heads (cut off by a power failure) are passed over. */
        void advance() {
            try {
                next = null;
                for (String line = line(); line != null && next == null; line = next == null ? line() : line) {
                    next = head(line);
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException("cannot read the heads in " + folder, unreadable);
            }
        }

        @Override
        public void close() throws IOException {
            if (lines != null) {
                lines.close();
            }
        }

        private String line() throws IOException {
            String line = lines == null ? null : lines.readLine();
            while (line == null) {
                close();
                lines = null;
                if (files.isEmpty()) {
                    return null;
                }
                lines = Files.newBufferedReader(files.poll(), StandardCharsets.ISO_8859_1);
                line = lines.readLine();
            }
            return line;
        }
    }

    private static Head head(String line) {
        String[] parts = line.split(" ");
        boolean whole = parts.length == 3
                && parts[0].matches("\\d{1,18}")
                && parts[1].matches("[0-9a-f]{64}")
                && parts[2].matches("\\d{4}-\\d\\d-\\d\\dT[\\d:.]{8,18}Z");
        return whole ? new Head(Long.parseLong(parts[0]), parts[1], Instant.parse(parts[2])) : null;
    }
}
