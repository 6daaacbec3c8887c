// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.linli.kernel.AreaCode;
import org.linli.petition.OpenMatter;
import org.linli.registry.CareLevel;
import org.linli.registry.Cohorts.Care;
import org.linli.registry.Cohorts.Member;
import org.linli.registry.Cohorts.Spot;
import org.linli.registry.DwellingKind;
import org.linli.visit.PlanGoer;
import org.linli.visit.PlanGroup;
import org.linli.visit.PlanRule;

/**
 * A rule of visits.
 *
 * @param turns one for all, or three for red, orange, yellow
 */
record Rule(String code, String name, PlanGroup group, About about, List<Frequency> turns, PlanGoer goes) {
    private static final List<String> COLOURS = List.of("红色", "橙色", "黄色");

    Rule {
        turns = List.copyOf(turns);
    }

    /** What it asks of somebody; whether they are engaged is known elsewhere. */
    Optional<Meant> of(Member member) {
        if (!about.isCohort()) {
            return Optional.empty();
        }
        if (about.kind() == About.Kind.CARE) {
            return member.care().stream()
                    .filter(care -> care.category().equals(about.value()))
                    .filter(care -> about.levels().contains(care.level()))
                    .min(Comparator.comparing(Care::level))
                    .map(care -> Meant.of(this, member, every(care.level()), care.sensitive()));
        }
        return about.cohort().means(member) ? Optional.of(engaged(member)) : Optional.empty();
    }

    /** What it asks of somebody who is meant beyond doubt. */
    Meant engaged(Member member) {
        return Meant.of(this, member, turns.get(0), false);
    }

    /** What it asks of a place. */
    Optional<Meant> of(Spot spot) {
        boolean kind = spot.dwelling() == (about.kind() == About.Kind.DWELLINGS);
        return about.isPlace() && kind && spot.kind().equals(about.value())
                ? Optional.of(Meant.of(this, spot, turns.get(0)))
                : Optional.empty();
    }

    /**
     * What it asks of an open matter.
     *
     * @param found whether it was found on a patrol
     */
    Optional<Meant> of(OpenMatter matter, boolean found) {
        return about.means(matter, found) ? Optional.of(Meant.of(this, matter)) : Optional.empty();
    }

    /** How often, where no level of care decides. */
    Frequency every() {
        return turns.get(0);
    }

    private Frequency every(CareLevel level) {
        return turns.size() == 1 ? turns.get(0) : turns.get(level.ordinal());
    }

    PlanRule view(AreaCode area) {
        return new PlanRule(code, name, group, about.words(), words(), goes, area);
    }

    private String words() {
        if (turns.size() == 1) {
            return turns.get(0).words();
        }
        return about.levels().stream()
                .sorted()
                .map(level -> COLOURS.get(level.ordinal()) + every(level).words())
                .collect(Collectors.joining("、"));
    }

    /** Whether it is a kind of dwelling that rules can name. */
    static boolean isDwellingKind(String kind) {
        return List.of(DwellingKind.values()).stream()
                .anyMatch(each -> each.name().equals(kind));
    }
}
