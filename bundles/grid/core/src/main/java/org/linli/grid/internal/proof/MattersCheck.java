// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.proof;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.linli.grid.Finding;
import org.linli.grid.Finding.Example;
import org.linli.grid.FindingKind;
import org.linli.grid.internal.OfficerNames;
import org.linli.grid.spi.Matter;
import org.linli.grid.spi.Route;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.organization.Handler;

/**
 * Whether each matter of some areas has exactly one who handles it first, at every moment, and a whole path upward. Pure;
 * of the same kind one finding for an area, the first that shows.
 */
final class MattersCheck {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("M月d日HH:mm");
    private static final int NOBODY = 100;
    private static final int STEPS_IN = 60;
    private static final int TWO = 80;
    private static final int BROKEN = 95;
    private static final int UNDECIDED = 90;
    private static final int WITHOUT_RULE = 92;

    private final Land land;
    private final Seats seats;
    private final Ways ways;
    private final Instant now;
    private final Map<String, Flaw> flaws = new LinkedHashMap<>();
    private long cases;

    MattersCheck(Land land, Seats seats, Ways ways, Instant now) {
        this.land = land;
        this.seats = seats;
        this.ways = ways;
        this.now = now;
    }

    /** How many classes of place, matter and moment were looked at. */
    long cases() {
        return cases;
    }

    /** What is wrong in these areas from now until a moment. */
    List<Flaw> of(List<AreaCode> areas, Instant until) {
        flaws.clear();
        for (AreaCode area : areas) {
            SortedSet<Instant> moments = new TreeSet<>(seats.changes(area, now, until));
            moments.addAll(ways.moments());
            moments.add(now);
            moments.forEach(moment -> at(area, moment));
        }
        return List.copyOf(flaws.values());
    }

    private void at(AreaCode area, Instant moment) {
        List<Route> routes = ways.of(area, moment);
        cases += ways.matters(area).size();
        covered(area, moment, routes);
        for (Route route : routes) {
            Case one = new Case(area, moment, route);
            first(one);
            upward(one);
            decided(one);
        }
    }

    private void covered(AreaCode area, Instant moment, List<Route> routes) {
        Set<Matter> seen = new HashSet<>();
        Set<Matter> twice = routes.stream()
                .flatMap(route -> route.matters().stream())
                .filter(matter -> !seen.add(matter))
                .collect(Collectors.toSet());
        for (Matter matter : ways.matters(area)) {
            if (!seen.contains(matter) || twice.contains(matter)) {
                String words = land.path(area) + since(moment) + "，" + say(matter)
                        + (seen.contains(matter) ? "有两条" : "没有") + "规则可循";
                add(new Finding(
                        FindingKind.MATTER_WITHOUT_RULE,
                        area,
                        WITHOUT_RULE,
                        words,
                        new Example(null, null, matter.type(), matter.urgency(), moment, null)));
            }
        }
    }

    private void first(Case one) {
        Optional<AreaCode> at = one.route.first().stream()
                .filter(area -> !seats.first(area, one.moment).isEmpty())
                .findFirst();
        if (at.isEmpty()) {
            add(one.finding(FindingKind.NO_FIRST_HANDLER, NOBODY, one.begin() + "没有任何人首接，例如" + one.matter(), null));
            return;
        }
        List<Handler> there = seats.first(at.get(), one.moment);
        if (there.size() > 1) {
            String who = there.stream().map(MattersCheck::say).collect(Collectors.joining("、"));
            add(one.finding(
                    FindingKind.TWO_FIRST_HANDLERS, TWO, one.begin() + "同时有" + who + "首接，例如" + one.matter(), who));
        } else if (one.area.level() == AreaLevel.GRID && at.get().level() != AreaLevel.GRID) {
            String who = say(there.get(0));
            add(one.finding(
                    FindingKind.NO_FIRST_HANDLER,
                    STEPS_IN,
                    one.begin() + "既没有网格员也没有服务团队，例如" + one.matter() + "，只能由" + who + "兜底",
                    who));
        }
    }

    private void upward(Case one) {
        AreaCode below = one.area;
        for (AreaCode next : one.route.upward()) {
            boolean rises = next.contains(one.area) && next.level().compareTo(below.level()) < 0;
            if (!rises) {
                broken(one, "从" + land.name(below) + "上报到" + land.name(next) + "，并不是上级");
                return;
            }
            if (seats.first(next, one.moment).isEmpty()) {
                broken(one, "上报到" + land.name(next) + "时，那里没有派单台");
                return;
            }
            below = next;
        }
        if (below.level() != AreaLevel.DISTRICT) {
            broken(one, "上报到" + land.name(below) + "为止，到不了区县");
        }
    }

    private void broken(Case one, String how) {
        add(one.finding(FindingKind.BROKEN_PATH, BROKEN, one.begin() + "的" + one.matter() + how, null));
    }

    private void decided(Case one) {
        AreaCode decider = one.route.decider();
        if (!ways.known()) {
            return;
        }
        boolean sits = decider != null
                && decider.contains(one.area)
                && !seats.first(decider, one.moment).isEmpty();
        if (!sits) {
            String who = decider == null ? "规则没有说由谁裁决" : land.name(decider) + "没有可以裁决的单位";
            add(one.finding(
                    FindingKind.NO_DECIDER,
                    UNDECIDED,
                    one.begin() + "的" + one.matter() + "进入认领池后无人认领或多家认领时，" + who,
                    null));
        }
    }

    private void add(Finding finding) {
        Flaw flaw = Flaw.of(finding);
        // A heavier case of the same goes before one that showed earlier.
        flaws.merge(flaw.key() + (finding.weight() == NOBODY ? "|nobody" : ""), flaw, (first, other) -> first);
    }

    private String since(Instant moment) {
        return moment.equals(now) ? "" : "自" + MOMENT.format(moment.atZone(CHINA)) + "起";
    }

    private static String say(Matter matter) {
        return "“" + matter.name() + "”（" + matter.urgencyName() + "）";
    }

    /** Units by their names, officers by their ids: {@link OfficerNames} puts the names to them for who reads. */
    private static String say(Handler handler) {
        return handler.kind() == Handler.Kind.UNIT ? handler.name() : OfficerNames.OFFICER + handler.id();
    }

    /** One class of matters in an area at a moment. */
    private final class Case {
        private final AreaCode area;
        private final Instant moment;
        private final Route route;

        private Case(AreaCode area, Instant moment, Route route) {
            this.area = area;
            this.moment = moment;
            this.route = route;
        }

        private String begin() {
            return land.path(area) + since(moment);
        }

        private String matter() {
            String rule = route.rule() == null ? "" : "（依据" + route.rule() + "）";
            return say(route.matters().get(0)) + rule;
        }

        private Finding finding(FindingKind kind, int weight, String words, String who) {
            Matter matter = route.matters().get(0);
            return new Finding(
                    kind, area, weight, words, new Example(null, null, matter.type(), matter.urgency(), moment, who));
        }
    }
}
