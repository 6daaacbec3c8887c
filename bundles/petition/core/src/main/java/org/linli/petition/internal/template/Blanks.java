// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The places in a prepared answer that are filled in. */
final class Blanks {
    static final List<String> ALL = List.of("{number}", "{type}", "{handler}", "{due}");

    private static final Pattern BLANK = Pattern.compile("\\{[^{}]*}");

    private Blanks() {}

    /** The first that nobody could fill in. */
    static Optional<String> unknown(String words) {
        return BLANK.matcher(words)
                .results()
                .map(MatchResult::group)
                .filter(blank -> !ALL.contains(blank))
                .findFirst();
    }

    /** The words, filled in; empty when something is not known that they need. */
    static Optional<String> fill(String words, Map<String, String> known) {
        Matcher blank = BLANK.matcher(words);
        StringBuilder filled = new StringBuilder();
        while (blank.find()) {
            String value = known.get(blank.group());
            if (value == null) {
                return Optional.empty();
            }
            blank.appendReplacement(filled, Matcher.quoteReplacement(value));
        }
        return Optional.of(blank.appendTail(filled).toString());
    }
}
