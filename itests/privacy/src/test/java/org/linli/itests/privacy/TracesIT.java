// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.privacy;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The search itself: what is there is found, however it is written. */
public class TracesIT {
    private static final String WORD = "19912345678";

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void aWordIsFoundInEachWayOfWritingAndAtEachPlace() throws IOException {
        for (int before = 0; before < 5; before++) {
            String text = "x".repeat(before) + WORD + "yy";
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            found("plain", utf8);
            found("little", text.getBytes(StandardCharsets.UTF_16LE));
            found("big", text.getBytes(StandardCharsets.UTF_16BE));
            found("base64", Base64.getEncoder().encode(utf8));
            found("base64-16", Base64.getEncoder().encode(text.getBytes(StandardCharsets.UTF_16LE)));
        }
    }

    @Test
    public void aWordAcrossTwoPiecesOfAFileIsFoundAndNothingElse() throws IOException {
        byte[] big = new byte[(1 << 22) + 100];
        byte[] word = WORD.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(word, 0, big, (1 << 22) - 5, word.length);
        found("across", big);
        Files.write(folder.newFile("nothing").toPath(), "19912345679 1991234567".getBytes(StandardCharsets.UTF_8));
        assertEquals(Map.of(), new Traces(List.of(WORD)).in(folder.getRoot().toPath()));
    }

    private void found(String name, byte[] content) throws IOException {
        Path file = folder.getRoot().toPath().resolve(name);
        Files.write(file, content);
        Map<String, Set<String>> found =
                new Traces(List.of(WORD)).in(folder.getRoot().toPath());
        assertTrue(name + ": " + found, found.values().stream().anyMatch(files -> files.contains(name)));
        Files.delete(file);
    }
}
