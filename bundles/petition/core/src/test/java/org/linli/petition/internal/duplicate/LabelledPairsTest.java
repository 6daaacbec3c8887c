// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.duplicate;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.Test;

/** How often the comparison is right about the labelled pairs; nothing was tuned on those that are held out. */
public class LabelledPairsTest {
    private static final double LEAST_PRECISION = 0.92;
    private static final double LEAST_RECALL = 0.97;

    /** How often which answer came. */
    private record Figures(int hits, int misses, int falseHints, int falseHard, int rightlyNone, int hard) {
        double precision() {
            return (double) hits / (hits + falseHints);
        }

        double recall() {
            return (double) hits / (hits + misses);
        }

        String line(String part) {
            return "%s: %d same, %d different (%d hard); found %d, missed %d, false %d (%d hard);"
                            .formatted(
                                    part,
                                    hits + misses,
                                    falseHints + rightlyNone,
                                    hard,
                                    hits,
                                    misses,
                                    falseHints,
                                    falseHard)
                    + " precision %.3f recall %.3f".formatted(precision(), recall());
        }
    }

    @Test
    public void theFileIsAsItWasAgreed() {
        List<LabelledPairs.Pair> all = new ArrayList<>(LabelledPairs.of(LabelledPairs.TUNING));
        int tuning = all.size();
        all.addAll(LabelledPairs.of(LabelledPairs.HOLDOUT));
        long same = all.stream().filter(LabelledPairs.Pair::same).count();
        long hard = all.stream().filter(LabelledPairs.Pair::hard).count();
        assertTrue(all.size() + " pairs", all.size() >= 300);
        assertTrue(same + " same", same >= 150);
        assertEquals("half of the different ones are hard", all.size() - same, 2 * hard);
        assertTrue("a third is held out", (all.size() - tuning) * 3 >= all.size());
    }

    @Test
    public void whatWasTunedOn() {
        Figures figures = measure(LabelledPairs.TUNING);
        assertTrue(figures.toString(), figures.precision() >= LEAST_PRECISION);
        assertTrue(figures.toString(), figures.recall() >= LEAST_RECALL);
    }

    @Test
    public void whatIsHeldOut() {
        Figures figures = measure(LabelledPairs.HOLDOUT);
        assertTrue(figures.toString(), figures.precision() >= LEAST_PRECISION);
        assertTrue(figures.toString(), figures.recall() >= LEAST_RECALL);
    }

    private static Figures measure(String part) {
        List<LabelledPairs.Pair> pairs = LabelledPairs.of(part);
        Map<LabelledPairs.Pair, Boolean> hinted = pairs.stream()
                .collect(Collectors.toMap(
                        pair -> pair,
                        pair -> Comparison.of(Profile.of(pair.one()), Profile.of(pair.other()))
                                        .score()
                                >= Comparison.WORTH_A_LOOK,
                        (first, again) -> first));
        int[] counts = new int[4];
        int falseHard = 0;
        Map<String, int[]> cases = new TreeMap<>();
        for (LabelledPairs.Pair pair : pairs) {
            boolean hint = hinted.get(pair);
            counts[pair.same() ? hint ? 0 : 1 : hint ? 2 : 3]++;
            falseHard += pair.hard() && hint ? 1 : 0;
            int[] ofCase =
                    cases.computeIfAbsent((pair.same() ? "same " : "different ") + pair.what(), none -> new int[2]);
            ofCase[pair.same() == hint ? 0 : 1]++;
        }
        Figures figures = new Figures(counts[0], counts[1], counts[2], falseHard, counts[3], (int)
                pairs.stream().filter(LabelledPairs.Pair::hard).count());
        System.out.println(figures.line(part));
        cases.forEach((name, ofCase) ->
                System.out.println("  " + name + ": " + ofCase[0] + " right, " + ofCase[1] + " wrong"));
        return figures;
    }
}
