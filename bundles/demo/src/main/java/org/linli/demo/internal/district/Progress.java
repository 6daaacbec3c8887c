// SPDX-License-Identifier: Apache-2.0
package org.linli.demo.internal.district;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What of the demo is there already, in a file beside the database, so that a later start goes on where one stopped. */
final class Progress {
    private final Path file;
    private final Map<String, String> done = new HashMap<>();

    Progress(Path file) {
        this.file = file;
        try {
            if (Files.exists(file)) {
                String text = Files.readString(file);
                if (!text.endsWith("\n")) {
                    Files.writeString(file, "\n", StandardOpenOption.APPEND);
                }
                // A line that a crash cut off was not done.
                text.lines()
                        .map(line -> line.split("\t", -1))
                        .filter(parts -> parts.length == 3)
                        .forEach(parts -> done.put(parts[0], parts[1]));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What came of something that was done; empty for what was not. */
    Optional<String> of(String what) {
        return Optional.ofNullable(done.get(what));
    }

    /** Does something unless it was done before; gives what came of it then or now. */
    String once(String what, Supplier<String> work) {
        String before = done.get(what);
        if (before != null) {
            return before;
        }
        String value = work.get();
        note(what, value);
        return value;
    }

    /** Does something without a result. */
    void once(String what, Runnable work) {
        once(what, () -> {
            work.run();
            return "";
        });
    }

    /** Notes that something is done. */
    void note(String what, String value) {
        try {
            Files.writeString(
                    file, what + "\t" + value + "\t.\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        done.put(what, value);
    }
}
