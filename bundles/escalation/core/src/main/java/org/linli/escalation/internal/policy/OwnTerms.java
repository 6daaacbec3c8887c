// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal.policy;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.calendar.Limit;

/**
 * What a configuration file says of an order's own time and of its first way, beside limits and levels.
 *
 * @param fromFiling whether the time counts from when it was asked; else from the dispatch
 * @param joint how long several units may take; null for no longer than one
 * @param claimsFirst the channels by which come what is opened to claims before anybody is named
 */
record OwnTerms(boolean fromFiling, Limit joint, Set<String> claimsFirst) {
    private static final Set<String> NONE = Set.of("", "无", "none", "-");
    private static final String CHANNEL = "[a-z][a-z0-9-]{0,39}";

    OwnTerms {
        claimsFirst = Set.copyOf(claimsFirst);
    }

    /** 提出 or 派单. */
    static Boolean fromFiling(String text) {
        boolean filing = text.equals("提出") || text.equalsIgnoreCase("FILE");
        require(
                filing || text.equals("派单") || text.equalsIgnoreCase("DISPATCH"),
                "startsWith",
                "'" + text + "' starts no deadline",
                "提出/FILE or 派单/DISPATCH");
        return filing;
    }

    /** Null for none. */
    static Limit joint(String text) {
        return NONE.contains(text.toLowerCase(Locale.ROOT)) ? null : LimitText.parse("jointLimit", text);
    }

    /** Codes of channels, parted by commas. */
    static Set<String> channels(String key, String text) {
        if (NONE.contains(text.toLowerCase(Locale.ROOT))) {
            return Set.of();
        }
        Set<String> codes = Stream.of(text.split("[,\uFF0C、]"))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        codes.forEach(code -> require(
                code.matches(CHANNEL), key, "'" + code + "' is no code of a channel", "such as portal, one-tap"));
        return codes;
    }

    private static void require(boolean right, String field, String reason, String expected) {
        if (!right) {
            throw new PlatformException(Problem.invalid(field, reason, expected));
        }
    }

    /** In Chinese, for people: what is added to the limits; empty for nothing. */
    String sayTime() {
        return (fromFiling ? "；自提出起算" : "") + (joint == null ? "" : "；几家单位共同办理 " + LimitText.say(joint));
    }

    /** In Chinese: what comes before the ladder; empty for nothing. */
    String sayFirst() {
        return claimsFirst.isEmpty()
                ? ""
                : "；经 " + String.join("、", claimsFirst.stream().sorted().toList()) + " 提出的，不紧急的先开放认领";
    }
}
