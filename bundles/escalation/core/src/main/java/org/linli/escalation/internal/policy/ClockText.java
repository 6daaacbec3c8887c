// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.linli.escalation.spi.ClockPolicy;
import org.linli.escalation.spi.ClockRule;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.calendar.Limit;
import org.linli.kernel.calendar.Warning;
import org.linli.petition.StepKind;
import org.linli.petition.Urgency;

/**
 * Clocks as clerks write them: {@code 紧急 1天, 一般 3个工作日, 复杂 7个工作日; 起 FILE; 止 OPINION+REPLY; 预警 20%; 督办 街道}.
 * Between steps {@code |} or 或 means one of them, {@code +} or 和 all of them; steps by their Chinese or English names.
 * {@code 在 街道}: only where the desk of the subdistrict has the order then.
 */
final class ClockText {
    /** What a clock's key begins with. */
    static final String PREFIX = "clock.";

    private static final String EXPECTED = "a limit, then start and end: 3个工作日; 起 FILE; 止 OPINION+REPLY; 督办 街道";
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,20}");
    private static final Pattern PART = Pattern.compile(
            "(起|start|止|end|在|at|预警|催办|warn|督办|supervisor|渠道|channels|名称|words)[\\s:：]+(.+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern OF_URGENCY =
            Pattern.compile("(紧急|一般|复杂|urgent|general|complex)[\\s:：]*(.+)", Pattern.CASE_INSENSITIVE);
    private static final Map<String, Urgency> URGENCIES = Map.of(
            "紧急", Urgency.URGENT,
            "一般", Urgency.GENERAL,
            "复杂", Urgency.COMPLEX,
            "urgent", Urgency.URGENT,
            "general", Urgency.GENERAL,
            "complex", Urgency.COMPLEX);
    private static final Map<String, StepKind> STEPS =
            Arrays.stream(StepKind.values()).collect(Collectors.toMap(StepKind::words, Function.identity()));
    private static final Set<String> NONE = Set.of("无", "none", "-");
    private static final int LONGEST_WORDS = 20;
    private static final int MOST_TIMES = 9;

    private final String key;

    private ClockText(String key) {
        this.key = key;
    }

    /**
     * One clock; null for none of this name.
     *
     * @param warning when is warned where the clock itself says nothing
     * @throws PlatformException invalid
     */
    static ClockTerms.Named parse(String key, String text, Function<String, Warning> warning) {
        return NONE.contains(text.strip().toLowerCase(Locale.ROOT)) ? null : new ClockText(key).named(text, warning);
    }

    private ClockTerms.Named named(String text, Function<String, Warning> warning) {
        String name = key.substring(PREFIX.length());
        require(NAME.matcher(name).matches(), "'" + name + "' is no name of a clock", "small letters, digits and -");
        Map<String, String> parts = new HashMap<>();
        List<String> first = new ArrayList<>();
        for (String part : text.split("[;；]")) {
            Matcher known = PART.matcher(part.strip());
            if (known.matches()) {
                parts.put(canonical(known.group(1)), known.group(2).strip());
            } else if (!part.isBlank()) {
                first.add(part.strip());
            }
        }
        require(first.size() == 1, "'" + String.join("; ", first) + "' is not one limit", EXPECTED);
        require(parts.containsKey("起") && parts.containsKey("止"), "it is not said what starts and ends it", EXPECTED);
        require(
                parts.getOrDefault("名称", "").length() <= LONGEST_WORDS,
                "its words are too long",
                "at most " + LONGEST_WORDS + " characters");
        ClockRule.Ends starts = steps(parts.get("起"));
        require(!starts.all(), "one step starts a clock", "| between the steps that may start it");
        AreaLevel supervisor = parts.containsKey("督办") ? LevelName.parse(key, parts.get("督办")) : null;
        return new ClockTerms.Named(
                name,
                parts.get("名称"),
                limits(first.get(0)),
                starts.steps(),
                parts.containsKey("在") ? LevelName.parse(key, parts.get("在")) : null,
                steps(parts.get("止")),
                OwnTerms.channels(key, parts.getOrDefault("渠道", "")),
                new ClockTerms.Watch(warning.apply(parts.get("预警")), supervisor));
    }

    private static String canonical(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "start" -> "起";
            case "end" -> "止";
            case "at" -> "在";
            case "催办", "warn" -> "预警";
            case "supervisor" -> "督办";
            case "channels" -> "渠道";
            case "words" -> "名称";
            default -> word;
        };
    }

    private Map<Urgency, Limit> limits(String text) {
        Map<Urgency, Limit> limits = new EnumMap<>(Urgency.class);
        for (String part : text.split("[,，、]")) {
            Matcher ofOne = OF_URGENCY.matcher(part.strip());
            if (ofOne.matches()) {
                Urgency urgency = URGENCIES.get(ofOne.group(1).toLowerCase(Locale.ROOT));
                limits.put(urgency, LimitText.parse(key, ofOne.group(2)));
            } else {
                Limit limit = LimitText.parse(key, part);
                Arrays.stream(Urgency.values()).forEach(urgency -> limits.putIfAbsent(urgency, limit));
            }
        }
        require(
                limits.size() == Urgency.values().length,
                "'" + text + "' says no limit for every urgency",
                "one limit, or 紧急 …, 一般 …, 复杂 …");
        return limits;
    }

    /** Steps with the same sign between all of them. */
    private ClockRule.Ends steps(String text) {
        boolean all = text.matches(".*[+＋和].*");
        boolean any = text.matches(".*[|｜或].*");
        require(!(all && any), "'" + text + "' mixes + and |", "either + or | between the steps");
        EnumSet<StepKind> steps = EnumSet.noneOf(StepKind.class);
        for (String word : text.split("[+＋和|｜或]")) {
            steps.add(step(word.strip()));
        }
        return new ClockRule.Ends(steps, all);
    }

    private StepKind step(String word) {
        StepKind chinese = STEPS.get(word);
        if (chinese != null) {
            return chinese;
        }
        return Arrays.stream(StepKind.values())
                .filter(kind -> kind.name().equals(word.toUpperCase(Locale.ROOT).replace('-', '_')))
                .findFirst()
                .orElseThrow(() -> refusal("'" + word + "' is no step", "such as 派单 or DISPATCH, 答复 or REPLY"));
    }

    /** The steps that end the order's own deadline. */
    static Set<StepKind> ends(String key, String text) {
        ClockText reader = new ClockText(key);
        ClockRule.Ends ends = reader.steps(text);
        reader.require(!ends.all(), "one step ends it", "| between steps that may end it: CLOSE, REPLY, OPINION");
        return ends.steps();
    }

    /** How often and how long more time is granted: {@code 1次, 30天}, {@code 2次}, 无. */
    static ClockPolicy.Extensions extensions(String key, String text) {
        if (NONE.contains(text.toLowerCase(Locale.ROOT))) {
            return new ClockPolicy.Extensions(0, null);
        }
        Matcher given = Pattern.compile("(\\d)\\s*(?:次|times?)(?:[\\s,，、]+(?:每次)?\\s*(.+))?")
                .matcher(text);
        ClockText reader = new ClockText(key);
        reader.require(given.matches(), "'" + text + "' is not understood", "such as 1次, 30天; 2次; 无");
        int times = Math.min(MOST_TIMES, Integer.parseInt(given.group(1)));
        return new ClockPolicy.Extensions(times, given.group(2) == null ? null : LimitText.parse(key, given.group(2)));
    }

    private void require(boolean right, String reason, String expected) {
        if (!right) {
            throw refusal(reason, expected);
        }
    }

    private PlatformException refusal(String reason, String expected) {
        return new PlatformException(Problem.invalid(key, reason, expected));
    }
}
