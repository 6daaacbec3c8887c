package org.linli.petition.internal.duplicate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
     * @param reasons what speaks for it, for people
     */
    public record Verdict(double score, List<String> reasons) {
        public Verdict {
            reasons = List.copyOf(reasons);
        }

        private static final Verdict ANOTHER = new Verdict(0, List.of());
    }

    /** Compares a newer one with one of before, or the other way round. */
    public static Verdict of(Profile one, Profile other) {
        Duration apart =
                Duration.between(one.matter().filedAt(), other.matter().filedAt()).abs();
        Nearness nearness = Nearness.of(one, other);
        if (apart.compareTo(LONGEST) > 0
                || nearness.score() == 0
                || one.facts().contradicted(other.facts()) != null) {
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
        return new Verdict(score, score < WORTH_A_LOOK ? List.of() : reasons(one, other, nearness));
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
        boolean known =
                !one.said().things().isEmpty() && !other.said().things().isEmpty();
        return (known ? ALIKE_WORDS : ONLY_WORDS) * Grams.dice(one.grams(), other.grams());
    }

    private static List<String> reasons(Profile one, Profile other, Nearness nearness) {
        List<String> reasons = new ArrayList<>();
        long alike = Math.round(100 * Grams.overlap(one.grams(), other.grams()));
        if (alike >= WORTH_SAYING) {
            reasons.add("文字相近 " + alike + "%");
        }
        List<String> common = new ArrayList<>(share(one.said().things(), other.said().things()));
        common.addAll(share(one.said().troubles(), other.said().troubles()));
        if (!common.isEmpty()) {
            reasons.add("都说到" + String.join("、", common));
        }
        if (nearness.words() != null) {
            reasons.add(nearness.words());
        }
        if (one.matter().type().equals(other.matter().type())) {
            reasons.add("同为" + one.matter().typeName());
        }
        return reasons;
    }

    private static List<String> share(Set<String> one, Set<String> other) {
        return one.stream().filter(other::contains).toList();
    }
}
