// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.linli.kernel.AreaCode;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.pack.Pack;
import org.linli.kernel.support.config.ConfiguredFile;
import org.osgi.framework.Bundle;

/**
 * What a pack's bundle says: what the pack is, and its files, in which {@code ${area}} stands for the pack's area.
 *
 * @param pack what it is, and what is wrong with it
 * @param files the keys and values of each configuration file, with its text
 */
record PackText(Pack pack, List<File> files) {
    static final String PROPERTIES = "pack.properties";

    private static final String FILES = "*.cfg";
    private static final String AREA = "${area}";

    /** A file that makes one configuration of a factory. */
    record File(String name, String text, Map<String, String> values) {
        /** {@code org.linli.petition.types} of {@code org.linli.petition.types-main.cfg}. */
        String factory() {
            return name.substring(0, name.indexOf('-'));
        }

        String own() {
            return name.substring(name.indexOf('-') + 1, name.lastIndexOf('.'));
        }
    }

    /** The last part of its name; empty for a bundle without one. */
    static String id(Bundle bundle) {
        return String.valueOf(bundle.getSymbolicName()).replaceFirst("^.*\\.", "");
    }

    static PackText of(Bundle bundle) {
        String header = bundle.getHeaders("").get(Pack.HEADER);
        String id = id(bundle);
        List<String> wrong = new ArrayList<>();
        URL entry = bundle.getEntry(header);
        Map<String, String> is = entry == null ? Map.of() : values(header, text(entry), wrong);
        if (!id.matches("[a-z][a-z0-9-]{1,30}")) {
            wrong.add("the pack's id '" + id + "': expected 2 to 31 lower-case letters, digits and hyphens");
        }
        AreaCode area = area(header, is.getOrDefault("area", ""), wrong);
        String name = is.getOrDefault("name", "");
        if (name.isBlank()) {
            wrong.add(header + ": name is missing; expected: what people call the district");
        }
        List<File> files = area == null ? List.of() : files(bundle, area, wrong);
        List<String> names = files.stream().map(File::name).toList();
        return new PackText(new Pack(id, name, area, bundle.getVersion().toString(), names, wrong), files);
    }

    private static AreaCode area(String header, String code, List<String> wrong) {
        try {
            return AreaCode.of(code.strip());
        } catch (PlatformException refused) {
            wrong.add(header + ": area '" + code + "' is no area code; expected: 6, 9, 12 or 15 digits");
            return null;
        }
    }

    private static List<File> files(Bundle bundle, AreaCode area, List<String> wrong) {
        Enumeration<URL> found = bundle.findEntries("/", FILES, false);
        List<File> files = new ArrayList<>();
        for (URL each : found == null ? List.<URL>of() : Collections.list(found)) {
            String name = each.getPath().substring(each.getPath().lastIndexOf('/') + 1);
            String text = text(each).replace(AREA, area.value());
            int before = wrong.size();
            File file = new File(name, text, values(name, text, wrong));
            String why = wrong.size() > before ? null : wrong(file, area);
            if (why != null) {
                wrong.add(name + ": " + why);
            }
            files.add(file);
        }
        return files;
    }

    private static String wrong(File file, AreaCode area) {
        if (!file.name().matches("org\\.linli\\.[a-z.]+-[\\w.-]+\\.cfg")) {
            return "no such file can be in a pack; expected: a name like org.linli.petition.types-main.cfg";
        }
        String own = file.values().getOrDefault("area", "").strip();
        boolean inside = own.matches("\\d{6}|\\d{9}|\\d{12}|\\d{15}") && area.contains(AreaCode.of(own));
        return inside
                ? null
                : new ConfiguredFile(file.name(), file.values(), () -> file.text()
                                .lines()
                                .toList())
                        .reason(new Problem.Violation(
                                "area", "'" + own + "' is not in the pack's area " + area.value(), "area = " + AREA));
    }

    private static Map<String, String> values(String name, String text, List<String> wrong) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IllegalArgumentException escaped) {
            wrong.add(name + ": " + escaped.getMessage() + "; expected: letters as they are, in UTF-8");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        Map<String, String> values = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> values.put(key, properties.getProperty(key)));
        return values;
    }

    private static String text(URL entry) {
        try (InputStream in = entry.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
