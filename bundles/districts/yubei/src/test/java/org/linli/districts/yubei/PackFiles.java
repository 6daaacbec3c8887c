// SPDX-License-Identifier: Apache-2.0
package org.linli.districts.yubei;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.kernel.AreaCode;
import org.linli.kernel.pack.Pack;

/** The files of a pack as the platform hands them to those who read them. */
final class PackFiles {
    private final String id;
    private final AreaCode area;
    private final Map<String, String> texts = new TreeMap<>();

    private PackFiles(String id, Path folder) {
        this.id = id;
        this.area = AreaCode.of(values(text(folder.resolve("pack.properties"))).get("area"));
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(".cfg"))
                    .forEach(file ->
                            texts.put(file.getFileName().toString(), text(file).replace("${area}", area.value())));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** That of the module under test. */
    static PackFiles here(String id) {
        return new PackFiles(id, Path.of("src", "main", "resources"));
    }

    /** Where it decides. */
    AreaCode area() {
        return area;
    }

    /** The factories that it has files for. */
    List<String> factories() {
        return texts.keySet().stream()
                .map(name -> name.substring(0, name.indexOf('-')))
                .toList();
    }

    /** The keys and values of the one file of a factory. */
    Map<String, String> file(String factory) {
        return values(texts.get(name(factory)));
    }

    /** The same as a configuration. */
    Dictionary<String, Object> configuration(String factory) {
        String name = name(factory);
        Hashtable<String, Object> given = new Hashtable<>(file(factory));
        given.put(Pack.PACK, id);
        given.put(Pack.FILE, name);
        given.put(Pack.TEXT, texts.get(name));
        return given;
    }

    private String name(String factory) {
        List<String> found = texts.keySet().stream()
                .filter(each -> each.startsWith(factory + "-"))
                .toList();
        if (found.size() != 1) {
            throw new IllegalArgumentException(id + " has these files for " + factory + ": " + found);
        }
        return found.get(0);
    }

    private static Map<String, String> values(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return properties.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, properties::getProperty));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
