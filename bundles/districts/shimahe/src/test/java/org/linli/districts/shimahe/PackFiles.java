// SPDX-License-Identifier: Apache-2.0
package org.linli.districts.shimahe;

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
import org.osgi.service.cm.ConfigurationException;
import org.osgi.service.cm.ManagedServiceFactory;

/** The folder of a pack, its files as the modules get them: with the pack's area filled in. */
final class PackFiles {
    private final Path folder;
    private final Map<String, String> pack;

    private PackFiles(Path folder) {
        this.folder = folder;
        this.pack = read("pack.properties", "");
    }

    /** The pack of the module whose tests run. */
    static PackFiles here() {
        return new PackFiles(Path.of("src", "main", "resources"));
    }

    /** What people call it. */
    String name() {
        return pack.get("name");
    }

    /** Where it holds. */
    AreaCode area() {
        return AreaCode.of(pack.get("area"));
    }

    /** The configuration files, by name. */
    List<String> names() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".cfg"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The factories that the files configure. */
    List<String> factories() {
        return names().stream().map(PackFiles::factory).distinct().toList();
    }

    /** The keys and values of a file. */
    Map<String, String> values(String name) {
        return read(name, area().value());
    }

    /** Gives all files of a factory to whoever reads them. */
    <R extends ManagedServiceFactory> R giveTo(R reader, String factory) {
        for (String name : names()) {
            if (factory(name).equals(factory)) {
                Dictionary<String, Object> given = new Hashtable<>(values(name));
                given.put("service.pid", name);
                try {
                    reader.updated(name, given);
                } catch (ConfigurationException refused) {
                    throw new IllegalArgumentException(name, refused);
                }
            }
        }
        return reader;
    }

    private static String factory(String name) {
        return name.substring(0, name.indexOf('-'));
    }

    private Map<String, String> read(String name, String area) {
        Properties lines = new Properties();
        try {
            lines.load(new StringReader(Files.readString(folder.resolve(name)).replace("${area}", area)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return lines.stringPropertyNames().stream()
                .collect(Collectors.toMap(key -> key, lines::getProperty, (one, same) -> one, TreeMap::new));
    }
}
