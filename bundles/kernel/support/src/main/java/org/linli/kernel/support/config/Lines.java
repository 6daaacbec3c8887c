// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.support.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.kernel.AreaCode;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;

/** Reads the lines of a file by their keys and collects all that is wrong. A key that nobody asked for is wrong. */
public final class Lines {
    private static final Set<String> YES = Set.of("yes", "true", "是");
    private static final Set<String> NO = Set.of("no", "false", "否", "");

    private static final int MOST_LIKE = 6;

    private final Map<String, String> values;
    private final Set<String> unread;
    private final Set<String> asked = new TreeSet<>();
    private final List<Problem.Violation> wrong = new ArrayList<>();

    /** @param values keys and values as they are written */
    public Lines(Map<String, String> values) {
        this.values = values;
        this.unread = new TreeSet<>(values.keySet());
    }

    /** A file that is shipped inside the module. */
    public static Map<String, String> shipped(Class<?> beside, String resource) {
        try (InputStream file = beside.getResourceAsStream(resource);
                Reader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            Properties lines = new Properties();
            lines.load(reader);
            Map<String, String> values = new TreeMap<>();
            lines.stringPropertyNames().forEach(key -> values.put(key, lines.getProperty(key)));
            return values;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The text of a key; empty when it is not there. */
    public String text(String key) {
        unread.remove(key);
        asked.add(key);
        return values.getOrDefault(key, "").strip();
    }

    /** A text of so many characters. */
    public String text(String key, int min, int max) {
        String text = text(key);
        boolean fits = text.length() >= min && text.length() <= max;
        String reason = text.isEmpty() ? "is missing" : "has " + text.length() + " characters";
        return that(fits, key, reason, min + " to " + max + " characters") ? text : "";
    }

    /** 是 or 否; 否 when it is not there. */
    public boolean yes(String key) {
        String word = text(key).toLowerCase(Locale.ROOT);
        that(YES.contains(word) || NO.contains(word), key, "'" + word + "' is neither", "是/yes or 否/no");
        return YES.contains(word);
    }

    /** The area that the file is for; null for everywhere. */
    public AreaCode area() {
        String code = text("area");
        try {
            return code.isEmpty() ? null : AreaCode.of(code);
        } catch (PlatformException refused) {
            Problem.Violation why = refused.problem().violations().get(0);
            that(false, "area", why.reason(), why.expected());
            return null;
        }
    }

    /** The items of a key, parted by commas. */
    public List<String> items(String key) {
        return items(key, text(key));
    }

    /** The items of a text, parted by commas; none twice. */
    public List<String> items(String key, String text) {
        List<String> items = Stream.of(text.split("[,\uFF0C、;\uFF1B]"))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
        List<String> once = items.stream().distinct().toList();
        that(once.size() == items.size(), key, "names something twice", "each once");
        return once;
    }

    /** The keys that are there and begin so, in the order of the numbers or words that follow. */
    public List<String> keys(String prefix) {
        return values.keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .sorted((one, other) -> order(one).compareTo(order(other)))
                .toList();
    }

    /** Notes what is wrong unless it is right. */
    public boolean that(boolean right, String key, String reason, String expected) {
        if (!right) {
            wrong.add(new Problem.Violation(key, reason, expected));
        }
        return right;
    }

    /** @throws PlatformException invalid, with every key that is wrong, why, and what would be right */
    public void check() {
        unread.forEach(key -> that(false, key, "there is no such key, or nothing refers to it", like(key)));
        if (!wrong.isEmpty()) {
            throw new PlatformException(Problem.invalid(wrong));
        }
    }

    /** Keys that there could be, those that begin most like it first. */
    private String like(String key) {
        return asked.stream()
                .sorted(Comparator.comparingInt((String other) -> -alike(key, other)))
                .limit(MOST_LIKE)
                .collect(Collectors.joining(", ", "such as ", ""));
    }

    private static int alike(String one, String other) {
        int same = 0;
        while (same < Math.min(one.length(), other.length()) && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return same;
    }

    /** Numbers as numbers: 10 after 9. */
    private static String order(String key) {
        String last = key.substring(key.lastIndexOf('.') + 1);
        return last.matches("\\d{1,4}")
                ? key.substring(0, key.lastIndexOf('.') + 1) + "0".repeat(5 - last.length()) + last
                : key;
    }
}
