// SPDX-License-Identifier: Apache-2.0
package org.linli.districts.hantai;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.linli.kernel.pack.Pack;

/** The pack's files as the platform gives them to those who read them. */
final class PackFiles {
    static final String AREA = "990601";

    private static final Path FOLDER = Path.of("src/main/resources");

    private PackFiles() {}

    static List<String> names(String factory) {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(factory + "-"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Map<String, String> values(String name) {
        try {
            Properties lines = new Properties();
            lines.load(new StringReader(Files.readString(FOLDER.resolve(name)).replace("${area}", AREA)));
            Map<String, String> values = new TreeMap<>();
            lines.stringPropertyNames().forEach(key -> values.put(key, lines.getProperty(key)));
            return values;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Gives each file of a factory to its reader. */
    static void give(String factory, BiConsumer<String, Hashtable<String, Object>> reader) {
        for (String name : names(factory)) {
            Hashtable<String, Object> given = new Hashtable<>(values(name));
            given.put(Pack.PACK, "hantai");
            given.put(Pack.FILE, name);
            given.put(Pack.TEXT, "");
            reader.accept(name, given);
        }
    }
}
