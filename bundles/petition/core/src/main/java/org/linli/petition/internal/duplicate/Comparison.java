// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.duplicate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether two petitions are about one matter. What both name by number or direction must not contradict, the place must
 * be near and the time, too; then what they say, the type and the place are weighed. The weights were fitted to the part
 * {@code tuning} of the labelled pairs beside the tests and rounded.
 */
public final class Comparison {
    /** From here on it is worth a look. */
    public static final double WORTH_A_LOOK = 0.5;

    /** Petitions farther apart in time are two matters: a lamp that fails again a year later is to be mended again. */
    public static final Duration LONGEST = Duration.ofDays(90);

    private static final String OTHER = "other";
    private static final double BIAS = -1.9;
    private static final double COMMON_THING = 0.5;
    private static final double ALIKE_THINGS = 2.6;
    private static final double OTHER_THINGS = -3;
    private static final double SAME_TROUBLE = 0.9;
    private static final double OTHER_TROUBLE = -0.7;
    private static final double SAME_TYPE = 0.5;
    private static final double OTHER_TYPE = -0.9;
    private static final double ALIKE_WORDS = 1;
    private static final double ONLY_WORDS = 5;
    private static final double NEAR = 1.4;
    private static final double SAME_NUMBERS = 0.4;

    /** Percent of common words from which they are a reason. */
    private static final int WORTH_SAYING = 20;

    private Comparison() {}

    /**
     * What came out.
     *
     * @param score 0 to 1
     * @param reasons what speaks for it, for staff
     * @param publicReasons the same for everybody: nothing by which another petition's place or words could be found out
     */
    public record Verdict(double score, List<String> reasons, List<String> publicReasons) {
        public Verdict {
            reasons = List.copyOf(reasons);
            publicReasons = List.copyOf(publicReasons);
        }

        private static final Verdict ANOTHER = new Verdict(0, List.of(), List.of());
    }

    /** Compares a newer one with one of before, or the other way round. */
    public static Verdict of(Profile one, Profile other) {
        Duration apart = Duration.between(one.matter().filedAt(), other.matter().filedAt())
                .abs();
        Nearness nearness = Nearness.of(one, other);
        if (apart.compareTo(LONGEST) > 0 || nearness.score() == 0 || one.facts().contradicted(other.facts()) != null) {
            return Verdict.ANOTHER;
        }
        double sum = BIAS
                + things(one.said(), other.said())
                + troubles(one.said(), other.said())
                + type(one.matter(), other.matter())
                + words(one, other)
                + NEAR * nearness.score()
                + SAME_NUMBERS * one.facts().shared(other.facts());
        double score = 1 / (1 + Math.exp(-sum));
        return score < WORTH_A_LOOK
                ? new Verdict(score, List.of(), List.of())
                : new Verdict(score, reasons(one, other, nearness), publicReasons(one, other, nearness));
    }

    private static double things(Lexicon.Said one, Lexicon.Said other) {
        if (one.things().isEmpty() || other.things().isEmpty()) {
            return 0;
        }
        double alike = one.alike(other);
        return alike == 0 ? OTHER_THINGS : COMMON_THING + ALIKE_THINGS * alike;
    }

    private static double troubles(Lexicon.Said one, Lexicon.Said other) {
        if (one.troubles().isEmpty() || other.troubles().isEmpty()) {
            return 0;
        }
        return share(one.troubles(), other.troubles()).isEmpty() ? OTHER_TROUBLE : SAME_TROUBLE;
    }

    private static double type(Matter one, Matter other) {
        if (one.type().equals(other.type())) {
            return SAME_TYPE;
        }
        return one.type().equals(OTHER) || other.type().equals(OTHER) ? 0 : OTHER_TYPE;
    }

    /** Where the lexicon knows no thing in one of them, only the words tell. */
    private static double words(Profile one, Profile other) {
        boolean known = !one.said().things().isEmpty() && !other.said().things().isEmpty();
        return (known ? ALIKE_WORDS : ONLY_WORDS) * Grams.dice(one.grams(), other.grams());
    }

    private static List<String> reasons(Profile one, Profile other, Nearness nearness) {
        List<String> reasons = new ArrayList<>();
        long alike = Math.round(100 * Grams.overlap(one.grams(), other.grams()));
        if (alike >= WORTH_SAYING) {
            reasons.add("文字相近 " + alike + "%");
        }
        List<String> common =
                new ArrayList<>(share(one.said().things(), other.said().things()));
        common.addAll(share(one.said().troubles(), other.said().troubles()));
        if (!common.isEmpty()) {
            reasons.add("都说到" + String.join("、", common));
        }
        if (nearness.words() != null) {
            reasons.add(nearness.words());
        }
        type(one, other).ifPresent(reasons::add);
        reasons.add(apart(one.matter().filedAt(), other.matter().filedAt()));
        return reasons;
    }

    private static List<String> publicReasons(Profile one, Profile other, Nearness nearness) {
        List<String> reasons = new ArrayList<>();
        reasons.add("说的事情相近");
        if (nearness.words() != null) {
            reasons.add("地点相近");
        }
        type(one, other).ifPresent(reasons::add);
        return reasons;
    }

    private static Optional<String> type(Profile one, Profile other) {
        return one.matter().type().equals(other.matter().type())
                ? Optional.of("同为" + one.matter().typeName())
                : Optional.empty();
    }

    private static String apart(Instant one, Instant other) {
        long days = Math.abs(Duration.between(one, other).toDays());
        return days == 0 ? "相隔不到一天" : "相隔 " + days + " 天";
    }

    private static List<String> share(Set<String> one, Set<String> other) {
        return one.stream().filter(other::contains).toList();
    }
}
