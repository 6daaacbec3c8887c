// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.plan;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.kernel.AreaCode;
import org.linli.kernel.support.config.AreaFiles;
import org.linli.visit.PlanGroup;

/**
 * The rules of somewhere.
 *
 * @param area where; null for everywhere
 */
record RuleList(AreaCode area, List<Rule> rules) implements AreaFiles.ForArea {
    RuleList {
        rules = List.copyOf(rules);
    }

    /** For people. */
    String say() {
        return Stream.of(PlanGroup.values())
                .map(this::say)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("；"));
    }

    private String say(PlanGroup group) {
        List<String> names = rules.stream()
                .filter(rule -> rule.group() == group)
                .map(Rule::name)
                .toList();
        return names.isEmpty() ? "" : group.words() + " " + String.join("、", names);
    }
}
