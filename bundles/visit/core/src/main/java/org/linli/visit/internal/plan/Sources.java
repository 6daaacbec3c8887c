// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.linli.grid.Engagement;
import org.linli.grid.Engagements;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.security.Actor;
import org.linli.petition.OpenMatter;
import org.linli.registry.Cohorts;
import org.linli.registry.Cohorts.Member;
import org.linli.visit.internal.Neighbours;
import org.linli.visit.internal.VisitSchema;
import org.linli.visit.internal.patrol.HazardOrders;

/** Asks the other modules whom and what a rule means; never inside a transaction. */
final class Sources {
    private static final Actor PLATFORM = PlanPass.PLATFORM;
    private static final int SIZE = Cohorts.MOST_AT_ONCE;

    private final VisitSchema schema;
    private final Neighbours neighbours;

    Sources(VisitSchema schema, Neighbours neighbours) {
        this.schema = schema;
        this.neighbours = neighbours;
    }

    /** Some of those in an area; a page may hold none and still be followed by another. */
    Page<Meant> page(Rule rule, AreaCode area, String cursor) {
        About about = rule.about();
        return switch (about.kind()) {
            case CARE, PARTY_MEMBERS, LIVING_ONLY -> each(
                    neighbours.cohorts().people(about.cohort(), area, cursor, SIZE, PLATFORM),
                    member -> rule.of(member).stream());
            case DWELLINGS, FACILITIES -> {
                boolean dwellings = about.kind() == About.Kind.DWELLINGS;
                yield each(
                        neighbours.cohorts().places(dwellings, about.value(), area, cursor, SIZE, PLATFORM),
                        spot -> rule.of(spot).stream());
            }
            case INFORMANTS, HOUSE_STEWARDS -> engaged(rule, area, cursor);
            case DISPUTES, HAZARDS -> {
                Page<OpenMatter> page = neighbours.openMatters().in(area, cursor, SIZE, PLATFORM);
                Set<String> found = found(page.items());
                yield each(page, matter -> rule.of(matter, found.contains(matter.order())).stream());
            }
        };
    }

    /** What the rules that hold where a matter lies ask of matters. */
    List<Meant> matters(Collection<String> orders, Function<AreaCode, List<Rule>> rules) {
        List<OpenMatter> open =
                orders.isEmpty() ? List.of() : neighbours.openMatters().of(orders, PLATFORM);
        Set<String> found = found(open);
        return open.stream()
                .flatMap(matter -> rules.apply(matter.area()).stream()
                        .flatMap(rule -> rule.of(matter, found.contains(matter.order())).stream()))
                .toList();
    }

    private Set<String> found(List<OpenMatter> matters) {
        List<String> orders = matters.stream().map(OpenMatter::order).toList();
        return schema.jdbc(tx -> HazardOrders.among(tx, orders));
    }

    /** At home where the registry knows them, else by the engagement. */
    private Page<Meant> engaged(Rule rule, AreaCode area, String cursor) {
        About about = rule.about();
        Engagements.Query query = new Engagements.Query(area, about.engagement(), null);
        Page<Engagement> page = neighbours.engagements().list(query, cursor, SIZE, null, PLATFORM);
        List<Engagement> engaged = page.items().stream().filter(about::means).toList();
        List<String> residents = engaged.stream()
                .map(Engagement::resident)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        List<Member> members =
                residents.isEmpty() ? List.of() : neighbours.cohorts().people(residents, PLATFORM);
        List<Meant> meant = new ArrayList<>();
        members.forEach(member -> meant.add(rule.engaged(member)));
        engaged.stream().filter(each -> each.resident() == null).forEach(each -> meant.add(Meant.of(rule, each)));
        return new Page<>(meant, page.next());
    }

    private static <T> Page<Meant> each(Page<T> page, Function<T, Stream<Meant>> meant) {
        return new Page<>(page.items().stream().flatMap(meant).toList(), page.next());
    }
}
