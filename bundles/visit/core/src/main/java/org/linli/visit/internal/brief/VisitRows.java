// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.brief;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.visit.Visit;
import org.linli.visit.internal.VisitSchema;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds visits with their visitors. Asks nobody whether the reader may: its callers do. */
@Component(service = VisitRows.class)
public final class VisitRows {
    private final VisitSchema schema;

    @Activate
    public VisitRows(@Reference VisitSchema schema) {
        this.schema = schema;
    }

    /** A visit with its visitors. */
    public record Found(VisitRow row, List<VisitorRow> visitors) {
        /** As others see it. */
        public Visit view() {
            return new Visit(
                    row.id,
                    row.household,
                    row.dwelling,
                    row.areaCode(),
                    row.kind,
                    row.day,
                    visitors.stream()
                            .map(visitor -> new Visit.Visitor(visitor.officer, visitor.name))
                            .toList(),
                    row.why,
                    row.state,
                    row.from,
                    row.until,
                    row.recordedAt,
                    row.needs,
                    row.version);
        }
    }

    /** @throws PlatformException not found */
    public Found find(String id) {
        return schema.read(em -> find(em, id));
    }

    /** The same in a transaction that is open. */
    public static Found find(EntityManager em, String id) {
        VisitRow row = id == null ? null : em.find(VisitRow.class, id);
        if (row == null) {
            throw new PlatformException(Problem.notFound("visit", id));
        }
        return with(em, List.of(row)).get(0);
    }

    /** A visit that the reader may know of. */
    public Found seen(String id, Actor by) {
        Found found = find(id);
        VisitRights.requireSeen(by, found.row(), found.visitors());
        return found;
    }

    /** These with their visitors, in their order; one statement. */
    static List<Found> with(EntityManager em, List<VisitRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<String, List<VisitorRow>> visitors = em
                .createQuery(
                        "SELECT w FROM VisitorRow w WHERE w.visit IN :visits ORDER BY w.visit, w.officer",
                        VisitorRow.class)
                .setParameter("visits", rows.stream().map(row -> row.id).toList())
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(visitor -> visitor.visit));
        return rows.stream()
                .map(row -> new Found(row, visitors.getOrDefault(row.id, List.of())))
                .toList();
    }

    /** The ids of the people for whom it is a purpose. */
    public Set<String> people(String visit) {
        return schema.read(em -> {
            Set<String> people = new TreeSet<>();
            for (Object resident : em.createNativeQuery("SELECT resident FROM visit_person WHERE visit = ?")
                    .setParameter(1, visit)
                    .getResultList()) {
                people.add((String) resident);
            }
            return people;
        });
    }

    /** The key that seals what is kept of a household; null when it was destroyed. */
    public String key(String keyOf) {
        return schema.read(em -> (String) em.createNativeQuery("SELECT wrapped_key FROM household_key WHERE id = ?")
                .setParameter(1, keyOf)
                .getSingleResult());
    }

    /** The numbers of the petitions that came of visits, by the visit. */
    Map<String, List<String>> petitions(List<String> visits) {
        Map<String, List<String>> numbers = new HashMap<>();
        if (!visits.isEmpty()) {
            schema.read(em -> petitions(em, visits))
                    .forEach(row -> numbers.computeIfAbsent((String) row[0], visit -> new ArrayList<>())
                            .add((String) row[1]));
        }
        return numbers;
    }

    private static List<Object[]> petitions(EntityManager em, List<String> visits) {
        List<Object[]> found = new ArrayList<>();
        var query = em.createNativeQuery("SELECT reference, result_number FROM filing WHERE origin = 'visit'"
                + " AND what = 'PETITION' AND result_number IS NOT NULL AND reference IN ("
                + "?, ".repeat(visits.size() - 1) + "?) ORDER BY reference, position");
        for (int i = 0; i < visits.size(); i++) {
            query.setParameter(i + 1, visits.get(i));
        }
        for (Object row : query.getResultList()) {
            found.add((Object[]) row);
        }
        return found;
    }
}
