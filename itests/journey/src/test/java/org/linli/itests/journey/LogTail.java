// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.journey;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.awaitility.Awaitility;

/** What is written at the end of a log from a moment on. */
final class LogTail {
    private final Path file;
    private long from;
    private long since;

    LogTail(Path file) {
        this.file = file;
    }

    /** From now on. */
    void mark() {
        from = file.toFile().length();
        since = System.nanoTime();
    }

    /** How many milliseconds after the mark each of these was written with these words behind it. */
    Map<String, Long> await(Collection<String> names, String words) {
        Map<String, Long> millis = new HashMap<>();
        Awaitility.await(words + " of each of " + names)
                .atMost(Duration.ofSeconds(30))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    String text = text();
                    long passed = Duration.ofNanos(System.nanoTime() - since).toMillis();
                    names.stream()
                            .filter(name -> text.contains(name + words))
                            .forEach(name -> millis.putIfAbsent(name, passed));
                    return millis.size() == names.size();
                });
        return millis;
    }

    private String text() {
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
            long begin = Math.min(from, log.length());
            byte[] bytes = new byte[(int) (log.length() - begin)];
            log.seek(begin);
            log.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
