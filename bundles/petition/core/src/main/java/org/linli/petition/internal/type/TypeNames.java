// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.type;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.linli.petition.internal.PetitionSchema;
import org.linli.petition.internal.type.ConfiguredTypes.Named;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Keeps what areas call their types, so that a petition still shows the name of a type whose list is gone with its pack,
 * also after a start without it.
 */
@Component(service = TypeNames.class)
public final class TypeNames {
    private static final int MOST = 20_000;
    /** Of one look; the rest is kept by the next. */
    private static final int AT_ONCE = 500;

    private final PetitionSchema schema;
    private final ConfiguredTypes types;
    private final Map<Named, String> kept = new HashMap<>();

    @Activate
    public TypeNames(@Reference PetitionSchema schema, @Reference ConfiguredTypes types) {
        this.schema = schema;
        this.types = types;
        kept.putAll(schema.schema().jdbc(TypeNames::all));
        types.remember(kept);
    }

    /** Keeps what is new or called otherwise since it was looked last; nothing is asked of the database else. */
    public synchronized void keep() {
        Map<Named, String> fresh = new HashMap<>();
        types.names().forEach((type, name) -> {
            if (!name.equals(kept.get(type)) && fresh.size() < AT_ONCE) {
                fresh.put(type, name);
            }
        });
        if (fresh.isEmpty() || kept.size() > MOST) {
            return;
        }
        schema.schema().jdbc(tx -> {
            for (Map.Entry<Named, String> each : fresh.entrySet()) {
                write(tx, each.getKey(), each.getValue());
            }
            return null;
        });
        kept.putAll(fresh);
        types.remember(fresh);
    }

    private static void write(Connection tx, Named type, String name) throws SQLException {
        for (String sql : new String[] {
            "UPDATE type_name SET name = ? WHERE area = ? AND code = ?",
            "INSERT INTO type_name (name, area, code) VALUES (?, ?, ?)"
        }) {
            try (PreparedStatement statement = tx.prepareStatement(sql)) {
                statement.setString(1, name);
                statement.setString(2, type.area());
                statement.setString(3, type.code());
                if (statement.executeUpdate() == 1) {
                    return;
                }
            }
        }
    }

    private static Map<Named, String> all(Connection tx) throws SQLException {
        Map<Named, String> all = new HashMap<>();
        try (PreparedStatement select = tx.prepareStatement("SELECT area, code, name FROM type_name");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                all.put(new Named(row.getString(1), row.getString(2)), row.getString(3));
            }
        }
        return all;
    }
}
