// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.plan;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.linli.grid.Engagement.Background;
import org.linli.visit.internal.plan.About.Kind;

/** The words by which files of rules say whom or what they mean. */
final class AboutWords {
    /** What can be written. */
    static final String EXPECTED = "档案:<类别代码>, 党员, 流动人口, 楼栋长, 志愿者, 信息员, 房屋:<RENTED…>, 设施:<种类>, 纠纷, 隐患;"
            + " or care:, members, floating, stewards, volunteers, informants, dwelling:, facility:, disputes, hazards";

    private static final Map<String, Kind> KINDS = new LinkedHashMap<>();
    private static final Map<String, Background> BACKGROUNDS =
            Map.of("志愿者", Background.VOLUNTEER, "退休人员", Background.RETIRED, "报到党员", Background.CHECKED_IN_MEMBER);
    private static final Set<String> VOLUNTEERS = Set.of("志愿者", "volunteers");

    static {
        word(Kind.CARE, "档案", "care");
        word(Kind.PARTY_MEMBERS, "党员", "members");
        word(Kind.LIVING_ONLY, "流动人口", "floating");
        word(Kind.INFORMANTS, "信息员", "informants");
        word(Kind.INFORMANTS, "志愿者", "volunteers");
        word(Kind.HOUSE_STEWARDS, "楼栋长", "stewards");
        word(Kind.DWELLINGS, "房屋", "dwelling");
        word(Kind.FACILITIES, "设施", "facility");
        word(Kind.DISPUTES, "纠纷", "disputes");
        word(Kind.HAZARDS, "隐患", "hazards");
    }

    private AboutWords() {}

    private static void word(Kind kind, String chinese, String english) {
        KINDS.put(chinese, kind);
        KINDS.put(english, kind);
    }

    /**
     * What a text says.
     *
     * @param kind empty for a word that means nobody
     * @param value what stands behind the colon, as rules know it; null for none
     * @param fits whether this kind takes such a value
     */
    record Said(Optional<Kind> kind, String value, boolean fits) {}

    static Said read(String text) {
        String[] parts = text.split("[:\uFF1A]", 2);
        String word = parts[0].strip().toLowerCase(Locale.ROOT);
        String value = parts.length == 2 && !parts[1].isBlank() ? parts[1].strip() : null;
        Optional<Kind> kind = Optional.ofNullable(KINDS.get(word));
        if (VOLUNTEERS.contains(word)) {
            return new Said(kind, Background.VOLUNTEER.name(), value == null);
        }
        boolean engaged = kind.isPresent() && (kind.get() == Kind.INFORMANTS || kind.get() == Kind.HOUSE_STEWARDS);
        if (engaged && value != null) {
            Background background = BACKGROUNDS.getOrDefault(value, named(value));
            return new Said(kind, background == null ? null : background.name(), background != null);
        }
        return new Said(kind, value, kind.filter(each -> fits(each, value)).isPresent());
    }

    private static Background named(String name) {
        for (Background each : Background.values()) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        return null;
    }

    private static boolean fits(Kind kind, String value) {
        return switch (kind) {
            case CARE, FACILITIES -> value != null;
            case DWELLINGS -> value != null && Rule.isDwellingKind(value);
            default -> value == null;
        };
    }
}
