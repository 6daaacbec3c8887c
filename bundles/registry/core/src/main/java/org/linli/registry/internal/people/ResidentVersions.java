// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.people;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.linli.kernel.Page;
import org.linli.kernel.purpose.Purpose;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.Cursor;
import org.linli.kernel.support.Input;
import org.linli.kernel.support.data.Instants;
import org.linli.registry.FieldGroup;
import org.linli.registry.internal.PrivateFields;
import org.linli.registry.internal.RegistrySchema;
import org.linli.registry.internal.ResidentRow;
import org.linli.registry.internal.Seals;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Every version of somebody's record, for a purpose, as far as the purpose shows it. */
@Component(service = ResidentVersions.class)
public final class ResidentVersions {
    private static final String SELECT = "SELECT version, changed_at, changed_by, cause, sealed FROM resident_version"
            + " WHERE resident = ? AND version < ? ORDER BY version DESC";

    private final RegistrySchema schema;
    private final Seals seals;
    private final Reading reading;
    private final ShownGroups shown;

    @Activate
    public ResidentVersions(
            @Reference RegistrySchema schema,
            @Reference Seals seals,
            @Reference Reading reading,
            @Reference ShownGroups shown) {
        this.schema = schema;
        this.seals = seals;
        this.reading = reading;
        this.shown = shown;
    }

    /**
     * A version that was kept.
     *
     * @param cause what made the change, such as change-request 01J…; null for a direct one
     * @param record what is withheld in it is null
     */
    public record Kept(long version, Instant changedAt, String changedBy, String cause, ResidentVersion record) {}

    private record Sealed(long version, Instant at, String by, String cause, String text) {}

    /**
     * The versions, newest first.
     *
     * @param cursor where to go on; null to begin
     */
    public Page<Kept> list(String id, Purpose purpose, String cursor, int size, String from, Actor by) {
        long below = below(cursor);
        ResidentRow row = reading.looked(id, "registry.resident-versions", purpose, from, by);
        Set<FieldGroup> groups = shown.of(purpose.kind());
        List<Sealed> found = schema.jdbc(tx -> select(tx, row.id, below, size + 1));
        return Cursor.page(found, size, stored -> List.of(Long.toString(stored.version())))
                .map(stored -> kept(stored, row, groups));
    }

    /** The version that a cursor goes on below. */
    static long below(String cursor) {
        if (cursor == null) {
            return Long.MAX_VALUE;
        }
        String text = Cursor.read(cursor, 1).get(0);
        new Input()
                .that(
                        text.matches("\\d{1,18}"),
                        "cursor",
                        "is none of ours",
                        "the `next` of the page before, or nothing")
                .check();
        return Long.parseLong(text);
    }

    private Kept kept(Sealed stored, ResidentRow row, Set<FieldGroup> groups) {
        ResidentVersion whole = seals.open(row.wrappedKey, row.id, stored.text(), ResidentVersion.class);
        return new Kept(
                stored.version(),
                stored.at(),
                stored.by(),
                stored.cause(),
                whole == null ? null : shown(whole, groups));
    }

    private static List<Sealed> select(Connection tx, String id, long below, int most) throws SQLException {
        List<Sealed> found = new ArrayList<>();
        try (PreparedStatement select = tx.prepareStatement(SELECT)) {
            select.setMaxRows(most);
            select.setString(1, id);
            select.setLong(2, below);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new Sealed(
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

    private static ResidentVersion shown(ResidentVersion whole, Set<FieldGroup> groups) {
        boolean identity = groups.contains(FieldGroup.IDENTITY);
        boolean contact = groups.contains(FieldGroup.CONTACT);
        boolean home = groups.contains(FieldGroup.HOME);
        PrivateFields fields = whole.fields();
        return new ResidentVersion(
                whole.version(),
                whole.name(),
                whole.sex(),
                identity ? whole.born() : null,
                home ? whole.residence() : null,
                whole.status(),
                whole.partyMember(),
                home ? whole.dwelling() : null,
                groups.contains(FieldGroup.HOUSEHOLD) ? whole.household() : null,
                whole.area(),
                contact && whole.phoneConfirmed(),
                new PrivateFields(
                        identity ? fields.idNumber() : null,
                        contact ? fields.phone() : null,
                        home ? fields.registeredAddress() : null));
    }
}
