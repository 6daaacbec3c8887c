// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.whistle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.kernel.support.config.Lines;

/** Reads who may whistle to whom from the lines of a file. */
final class WhistleFile {
    /** What holds where no file says anything. */
    static final Map<String, String> SHIPPED = Map.of("rule.1", "网格、社区 > 街道", "rule.2", "街道 > 区县职能部门");

    private static final String RULE = "rule.";
    private static final String NOBODY = "无";
    private static final String ARROW = "[>\uFF1E→]";
    private static final String EXPECTED =
            "who > whom, such as 网格、社区 > 街道派单台、街道科室; each a level, a kind of unit, or both";

    private WhistleFile() {}

    /** @throws org.linli.kernel.PlatformException invalid, with every key that is wrong, why, and what would be right */
    static WhistleRules read(Map<String, String> values) {
        Lines lines = new Lines(values);
        WhistleRules read = new WhistleRules(lines.area(), rules(lines));
        lines.check();
        return read;
    }

    private static List<WhistleRules.Rule> rules(Lines lines) {
        List<WhistleRules.Rule> rules = new ArrayList<>();
        List<String> keys = lines.keys(RULE);
        lines.that(!keys.isEmpty(), RULE + "1", "is missing", EXPECTED + "; or 无 for nobody");
        for (String key : keys) {
            String text = lines.text(key);
            String[] sides = text.split(ARROW, -1);
            if (!text.equals(NOBODY) && lines.that(sides.length == 2, key, "'" + text + "' is no rule", EXPECTED)) {
                rules.add(new WhistleRules.Rule(text, side(lines, key, sides[0]), side(lines, key, sides[1])));
            }
        }
        return rules;
    }

    private static List<Standpoint> side(Lines lines, String key, String text) {
        List<Standpoint> side = new ArrayList<>();
        for (String word : lines.items(key, text)) {
            Optional<Standpoint> known = Standpoint.of(word);
            lines.that(known.isPresent(), key, "'" + word + "' is neither level nor kind of unit", EXPECTED);
            known.ifPresent(side::add);
        }
        lines.that(!text.isBlank(), key, "has nobody on one side", EXPECTED);
        return side;
    }
}
