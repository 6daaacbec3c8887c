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
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.linli.kernel.Problem;
import org.linli.kernel.pack.Pack;

/**
 * A configuration as it is given, in the words of whoever wrote it.
 *
 * @param source the file's name, with its pack before it where it is one's; the configuration's id where there is no file
 * @param values its own keys and values
 * @param lines gives the file's lines; none where there is no file
 */
public record ConfiguredFile(String source, Map<String, String> values, Supplier<List<String>> lines) {
    private static final String FILE = "felix.fileinstall.filename";
    private static final List<String> FOREIGN =
            List.of("service.", "felix.", "component.", "org.apache.", Pack.PACK, ":");

    /** What the configuration admin gives. */
    public static ConfiguredFile of(String pid, Dictionary<String, ?> given) {
        Map<String, String> values = new TreeMap<>();
        Collections.list(given.keys()).stream()
                .filter(key -> FOREIGN.stream().noneMatch(key::startsWith))
                .forEach(key -> values.put(key, utf8(text(given.get(key)))));
        if (given.get(Pack.PACK) != null) {
            List<String> lines = String.valueOf(given.get(Pack.TEXT)).lines().toList();
            return new ConfiguredFile(given.get(Pack.PACK) + "/" + given.get(Pack.FILE), values, () -> lines);
        }
        Object file = given.get(FILE);
        if (file == null) {
            return new ConfiguredFile(pid, values, List::of);
        }
        Path path = path(file.toString());
        return new ConfiguredFile(path.getFileName().toString(), values, () -> read(path));
    }

    /** The reason in one line, with the line of the file where that can be told. */
    public String reason(Problem.Violation wrong) {
        int line = line(wrong.field());
        return (line > 0 ? "line " + line + ", " : "") + wrong.field() + ": " + wrong.reason() + "; expected: "
                + wrong.expected();
    }

    /** The same source with the same keys and values. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ConfiguredFile file && source.equals(file.source) && values.equals(file.values);
    }

    @Override
    public int hashCode() {
        return Objects.hash(source, values);
    }

    private int line(String key) {
        Pattern begins = Pattern.compile("\\s*" + Pattern.quote(key) + "\\s*[=:].*");
        List<Boolean> begun =
                lines.get().stream().map(line -> begins.matcher(line).matches()).toList();
        return 1 + begun.indexOf(true);
    }

    private static List<String> read(Path path) {
        try {
            return Files.readAllLines(path, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            return List.of(); // the file went away meanwhile; the key tells enough
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
