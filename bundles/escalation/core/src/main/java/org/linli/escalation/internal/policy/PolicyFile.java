// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal.policy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.calendar.Limit;
import org.linli.kernel.calendar.Warning;
import org.linli.petition.Rating;
import org.linli.petition.StepKind;
import org.linli.petition.Urgency;

/** Reads a policy from the keys and values of its file; what is left out is as in the platform's default. */
public final class PolicyFile {
    static final Set<String> KEYS = Set.of(
            "area",
            "version",
            "urgentWords",
            "urgentTypes",
            "complexTypes",
            "urgentLimit",
            "generalLimit",
            "complexLimit",
            "warnBefore",
            "ladder",
            "first",
            "sortLimit",
            "supervisor",
            "claimsDecidedBy",
            "reopenOn",
            "startsWith",
            "endsWith",
            "jointLimit",
            "claimsFirst",
            "extension");

    /** Among the grades: a follow-up by which the petitioner is not satisfied. */
    private static final String DISSATISFIED = "回访不满意";

    private static final Set<String> NEAREST = Set.of("就近", "nearest");
    private static final Set<String> NONE = Set.of("无", "none", "-");
    private static final Map<String, Rating.Grade> GRADES = Map.of(
            "好评", Rating.Grade.GOOD,
            "中评", Rating.Grade.MEDIUM,
            "差评", Rating.Grade.BAD,
            "GOOD", Rating.Grade.GOOD,
            "MEDIUM", Rating.Grade.MEDIUM,
            "BAD", Rating.Grade.BAD);

    private final Map<String, String> values;
    private final List<Problem.Violation> wrong = new ArrayList<>();

    private PolicyFile(Map<String, String> values) {
        this.values = values;
    }

    /** @throws PlatformException invalid, with every key that is wrong, why, and what would be right */
    public static ConfiguredPolicy read(String name, Map<String, String> values) {
        return new PolicyFile(values).policy(name);
    }

    private ConfiguredPolicy policy(String name) {
        values.keySet().stream()
                .filter(key -> !KEYS.contains(key) && !key.startsWith(ClockText.PREFIX))
                .sorted()
                .forEach(this::unknown);
        AreaCode area = value("area", "", text -> text.isEmpty() ? null : AreaCode.of(text));
        Integer version = value("version", "1", PolicyFile::version);
        ConfiguredPolicy.Words words = new ConfiguredPolicy.Words(
                List.copyOf(words("urgentWords", PlatformDefault.URGENT_WORDS)),
                words("urgentTypes", ""),
                words("complexTypes", ""));
        Map<Urgency, Limit> limits = new EnumMap<>(Urgency.class);
        limit(limits, Urgency.URGENT, PlatformDefault.URGENT_LIMIT);
        limit(limits, Urgency.GENERAL, PlatformDefault.GENERAL_LIMIT);
        limit(limits, Urgency.COMPLEX, PlatformDefault.COMPLEX_LIMIT);
        Warning warning = value("warnBefore", PlatformDefault.WARN_BEFORE, PolicyFile::warning);
        ConfiguredPolicy.Ladder ladder = way();
        AreaLevel supervisor =
                value("supervisor", PlatformDefault.SUPERVISOR, text -> LevelName.parse("supervisor", text));
        AreaLevel claimsDecidedBy = value(
                "claimsDecidedBy", PlatformDefault.CLAIMS_DECIDED_BY, text -> LevelName.parse("claimsDecidedBy", text));
        Set<Rating.Grade> reopenOn = value("reopenOn", PlatformDefault.REOPEN_ON, PolicyFile::grades);
        OwnTerms own = own();
        ClockTerms clocks = clocks(warning);
        if (!wrong.isEmpty()) {
            throw new PlatformException(Problem.invalid(wrong));
        }
        return new ConfiguredPolicy(
                name,
                area,
                version,
                words,
                limits,
                warning,
                ladder,
                supervisor,
                claimsDecidedBy,
                reopenOn,
                own,
                clocks);
    }

    private OwnTerms own() {
        Boolean fromFiling = value("startsWith", PlatformDefault.STARTS_WITH, OwnTerms::fromFiling);
        Limit joint = value("jointLimit", "", OwnTerms::joint);
        Set<String> first = value("claimsFirst", "", text -> OwnTerms.channels("claimsFirst", text));
        return new OwnTerms(Boolean.TRUE.equals(fromFiling), joint, first == null ? Set.of() : first);
    }

    /** Those that are written, and those of the platform's default that are not written otherwise. */
    private ClockTerms clocks(Warning usual) {
        Map<String, String> texts = new TreeMap<>(PlatformDefault.CLOCKS);
        values.keySet().stream()
                .filter(key -> key.startsWith(ClockText.PREFIX))
                .forEach(key -> texts.put(key, values.get(key)));
        List<ClockTerms.Named> named = new ArrayList<>();
        texts.forEach((key, text) -> {
            ClockTerms.Named clock = value(
                    key,
                    text,
                    given -> ClockText.parse(key, given, before -> before == null ? usual : warning(before)));
            if (clock != null) {
                named.add(clock);
            }
        });
        Set<StepKind> ends = value("endsWith", PlatformDefault.ENDS_WITH, text -> ClockText.ends("endsWith", text));
        return new ClockTerms(
                named,
                ends == null ? Set.of() : ends,
                value("extension", PlatformDefault.EXTENSION, text -> ClockText.extensions("extension", text)),
                list(values.getOrDefault("reopenOn", PlatformDefault.REOPEN_ON)).contains(DISSATISFIED));
    }

