// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.walls;

import aQute.bnd.header.OSGiHeader;
import aQute.bnd.header.Parameters;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/**
 * One of our bundles, as its jar tells.
 *
 * @param name the artifact, such as {@code petition-core}
 * @param headers the main section of its manifest
 * @param classes the names of the classes in it
 * @param components its components
 * @param units its persistence units
 */
record BundleFile(
        String name,
        Map<String, String> headers,
        Set<String> classes,
        List<Component> components,
        List<PersistenceUnit> units) {

    /** A declarative services component and the services it refers to. */
    record Component(String name, List<Use> uses) {}

    /** A reference to a service. */
    record Use(String type, String target) {}

    /** A unit as its persistence.xml says. */
    record PersistenceUnit(String name, String transactions, String sharedCache, String dataSource) {}

    /** A bundle with a manifest and nothing else. */
    BundleFile(String name, Map<String, String> headers) {
        this(name, headers, Set.of(), List.of(), List.of());
    }

    static BundleFile read(Path file) throws IOException {
        String name = file.getParent().getParent().getFileName().toString();
        try (JarFile jar = new JarFile(file.toFile())) {
            List<Component> components = new ArrayList<>();
            List<PersistenceUnit> units = new ArrayList<>();
            for (JarEntry entry : jar.stream().toList()) {
                if (entry.getName().matches("OSGI-INF/[^/]+\\.xml")) {
                    components.addAll(componentsIn(parsed(jar, entry)));
                } else if (entry.getName().equals("META-INF/persistence.xml")) {
                    units.addAll(unitsIn(parsed(jar, entry)));
                }
            }
            Set<String> classes = jar.stream()
                    .map(JarEntry::getName)
                    .filter(path -> path.endsWith(".class"))
                    .map(path ->
                            path.substring(0, path.length() - ".class".length()).replace('/', '.'))
                    .collect(Collectors.toSet());
            return new BundleFile(name, headersOf(jar.getManifest()), classes, components, units);
        }
    }

    private static Element parsed(JarFile jar, JarEntry entry) throws IOException {
        try (InputStream in = jar.getInputStream(entry)) {
            return Xml.read(in);
        }
    }

    private static Map<String, String> headersOf(Manifest manifest) {
        Map<String, String> headers = new TreeMap<>();
        manifest.getMainAttributes().forEach((key, value) -> headers.put(key.toString(), value.toString()));
        return headers;
    }

    static List<Component> componentsIn(Element root) {
        if (!"component".equals(root.getLocalName())) {
            return List.of();
        }
        List<Use> uses = Xml.children(root, "reference").stream()
                .map(reference -> new Use(reference.getAttribute("interface"), reference.getAttribute("target")))
                .toList();
        return List.of(new Component(root.getAttribute("name"), uses));
    }

    static List<PersistenceUnit> unitsIn(Element root) {
        return Xml.children(root, "persistence-unit").stream()
                .map(unit -> new PersistenceUnit(
                        unit.getAttribute("name"),
                        unit.getAttribute("transaction-type"),
                        Xml.text(unit, "shared-cache-mode"),
                        Xml.text(unit, "non-jta-data-source")))
                .toList();
    }

    /** The folder it stands in: {@code petition-core} is in the room petition. */
    String room() {
        return name.replaceFirst("-(page-api|api|core|lib)$", "");
    }

    boolean isApi() {
        return name.endsWith("-api");
    }

    String symbolicName() {
        return headers.getOrDefault("Bundle-SymbolicName", "").replaceFirst(";.*", "");
    }

    String schema() {
        return headers.getOrDefault("Linli-Schema", "");
    }

    Parameters exports() {
        return header("Export-Package");
    }

    Parameters imports() {
        return header("Import-Package");
    }

    private Parameters header(String header) {
        return OSGiHeader.parseHeader(headers.get(header));
    }
}
