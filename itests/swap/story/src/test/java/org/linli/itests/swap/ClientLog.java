// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.swap;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;

/** What the clients were answered, written to a file of their own the moment it was. */
final class ClientLog implements AutoCloseable {
    private final Path path;
    private final BufferedWriter file;
    private final ConcurrentLinkedDeque<Line> newest = new ConcurrentLinkedDeque<>();
    private final ConcurrentLinkedDeque<Line> newestReceipts = new ConcurrentLinkedDeque<>();

    ClientLog(String name) {
        path = Path.of("target", name + "-log.tsv");
        try {
            file = Files.newBufferedWriter(path);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** What was asked. */
    enum What {
        FILE,
        FOLLOW,
        LIST,
        ACKNOWLEDGE,
        NOTE
    }

    /**
     * An answer.
     *
     * @param what was asked
     * @param begun when it was asked
     * @param took until it was answered
     * @param subject the receipt's number, the order's id, or a dash
     * @param secret the receipt's secret, or a dash
     * @param version the version that answered, as far as it can be seen
     */
    record Line(What what, Instant begun, Duration took, String subject, String secret, Version version) {
        Instant ended() {
            return begun.plus(took);
        }

        private String text() {
            return String.join(
                    "\t",
                    what.name(),
                    begun.toString(),
                    took.toString(),
                    subject,
                    secret,
                    version == null ? "-" : version.name());
        }

        private static Line of(String text) {
            String[] part = text.split("\t");
            return new Line(
                    What.valueOf(part[0]),
                    Instant.parse(part[1]),
                    Duration.parse(part[2]),
                    part[3],
                    part[4],
                    part[5].equals("-") ? null : Version.valueOf(part[5]));
        }
    }

    synchronized void add(Line line) {
        try {
            file.write(line.text());
            file.newLine();
            file.flush();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        newest.addFirst(line);
        if (line.what() == What.FILE) {
            newestReceipts.addFirst(line);
        }
    }

    /** The version that filed the newest petition that was sent after the moment. */
    Optional<Version> filedSince(Instant moment) {
        return newestReceipts.stream()
                .filter(line -> line.begun().isAfter(moment))
                .map(Line::version)
                .findFirst();
    }

    /** How long the newest answers took, in the middle. */
    Duration usual(int count) {
        return newest.stream()
                .limit(count)
                .map(Line::took)
                .sorted()
                .skip(count / 2)
                .findFirst()
                .orElse(Duration.ofDays(1));
    }

    /** All that stands in the file. */
    List<Line> lines() {
        try {
            return Files.readAllLines(path).stream().map(Line::of).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
