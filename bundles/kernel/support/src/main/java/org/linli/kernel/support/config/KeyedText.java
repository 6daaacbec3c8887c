// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.support.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;

/** Keys and values as people write them into a form, a line each; {@code #} begins a remark. */
public final class KeyedText {
    private final Map<String, String> values = new TreeMap<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private final List<Problem.Violation> wrong = new ArrayList<>();

    /** @param text as it is written; it need not be right */
    public KeyedText(String text) {
        List<String> all = text.lines().toList();
        for (int i = 0; i < all.size(); i++) {
            read(i + 1, all.get(i).strip());
        }
    }

    private void read(int number, String line) {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        int at = line.indexOf('=');
        String key = at < 0 ? "" : line.substring(0, at).strip();
        if (key.isEmpty()) {
            wrong.add(new Problem.Violation("line " + number, "'" + line + "' says nothing", "key = value"));
        } else if (values.put(key, line.substring(at + 1).strip()) != null) {
            wrong.add(new Problem.Violation(field(number, key), "comes twice", "each key once"));
        }
        lines.put(key, number);
    }

    /** What the edition itself says cannot be said otherwise in its text. */
    public KeyedText own(String key, String value) {
        String said = values.put(key, value);
        if (said != null && !said.equals(value)) {
            wrong.add(new Problem.Violation(
                    field(lines.get(key), key), "the edition says '" + value + "'", "leave this line out"));
        }
        return this;
    }

    /**
     * Everything that is wrong, each with its line.
     *
     * @param reading reads keys and values; throws invalid with the keys that are wrong
     */
    public List<Problem.Violation> wrong(Function<Map<String, String>, ?> reading) {
        List<Problem.Violation> all = new ArrayList<>(wrong);
        try {
            reading.apply(Collections.unmodifiableMap(values));
        } catch (PlatformException refused) {
            refused.problem().violations().stream().map(this::placed).forEach(all::add);
        }
        return all;
    }

    /**
     * What it says.
     *
     * @param reading as for {@link #wrong}
     * @throws PlatformException invalid
     */
    public <T> T read(Function<Map<String, String>, T> reading) {
        if (!wrong.isEmpty()) {
            throw new PlatformException(Problem.invalid(wrong));
        }
        return reading.apply(Collections.unmodifiableMap(values));
    }

    private Problem.Violation placed(Problem.Violation violation) {
        Integer line = lines.get(violation.field());
        return new Problem.Violation(
                line == null ? violation.field() : field(line, violation.field()),
                violation.reason(),
                violation.expected());
    }

    private static String field(int line, String key) {
        return "line " + line + ", " + key;
    }
}