    private void unknown(String key) {
        String expected = KEYS.stream().sorted().collect(Collectors.joining(", "));
        wrong.add(new Problem.Violation(key, "there is no such key", "one of " + expected));
    }

    private void limit(Map<Urgency, Limit> limits, Urgency urgency, String absent) {
        String key = urgency.name().toLowerCase(Locale.ROOT) + "Limit";
        Limit limit = value(key, absent, text -> LimitText.parse(key, text));
        if (limit != null) {
            limits.put(urgency, limit);
        }
    }

    private Set<String> words(String key, String absent) {
        return value(key, absent, PolicyFile::list);
    }

    private <T> T value(String key, String absent, Function<String, T> parse) {
        String text = values.getOrDefault(key, absent).strip();
        try {
            return parse.apply(text);
        } catch (PlatformException refused) {
            refused.problem()
                    .violations()
                    .forEach(why -> wrong.add(new Problem.Violation(key, why.reason(), why.expected())));
            return null;
        }
    }

    private static Integer version(String text) {
        require(
                text.matches("[1-9]\\d{0,5}"),
                "version",
                "'" + text + "' is no edition",
                "a number from 1, one more for each change");
        return Integer.valueOf(text);
    }

    private static Warning warning(String text) {
        if (isNone(text)) {
            return null;
        }
        if (text.matches("\\d{1,2}\\s*[%\uFF05]")) {
            int left = Integer.parseInt(text.replaceAll("\\D", ""));
            require(left >= 1, "warnBefore", "'" + text + "' leaves no time", "1% to 99% of the time left");
            return Warning.afterPercent(100 - left);
        }
        try {
            Limit before = LimitText.parse("warnBefore", text);
            require(before.amount() > 0, "warnBefore", "'" + text + "' leaves no time", "at least 1");
            return Warning.before(before);
        } catch (PlatformException refused) {
            String reason = refused.problem().violations().get(0).reason();
            throw refusal(
                    "warnBefore",
                    reason,
                    "a part of the time left such as 20%, a limit " + LimitText.EXPECTED + ", or 无");
        }
    }

    private ConfiguredPolicy.Ladder way() {
        AreaLevel first = value("first", PlatformDefault.FIRST, PolicyFile::first);
        Limit sorting = value("sortLimit", "", text -> isNoneOrEmpty(text) ? null : LimitText.parse("sortLimit", text));
        if (sorting != null && first == null) {
            wrong.add(new Problem.Violation("sortLimit", "nobody sorts here", "also first = 街道"));
        }
        List<AreaLevel> levels = value("ladder", PlatformDefault.LADDER, PolicyFile::ladder);
        return new ConfiguredPolicy.Ladder(first, sorting, levels == null ? List.of() : levels);
    }

    private static boolean isNoneOrEmpty(String text) {
        return text.isEmpty() || isNone(text);
    }

    private static AreaLevel first(String text) {
        return NEAREST.contains(text.toLowerCase(Locale.ROOT)) ? null : LevelName.parse("first", text);
    }

    private static List<AreaLevel> ladder(String text) {
        List<AreaLevel> levels = Stream.of(text.split("[>\uFF1E→,\uFF0C、\\s-]+"))
                .filter(part -> !part.isEmpty())
                .map(part -> LevelName.parse("ladder", part))
                .toList();
        require(!levels.isEmpty(), "ladder", "there is no level in it", "网格>社区>街道>区县");
        for (int i = 1; i < levels.size(); i++) {
            require(
                    levels.get(i).compareTo(levels.get(i - 1)) < 0,
                    "ladder",
                    LevelName.say(levels.get(i)) + " does not stand above " + LevelName.say(levels.get(i - 1)),
                    "levels from below, each once: 网格>社区>街道>区县");
        }
        return levels;
    }

    private static Set<Rating.Grade> grades(String text) {
        Set<Rating.Grade> grades = new LinkedHashSet<>();
        for (String word : list(text)) {
            if (word.equals(DISSATISFIED)) {
                continue;
            }
            Rating.Grade grade = GRADES.get(word.toUpperCase(Locale.ROOT));
            require(
                    grade != null,
                    "reopenOn",
                    "'" + word + "' is no grade",
                    "差评, 中评, 好评, BAD, MEDIUM, GOOD, " + DISSATISFIED + ", or 无");
            grades.add(grade);
        }
        return grades;
    }

    private static Set<String> list(String text) {
        if (isNone(text)) {
            return Set.of();
        }
        return Stream.of(text.split("[,\uFF0C、;\uFF1B]"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean isNone(String text) {
        return NONE.contains(text.toLowerCase(Locale.ROOT));
    }

    private static void require(boolean right, String field, String reason, String expected) {
        if (!right) {
            throw refusal(field, reason, expected);
        }
    }

    private static PlatformException refusal(String field, String reason, String expected) {
        return new PlatformException(Problem.invalid(field, reason, expected));
    }
}
