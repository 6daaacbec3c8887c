// SPDX-License-Identifier: Apache-2.0
package org.linli.demo.internal.district;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** What was made once is not made again by a later start. */
public class ProgressTest {
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void isKeptFromStartToStart() {
        Path file = folder.getRoot().toPath().resolve("progress.txt");
        AtomicInteger made = new AtomicInteger();
        for (int start = 0; start < 2; start++) {
            Progress progress = new Progress(file);
            assertEquals("1", progress.once("unit", () -> String.valueOf(made.incrementAndGet())));
            progress.once("land", () -> {
                made.addAndGet(10);
            });
        }
        assertEquals(11, made.get());
    }

    @Test
    public void whatWasCutOffIsDoneAgain() throws IOException {
        Path file = folder.getRoot().toPath().resolve("progress.txt");
        new Progress(file).note("whole", "7");
        Files.writeString(file, "half\t8", StandardOpenOption.APPEND);
        Progress progress = new Progress(file);
        assertEquals(Optional.of("7"), progress.of("whole"));
        assertTrue(progress.of("half").isEmpty());
    }
}
