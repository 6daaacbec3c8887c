// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.handling;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.linli.grid.spi.OpenWork;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.GeoPoint;
import org.linli.petition.internal.PetitionSchema;
import org.linli.petition.internal.Receipts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells the grids which orders are open in them: numbers, places and handlers, nothing of who asked. */
@Component(service = OpenWork.class)
public final class OpenOrders implements OpenWork {
    private final PetitionSchema schema;

    @Activate
    public OpenOrders(@Reference PetitionSchema schema) {
        this.schema = schema;
    }

    @Override
    public int count(AreaCode area) {
        return schema.schema().jdbc(tx -> {
            try (PreparedStatement select =
                    tx.prepareStatement("SELECT COUNT(*) FROM work_order o WHERE " + in(area) + " AND o.is_open = 1")) {
                bind(select, area);
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    return row.getInt(1);
                }
            }
        });
    }

    @Override
    public List<OpenOrder> open(AreaCode area, String after, int most) {
        int limit = Math.max(1, Math.min(most, MOST));
        return schema.schema().jdbc(tx -> open(tx, area, after == null ? "" : after, limit));
    }

    private static List<OpenOrder> open(Connection tx, AreaCode area, String after, int most) throws SQLException {
        List<OpenOrder> open = new ArrayList<>();
        try (PreparedStatement select = tx.prepareStatement(
                "SELECT o.id, o.number, o.area, o.level_area, p.longitude, p.latitude, o.handler_id, o.handler_name"
                        + " FROM work_order o JOIN petition p ON p.id = o.petition_id WHERE " + in(area)
                        + " AND o.is_open = 1 AND o.id > ? ORDER BY o.id FETCH FIRST " + most + " ROWS ONLY")) {
            select.setString(bind(select, area), after);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    open.add(order(row));
                }
            }
        }
        return open;
    }

    private static OpenOrder order(ResultSet row) throws SQLException {
        double longitude = row.getDouble("longitude");
        GeoPoint point = row.wasNull() ? null : new GeoPoint(longitude, row.getDouble("latitude"));
        return new OpenOrder(
                row.getString("id"),
                Receipts.shown(row.getString("number")),
                new AreaCode(row.getString("area")),
                new AreaCode(row.getString("level_area")),
                point,
                row.getString("handler_id"),
                row.getString("handler_name"));
    }

    /** By the column that an index begins with. */
    private static String in(AreaCode area) {
        return switch (area.level()) {
            case DISTRICT -> "o.district = ?";
            case SUBDISTRICT -> "o.subdistrict = ?";
            case COMMUNITY -> "o.community = ?";
            case GRID -> "o.community = ? AND o.area = ?";
        };
    }

    /** The index of the next parameter. */
    private static int bind(PreparedStatement select, AreaCode area) throws SQLException {
        boolean grid = area.level() == AreaLevel.GRID;
        select.setString(1, grid ? area.parent().orElseThrow().value() : area.value());
        if (grid) {
            select.setString(2, area.value());
        }
        return grid ? 3 : 2;
    }
}
