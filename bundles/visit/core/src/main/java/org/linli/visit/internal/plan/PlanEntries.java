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
import org.linli.registry.ResidentSummary;
import org.linli.visit.PlanEntry;
import org.linli.visit.PlanSubject;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Rows of the plan as lists show them; asks the registry for masked names, so never inside a transaction. */
@Component(service = PlanEntries.class)
public final class PlanEntries {
    private final PlanGates gates;
    private final RuleIndexes indexes;

    @Activate
    public PlanEntries(@Reference PlanGates gates, @Reference RuleIndexes indexes) {
        this.gates = gates;
        this.indexes = indexes;
    }

    /** What a reader sees of rows; a row whose rule has just been taken out is left out. */
    List<PlanEntry> of(List<DueRow> rows, LocalDate today, String from, Actor by) {
        Map<String, ResidentSummary> people = new HashMap<>();
        List<String> residents = rows.stream()
                .filter(row -> row.kind() == PlanSubject.RESIDENT)
                .map(DueRow::subject)
                .distinct()
                .toList();
        for (List<String> some : Chunks.of(residents)) {
            gates.cohorts().masked(some, from, by).forEach(each -> people.put(each.id(), each));
        }
        return rows.stream()
                .flatMap(row -> indexes
                        .rule(row.area(), row.ruleIndex())
                        .map(rule -> entry(row, rule, people.get(row.subject()), today))
                        .stream())
                .toList();
    }

    private static PlanEntry entry(DueRow row, Rule rule, ResidentSummary person, LocalDate today) {
        Optional<ResidentSummary> who = Optional.ofNullable(person);
        return new PlanEntry(
                row.id(),
                rule.code(),
                rule.name(),
                row.group(),
                row.kind(),
                row.subject(),
                row.household(),
                who.map(ResidentSummary::name).orElse(row.words()),
                who.map(ResidentSummary::address).orElse(row.kind() == PlanSubject.DWELLING ? row.words() : null),
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
