// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.whistle;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.kernel.AreaCode;
import org.linli.kernel.support.config.AreaFiles;

/**
 * Who may whistle to whom in an area.
 *
 * @param area null for everywhere
 * @param rules each on its own
 */
public record WhistleRules(AreaCode area, List<Rule> rules) implements AreaFiles.ForArea {
    public WhistleRules {
        rules = List.copyOf(rules);
    }

    /**
     * From where one may call to where.
     *
     * @param words as it is written
     */
    public record Rule(String words, List<Standpoint> from, List<Standpoint> to) {
        public Rule {
            from = List.copyOf(from);
            to = List.copyOf(to);
        }
    }

    /** Whom somebody may call who stands at one of these. */
    public List<Standpoint> reach(Set<Standpoint> stands) {
        return rules.stream()
                .filter(rule ->
                        rule.from().stream().anyMatch(from -> stands.stream().anyMatch(from::includes)))
                .flatMap(rule -> rule.to().stream())
                .distinct()
                .toList();
    }

    /** For people. */
    String say() {
        return rules.isEmpty() ? "此处不吹哨" : rules.stream().map(Rule::words).collect(Collectors.joining("；"));
    }

    /** All whom anybody may call: for the platform itself. */
    public List<Standpoint> reach() {
        return rules.stream().flatMap(rule -> rule.to().stream()).distinct().toList();
    }
}
