// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.plan;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.kernel.AreaCode;
import org.linli.kernel.support.config.Lines;
import org.linli.registry.CareLevel;
import org.linli.visit.PlanGoer;
import org.linli.visit.PlanGroup;

/** Reads rules of visits from the keys and values of their file. */
final class RuleFile {
    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final int LONGEST_NAME = 40;
    private static final int MOST = 40;
    private static final int LONGEST = 366;
    private static final String ABOUT =
            "档案:<类别代码>, 党员, 流动人口, 信息员, 房屋:<RENTED…>, 设施:<种类>; or care:, members, floating, informants, dwelling:, facility:";
    private static final List<Set<String>> COLOURS =
            List.of(Set.of("红", "红色", "red"), Set.of("橙", "橙色", "orange"), Set.of("黄", "黄色", "yellow"));

    private final Lines lines;

    private RuleFile(Map<String, String> values) {
        this.lines = new Lines(values);
    }

    /** @throws org.linli.kernel.PlatformException invalid, with every key that is wrong */
    static RuleList read(Map<String, String> values) {
        return new RuleFile(values).list();
    }

    private RuleList list() {
        AreaCode area = lines.area();
        List<String> codes = lines.items("rules");
        lines.that(codes.size() <= MOST, "rules", "has too many", "at most " + MOST);
        List<Rule> rules = codes.stream().limit(MOST).map(this::rule).toList();
        lines.check();
        return new RuleList(area, rules);
    }

    private Rule rule(String code) {
        lines.that(CODE.matcher(code).matches(), "rules", "'" + code + "' is no code", "such as elder-alone");
        String name = lines.text(code, 1, LONGEST_NAME);
        PlanGroup group = one(code + ".group", PlanGroup.values(), PlanGroup::words);
        PlanGoer goes = one(code + ".goes", PlanGoer.values(), PlanGoer::words);
        About about = about(code);
        List<Frequency> every = every(code + ".every");
        boolean levels = about == null || about.kind() == About.Kind.CARE || every.size() == 1;
        lines.that(levels, code + ".every", "has three numbers", "one number; three are for care files only");
        return new Rule(code, name, group, about == null ? nobody() : about, every, goes);
    }

    private static About nobody() {
        return new About(About.Kind.CARE, "", 0, Set.of(), "");
    }

    private <E extends Enum<E>> E one(String key, E[] all, Function<E, String> words) {
        String word = lines.text(key);
        Optional<E> found = Arrays.stream(all)
                .filter(each -> each.name().equals(word.toUpperCase(Locale.ROOT))
                        || words.apply(each).equals(word))
                .findFirst();
        String reason = word.isEmpty() ? "is missing" : "'" + word + "' is none";
        lines.that(found.isPresent(), key, reason, Arrays.stream(all).map(words).collect(Collectors.joining(", ")));
        return found.orElse(all[0]);
    }

    private About about(String code) {
        String key = code + ".about";
        String text = lines.text(key);
        String[] parts = text.split("[:\uFF1A]", 2);
        String value = parts.length == 2 && !parts[1].isBlank() ? parts[1].strip() : null;
        Optional<About.Kind> kind = kind(parts[0].strip().toLowerCase(Locale.ROOT));
        int age = age(code + ".age");
        Set<CareLevel> levels = levels(code + ".levels");
        String reason = text.isEmpty() ? "is missing" : "'" + text + "' means nobody";
        if (!lines.that(kind.isPresent(), key, reason, ABOUT)) {
            return null;
        }
        lines.that(fits(kind.get(), value), key, "'" + text + "' lacks or has a word too many", ABOUT);
        boolean aged = kind.get() == About.Kind.PARTY_MEMBERS || age == 0;
        lines.that(aged, code + ".age", "is not asked here", "only for 党员");
        return new About(kind.get(), value, age, levels, text);
    }

    private static boolean fits(About.Kind kind, String value) {
        return switch (kind) {
            case CARE, FACILITIES -> value != null;
            case DWELLINGS -> value != null && Rule.isDwellingKind(value);
            case PARTY_MEMBERS, LIVING_ONLY -> value == null;
            case INFORMANTS -> value == null || Informants.isBackground(value);
        };
    }

    private static Optional<About.Kind> kind(String word) {
        return Optional.ofNullable(
                switch (word) {
                    case "档案", "care" -> About.Kind.CARE;
                    case "党员", "members" -> About.Kind.PARTY_MEMBERS;
                    case "流动人口", "floating" -> About.Kind.LIVING_ONLY;
                    case "信息员", "informants" -> About.Kind.INFORMANTS;
                    case "房屋", "dwelling" -> About.Kind.DWELLINGS;
                    case "设施", "facility" -> About.Kind.FACILITIES;
                    default -> null;
                });
    }

    private int age(String key) {
        String text = lines.text(key);
        boolean right = text.isEmpty() || text.matches("\\d{1,3}");
        lines.that(right, key, "'" + text + "' is no age", "such as 70");
        return right && !text.isEmpty() ? Integer.parseInt(text) : 0;
    }

    private Set<CareLevel> levels(String key) {
        Set<CareLevel> levels = EnumSet.noneOf(CareLevel.class);
        for (String word : lines.items(key)) {
            Optional<CareLevel> level = Stream.of(CareLevel.values())
                    .filter(each -> COLOURS.get(each.ordinal()).contains(word.toLowerCase(Locale.ROOT)))
                    .findFirst();
            lines.that(level.isPresent(), key, "'" + word + "' is no level", "红, 橙, 黄");
            level.ifPresent(levels::add);
        }
        return levels.isEmpty() ? EnumSet.allOf(CareLevel.class) : levels;
    }

    private List<Frequency> every(String key) {
        List<String> parts = List.of(lines.text(key).split("/"));
        List<Frequency> every =
                parts.stream().map(String::strip).flatMap(RuleFile::frequency).toList();
        boolean right =
                every.size() == parts.size() && (every.size() == 1 || every.size() == CareLevel.values().length);
        lines.that(
                right,
                key,
                "'" + lines.text(key) + "' does not say how often",
                "1 to " + LONGEST + " days or 每月, or three for red/orange/yellow such as 7/14/30");
        return right ? every : List.of(Frequency.MONTHLY);
    }

    private static Stream<Frequency> frequency(String text) {
        if (text.equals("每月") || text.equalsIgnoreCase("month")) {
            return Stream.of(Frequency.MONTHLY);
        }
        return text.matches("\\d{1,3}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= LONGEST
                ? Stream.of(Frequency.every(Integer.parseInt(text)))
                : Stream.empty();
    }
}
