// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal.policy;

import java.util.Locale;
import java.util.Map;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;

/** The levels of areas as people call them. */
public final class LevelName {
    private static final Map<String, AreaLevel> LEVELS = Map.ofEntries(
            Map.entry("网格", AreaLevel.GRID),
            Map.entry("社区", AreaLevel.COMMUNITY),
            Map.entry("村", AreaLevel.COMMUNITY),
            Map.entry("社区/村", AreaLevel.COMMUNITY),
            Map.entry("街道", AreaLevel.SUBDISTRICT),
            Map.entry("乡镇", AreaLevel.SUBDISTRICT),
            Map.entry("镇", AreaLevel.SUBDISTRICT),
            Map.entry("街道/乡镇", AreaLevel.SUBDISTRICT),
            Map.entry("区", AreaLevel.DISTRICT),
            Map.entry("县", AreaLevel.DISTRICT),
            Map.entry("区县", AreaLevel.DISTRICT),
            Map.entry("GRID", AreaLevel.GRID),
            Map.entry("COMMUNITY", AreaLevel.COMMUNITY),
            Map.entry("SUBDISTRICT", AreaLevel.SUBDISTRICT),
            Map.entry("DISTRICT", AreaLevel.DISTRICT));

    private LevelName() {}

    /** The level's name in Chinese. */
    public static String say(AreaLevel level) {
        return switch (level) {
            case DISTRICT -> "区县";
            case SUBDISTRICT -> "街道";
            case COMMUNITY -> "社区";
            case GRID -> "网格";
        };
    }

    /** @throws PlatformException invalid, when there is no such level */
    static AreaLevel parse(String field, String text) {
        AreaLevel level = LEVELS.get(text.strip().toUpperCase(Locale.ROOT));
        if (level == null) {
            throw new PlatformException(Problem.invalid(
                    field, "'" + text + "' is no level", "网格, 社区, 街道, 区县, or GRID, COMMUNITY, SUBDISTRICT, DISTRICT"));
        }
        return level;
    }
}
