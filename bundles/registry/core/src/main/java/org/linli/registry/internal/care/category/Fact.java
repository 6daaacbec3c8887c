// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.care.category;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something that counts for a level: an age that is reached, living alone, or a need.
 *
 * @param age the age; 0 where this is no age
 * @param word 独居 for living alone, else the need; for an age how it is said
 */
record Fact(int age, String word) {
    static final String ALONE = "独居";

    private static final List<String> ALONE_WORDS = List.of(ALONE, "alone", "lives alone");
    private static final Pattern AGE = Pattern.compile("(\\d{1,3})\\s*(?:岁|岁以上|years)");

    static Fact of(String text) {
        Matcher age = AGE.matcher(text);
        if (age.matches()) {
            return new Fact(Integer.parseInt(age.group(1)), age.group(1) + "岁以上");
        }
        return new Fact(0, ALONE_WORDS.contains(text.toLowerCase(Locale.ROOT)) ? ALONE : text);
    }

    boolean isAge() {
        return age > 0;
    }

    boolean isNeed() {
        return !isAge() && !word.equals(ALONE);
    }

    boolean holds(CareFacts facts) {
        if (isAge()) {
            return facts.age() != null && facts.age() >= age;
        }
        return isNeed() ? facts.needs().contains(word) : facts.livesAlone();
    }
}
