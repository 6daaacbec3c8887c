// SPDX-License-Identifier: Apache-2.0
package org.linli.exchange.internal.microblog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.linli.kernel.AreaCode;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;

/**
 * An account of ours, of an office or a committee.
 *
 * @param name the account's name on the network
 * @param area the area of whoever keeps it
 * @param urgent words that alert the officer on duty
 * @param type the type of petition that posts become; null for the last of the list
 */
public record Account(String name, AreaCode area, List<String> urgent, String type) {
    /** Words that do not wait, where a file does not say which. */
    static final String URGENT = "救命,救人,被困,进水,漏水,着火,起火,煤气,燃气,触电,倒塌,塌方,晕倒,昏迷,走失,急救";

    private static final Set<String> KEYS = Set.of("account", "area", "urgentWords", "type");
    private static final int LONGEST_NAME = 100;
    private static final int MOST_WORDS = 100;

    public Account {
        urgent = List.copyOf(urgent);
    }

    /** @throws PlatformException invalid, with every key that is wrong, why, and what would be right */
    static Account read(Map<String, String> given) {
        Map<String, String> values = new TreeMap<>(given);
        List<Problem.Violation> wrong = new ArrayList<>();
        values.keySet().stream()
                .filter(key -> !KEYS.contains(key))
                .forEach(key -> wrong.add(
                        new Problem.Violation(key, "there is no such key", "one of " + String.join(", ", KEYS))));
        String name = values.getOrDefault("account", "").strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            wrong.add(new Problem.Violation("account", "is missing or long", "1 to " + LONGEST_NAME + " characters"));
        }
        List<String> urgent = words(values.getOrDefault("urgentWords", URGENT));
        if (urgent.size() > MOST_WORDS) {
            wrong.add(new Problem.Violation("urgentWords", "are too many", "at most " + MOST_WORDS));
        }
        AreaCode area = area(values.getOrDefault("area", "").strip(), wrong);
        if (!wrong.isEmpty()) {
            throw new PlatformException(Problem.invalid(wrong));
        }
        String type = values.getOrDefault("type", "").strip();
        return new Account(name, area, urgent, type.isEmpty() ? null : type);
    }

    /** The urgent words that a text has. */
    public List<String> urgentIn(String text) {
        return urgent.stream().filter(text::contains).toList();
    }

    /** For people. */
    String say() {
        return "急用词 " + String.join("、", urgent) + "；诉求类型 " + (type == null ? "清单最后一种" : type);
    }

    private static AreaCode area(String text, List<Problem.Violation> wrong) {
        try {
            return AreaCode.of(text);
        } catch (PlatformException refused) {
            wrong.addAll(refused.problem().violations());
            return null;
        }
    }

    private static List<String> words(String text) {
        return Stream.of(text.split("[,，、;；\\s]+"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }
}
