// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.people;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.linli.kernel.support.data.Instants;
import org.linli.kernel.support.data.UncheckedSqlException;
import org.linli.registry.event.ResidentSaved;
import org.linli.registry.internal.Diary;
import org.linli.registry.internal.RegistrySchema;
import org.linli.registry.internal.ResidentRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes new residents with their first versions and their events, many in one transaction. */
@Component(service = ResidentBatch.class)
public final class ResidentBatch {
    /** How many residents a transaction may take: each is three rows, and 500 rows are the most. */
    public static final int MOST = 160;

    private static final String INSERT =
            "INSERT INTO resident (id, name, name_key, pinyin, initials, sex, born, residence,"
                    + " status, party_member, dwelling, household, district, subdistrict, community, grid, wrapped_key, sealed,"
                    + " id_number_index, phone_index, phone_confirmed, changed_at, version)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String VERSION =
            "INSERT INTO resident_version (resident, version, changed_at, changed_by, cause,"
                    + " sealed) VALUES (?, ?, ?, ?, ?, ?)";

    private final RegistrySchema schema;
    private final Diary diary;

    @Activate
    public ResidentBatch(@Reference RegistrySchema schema, @Reference Diary diary) {
        this.schema = schema;
        this.diary = diary;
    }

    /**
     * Adds residents in a transaction of its own, all or none.
     *
     * @param residents at most {@link #MOST}
     */
    public void add(List<Prepared> residents) {
        schema.jdbc(tx -> {
            insert(tx, residents);
            return null;
        });
        diary.nudge();
    }

    /** Adds residents in the transaction that is open. */
    public void insert(Connection tx, List<Prepared> residents) {
        if (residents.size() > MOST) {
            throw new IllegalArgumentException(residents.size() + " residents in one transaction");
        }
        try (PreparedStatement insert = tx.prepareStatement(INSERT)) {
            for (Prepared resident : residents) {
                set(insert, resident.row());
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException failed) {
            throw new UncheckedSqlException(failed);
        }
        insertVersions(tx, residents);
        for (Prepared resident : residents) {
            ResidentRow row = resident.row();
            diary.tell(tx, new ResidentSaved(row.id, row.area().value(), null), row.id, row.version);
        }
    }

    /** Keeps versions of residents. */
    static void insertVersions(Connection tx, List<Prepared> residents) {
        try (PreparedStatement insert = tx.prepareStatement(VERSION)) {
            for (Prepared resident : residents) {
                insert.setString(1, resident.row().id);
                insert.setLong(2, resident.row().version);
                Instants.set(insert, 3, resident.row().changedAt);
                insert.setString(4, resident.by());
                insert.setString(5, resident.cause());
                insert.setString(6, resident.version());
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException failed) {
            throw new UncheckedSqlException(failed);
        }
    }

    private static void set(PreparedStatement insert, ResidentRow row) throws SQLException {
        insert.setString(1, row.id);
        insert.setString(2, row.name);
        insert.setString(3, row.nameKey);
        insert.setString(4, row.pinyin);
        insert.setString(5, row.initials);
        insert.setString(6, row.sex.name());
        insert.setDate(7, row.born == null ? null : Date.valueOf(row.born));
        insert.setString(8, row.residence.name());
        insert.setString(9, row.status.name());
        insert.setInt(10, row.partyMember);
        insert.setString(11, row.dwelling);
        insert.setString(12, row.household);
        insert.setString(13, row.district);
        insert.setString(14, row.subdistrict);
        insert.setString(15, row.community);
        insert.setString(16, row.grid);
        insert.setString(17, row.wrappedKey);
        insert.setString(18, row.sealed);
        insert.setString(19, row.idNumberIndex);
        insert.setString(20, row.phoneIndex);
        insert.setInt(21, row.phoneConfirmed);
        Instants.set(insert, 22, row.changedAt);
        insert.setLong(23, row.version);
    }
}
