// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.people;

import java.util.List;
import java.util.Set;
import org.linli.kernel.ledger.Access;
import org.linli.kernel.purpose.Purpose;
import org.linli.kernel.security.Actor;
import org.linli.registry.FieldGroup;
import org.linli.registry.Resident;
import org.linli.registry.internal.CareNotes;
import org.linli.registry.internal.DwellingRow;
import org.linli.registry.internal.Masks;
import org.linli.registry.internal.MembershipRow;
import org.linli.registry.internal.Neighbours;
import org.linli.registry.internal.PrivateFields;
import org.linli.registry.internal.RegistrySchema;
import org.linli.registry.internal.ResidentRow;
import org.linli.registry.internal.Rights;
import org.linli.registry.internal.Seals;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads of one person's record: the purpose is checked, the look is written down, then the answer is given. */
@Component(service = Reading.class)
public final class Reading {
    private static final String OPERATION = "registry.resident";
    /** Kinds of purposes that follow a merge in its own transaction. */
    private static final Set<String> FOLLOWING = Set.of("change-request", "care-review");

    private final RegistrySchema schema;
    private final Seals seals;
    private final Neighbours neighbours;
    private final ShownGroups shown;
    private final CareNotes care;

    @Activate
    public Reading(
            @Reference RegistrySchema schema,
            @Reference Seals seals,
            @Reference Neighbours neighbours,
            @Reference ShownGroups shown,
            @Reference CareNotes care) {
        this.schema = schema;
        this.seals = seals;
        this.neighbours = neighbours;
        this.shown = shown;
        this.care = care;
    }

    /** As {@link org.linli.registry.Residents#read}. */
    Resident read(String id, Purpose purpose, String from, Actor by) {
        ResidentRow row = looked(id, OPERATION, purpose, from, by);
        return record(row, shown.of(purpose.kind()), by);
    }

    /** The row of a resident, after the purpose was checked and the look was written into the ledger. */
    ResidentRow looked(String id, String operation, Purpose purpose, String from, Actor by) {
        ResidentRow row = schema.read(em -> JpaResidents.found(em, id));
        Rights.requireRecord("resident", id, row.area(), by);
        // Other modules may still know the person by the id of a record that was merged.
        String person = FOLLOWING.contains(purpose.kind()) ? row.id : id;
        neighbours.purposes().require(purpose, person, operation, from, by);
        neighbours.ledger().append(Access.record(by, operation, row.id, purpose, from));
        return row;
    }

    /** What these groups show of somebody; whoever calls it has written the look into the ledger. */
    public Resident record(ResidentRow row, Set<FieldGroup> groups, Actor reader) {
        boolean home = groups.contains(FieldGroup.HOME);
        boolean household = groups.contains(FieldGroup.HOUSEHOLD) && row.household != null;
        return record(
                row,
                groups,
                new Beside(
                        home ? address(row.dwelling) : null,
                        household ? members(row.household) : List.of(),
                        groups.contains(FieldGroup.CARE) ? care.openFor(row.id, reader) : List.of()));
    }

    /** What of a record comes from other tables; withheld parts are null or empty. */
    record Beside(String address, List<Resident.Member> members, List<String> care) {}

    /** The same with what comes from other tables found already. */
    Resident record(ResidentRow row, Set<FieldGroup> groups, Beside beside) {
        PrivateFields fields = seals.open(row.wrappedKey, row.id, row.sealed, PrivateFields.class);
        PrivateFields known = fields == null ? new PrivateFields(null, null, null) : fields;
        boolean identity = groups.contains(FieldGroup.IDENTITY);
        boolean contact = groups.contains(FieldGroup.CONTACT);
        boolean home = groups.contains(FieldGroup.HOME);
        boolean household = groups.contains(FieldGroup.HOUSEHOLD) && row.household != null;
        return new Resident(
                row.id,
                groups,
                row.name,
                row.sex,
                row.born == null ? null : row.born.getYear(),
                identity ? row.born : null,
                identity ? known.idNumber() : null,
                contact ? known.phone() : null,
                contact && row.phoneConfirmed == 1,
                home ? row.residence : null,
                row.partyMember == 1,
                home ? row.dwelling : null,
                beside.address(),
                home ? known.registeredAddress() : null,
                household ? row.household : null,
                beside.members(),
                beside.care(),
                row.area(),
                row.status,
                row.changedAt,
                row.version);
    }

    private String address(String dwelling) {
        if (dwelling == null) {
            return null;
        }
        DwellingRow row = schema.read(em -> em.find(DwellingRow.class, dwelling));
        return row == null ? null : row.address;
    }

    private List<Resident.Member> members(String household) {
        return schema.read(em -> em
                .createQuery(
                        "SELECT m, r.name FROM MembershipRow m, ResidentRow r WHERE m.household = :household"
                                + " AND m.until IS NULL AND r.id = m.resident ORDER BY m.id",
                        Object[].class)
                .setParameter("household", household)
                .setMaxResults(100)
                .getResultList()
                .stream()
                .map(found -> member((MembershipRow) found[0], (String) found[1]))
                .toList());
    }

    private static Resident.Member member(MembershipRow membership, String name) {
        return new Resident.Member(membership.resident, Masks.name(name), membership.relation);
    }
}
