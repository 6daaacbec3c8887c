// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.own;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.linli.registry.internal.Phones;
import org.linli.registry.internal.RegistrySchema;
import org.linli.registry.internal.ResidentRow;
import org.linli.registry.internal.Seals;
import org.linli.registry.internal.people.ResidentVersion;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds who entered the phone that a record has, in the versions that were kept. */
@Component(service = PhoneWriters.class)
public final class PhoneWriters {
    private static final int MOST = 50;

    private final RegistrySchema schema;
    private final Seals seals;

    @Activate
    public PhoneWriters(@Reference RegistrySchema schema, @Reference Seals seals) {
        this.schema = schema;
        this.seals = seals;
    }

    private record Kept(String by, String sealed) {}

    /** The ids of those by whom a version came about that has this phone when the one before had another. */
    List<String> of(ResidentRow row) {
        List<Kept> versions = schema.jdbc(tx -> versions(tx, row.id));
        List<String> writers = new ArrayList<>();
        String now = row.phoneIndex;
        for (int i = 0; i < versions.size(); i++) {
            boolean has = Objects.equals(now, phone(row, versions.get(i)));
            boolean had = i + 1 < versions.size() && Objects.equals(now, phone(row, versions.get(i + 1)));
            if (has && !had) {
                writers.add(versions.get(i).by());
            }
        }
        return writers;
    }

    private String phone(ResidentRow row, Kept version) {
        ResidentVersion opened = seals.open(row.wrappedKey, row.id, version.sealed(), ResidentVersion.class);
        return opened == null || opened.fields() == null
                ? null
                : seals.index("phone", Phones.canonical(opened.fields().phone()));
    }

    /** The newest first. */
    private static List<Kept> versions(Connection tx, String resident) throws SQLException {
        List<Kept> versions = new ArrayList<>();
        String sql = "SELECT changed_by, sealed FROM resident_version WHERE resident = ? ORDER BY version DESC"
                + " FETCH FIRST " + MOST + " ROWS ONLY";
        try (PreparedStatement select = tx.prepareStatement(sql)) {
            select.setString(1, resident);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    versions.add(new Kept(row.getString("changed_by"), row.getString("sealed")));
                }
            }
        }
        return versions;
    }
}
