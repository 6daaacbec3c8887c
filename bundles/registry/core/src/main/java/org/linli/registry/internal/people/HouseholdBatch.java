// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.people;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.kernel.support.Chunks;
import org.linli.kernel.support.Ids;
import org.linli.kernel.support.data.Instants;
import org.linli.kernel.support.data.UncheckedSqlException;
import org.linli.registry.Relation;
import org.linli.registry.event.HouseholdSaved;
import org.linli.registry.internal.Diary;
import org.linli.registry.internal.Home;
import org.linli.registry.internal.HouseholdRow;
import org.linli.registry.internal.RegistrySchema;
import org.linli.registry.internal.Seals;
import org.linli.registry.internal.Today;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** New households with all their members, many in one transaction, and the numbers of many at once. */
@Component(service = HouseholdBatch.class)
public final class HouseholdBatch {
    private static final String INSERT = "INSERT INTO household (id, dwelling, head, kind, district, community, grid,"
            + " wrapped_key, sealed, number_index, version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)";
    private static final String MEMBER =
            "INSERT INTO membership (id, household, resident, relation, since_day) VALUES (?, ?, ?, ?, ?)";
    private static final String VERSION = "INSERT INTO household_version (household, version, changed_at, changed_by,"
            + " cause, sealed) VALUES (?, 1, ?, ?, ?, ?)";

    private final RegistrySchema schema;
    private final Seals seals;
    private final Diary diary;

    @Activate
    public HouseholdBatch(@Reference RegistrySchema schema, @Reference Seals seals, @Reference Diary diary) {
        this.schema = schema;
        this.seals = seals;
        this.diary = diary;
    }

    /**
     * A household ready to be written, all sealing done.
     *
     * @param members by their ids; one is the head
     * @param version its first version, sealed
     */
    public record New(HouseholdRow row, Map<String, Relation> members, String version, Instant at, LocalDate since) {}

    /**
     * Prepares a household; outside of any transaction.
     *
     * @param id a new one
     * @param number in the household register
     * @param home of the head
     * @param members by their ids; exactly one is the head
     */
    public New prepare(String id, String number, Home home, Map<String, Relation> members) {
        Instant now = schema.clock().instant();
        LocalDate since = Today.by(schema.clock());
        HouseholdRow row = new HouseholdRow();
        row.id = id;
        row.kind = HouseholdRow.Kind.FAMILY;
        row.moveTo(home);
        row.head = members.entrySet().stream()
                .filter(member -> member.getValue() == Relation.HEAD)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a household without a head"));
        row.wrappedKey = seals.newKey();
        row.sealed = seals.seal(row.wrappedKey, row.id, new HouseholdNumber(number));
        row.numberIndex = seals.index("household-number", number);
        HouseholdVersion version = new HouseholdVersion(
                1,
                row.dwelling,
                row.kind,
                number,
                row.area().value(),
                members.entrySet().stream()
                        .map(member -> new HouseholdVersion.Member(member.getKey(), member.getValue(), since))
                        .toList(),
                null);
        return new New(row, members, seals.seal(row.wrappedKey, row.id, version), now, since);
    }

    /** Writes them in the transaction that is open: three rows each, and one for each member. */
    public void insert(Connection tx, List<New> households, String by, String cause) {
        try (PreparedStatement household = tx.prepareStatement(INSERT);
                PreparedStatement member = tx.prepareStatement(MEMBER);
                PreparedStatement version = tx.prepareStatement(VERSION)) {
            for (New one : households) {
                add(household, one.row());
                add(member, one);
                version.setString(1, one.row().id);
                Instants.set(version, 2, one.at());
                version.setString(3, by);
                version.setString(4, cause);
                version.setString(5, one.version());
                version.addBatch();
            }
            household.executeBatch();
            member.executeBatch();
            version.executeBatch();
        } catch (SQLException failed) {
            throw new UncheckedSqlException(failed);
        }
        households.forEach(one ->
                diary.tell(tx, new HouseholdSaved(one.row().id, one.row().area().value(), null), one.row().id, 1));
    }

    /** The numbers of households, by their ids; opened, so outside of any transaction. */
    public Map<String, String> numbers(List<String> households) {
        Map<String, String> numbers = new HashMap<>();
        for (List<String> some : Chunks.of(households)) {
            schema.read(em -> em.createQuery("SELECT h FROM HouseholdRow h WHERE h.id IN :ids", HouseholdRow.class)
                            .setParameter("ids", some)
                            .getResultList())
                    .forEach(row -> {
                        HouseholdNumber opened = seals.open(row.wrappedKey, row.id, row.sealed, HouseholdNumber.class);
                        numbers.put(row.id, opened == null ? null : opened.number());
                    });
        }
        return numbers;
    }

    private static void add(PreparedStatement insert, HouseholdRow row) throws SQLException {
        insert.setString(1, row.id);
        insert.setString(2, row.dwelling);
        insert.setString(3, row.head);
        insert.setString(4, row.kind.name());
        insert.setString(5, row.district);
        insert.setString(6, row.community);
        insert.setString(7, row.grid);
        insert.setString(8, row.wrappedKey);
        insert.setString(9, row.sealed);
        insert.setString(10, row.numberIndex);
        insert.addBatch();
    }

    private static void add(PreparedStatement insert, New household) throws SQLException {
        for (Map.Entry<String, Relation> member : household.members().entrySet()) {
            insert.setString(1, Ids.next());
            insert.setString(2, household.row().id);
            insert.setString(3, member.getKey());
            insert.setString(4, member.getValue().name());
            insert.setDate(5, Date.valueOf(household.since()));
            insert.addBatch();
        }
    }
}
