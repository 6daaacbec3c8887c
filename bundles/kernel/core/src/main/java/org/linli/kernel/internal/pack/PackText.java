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
import java.util.OptionalInt;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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
    private static final String CODE = "6, 9, 12 or 15 digits";
    private static final Problem.Violation NAMELESS =
            new Problem.Violation("name", "is missing", "what people call the district");
    private static final Pattern HALF_ESCAPED = Pattern.compile("(?<!\\\\)\\\\u(?![0-9a-fA-F]{4})");
    private static final String NO_LETTER = "\uFFFD";
    private static final String BYTE_ORDER = "\uFEFF";

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
        String text = entry == null ? "" : text(entry);
        ConfiguredFile is = file(header, text, values(header, text, wrong));
        if (!id.matches("[a-z][a-z0-9-]{1,30}")) {
            wrong.add("the pack's id '" + id + "': expected 2 to 31 lower-case letters, digits and hyphens");
        }
        AreaCode area = area(is, wrong);
        String name = is.values().getOrDefault("name", "").strip();
        if (name.isEmpty()) {
            wrong.add(header + ": " + is.reason(NAMELESS));
        }
        List<File> files = area == null ? List.of() : files(bundle, area, wrong);
        List<String> names = files.stream().map(File::name).toList();
        return new PackText(new Pack(id, name, area, bundle.getVersion().toString(), names, wrong), files);
    }

    private static AreaCode area(ConfiguredFile is, List<String> wrong) {
        String code = is.values().getOrDefault("area", "").strip();
        try {
            return AreaCode.of(code);
        } catch (PlatformException refused) {
            wrong.add(is.source() + ": "
                    + is.reason(new Problem.Violation("area", "'" + code + "' is no area code", CODE)));
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
                : file(file.name(), file.text(), file.values())
                        .reason(new Problem.Violation(
                                "area", "'" + own + "' is not in the pack's area " + area.value(), "area = " + AREA));
    }

    private static ConfiguredFile file(String name, String text, Map<String, String> values) {
        return new ConfiguredFile(name, values, () -> text.lines().toList());
    }

    private static Map<String, String> values(String name, String text, List<String> wrong) {
        unreadable(text)
                .ifPresent(line -> wrong.add(name + ": line " + line
                        + ": letters that cannot be read; expected: letters as they are, saved in UTF-8"));
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(HALF_ESCAPED.matcher(text).replaceAll("u")));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        Map<String, String> values = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> values.put(key, properties.getProperty(key)));
        return values;
    }

    /** The first line with something that is not UTF-8, or with half an escape. */
    private static OptionalInt unreadable(String text) {
        List<String> lines = text.lines().toList();
        return IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).contains(NO_LETTER)
                        || HALF_ESCAPED.matcher(lines.get(i)).find())
                .map(i -> i + 1)
                .findFirst();
    }

    private static String text(URL entry) {
        try (InputStream in = entry.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace(BYTE_ORDER, "");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
