// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.plan;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.Chunks;
import org.linli.petition.OpenMatter;
import org.linli.registry.ResidentSummary;
import org.linli.visit.PlanEntry;
import org.linli.visit.PlanSubject;
import org.linli.visit.internal.Neighbours;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Rows of the plan as lists show them; asks other modules for masked names, so never inside a transaction. */
@Component(service = PlanEntries.class)
public final class PlanEntries {
    private final Neighbours neighbours;
    private final RuleIndexes indexes;

    @Activate
    public PlanEntries(@Reference Neighbours neighbours, @Reference RuleIndexes indexes) {
        this.neighbours = neighbours;
        this.indexes = indexes;
    }

    /** What a reader sees of rows; a row whose rule has just been taken out, and a matter they may not see, is left out. */
    List<PlanEntry> of(List<DueRow> rows, LocalDate today, String from, Actor by) {
        Names names = new Names();
        for (List<String> some : Chunks.of(subjects(rows, PlanSubject.RESIDENT))) {
            neighbours.cohorts().masked(some, from, by).forEach(each -> names.people.put(each.id(), each));
        }
        for (List<String> some : Chunks.of(subjects(rows, PlanSubject.ENGAGEMENT))) {
            neighbours.engagements().named(some, from, by).forEach(each -> names.engaged.put(each.id(), each.name()));
        }
        for (List<String> some : Chunks.of(subjects(rows, PlanSubject.MATTER))) {
            neighbours.openMatters().of(some, by).forEach(each -> names.matters.put(each.order(), each));
        }
        return rows.stream()
                .filter(row -> row.kind() != PlanSubject.MATTER || names.matters.containsKey(row.subject()))
                .flatMap(row ->
                        indexes.rule(row.area(), row.ruleIndex()).map(rule -> entry(row, rule, names, today)).stream())
                .toList();
    }

    /** Whether a reader sees what a row is about; all but a matter, whoever sees the row. */
    boolean sees(DueRow row, Actor by) {
        return row.kind() != PlanSubject.MATTER
                || !neighbours.openMatters().of(List.of(row.subject()), by).isEmpty();
    }

    private static List<String> subjects(List<DueRow> rows, PlanSubject kind) {
        return rows.stream()
                .filter(row -> row.kind() == kind)
                .map(DueRow::subject)
                .distinct()
                .toList();
    }

    /** What others call the subjects of rows, as far as the reader may know it. */
    private static final class Names {
        private final Map<String, ResidentSummary> people = new HashMap<>();
        private final Map<String, String> engaged = new HashMap<>();
        private final Map<String, OpenMatter> matters = new HashMap<>();

        String who(DueRow row) {
            return switch (row.kind()) {
                case RESIDENT -> Optional.ofNullable(people.get(row.subject()))
                        .map(ResidentSummary::name)
                        .orElse(null);
                case ENGAGEMENT -> engaged.get(row.subject());
                case MATTER -> matters.get(row.subject()).typeName() + " "
                        + matters.get(row.subject()).number();
                case DWELLING, FACILITY -> row.words();
            };
        }

        String address(DueRow row) {
            return switch (row.kind()) {
                case RESIDENT -> Optional.ofNullable(people.get(row.subject()))
                        .map(ResidentSummary::address)
                        .orElse(null);
                case DWELLING -> row.words();
                case MATTER -> matters.get(row.subject()).address();
                case ENGAGEMENT, FACILITY -> null;
            };
        }
    }

    private static PlanEntry entry(DueRow row, Rule rule, Names names, LocalDate today) {
        return new PlanEntry(
                row.id(),
                rule.code(),
                rule.name(),
                row.group(),
                row.kind(),
                row.subject(),
                row.household(),
                names.who(row),
                names.address(row),
                row.due(),
                row.due().isBefore(today),
                row.last(),
                row.every().days(),
                row.postponedTo(),
                row.goes(),
                row.area(),
                row.version());
    }

    /** Changes a row as it was seen; the new version. */
    static long write(Connection tx, String id, long version, UnaryOperator<DueRow> change) throws SQLException {
        DueTable.takeTurn(tx);
        DueRow before = DueTable.of(tx, "id", List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> new PlatformException(Problem.notFound("entry of the plan", id)));
        if (before.version() != version) {
            throw new PlatformException(Problem.staleVersion(version, before.version()));
        }
        DueRow now = change.apply(before);
        DueTable.write(tx, now);
        return now.version();
    }

    static LocalDate day(String field, String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException none) {
            throw new PlatformException(Problem.invalid(field, "is no day", "such as 2026-03-31"), none);
        }
    }
}
