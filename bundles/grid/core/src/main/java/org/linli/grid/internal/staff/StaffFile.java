// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.staff;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.grid.GapKind;
import org.linli.grid.Position;
import org.linli.kernel.AreaCode;
import org.linli.kernel.support.config.Lines;

/** Reads a file of the staffing of an area. */
final class StaffFile {
    private static final Set<String> NONE = Set.of("无", "none");
    private static final Map<String, GapKind> REQUIRED = new LinkedHashMap<>();
    private static final Map<String, Set<Position>> PUBLISHED = new LinkedHashMap<>();

    static {
        REQUIRED.put("网格员", GapKind.NO_WORKER);
        REQUIRED.put("信息员", GapKind.NO_INFORMANT);
        REQUIRED.put("党小组长", GapKind.NO_PARTY_GROUP_LEADER);
        REQUIRED.put("工作站", GapKind.NO_WORKER_STATION);
        REQUIRED.put("负责人", GapKind.NO_STATION_HEAD);
        // Informants, house stewards and members who checked in are no staff: they cannot be published at all.
        PUBLISHED.put("网格员", EnumSet.of(Position.WORKER, Position.STAND_IN));
        PUBLISHED.put("服务团队", EnumSet.of(Position.SERVICE_TEAM));
        PUBLISHED.put("值班", EnumSet.of(Position.ON_DUTY));
        PUBLISHED.put("党小组长", EnumSet.of(Position.PARTY_GROUP_LEADER));
        PUBLISHED.put("工作站", EnumSet.of(Position.WORKER_STATION));
        PUBLISHED.put("负责人", EnumSet.of(Position.STATION_HEAD));
        PUBLISHED.put("责任单位", EnumSet.of(Position.DESK));
    }

    private StaffFile() {}

    /** @throws org.linli.kernel.PlatformException invalid, with every key that is wrong, why, and what would be right */
    static StaffRule read(Map<String, String> values) {
        Lines lines = new Lines(values);
        AreaCode area = lines.area();
        Set<GapKind> required = EnumSet.noneOf(GapKind.class);
        Set<Position> published = EnumSet.noneOf(Position.class);
        if (lines.text("required").isEmpty()) {
            required.addAll(StaffRule.SHIPPED.required());
        }
        words(lines, "required", REQUIRED.keySet()).forEach(word -> required.add(REQUIRED.get(word)));
        words(lines, "published", PUBLISHED.keySet()).forEach(word -> published.addAll(PUBLISHED.get(word)));
        boolean phones = lines.yes("phones");
        Integer forgetAfterDays = forgetAfterDays(lines, area);
        lines.check();
        return new StaffRule(area, required, published, phones, forgetAfterDays);
    }

    /** For people. */
    static String say(StaffRule rule) {
        List<String> required = REQUIRED.entrySet().stream()
                .filter(word -> rule.required().contains(word.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        List<String> published = PUBLISHED.entrySet().stream()
                .filter(word -> rule.published().containsAll(word.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        return "应当配备 " + orNobody(required) + "；公开 " + orNobody(published) + (rule.phones() ? "，连同值班电话" : "");
    }

    private static String orNobody(List<String> words) {
        return words.isEmpty() ? "无" : String.join("、", words);
    }

    private static Integer forgetAfterDays(Lines lines, AreaCode area) {
        String text = lines.text("forgetAfterDays");
        if (text.isEmpty()) {
            return null;
        }
        boolean right = lines.that(
                        area == null,
                        "forgetAfterDays",
                        "is not of one area",
                        "to be written in the file without an area")
                & lines.that(text.matches("[1-9]\\d{1,3}"), "forgetAfterDays", "was '" + text + "'", "10 to 9999 days");
        return right ? Integer.valueOf(text) : null;
    }

    private static List<String> words(Lines lines, String key, Set<String> known) {
        List<String> words = lines.items(key);
        if (words.size() == 1 && NONE.contains(words.get(0))) {
            return List.of();
        }
        return words.stream()
                .filter(word -> lines.that(
                        known.contains(word),
                        key,
                        "'" + word + "' is unknown here",
                        String.join("、", known) + ", or 无"))
                .toList();
    }
}
