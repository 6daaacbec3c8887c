// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.districts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.linli.itests.Server;

/** A pack that is put in and taken out by one of the ways that an administrator has. */
final class SwapPack {
    private static final Path ASSEMBLY = Path.of(System.getProperty("linli.assembly"));
    private static final String VERSION = System.getProperty("linli.version");

    /** How it is put in. */
    enum Way {
        BUNDLE,
        FEATURE,
        FOLDER
    }

    private final Server server;
    private final String id;
    private final String area;
    private final Map<String, String> files;
    private final List<String> told;
    private Way way;

    SwapPack(Server server, String id, String area) {
        this.server = server;
        this.id = id;
        this.area = area;
        this.files = files(id);
        this.told = files.keySet().stream()
                .filter(name -> files.get(name).lines().anyMatch("area = ${area}"::equals))
                .map(name -> id + "/" + name)
                .toList();
    }

    /** How it was put in; null while it is not there. */
    Way way() {
        return way;
    }

    boolean isThere() {
        return way != null;
    }

    /** Puts it in and comes back when all of its files decide. */
    void deploy(Way by) {
        way = by;
        String explained =
                switch (by) {
                    case BUNDLE -> server.shell(
                            "bundle:install -s mvn:org.linli/district-" + id + "/" + VERSION + "; " + explain());
                    case FEATURE -> server.shell("feature:install linli-district-" + id + "; " + explain());
                    case FOLDER -> {
                        write();
                        yield "";
                    }
                };
        if (!holds(explained)) {
            Told.await(id + " holds, put in by " + by, () -> holds(server.shell(explain())));
        }
    }

    /** Takes it out and comes back when nothing of it decides any more. */
    void remove() {
        String explained =
                switch (way) {
                    case BUNDLE -> server.shell("bundle:uninstall org.linli.districts." + id + "; " + explain());
                    case FEATURE -> server.shell("feature:uninstall linli-district-" + id + "; " + explain());
                    case FOLDER -> {
                        delete();
                        yield id + "/";
                    }
                };
        if (!isGone(explained)) {
            Told.await(id + " is gone, put in by " + way, () -> isGone(server.shell(explain())));
        }
        way = null;
    }

    private String explain() {
        return "linli:config explain " + area;
    }

    private boolean holds(String explained) {
        return told.stream().allMatch(explained::contains);
    }

    private boolean isGone(String explained) {
        return explained.contains("petition") && !explained.contains(id + "/");
    }

    private Path folder() {
        return server.data().resolve("deploy").resolve(id);
    }

    /** As somebody moves a finished folder there. */
    private void write() {
        try {
            Path finished = Files.createDirectories(server.data().resolve(id));
            for (Map.Entry<String, String> file : files.entrySet()) {
                Files.writeString(finished.resolve(file.getKey()), file.getValue());
            }
            Files.move(finished, folder());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private void delete() {
        try (Stream<Path> inside = Files.list(folder())) {
            for (Path file : inside.toList()) {
                Files.delete(file);
            }
            Files.delete(folder());
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }

    /** The files at the root of its bundle. */
    private static Map<String, String> files(String id) {
        String name = "district-" + id;
        Path jar = ASSEMBLY.resolve("system/org/linli")
                .resolve(name)
                .resolve(VERSION)
                .resolve(name + "-" + VERSION + ".jar");
        Map<String, String> files = new HashMap<>();
        try (JarFile bundle = new JarFile(jar.toFile())) {
            for (JarEntry entry : (Iterable<JarEntry>) bundle.stream()::iterator) {
                if (entry.getName().matches("[\\w.-]+\\.(cfg|properties)")) {
                    try (InputStream in = bundle.getInputStream(entry)) {
                        files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
                    }
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return files;
    }
}
