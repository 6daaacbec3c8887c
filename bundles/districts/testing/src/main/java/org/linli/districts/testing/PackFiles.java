// SPDX-License-Identifier: Apache-2.0
package org.linli.districts.testing;

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
import org.osgi.service.cm.ConfigurationException;
import org.osgi.service.cm.ManagedServiceFactory;

/** The folder of a pack, its files as the modules get them: with the pack's area filled in. */
public final class PackFiles {
    private final Path folder;
    private final String id;
    private final Map<String, String> pack;

    private PackFiles(Path module) {
        this.folder = module.resolve("src/main/resources");
        this.id = module.getFileName().toString();
        this.pack = read(text("pack.properties"));
    }

    /** The pack of the module whose tests run. */
    public static PackFiles here() {
        return new PackFiles(Path.of("").toAbsolutePath());
    }

    /** What people call it. */
    public String name() {
        return pack.get("name");
    }

    /** Where it holds. */
    public AreaCode area() {
        return AreaCode.of(pack.get("area"));
    }

    /** The configuration files, by name. */
    public List<String> names() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".cfg"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The factories that the files configure, each once. */
    public List<String> factories() {
        return names().stream().map(PackFiles::factory).distinct().toList();
    }

    /** The keys and values of a file. */
    public Map<String, String> values(String name) {
        return read(filled(name));
    }

    /** Gives all files of a factory to whoever reads them. */
    public <R extends ManagedServiceFactory> R giveTo(R reader, String factory) {
        for (String name : names()) {
            if (factory(name).equals(factory)) {
                try {
                    reader.updated(name, configuration(name));
                } catch (ConfigurationException refused) {
                    throw new IllegalArgumentException(name, refused);
                }
            }
        }
        return reader;
    }

    private Dictionary<String, Object> configuration(String name) {
        Dictionary<String, Object> given = new Hashtable<>(values(name));
        given.put(Pack.PACK, id);
        given.put(Pack.FILE, name);
        given.put(Pack.TEXT, filled(name));
        return given;
    }

    private String filled(String name) {
        return text(name).replace("${area}", area().value());
    }

    private String text(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String factory(String name) {
        return name.substring(0, name.indexOf('-'));
    }

    private static Map<String, String> read(String text) {
        Properties lines = new Properties();
        try {
            lines.load(new StringReader(text));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return lines.stringPropertyNames().stream()
                .collect(Collectors.toMap(key -> key, lines::getProperty, (one, same) -> one, TreeMap::new));
    }
}
