// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.people;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.linli.kernel.Page;
import org.linli.kernel.purpose.Purpose;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.Cursor;
import org.linli.kernel.support.data.Instants;
import org.linli.registry.internal.HouseholdRow;
import org.linli.registry.internal.RegistrySchema;
import org.linli.registry.internal.Seals;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Every version of a household, for a purpose that concerns a member and shows households. */
@Component(service = HouseholdVersions.class)
public final class HouseholdVersions {
    private static final String SELECT = "SELECT version, changed_at, changed_by, cause, sealed FROM household_version"
            + " WHERE household = ? AND version < ? ORDER BY version DESC";

    private final RegistrySchema schema;
    private final Seals seals;
    private final HouseholdReading reading;

    @Activate
    public HouseholdVersions(
            @Reference RegistrySchema schema, @Reference Seals seals, @Reference HouseholdReading reading) {
        this.schema = schema;
        this.seals = seals;
        this.reading = reading;
    }

    /**
     * A version that was kept.
     *
     * @param cause what made the change, such as merge 01J…; null for a direct one
     */
    public record Kept(long version, Instant changedAt, String changedBy, String cause, HouseholdVersion record) {}

    private record Stored(long version, Instant at, String by, String cause, String text) {}

    /**
     * The versions, newest first; the members by their ids.
     *
     * @param member the member whom the purpose concerns
     * @param cursor where to go on; null to begin
     */
    public Page<Kept> list(String id, String member, Purpose purpose, String cursor, String from, Actor by) {
        long below = ResidentVersions.below(cursor);
        HouseholdRow row = reading.looked(id, member, "registry.household-versions", purpose, from, by).row;
        List<Stored> found = schema.jdbc(tx -> select(tx, id, below));
        return Cursor.page(found, Page.USUAL_SIZE, stored -> List.of(Long.toString(stored.version())))
                .map(stored -> new Kept(
                        stored.version(),
                        stored.at(),
                        stored.by(),
                        stored.cause(),
                        seals.open(row.wrappedKey, row.id, stored.text(), HouseholdVersion.class)));
    }

    private static List<Stored> select(Connection tx, String id, long below) throws SQLException {
        List<Stored> found = new ArrayList<>();
        try (PreparedStatement select = tx.prepareStatement(SELECT)) {
            select.setMaxRows(Page.USUAL_SIZE + 1);
            select.setString(1, id);
            select.setLong(2, below);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new Stored(
                            row.getLong("version"),
                            Instants.get(row, "changed_at"),
                            row.getString("changed_by"),
                            row.getString("cause"),
                            row.getString("sealed")));
                }
            }
        }
        return found;
    }
}
