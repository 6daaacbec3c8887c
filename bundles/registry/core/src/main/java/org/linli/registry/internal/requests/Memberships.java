// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.requests;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.kernel.AreaCode;
import org.linli.kernel.support.Input;
import org.linli.registry.Relation;
import org.linli.registry.internal.HouseholdRow;
import org.linli.registry.internal.RegistrySchema;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who belongs to which household, for proposing to join one or to leave it. */
@Component(service = Memberships.class)
public final class Memberships {
    static final String RELATION = "relation";
    static final List<String> NAMES = List.of(RELATION);

    private final RegistrySchema schema;

    @Activate
    public Memberships(@Reference RegistrySchema schema) {
        this.schema = schema;
    }

    /**
     * A membership as it stands.
     *
     * @param relation null for who does not belong to it
     * @param version of the household
     */
    record Current(String household, String relation, AreaCode area, long version) {
        Map<String, String> fields() {
            return Collections.singletonMap(RELATION, relation);
        }
    }

    /** Whether somebody belongs to a household; empty where there is no such household any more. */
    Optional<Current> find(String household, String resident) {
        return schema.read(em -> Optional.ofNullable(em.find(HouseholdRow.class, household))
                .filter(row -> row.endedAt == null)
                .map(row -> new Current(
                        row.id,
                        em
                                .createQuery(
                                        "SELECT m.relation FROM MembershipRow m WHERE m.household = :household"
                                                + " AND m.resident = :resident AND m.until IS NULL",
                                        Relation.class)
                                .setParameter("household", household)
                                .setParameter("resident", resident)
                                .setMaxResults(1)
                                .getResultList()
                                .stream()
                                .findFirst()
                                .map(Relation::name)
                                .orElse(null),
                        row.area(),
                        row.version)));
    }

    /** A relation to join with; null to leave. */
    static void check(Map<String, String> changes) {
        String relation = changes.get(RELATION);
        boolean one = relation == null
                || List.of(Relation.values()).stream()
                        .anyMatch(each -> each != Relation.HEAD && each.name().equals(relation));
        new Input()
                .that(one, "changes.relation", "is none", "a relation but HEAD, such as CHILD; null to leave")
                .check();
    }
}
