// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.care.category;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.linli.kernel.AreaCode;
import org.linli.registry.CareCategory;
import org.linli.registry.CareLevel;

/**
 * A category as one file gives it.
 *
 * @param area where it holds; null for everywhere
 * @param used whether files of it are opened here
 */
public record Category(
        AreaCode area,
        String code,
        String name,
        boolean used,
        boolean sensitive,
        List<Integer> reviewDays,
        List<String> needs,
        LevelRule rule) {
    /** The level of these facts, and why. */
    public Advice level(CareFacts facts) {
        return rule.decide(facts);
    }

    /** Every how many days a file of this level is reviewed. */
    public int reviewDays(CareLevel level) {
        return reviewDays.get(level.ordinal());
    }

    /** For people. */
    String say() {
        return name + "；" + (used ? rule.say() : "此处不建档");
    }

    /** As others see it. */
    public CareCategory view() {
        Map<CareLevel, Integer> days = new EnumMap<>(CareLevel.class);
        for (CareLevel level : CareLevel.values()) {
            days.put(level, reviewDays(level));
        }
        return new CareCategory(code, name, sensitive, days, needs, rule.say());
    }
}
