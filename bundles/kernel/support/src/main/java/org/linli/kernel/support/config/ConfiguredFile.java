// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.support.config;

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
 * A configuration as it is given, in the words of whoever wrote it.
 *
 * @param source the file's name, or the configuration's id where there is no file
 * @param path where the file lies; null where there is none
 * @param values its own keys and values
 */
public record ConfiguredFile(String source, Path path, Map<String, String> values) {
    private static final String FILE = "felix.fileinstall.filename";
    private static final List<String> FOREIGN = List.of("service.", "felix.", "component.", "org.apache.", ":");

    /** What the configuration admin gives. */
    public static ConfiguredFile of(String pid, Dictionary<String, ?> given) {
        Map<String, String> values = new TreeMap<>();
        Collections.list(given.keys()).stream()
                .filter(key -> FOREIGN.stream().noneMatch(key::startsWith))
                .forEach(key -> values.put(key, utf8(text(given.get(key)))));
        Object file = given.get(FILE);
        Path path = file == null ? null : path(file.toString());
        return new ConfiguredFile(path == null ? pid : path.getFileName().toString(), path, values);
    }

    /** The reason in one line, with the line of the file where that can be told. */
    public String reason(Problem.Violation wrong) {
        int line = line(wrong.field());
        return (line > 0 ? "line " + line + ", " : "") + wrong.field() + ": " + wrong.reason() + "; expected: "
                + wrong.expected();
    }

    private int line(String key) {
        if (path == null) {
            return 0;
        }
        Pattern begins = Pattern.compile("\\s*" + Pattern.quote(key) + "\\s*[=:].*");
        try {
            List<Boolean> begun = Files.readAllLines(path, StandardCharsets.UTF_8).stream()
                    .map(line -> begins.matcher(line).matches())
                    .toList();
            return 1 + begun.indexOf(true);
        } catch (IOException unreadable) {
            return 0; // the file went away meanwhile; the key tells enough
        }
    }

    private static Path path(String file) {
        return file.startsWith("file:") ? Path.of(URI.create(file)) : Path.of(file);
    }

    private static String text(Object value) {
        if (value instanceof Object[] several) {
            return text(Arrays.asList(several));
        }
        return value instanceof Collection<?> several
                ? several.stream().map(String::valueOf).collect(Collectors.joining(","))
                : String.valueOf(value);
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
