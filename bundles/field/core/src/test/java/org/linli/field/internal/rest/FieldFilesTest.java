// SPDX-License-Identifier: Apache-2.0
package org.linli.field.internal.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.Test;

public class FieldFilesTest {
    private static final Path PAGE = Path.of("src/main/resources/page");
    private static final Pattern WORD = Pattern.compile("^ {4}'([\\w.-]+)': ", Pattern.MULTILINE);
    private static final Pattern USED = Pattern.compile("\\bt\\('([\\w.-]+)'[,)]");
    private static final Pattern GROUP = Pattern.compile("\\bcoded\\('(\\w+)'");

    private static Map<String, byte[]> contents() {
        try (Stream<Path> files = Files.walk(PAGE)) {
            return files.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(
                            file -> PAGE.relativize(file).toString().replace('\\', '/'), FieldFilesTest::bytes));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }

    @Test
    public void theWorkerKnowsEveryFileAndTheVersion() {
        Map<String, byte[]> contents = contents();
        FieldFiles files = new FieldFiles(contents);
        String worker = text(files.find("worker.js").content());
        assertTrue(worker.contains("'" + files.version() + "'"));
        assertFalse(worker.contains("@"));
        for (String name : contents.keySet()) {
            String address = "'/field/" + (name.equals("index.html") ? "" : name) + "'";
            assertEquals(name, !name.equals("worker.js"), worker.contains(address));
            assertNotNull(name, files.find(name).type());
        }
        assertEquals(files.find("index.html"), files.find(""));
        assertNull(files.find("../secret"));
    }

    @Test
    public void anotherFileIsAnotherVersionAndAnotherWorker() {
        Map<String, byte[]> contents = contents();
        FieldFiles before = new FieldFiles(contents);
        Map<String, byte[]> mended = new HashMap<>(contents);
        mended.put("field.css", "body { color: black }".getBytes(StandardCharsets.UTF_8));
        FieldFiles after = new FieldFiles(mended);
        assertNotEquals(before.version(), after.version());
        assertNotEquals(before.find("worker.js").tag(), after.find("worker.js").tag());
        assertEquals(before.find("js/main.js").tag(), after.find("js/main.js").tag());
    }

    @Test
    public void everyWordIsThereInBothLanguages() {
        Map<String, byte[]> contents = contents();
        Set<String> chinese = words(contents, "zh");
        assertEquals(chinese, words(contents, "en"));
        Set<String> used = new TreeSet<>();
        contents.forEach((name, content) -> {
            if (name.startsWith("js/") && !name.startsWith("js/words/")) {
                found(USED, text(content)).forEach(used::add);
                found(GROUP, text(content)).forEach(group -> used.add(group + ".other"));
            }
        });
        used.removeAll(chinese);
        assertEquals(Set.of(), used);
    }

    private static Set<String> words(Map<String, byte[]> contents, String language) {
        return found(WORD, text(contents.get("js/words/" + language + ".js")));
    }

    private static Set<String> found(Pattern pattern, String text) {
        Set<String> found = new TreeSet<>();
        for (Matcher each = pattern.matcher(text); each.find(); ) {
            found.add(each.group(1));
        }
        return found;
    }
}
