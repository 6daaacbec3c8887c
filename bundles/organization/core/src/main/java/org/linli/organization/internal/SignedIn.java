// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.internal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.linli.kernel.AreaCode;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Grant;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.data.Instants;
import org.linli.organization.SignIns;

/**
 * A session or token with the actor behind it, as found by its hash.
 *
 * @param isSession whether it ends when it is not used
 */
record SignedIn(String id, boolean isSession, Instant ends, Instant lastUsed, Actor actor) {
    private static final String BY_HASH =
            """
            SELECT s.id AS id, s.name AS purpose, s.ends_at, s.last_used_at, o.id AS officer, o.name AS officer_name,
                   g.role, g.area, m.unit
            FROM sign_in s JOIN officer o ON o.id = s.officer
            LEFT JOIN officer_grant g ON g.officer = o.id
            LEFT JOIN officer_unit m ON m.officer = o.id
            WHERE s.token_hash = ?""";
    // Of a worker's rights, and only in that worker's grids; asked at each request, so they end with the stand-in.
    private static final String GRIDS_STOOD_IN_FOR =
            """
            SELECT w.grid FROM stand_in s JOIN grid_worker w ON w.officer = s.away
            WHERE s.deputy = ? AND s.ends_at > ? AND s.begins_at <= ?""";

    static Optional<SignedIn> find(Connection connection, String hash, Instant now) throws SQLException {
        Optional<SignedIn> found = Queries.first(connection, BY_HASH, SignedIn::read, hash);
        if (found.isEmpty()) {
            return found;
        }
        SignedIn signedIn = found.get();
        List<Grant> more = Queries.all(
                connection,
                GRIDS_STOOD_IN_FOR,
                row -> new Grant(Role.GRID_WORKER, AreaCode.of(row.getString(1))),
                signedIn.actor.id(),
                now,
                now);
        return more.isEmpty() ? found : Optional.of(signedIn.with(more));
    }

    private SignedIn with(List<Grant> more) {
        List<Grant> grants =
                Stream.concat(actor.grants().stream(), more.stream()).distinct().toList();
        return new SignedIn(
                id, isSession, ends, lastUsed, new Actor(actor.id(), actor.displayName(), grants, actor.units()));
    }

    boolean isValid(Instant now) {
        return ends.isAfter(now)
                && !(isSession && lastUsed.plus(SignIns.SESSION_IDLE).isBefore(now));
    }

    /** One row for each pair of a role and a unit. */
    private static SignedIn read(ResultSet row) throws SQLException {
        String id = row.getString("id");
        boolean isSession = row.getString("purpose").equals(SignInRow.SESSION);
        Instant ends = Instants.get(row, "ends_at");
        Instant lastUsed = Instants.get(row, "last_used_at");
        String officer = row.getString("officer");
        String name = row.getString("officer_name");
        Set<Grant> grants = new LinkedHashSet<>();
        Set<String> units = new LinkedHashSet<>();
        do {
            String role = row.getString("role");
            if (role != null) {
                grants.add(new Grant(Role.valueOf(role), GrantRow.area(row.getString("area"))));
            }
            String unit = row.getString("unit");
            if (unit != null) {
                units.add(unit);
            }
        } while (row.next());
        return new SignedIn(id, isSession, ends, lastUsed, new Actor(officer, name, List.copyOf(grants), units));
    }
}
