// SPDX-License-Identifier: Apache-2.0
package org.linli.demo.internal.district;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A description of this bundle: {@code key = value}, the keys in their order; a value may have parts between {@code |}.
 * All that differs between the made-up districts stands in such files.
 */
final class Sheet {
    private final Map<String, String> values = new LinkedHashMap<>();

    private Sheet() {}

    /** A line of several that begin alike. */
    record Line(String key, List<String> parts) {
        /** A part, from 0; empty where the line is shorter. */
        String part(int number) {
            return number < parts.size() ? parts.get(number) : "";
        }

        /** A part as a number. */
        int number(int part) {
            return Integer.parseInt(part(part));
        }

        /** What stands between commas in a part. */
        List<String> listed(int part) {
            return part(part).isEmpty()
                    ? List.of()
                    : Arrays.stream(part(part).split(",")).map(String::strip).toList();
        }
    }

    /** Reads a resource of this package. */
    static Sheet read(String resource) {
        Sheet sheet = new Sheet();
        try (InputStream in = Sheet.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("no description " + resource);
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .forEach(line -> sheet.take(line, resource));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return sheet;
    }

    private void take(String line, String resource) {
        int sign = line.indexOf('=');
        if (sign < 1
                || values.put(
                                line.substring(0, sign).strip(),
                                line.substring(sign + 1).strip())
                        != null) {
            throw new IllegalArgumentException(resource + ": " + line);
        }
    }

    /** The value of a key that must be there. */
    String value(String key) {
        String value = values.get(key);
        if (value == null) {
            throw new IllegalArgumentException("no " + key);
        }
        return value;
    }

    /** The same as a number. */
    int number(String key) {
        return Integer.parseInt(value(key));
    }

    /** The lines {@code prefix.…}, by what follows the dot. */
    List<Line> lines(String prefix) {
        return values.entrySet().stream()
                .filter(each -> each.getKey().startsWith(prefix + "."))
                .map(each -> new Line(each.getKey().substring(prefix.length() + 1), parts(each.getValue())))
                .toList();
    }

    private static List<String> parts(String value) {
        return Arrays.stream(value.split("\\|", -1)).map(String::strip).toList();
    }
}
