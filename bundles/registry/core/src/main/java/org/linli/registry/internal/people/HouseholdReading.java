// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.Page;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.ledger.Access;
import org.linli.kernel.purpose.Purpose;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.Chunks;
import org.linli.kernel.support.Codes;
import org.linli.kernel.support.Cursor;
import org.linli.registry.FieldGroup;
import org.linli.registry.internal.HouseholdRow;
import org.linli.registry.internal.Masks;
import org.linli.registry.internal.MembershipRow;
import org.linli.registry.internal.Neighbours;
import org.linli.registry.internal.RegistrySchema;
import org.linli.registry.internal.Rights;
import org.linli.registry.internal.Summaries;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads of households: one for a purpose that concerns a member, many masked; each look is in the ledger first. */
@Component(service = HouseholdReading.class)
public final class HouseholdReading {
    private static final String OPERATION = "registry.household";

    private final RegistrySchema schema;
    private final Neighbours neighbours;
    private final ShownGroups shown;
    private final Summaries summaries;
    private final HouseholdWriting writing;

    @Activate
    public HouseholdReading(
            @Reference RegistrySchema schema,
            @Reference Neighbours neighbours,
            @Reference ShownGroups shown,
            @Reference Summaries summaries,
            @Reference HouseholdWriting writing) {
        this.schema = schema;
        this.neighbours = neighbours;
        this.shown = shown;
        this.summaries = summaries;
        this.writing = writing;
    }

    /**
     * A household with the names of its members.
     *
     * @param member the member whom the purpose concerns
     * @throws PlatformException not found, also when the member belongs to another; forbidden, when the purpose does not
     *     hold or does not show households
     */
    public HouseholdRecord read(String id, String member, Purpose purpose, String from, Actor by) {
        HouseholdChange household = looked(id, member, OPERATION, purpose, from, by);
        Map<String, String> names = names(household.members);
        String address = summaries.addresses(List.of(household.row.dwelling)).get(household.row.dwelling);
        return record(household, names, address, writing.number(household.row));
    }

    /** A household, after the purpose was checked and the look was written into the ledger. */
    HouseholdChange looked(String id, String member, String operation, Purpose purpose, String from, Actor by) {
        HouseholdChange household = writing.read(id);
        Rights.requireRecord("household", id, household.row.area(), by);
        boolean belongs = household.members.stream().anyMatch(row -> row.resident.equals(member));
        if (!belongs) {
            throw new PlatformException(Problem.notFound("household", id));
        }
        neighbours.purposes().require(purpose, member, operation, from, by);
        if (!shown.of(purpose.kind()).contains(FieldGroup.HOUSEHOLD)) {
            throw new PlatformException(Problem.forbidden("this kind of purpose does not show households"));
        }
        neighbours.ledger().append(Access.record(by, operation, member, purpose, from));
        return household;
    }

    /**
     * The households of an area, or of one dwelling in it; names and addresses masked.
     *
     * @param dwelling null for all
     */
    public Page<HouseholdRecord> list(AreaCode area, String dwelling, String cursor, int size, String from, Actor by) {
        Rights.requireList(area, by);
        List<String> after = Cursor.read(cursor, 2);
        List<HouseholdRow> found = schema.read(
                em -> query(em, area, dwelling, after).setMaxResults(size + 1).getResultList());
        neighbours.ledger().append(Access.list(by, "registry.households", Math.min(size, found.size()), from));
        Page<HouseholdRow> page = Cursor.page(found, size, row -> List.of(row.community, row.id));
        return new Page<>(masked(page.items()), page.next());
    }

    private static TypedQuery<HouseholdRow> query(
            EntityManager em, AreaCode area, String dwelling, List<String> after) {
        Codes communities = Codes.in(area.at(AreaLevel.COMMUNITY).orElse(area));
        boolean grid = area.level() == AreaLevel.GRID;
        TypedQuery<HouseholdRow> query = em.createQuery(
                "SELECT h FROM HouseholdRow h WHERE h.community BETWEEN :first AND :last AND h.endedAt IS NULL"
                        + (grid ? " AND h.grid = :grid" : "")
                        + (dwelling == null ? "" : " AND h.dwelling = :dwelling")
                        + " AND h.community >= :community AND (h.community > :community OR h.id > :id)"
                        + " ORDER BY h.community, h.id",
                HouseholdRow.class);
        query.setParameter("first", communities.first()).setParameter("last", communities.last());
        query.setParameter("community", after.get(0)).setParameter("id", after.get(1));
        if (grid) {
            query.setParameter("grid", area.value());
        }
        if (dwelling != null) {
            query.setParameter("dwelling", dwelling);
        }
        return query;
    }

    private List<HouseholdRecord> masked(List<HouseholdRow> rows) {
        Map<String, String> addresses = summaries.addresses(
                rows.stream().map(row -> row.dwelling).distinct().toList());
        List<MembershipRow> members = members(rows.stream().map(row -> row.id).toList());
        Map<String, String> names = names(members);
        names.replaceAll((id, name) -> Masks.name(name));
        Map<String, List<MembershipRow>> byHousehold =
                members.stream().collect(Collectors.groupingBy(member -> member.household));
        return rows.stream()
                .map(row -> record(
                        new HouseholdChange(row, byHousehold.getOrDefault(row.id, List.of())),
                        names,
                        Masks.address(addresses.get(row.dwelling)),
                        null))
                .toList();
    }

    private List<MembershipRow> members(List<String> households) {
        List<MembershipRow> members = new ArrayList<>();
        for (List<String> some : Chunks.of(households)) {
            members.addAll(schema.read(em -> em.createQuery(
                            "SELECT m FROM MembershipRow m WHERE m.household IN :ids AND m.until IS NULL ORDER BY m.id",
                            MembershipRow.class)
                    .setParameter("ids", some)
                    .getResultList()));
        }
        return members;
    }

    private Map<String, String> names(List<MembershipRow> members) {
        Map<String, String> names = new HashMap<>();
        for (List<MembershipRow> some : Chunks.of(members)) {
            schema.read(em -> em.createQuery(
                                    "SELECT r.id, r.name FROM ResidentRow r WHERE r.id IN :ids", Object[].class)
                            .setParameter(
                                    "ids",
                                    some.stream().map(member -> member.resident).toList())
                            .getResultList())
                    .forEach(row -> names.put((String) row[0], (String) row[1]));
        }
        return names;
    }

    private static HouseholdRecord record(
            HouseholdChange household, Map<String, String> names, String address, String number) {
        HouseholdRow row = household.row;
        return new HouseholdRecord(
                row.id,
                row.kind,
                row.dwelling,
                address,
                number,
                household.members.stream()
                        .map(member -> new HouseholdRecord.Member(
                                member.resident, names.get(member.resident), member.relation, member.since))
                        .toList(),
                row.area(),
                row.endedAt,
                row.version);
    }
}
