// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.plan;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.registry.Cohorts.Member;
import org.linli.registry.Cohorts.Spot;
import org.linli.visit.internal.Neighbours;
import org.linli.visit.internal.Today;
import org.linli.visit.internal.VisitSchema;
import org.linli.visit.internal.plan.DueTable.Asked;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes the plan anew for those whom the registry or petition changed, some at a time. */
@Component(service = PlanSettling.class)
public final class PlanSettling {
    private static final int TOGETHER = 50;

    private final VisitSchema schema;
    private final Neighbours neighbours;
    private final ConfiguredPlans plans;
    private final RuleIndexes indexes;
    private final Sources sources;

    @Activate
    public PlanSettling(
            @Reference VisitSchema schema,
            @Reference Neighbours neighbours,
            @Reference ConfiguredPlans plans,
            @Reference RuleIndexes indexes) {
        this.schema = schema;
        this.neighbours = neighbours;
        this.plans = plans;
        this.indexes = indexes;
        this.sources = new Sources(schema, neighbours);
    }

    private record Changed(String subject, int what, long times) {}

    /** Takes some; how many. */
    int settle() {
        List<Changed> changed = schema.jdbc(PlanSettling::some);
        if (changed.isEmpty()) {
            return 0;
        }
        List<Asked> asked = asked(changed);
        Set<String> engaged = indexes.ofEngaged().collect(Collectors.toSet());
        LocalDate today = Today.by(schema.clock());
        return schema.jdbc(tx -> {
            DueTable.takeTurn(tx);
            long pass = PlanPass.number(tx);
            for (int from = 0; from < asked.size(); from += DueTable.TOGETHER) {
                DueTable.ask(tx, asked.subList(from, Math.min(from + DueTable.TOGETHER, asked.size())), pass, today);
            }
            DueTable.delete(tx, left(tx, changed, asked, engaged));
            done(tx, changed);
            return changed.size();
        });
    }

    private List<Asked> asked(List<Changed> changed) {
        List<Member> members = neighbours.cohorts().people(ids(changed, PlanChanges.PERSON), PlanPass.PLATFORM);
        List<Spot> spots = neighbours.cohorts().places(ids(changed, PlanChanges.PLACE), PlanPass.PLATFORM);
        Stream<Meant> people = members.stream().flatMap(member -> plans.nearest(member.area()).rules().stream()
                .flatMap(rule -> rule.of(member).stream()));
        Stream<Meant> places = spots.stream()
                .flatMap(spot -> plans.nearest(spot.area()).rules().stream().flatMap(rule -> rule.of(spot).stream()));
        Stream<Meant> matters =
                sources
                        .matters(ids(changed, PlanChanges.MATTER), area -> plans.nearest(area)
                                .rules())
                        .stream();
        return Stream.of(people, places, matters)
                .flatMap(each -> each)
                .map(meant -> new Asked(indexes.of(meant.rule()), meant))
                .toList();
    }

    private static List<String> ids(List<Changed> changed, int what) {
        return changed.stream()
                .filter(each -> each.what() == what)
                .map(Changed::subject)
                .toList();
    }

    /** Rows that no rule asks any more; whether somebody is engaged the registry does not know. */
    private static List<String> left(Connection tx, List<Changed> changed, List<Asked> asked, Set<String> engaged)
            throws SQLException {
        Set<String> still = new HashSet<>(asked.stream().map(Asked::key).toList());
        List<String> subjects = changed.stream().map(Changed::subject).toList();
        return DueTable.of(tx, "subject", subjects).stream()
                .filter(row -> !engaged.contains(row.ruleIndex()))
                .filter(row -> !still.contains(row.subject() + row.ruleIndex()))
                .map(DueRow::id)
                .toList();
    }

    private static List<Changed> some(Connection tx) throws SQLException {
        List<Changed> changed = new ArrayList<>();
        try (PreparedStatement select = tx.prepareStatement("SELECT subject, place, times FROM plan_changed"
                        + " ORDER BY subject FETCH FIRST " + TOGETHER + " ROWS ONLY");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                changed.add(new Changed(row.getString(1), row.getInt(2), row.getLong(3)));
            }
        }
        return changed;
    }

    /** Who was changed again meanwhile stays. */
    private static void done(Connection tx, List<Changed> changed) throws SQLException {
        try (PreparedStatement delete =
                tx.prepareStatement("DELETE FROM plan_changed WHERE subject = ? AND times = ?")) {
            for (Changed each : changed) {
                delete.setString(1, each.subject());
                delete.setLong(2, each.times());
                delete.addBatch();
            }
            delete.executeBatch();
        }
    }
}
