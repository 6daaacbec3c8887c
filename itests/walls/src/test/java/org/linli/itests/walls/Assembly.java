// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.walls;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** The built distribution, looked at without being started. */
final class Assembly {
    private static final Path HOME = Path.of(System.getProperty("linli.assembly"));
    private static final Path SYSTEM = HOME.resolve("system");

    private Assembly() {}

    static Path home() {
        return HOME;
    }

    /** Our own bundles. */
    static List<BundleFile> bundles() throws IOException {
        List<BundleFile> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SYSTEM.resolve("org/linli"))) {
            for (Path jar : files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList()) {
                found.add(BundleFile.read(jar));
            }
        }
        return found;
    }

    /** The features of all repositories that it knows. */
    static List<Feature> features() throws IOException {
        List<Feature> found = new ArrayList<>();
        Set<String> read = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(listed("featuresRepositories"));
        while (!open.isEmpty()) {
            String location = open.pop();
            if (read.add(location)) {
                try (InputStream in = Files.newInputStream(fileOf(location))) {
                    Element features = Xml.read(in);
                    found.addAll(Feature.in(features, Feature.versionless(location)));
                    Feature.texts(features, "repository").forEach(open::push);
                }
            }
        }
        return found;
    }

    /** The names of the features that it installs when it starts. */
    static List<String> bootFeatures() throws IOException {
        return listed("featuresBoot").stream()
                .map(name -> name.replaceFirst("/.*", ""))
                .toList();
    }

    /** The locations of the bundles that Karaf starts before its features. */
    static Set<String> startupBundles() throws IOException {
        Set<String> found = new TreeSet<>();
        properties("startup.properties").stringPropertyNames().forEach(file -> {
            String[] part = file.replace("reference:file:", "").split("/");
            int count = part.length;
            String group = String.join(".", Arrays.asList(part).subList(0, count - 3));
            found.add("mvn:" + group + "/" + part[count - 3] + "/" + part[count - 2]);
        });
        return found;
    }

    /** The symbolic names by location; {@code null} values are not there: what is missing in system is in the second. */
    static Map<String, String> symbolicNames(Set<String> locations, Set<String> missing) {
        Map<String, String> names = new TreeMap<>();
        locations.forEach(location ->
                symbolicName(location).ifPresentOrElse(name -> names.put(location, name), () -> missing.add(location)));
        return names;
    }

    private static Optional<String> symbolicName(String location) {
        Path file = fileOf(location);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (JarFile jar = new JarFile(file.toFile())) {
            String name = jar.getManifest().getMainAttributes().getValue("Bundle-SymbolicName");
            return Optional.of(name == null ? Feature.versionless(location) : name.replaceFirst("\\s*;.*", ""));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(location, unreadable);
        }
    }

    private static Path fileOf(String location) {
        String[] part =
                location.replaceFirst("^.*?mvn:", "").replaceFirst("[$?].*", "").split("/");
        String type = part.length > 3 ? part[3] : "jar";
        String classifier = part.length > 4 ? "-" + part[4] : "";
        return SYSTEM.resolve(part[0].replace('.', '/'))
                .resolve(part[1])
                .resolve(part[2])
                .resolve(part[1] + "-" + part[2] + classifier + "." + type);
    }

    private static List<String> listed(String key) throws IOException {
        String value = properties("org.apache.karaf.features.cfg").getProperty(key, "");
        return Arrays.stream(value.split("[,()]"))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .toList();
    }

    private static Properties properties(String name) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(HOME.resolve("etc").resolve(name))) {
            properties.load(in);
        }
        return properties;
    }
}
