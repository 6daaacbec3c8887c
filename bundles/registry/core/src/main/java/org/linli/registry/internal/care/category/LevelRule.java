// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.care.category;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.registry.CareLevel;

/**
 * How a level is found: red by enough points or by one of some facts, else orange in the same way, else yellow. Of several
 * ages that are reached the one with the most points counts.
 */
record LevelRule(List<Points> points, Threshold red, Threshold orange) {
    private static final int LONGEST_REASON = 400;

    /** What a fact counts. */
    record Points(Fact fact, int points) {
        private String say() {
            return fact.word() + "（" + points + "分）";
        }
    }

    /**
     * From where on a level holds.
     *
     * @param points so many points; 0 for never by points
     * @param any or one of these facts
     */
    record Threshold(int points, List<Fact> any) {
        static final Threshold NEVER = new Threshold(0, List.of());

        private String say() {
            Stream<String> parts = any.stream().map(Fact::word);
            return Stream.concat(points > 0 ? Stream.of("满" + points + "分") : Stream.empty(), parts)
                    .collect(Collectors.joining("或"));
        }

        private boolean isNever() {
            return points == 0 && any.isEmpty();
        }
    }

    /** The level of these facts, and why. */
    Advice decide(CareFacts facts) {
        List<Points> counted = counted(facts);
        int sum = counted.stream().mapToInt(Points::points).sum();
        return by(CareLevel.RED, red, facts, sum)
                .or(() -> by(CareLevel.ORANGE, orange, facts, sum))
                .map(advice -> explained(advice, counted, facts))
                .orElseGet(() -> explained(new Advice(CareLevel.YELLOW, "黄色：共" + sum + "分"), counted, facts));
    }

    /** The needs that the rule knows. */
    Stream<String> needs() {
        return Stream.of(points.stream().map(Points::fact), red.any().stream(), orange.any().stream())
                .flatMap(facts -> facts)
                .filter(Fact::isNeed)
                .map(Fact::word);
    }

    /** The rule in words. */
    String say() {
        List<String> parts = new ArrayList<>();
        if (!points.isEmpty()) {
            parts.add("计分：" + points.stream().map(Points::say).collect(Collectors.joining("、")));
        }
        if (!red.isNever()) {
            parts.add("红色：" + red.say());
        }
        if (!orange.isNever()) {
            parts.add("橙色：" + orange.say());
        }
        parts.add("其余为黄色");
        return String.join("；", parts);
    }

    private List<Points> counted(CareFacts facts) {
        List<Points> holding =
                points.stream().filter(each -> each.fact().holds(facts)).toList();
        Optional<Points> age = holding.stream()
                .filter(each -> each.fact().isAge())
                .max(Comparator.comparingInt(Points::points)
                        .thenComparingInt(each -> each.fact().age()));
        return holding.stream()
                .filter(each -> !each.fact().isAge() || age.filter(each::equals).isPresent())
                .toList();
    }

    private static Optional<Advice> by(CareLevel level, Threshold threshold, CareFacts facts, int sum) {
        String name = level == CareLevel.RED ? "红色" : "橙色";
        Optional<Fact> decisive =
                threshold.any().stream().filter(fact -> fact.holds(facts)).findFirst();
        if (decisive.isPresent()) {
            return Optional.of(new Advice(level, name + "：" + decisive.get().word()));
        }
        return threshold.points() > 0 && sum >= threshold.points()
                ? Optional.of(new Advice(level, name + "：共" + sum + "分，满" + threshold.points() + "分"))
                : Optional.empty();
    }

    private Advice explained(Advice advice, List<Points> counted, CareFacts facts) {
        String sum = counted.stream().map(Points::say).collect(Collectors.joining("、"));
        boolean ageMatters = points.stream().anyMatch(each -> each.fact().isAge());
        String reason = advice.reason()
                + (sum.isEmpty() ? "" : "；计分：" + sum)
                + (ageMatters && facts.age() == null ? "；年龄不详，未计" : "");
        return new Advice(
                advice.level(), reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason);
    }
}
