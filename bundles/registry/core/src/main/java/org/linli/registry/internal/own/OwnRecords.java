// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.own;

import java.util.ArrayList;
import java.util.List;
import javax.persistence.EntityManager;
import org.linli.kernel.Page;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.ledger.Access;
import org.linli.kernel.ledger.AccessLedger.Look;
import org.linli.kernel.purpose.Purpose;
import org.linli.kernel.security.Actor;
import org.linli.registry.OwnLook;
import org.linli.registry.OwnRecord;
import org.linli.registry.Relation;
import org.linli.registry.internal.DwellingRow;
import org.linli.registry.internal.Neighbours;
import org.linli.registry.internal.PrivateFields;
import org.linli.registry.internal.RegistrySchema;
import org.linli.registry.internal.ResidentRow;
import org.linli.registry.internal.Seals;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts together what a person may know about themselves; each time written into the ledger first. */
@Component(service = OwnRecords.class)
public final class OwnRecords {
    static final String PURPOSE = "own-data";
    static final String RECORD = "registry.own-data";
    static final String LOOKS = "registry.own-data-looks";
    private static final int MOST_MERGED = 20;

    private final RegistrySchema schema;
    private final Seals seals;
    private final Neighbours neighbours;

    @Activate
    public OwnRecords(@Reference RegistrySchema schema, @Reference Seals seals, @Reference Neighbours neighbours) {
        this.schema = schema;
        this.seals = seals;
        this.neighbours = neighbours;
    }

    /**
     * Who looks at whose data.
     *
     * @param resident whose
     * @param request the counter's request or the online session
     * @param from the network address
     * @param by the officer, or the person themselves
     */
    record Asked(String resident, String request, String from, Actor by) {
        Access access(String operation) {
            return Access.record(by, operation, resident, new Purpose(PURPOSE, request), from);
        }
    }

    OwnRecord record(Asked asked) {
        ResidentRow row = schema.read(manager -> manager.find(ResidentRow.class, asked.resident()));
        if (row == null || row.wrappedKey == null) {
            throw new PlatformException(Problem.notFound("resident", asked.resident()));
        }
        neighbours.ledger().append(asked.access(RECORD));
        PrivateFields fields = seals.open(row.wrappedKey, row.id, row.sealed, PrivateFields.class);
        PrivateFields known = fields == null ? new PrivateFields(null, null, null) : fields;
        String area = neighbours.areas().path(row.area());
        return schema.read(manager -> new OwnRecord(
                row.id,
                row.name,
                row.sex,
                row.born,
                known.idNumber(),
                known.phone(),
                row.phoneConfirmed == 1,
                row.residence,
                row.partyMember == 1,
                address(manager, row),
                known.registeredAddress(),
                relation(manager, row),
                area,
                openCareFiles(manager, row, asked.by().equals(JdbcOwnData.SELF)),
                row.status,
                row.changedAt,
                row.version));
    }

    /** First the looks at the record itself, then those at records that were found to be the same person's. */
    Page<OwnLook> looks(Asked asked, String cursor, int size) {
        neighbours.ledger().append(asked.access(LOOKS));
        List<String> records = records(asked.resident());
        int at = index(cursor, records.size());
        String from = cursor == null ? null : cursor.substring(cursor.indexOf('.') + 1);
        Page<Look> page =
                neighbours.ledger().looksAt(records.get(at), from == null || from.isEmpty() ? null : from, size);
        String next = page.next() != null ? at + "." + page.next() : at + 1 < records.size() ? (at + 1) + "." : null;
        return new Page<>(page.items().stream().map(OwnWords::look).toList(), next);
    }

    private List<String> records(String resident) {
        List<String> records = new ArrayList<>(List.of(resident));
        records.addAll(schema.read(manager -> manager.createQuery(
                        "SELECT r.id FROM ResidentRow r WHERE r.mergedInto = :id ORDER BY r.id", String.class)
                .setParameter("id", resident)
                .setMaxResults(MOST_MERGED)
                .getResultList()));
        return records;
    }

    private static int index(String cursor, int records) {
        if (cursor == null) {
            return 0;
        }
        if (cursor.matches("\\d{1,2}\\..*")) {
            int index = Integer.parseInt(cursor.substring(0, cursor.indexOf('.')));
            if (index < records) {
                return index;
            }
        }
        throw new PlatformException(
                Problem.invalid("cursor", "is none of ours", "the `next` of the page before, or nothing"));
    }

    private static String address(EntityManager manager, ResidentRow row) {
        DwellingRow dwelling = row.dwelling == null ? null : manager.find(DwellingRow.class, row.dwelling);
        return dwelling == null ? null : dwelling.address;
    }

    private static Relation relation(EntityManager manager, ResidentRow row) {
        return manager
                .createQuery(
                        "SELECT m.relation FROM MembershipRow m WHERE m.resident = :id AND m.until IS NULL ORDER BY m.since",
                        Relation.class)
                .setParameter("id", row.id)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst()
                .orElse(null);
    }

    /** Those of a sensitive category are told to the person only, not to an officer at the counter. */
    private static int openCareFiles(EntityManager manager, ResidentRow row, boolean all) {
        Object count = manager.createNativeQuery("SELECT COUNT(*) FROM care_file WHERE resident = ? AND is_open = 1"
                        + (all ? "" : " AND sensitive = 0"))
                .setParameter(1, row.id)
                .getSingleResult();
        return ((Number) count).intValue();
    }
}
