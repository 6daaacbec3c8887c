// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

import java.util.Map;

/** What is to be done in the time of a named clock, in words for people. */
public final class ClockWords {
    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("name-unit", "明确责任单位"),
            Map.entry("opinion", "提出处理意见"),
            Map.entry("reply", "答复"),
            Map.entry("close", "办结"),
            Map.entry("first-response", "首次响应"),
            Map.entry("inform", "告知受理情况"),
            Map.entry("review", "复查复核"),
            Map.entry("objection", "提出异议"),
            Map.entry("join-in", "报到"),
            Map.entry("supervision", "答复督办"),
            Map.entry("promise", "兑现承诺"),
            Map.entry(NamedClocks.CLAIM, "认领"),
            Map.entry(NamedClocks.SUSPENSION, "挂起"));

    private ClockWords() {}

    public static String of(String name, String own) {
        return own != null ? own : KNOWN.getOrDefault(name, name);
    }
}
