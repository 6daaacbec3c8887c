// SPDX-License-Identifier: Apache-2.0
package org.linli.exchange.internal.alert;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.linli.exchange.internal.ExchangeSchema;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.Page;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.Cursor;
import org.linli.kernel.support.Json;
import org.linli.kernel.support.data.Instants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The alerts, in this module's own table. Who was on duty sees theirs, and so does staff of the area. */
@Component(service = Alerts.class)
public final class Alerts {
    /** Roles whose people are on duty for an area. */
    private static final Role[] ON_DUTY = {Role.GRID_WORKER, Role.COMMUNITY_OFFICER, Role.DISPATCHER, Role.SUPERVISOR};

    private static final String COLUMNS =
            "SELECT a.id, a.area, a.words, a.on_duty, p.number, a.raised_at, a.taken_at, a.taken_id, a.taken_by"
                    + " FROM alert a JOIN post p ON p.id = a.post";

    private final ExchangeSchema schema;

    @Activate
    public Alerts(@Reference ExchangeSchema schema) {
        this.schema = schema;
    }

    /** Raises one, in the open transaction. */
    public void raise(Connection tx, String post, Alert alert) throws SQLException {
        try (PreparedStatement insert = tx.prepareStatement(
                "INSERT INTO alert (id, post, area, words, on_duty, raised_at) VALUES (?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, alert.id());
            insert.setString(2, post);
            insert.setString(3, alert.area().value());
            insert.setString(4, String.join(" ", alert.words()));
            insert.setString(5, Json.write(alert.onDuty()));
            Instants.set(insert, 6, alert.raisedAt());
            insert.executeUpdate();
        }
    }

    /**
     * The alerts of an area and all in it, the newest first.
     *
     * @param area where; the actor has a role there
     * @param open only those that nobody took
     * @throws PlatformException unauthenticated, forbidden
     */
    public Page<Alert> list(AreaCode area, boolean open, String cursor, int size, Actor by) {
        by.require(area, ON_DUTY);
        String before = cursor == null ? "" : Cursor.read(cursor, 1).get(0);
        String sql = COLUMNS + " WHERE a.area BETWEEN ? AND ?" + (open ? " AND a.taken_at IS NULL" : "")
                + (before.isEmpty() ? "" : " AND a.id < ?") + " ORDER BY a.id DESC FETCH FIRST " + (size + 1)
                + " ROWS ONLY";
        List<Alert> found = schema.schema().jdbc(tx -> {
            try (PreparedStatement select = tx.prepareStatement(sql)) {
                select.setString(1, area.value());
                select.setString(2, last(area));
                if (!before.isEmpty()) {
                    select.setString(3, before);
                }
                return read(select);
            }
        });
        return Cursor.page(found, size, last -> List.of(last.id()));
    }

    /**
     * Somebody takes it on; again by the same changes nothing.
     *
     * @throws PlatformException not found, also outside the actor's areas; conflict, when another took it
     */
    public Alert take(String id, Actor by) {
        Instant now = schema.now();
        return schema.schema().jdbc(tx -> {
            Alert alert = visible(tx, id, by);
            boolean taken = update(tx, id, now, by) == 1;
            if (!taken && !takenBy(tx, id, by)) {
                throw new PlatformException(Problem.conflict("the alert was taken by " + alert.takenBy()));
            }
            return visible(tx, id, by);
        });
    }

    private static Alert visible(Connection tx, String id, Actor by) throws SQLException {
        Optional<Alert> found = find(tx, id);
        return found.filter(alert -> by.may(alert.area(), ON_DUTY) || wasOnDuty(alert, by))
                .orElseThrow(() -> new PlatformException(Problem.notFound("alert", id)));
    }

    private static boolean wasOnDuty(Alert alert, Actor by) {
        return alert.onDuty().stream().anyMatch(officer -> officer.officer().equals(by.id()));
    }

    private static Optional<Alert> find(Connection tx, String id) throws SQLException {
        try (PreparedStatement select = tx.prepareStatement(COLUMNS + " WHERE a.id = ?")) {
            select.setString(1, id);
            return read(select).stream().findFirst();
        }
    }

    private static int update(Connection tx, String id, Instant now, Actor by) throws SQLException {
        try (PreparedStatement update = tx.prepareStatement(
                "UPDATE alert SET taken_at = ?, taken_id = ?, taken_by = ? WHERE id = ? AND taken_at IS NULL")) {
            Instants.set(update, 1, now);
            update.setString(2, by.id());
            update.setString(3, by.displayName());
            update.setString(4, id);
            return update.executeUpdate();
        }
    }

    private static boolean takenBy(Connection tx, String id, Actor by) throws SQLException {
        try (PreparedStatement select = tx.prepareStatement("SELECT taken_id FROM alert WHERE id = ?")) {
            select.setString(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next() && by.id().equals(row.getString(1));
            }
        }
    }

    /** How many nobody took, at most so many. */
    public long open(int most) {
        return schema.schema().jdbc(tx -> {
            String sql = "SELECT COUNT(*) FROM (SELECT id FROM alert WHERE taken_at IS NULL FETCH FIRST " + most
                    + " ROWS ONLY) bounded";
            try (PreparedStatement select = tx.prepareStatement(sql);
                    ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    private static List<Alert> read(PreparedStatement select) throws SQLException {
        List<Alert> found = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                found.add(new Alert(
                        row.getString("id"),
                        AreaCode.of(row.getString("area")),
                        List.of(row.getString("words").split(" ")),
                        List.of(Json.read(row.getString("on_duty"), Alert.OnDuty[].class)),
                        row.getString("number"),
                        Instants.get(row, "raised_at"),
                        Instants.get(row, "taken_at"),
                        row.getString("taken_by")));
            }
        }
        return found;
    }

    /** The last code that lies in the area. */
    private static String last(AreaCode area) {
        return area.value()
                + "9".repeat(AreaLevel.GRID.codeLength() - area.value().length());
    }
}
