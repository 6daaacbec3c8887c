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
    private static final Pattern TYPE = Pattern.compile("[a-z0-9][a-z0-9.-]{0,59}");
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
        return new About(About.Kind.CARE, "", 0, Set.of(), Set.of(), "");
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
        AboutWords.Said said = AboutWords.read(text);
        int age = age(code + ".age");
        Set<CareLevel> levels = levels(code + ".levels");
        Set<String> types = Set.copyOf(lines.items(code + ".types"));
        String reason = text.isEmpty() ? "is missing" : "'" + text + "' means nobody";
        if (!lines.that(said.kind().isPresent(), key, reason, AboutWords.EXPECTED)) {
            return null;
        }
        lines.that(said.fits(), key, "'" + text + "' lacks or has a word too many", AboutWords.EXPECTED);
        About about = new About(said.kind().get(), said.value(), age, levels, types, text);
        boolean aged = about.kind() == About.Kind.PARTY_MEMBERS || age == 0;
        lines.that(aged, code + ".age", "is not asked here", "only for 党员");
        lines.that(about.isMatter() || types.isEmpty(), code + ".types", "is not asked here", "only for 纠纷 and 隐患");
        boolean codes = types.stream().allMatch(type -> TYPE.matcher(type).matches());
        lines.that(
                codes, code + ".types", "has something that is no code", "codes of petition types such as neighbour");
        return about;
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
