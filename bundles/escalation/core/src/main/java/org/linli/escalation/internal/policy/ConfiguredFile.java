// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal.policy;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Dictionary;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.linli.kernel.Problem;

/**
 * A configuration as it is given: which file it is, and its keys and values in the clerk's own words.
 *
 * @param source the file's name, or the configuration's id where there is no file
 * @param name the file's own part of its name, such as {@code default}
 * @param path where the file lies; null where there is none
 * @param values the policy's own keys and values
 */
record ConfiguredFile(String source, String name, Path path, Map<String, String> values) {
    private static final String FILE = "felix.fileinstall.filename";
    private static final List<String> FOREIGN = List.of("service.", "felix.", "component.", "org.apache.", ":");

    static ConfiguredFile of(String pid, Dictionary<String, ?> given) {
        Map<String, String> values = new TreeMap<>();
        for (String key : Collections.list(given.keys())) {
            if (FOREIGN.stream().noneMatch(key::startsWith)) {
                values.put(key, utf8(text(given.get(key))));
            }
        }
        Path path = given.get(FILE) == null ? null : path(given.get(FILE).toString());
        String source = path == null ? pid : path.getFileName().toString();
        return new ConfiguredFile(source, name(source), path, values);
    }

    /** The reason in one line, with the line of the file where that can be told. */
    String reason(Problem.Violation violation) {
        int line = line(violation.field());
        return (line > 0 ? "line " + line + ", " : "") + violation.field() + ": " + violation.reason() + "; expected: "
                + violation.expected();
    }

    private int line(String key) {
        if (path == null) {
            return 0;
        }
        try {
            List<String> lines = Files.readAllLines(path, StandardCharsets.UTF_8);
            Pattern begins = Pattern.compile("\\s*" + Pattern.quote(key) + "\\s*[=:].*");
            for (int i = 0; i < lines.size(); i++) {
                if (begins.matcher(lines.get(i)).matches()) {
                    return i + 1;
                }
            }
            return 0;
        } catch (IOException unreadable) {
            return 0; // the file went away meanwhile; the key tells enough
        }
    }

    private static String name(String source) {
        String own = source.replaceFirst("^" + Pattern.quote(ConfiguredPolicies.PID) + "[-~.]?", "");
        String name = own.replaceFirst("\\.(cfg|config|json)$", "");
        return name.isEmpty() ? "policy" : name;
    }

    private static Path path(String file) {
        return file.startsWith("file:") ? Path.of(URI.create(file)) : Path.of(file);
    }

    private static String text(Object value) {
        if (value instanceof Object[] several) {
            return Arrays.stream(several).map(String::valueOf).collect(Collectors.joining(","));
        }
        if (value instanceof Collection<?> several) {
            return several.stream().map(String::valueOf).collect(Collectors.joining(","));
        }
        return String.valueOf(value);
    }

    /** Files are written in UTF-8, but configuration files are read as ISO-8859-1 unless the container is told. */
    private static String utf8(String text) {
        if (text.chars().noneMatch(letter -> letter > 0x7f) || text.chars().anyMatch(letter -> letter > 0xff)) {
            return text;
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException notUtf8) {
            return text; // it is meant as it stands
        }
    }
}
