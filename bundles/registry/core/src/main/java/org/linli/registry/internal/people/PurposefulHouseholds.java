// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linli.kernel.AreaCode;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.ledger.Access;
import org.linli.kernel.purpose.Purpose;
import org.linli.kernel.security.Actor;
import org.linli.registry.FieldGroup;
import org.linli.registry.Household;
import org.linli.registry.Households;
import org.linli.registry.internal.CareNotes;
import org.linli.registry.internal.DwellingRow;
import org.linli.registry.internal.HouseholdRow;
import org.linli.registry.internal.MembershipRow;
import org.linli.registry.internal.Neighbours;
import org.linli.registry.internal.RegistrySchema;
import org.linli.registry.internal.ResidentRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Households as a whole, for purposes that hold for a household. The purpose alone decides who reads: a member of a
 * service team may have no role here.
 */
@Component(service = Households.class)
public final class PurposefulHouseholds implements Households {
    private static final String OPERATION = "registry.household";
    private static final int MOST = 20;

    private final RegistrySchema schema;
    private final Neighbours neighbours;
    private final ShownGroups shown;
    private final HouseholdWriting writing;
    private final Reading reading;
    private final CareNotes care;

    @Activate
    public PurposefulHouseholds(
            @Reference RegistrySchema schema,
            @Reference Neighbours neighbours,
            @Reference ShownGroups shown,
            @Reference HouseholdWriting writing,
            @Reference Reading reading,
            @Reference CareNotes care) {
        this.schema = schema;
        this.neighbours = neighbours;
        this.shown = shown;
        this.writing = writing;
        this.reading = reading;
        this.care = care;
    }

    @Override
    public Household read(String id, Purpose purpose, String from, Actor by) {
        neighbours.purposes().require(purpose, id, OPERATION, from, by);
        Set<FieldGroup> groups = shown.of(purpose.kind());
        if (!groups.contains(FieldGroup.HOUSEHOLD)) {
            throw new PlatformException(Problem.forbidden("this kind of purpose does not show households"));
        }
        HouseholdChange household = writing.read(id);
        List<String> ids = residents(household);
        neighbours
                .ledger()
                .append(ids.stream()
                        .map(resident -> Access.record(by, OPERATION, resident, purpose, from))
                        .toList());
        return shown(household, groups, by);
    }

    private Household shown(HouseholdChange household, Set<FieldGroup> groups, Actor by) {
        List<String> ids = residents(household);
        Map<String, ResidentRow> rows = rows(ids);
        Map<String, List<String>> notes =
                groups.contains(FieldGroup.CARE) ? care.openFor(ids, by) : Map.<String, List<String>>of();
        HouseholdRow row = household.row;
        String address = groups.contains(FieldGroup.HOME) ? dwelling(row.dwelling).address : null;
        List<Household.Member> members = household.members.stream()
                .filter(member -> rows.containsKey(member.resident))
                .map(member -> new Household.Member(
                        reading.record(
                                rows.get(member.resident),
                                groups,
                                new Reading.Beside(address, List.of(), notes.getOrDefault(member.resident, List.of()))),
                        member.relation,
                        member.since))
                .toList();
        return new Household(row.id, row.dwelling, address, row.area(), members, row.version);
    }

    @Override
    public Home find(String id) {
        HouseholdChange household = writing.read(id);
        if (household.row.endedAt != null) {
            throw new PlatformException(Problem.notFound("household", id));
        }
        return new Home(id, household.row.dwelling, household.row.area(), residents(household));
    }

    @Override
    public Occupied in(String dwelling) {
        DwellingRow row = dwelling(dwelling);
        List<String> households = schema.read(em -> em.createQuery(
                        "SELECT h.id FROM HouseholdRow h WHERE h.dwelling = :dwelling AND h.endedAt IS NULL ORDER BY h.id",
                        String.class)
                .setParameter("dwelling", dwelling)
                .setMaxResults(MOST)
                .getResultList());
        return new Occupied(
                row.id, row.address, AreaCode.of(row.grid.isEmpty() ? row.community : row.grid), households);
    }

    private DwellingRow dwelling(String id) {
        return Optional.ofNullable(schema.read(em -> em.find(DwellingRow.class, id)))
                .orElseThrow(() -> new PlatformException(Problem.notFound("dwelling", id)));
    }

    private static List<String> residents(HouseholdChange household) {
        return household.members.stream()
                .map((MembershipRow member) -> member.resident)
                .toList();
    }

    private Map<String, ResidentRow> rows(List<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return schema
                .read(em -> em.createQuery("SELECT r FROM ResidentRow r WHERE r.id IN :ids", ResidentRow.class)
                        .setParameter("ids", ids)
                        .getResultList())
                .stream()
                .collect(Collectors.toMap(row -> row.id, Function.identity()));
    }
}
