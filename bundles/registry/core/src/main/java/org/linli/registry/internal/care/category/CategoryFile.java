// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.care.category;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.linli.kernel.AreaCode;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;

/** Reads a category from the keys and values of its file. */
final class CategoryFile {
    static final Set<String> KEYS =
            Set.of("area", "code", "name", "used", "sensitive", "reviewDays", "needs", "points", "red", "orange");

    private static final String SEPARATORS = "[,\uFF0C、;\uFF1B]";
    private static final Set<String> YES = Set.of("yes", "true", "是");
    private static final Set<String> NO = Set.of("no", "false", "否");
    private static final int MOST_WORDS = 20;
    private static final int LONGEST_WORD = 20;
    private static final int LONGEST_REVIEW = 366;

    private final Map<String, String> values;
    private final List<Problem.Violation> wrong = new ArrayList<>();

    private CategoryFile(Map<String, String> values) {
        this.values = values;
    }

    /** @throws PlatformException invalid, with every key that is wrong, why, and what would be right */
    static Category read(Map<String, String> values) {
        return new CategoryFile(values).category();
    }

    private Category category() {
        values.keySet().stream()
                .filter(key -> !KEYS.contains(key))
                .sorted()
                .forEach(key -> refuse(
                        key,
                        "there is no such key",
                        "one of " + String.join(", ", KEYS.stream().sorted().toList())));
        AreaCode area = value("area", "", text -> text.isEmpty() ? null : AreaCode.of(text));
        String code = value("code", "", CategoryFile::code);
        String name = value("name", "", text -> word("name", text));
        Boolean used = value("used", "yes", text -> yes("used", text));
        // What is not said to be open to all is not: a forgotten line must not show what is sensitive.
        Boolean sensitive = value("sensitive", "yes", text -> yes("sensitive", text));
        List<Integer> days = value("reviewDays", "30/60/90", CategoryFile::days);
        List<LevelRule.Points> points = value("points", "", CategoryFile::points);
        LevelRule.Threshold red = value("red", "", text -> threshold("red", text));
        LevelRule.Threshold orange = value("orange", "", text -> threshold("orange", text));
        List<String> further = value("needs", "", text -> words("needs", text));
        if (!wrong.isEmpty()) {
            throw new PlatformException(Problem.invalid(wrong));
        }
        LevelRule rule = new LevelRule(points, red, orange);
        Set<String> needs = new LinkedHashSet<>(rule.needs().toList());
        needs.addAll(further);
        return new Category(area, code, name, used, sensitive, days, List.copyOf(needs), rule);
    }

    private <T> T value(String key, String absent, Function<String, T> parse) {
        String text = values.getOrDefault(key, absent).strip();
        try {
            return parse.apply(text);
        } catch (PlatformException refused) {
            Problem.Violation why = refused.problem().violations().get(0);
            refuse(key, why.reason(), why.expected());
            return null;
        }
    }

    private void refuse(String key, String reason, String expected) {
        wrong.add(new Problem.Violation(key, reason, expected));
    }

    private static String code(String text) {
        require(text.matches("[a-z][a-z0-9-]{1,29}"), "code", "'" + text + "' is no code", "such as elder-alone");
        return text;
    }

    private static Boolean yes(String key, String text) {
        String word = text.toLowerCase(Locale.ROOT);
        require(YES.contains(word) || NO.contains(word), key, "'" + text + "' is neither", "yes/是 or no/否");
        return YES.contains(word);
    }

    private static List<Integer> days(String text) {
        require(
                text.matches("\\d{1,3}(/\\d{1,3}/\\d{1,3})?"),
                "reviewDays",
                "'" + text + "' is no number of days",
                "such as 90, or 30/60/90 for red/orange/yellow");
        List<Integer> days = Stream.of(text.split("/")).map(Integer::valueOf).toList();
        require(
                days.stream().allMatch(each -> each >= 1 && each <= LONGEST_REVIEW),
                "reviewDays",
                "'" + text + "' is out of bounds",
                "1 to " + LONGEST_REVIEW + " days");
        return days.size() == 1 ? List.of(days.get(0), days.get(0), days.get(0)) : days;
    }

    private static List<LevelRule.Points> points(String text) {
        List<LevelRule.Points> points = new ArrayList<>();
        for (String item : items("points", text)) {
            String[] parts = item.split("[:\uFF1A=]", -1);
            require(
                    parts.length == 2 && parts[1].strip().matches("\\d{1,2}"),
                    "points",
                    "'" + item + "' is no fact with points",
                    "such as 80岁:2, 独居:1, 无人照料:3");
            Fact fact = Fact.of(word("points", parts[0].strip()));
            points.add(new LevelRule.Points(fact, Integer.parseInt(parts[1].strip())));
        }
        return points;
    }

    private static LevelRule.Threshold threshold(String key, String text) {
        int points = 0;
        List<Fact> any = new ArrayList<>();
        for (String item : items(key, text.replaceAll("\\s*(或|\\bor\\b)\\s*", ","))) {
            if (item.matches("\\d{1,3}\\s*(分|points)")) {
                require(points == 0, key, "'" + item + "' is a second number of points", "one number of points");
                points = Integer.parseInt(item.replaceAll("\\D", ""));
                require(points > 0, key, "'" + item + "' would always hold", "at least 1分");
            } else {
                require(!item.matches("\\d+"), key, "'" + item + "' has no unit", "such as 5分, 80岁 or 无人照料");
                any.add(Fact.of(word(key, item)));
            }
        }
        return new LevelRule.Threshold(points, any);
    }

    private static List<String> words(String key, String text) {
        return items(key, text).stream().map(item -> word(key, item)).toList();
    }

    private static List<String> items(String key, String text) {
        List<String> items = Stream.of(text.split(SEPARATORS))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
        require(items.size() <= MOST_WORDS, key, "has " + items.size() + " items", "at most " + MOST_WORDS);
        return items;
    }

    private static String word(String key, String text) {
        require(
                !text.isBlank() && text.length() <= LONGEST_WORD,
                key,
                text.isBlank() ? "is missing" : "'" + text + "' is too long",
                "1 to " + LONGEST_WORD + " characters");
        return text;
    }

    private static void require(boolean right, String key, String reason, String expected) {
        if (!right) {
            throw new PlatformException(Problem.invalid(key, reason, expected));
        }
    }
}
