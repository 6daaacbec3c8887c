// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.handling;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.linli.grid.event.GridsRedrawn;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.feed.FeedEvent;
import org.linli.kernel.support.Json;
import org.linli.kernel.support.feed.Reactor;
import org.linli.organization.Location;
import org.linli.petition.internal.Neighbours;
import org.linli.petition.internal.PetitionSchema;

/**
 * After grids were divided anew: each open order whose place lies in another grid now goes there, with a step in its
 * timeline; its clock runs on. What lay in a grid that is no more, and has no place that leads to one, goes to the community.
 */
public final class MovedGrids implements Reactor {
    private static final int BATCH = 100;

    private final PetitionSchema schema;
    private final Neighbours neighbours;
    private final AreaMoves moves;

    public MovedGrids(PetitionSchema schema, Neighbours neighbours, AreaMoves moves) {
        this.schema = schema;
        this.neighbours = neighbours;
        this.moves = moves;
    }

    @Override
    public String name() {
        return "petition.moved-grids";
    }

    @Override
    public String feed() {
        return "grid";
    }

    @Override
    public void on(FeedEvent event) {
        if (event.type().equals("GridsRedrawn")) {
            new Moving(Json.read(event.body(), GridsRedrawn.class), event.id()).all();
        }
    }

    /** An order and what its place was found by when it was filed. */
    private record Placed(String id, AreaCode area, GeoPoint point, String address, AreaCode chosen) {}

    /** One redraw at work. What one order is refused for does not keep the others. */
    private final class Moving {
        private final AreaCode area;
        private final Set<String> ended;
        private final String cause;
        private PlatformException refused;

        Moving(GridsRedrawn redrawn, String cause) {
            this.area = AreaCode.of(redrawn.area());
            this.ended = new HashSet<>(redrawn.ended());
            this.cause = cause;
        }

        /** @throws PlatformException when some were refused: the event is tried again, and set aside in the end */
        void all() {
            String after = "";
            List<Placed> batch;
            do {
                String from = after;
                batch = schema.schema().jdbc(tx -> batch(tx, area, from));
                batch.forEach(this::tryOne);
                after = batch.isEmpty() ? "" : batch.get(batch.size() - 1).id();
            } while (batch.size() == BATCH);
            if (refused != null) {
                throw refused;
            }
        }

        private void tryOne(Placed order) {
            try {
                Optional<Location> to = now(order);
                if (to.isPresent()) {
                    moves.move(order.id(), to.get(), cause);
                }
            } catch (PlatformException failed) {
                if (failed.problem().type().equals(Problem.UNAVAILABLE)) {
                    throw failed;
                }
                refused = failed;
            }
        }

        /** Where it lies now, when that is elsewhere. */
        private Optional<Location> now(Placed order) {
            Location found = located(order);
            boolean elsewhere = !found.area().equals(order.area()) && area.contains(found.area());
            if (elsewhere || !ended.contains(order.area().value())) {
                return Optional.of(found).filter(known -> elsewhere);
            }
            return Optional.of(community(order, Location.Found.IN_NO_GRID));
        }

        private Location located(Placed order) {
            try {
                return neighbours.areas().locate(order.point(), order.address(), order.chosen());
            } catch (PlatformException nowhere) {
                if (!nowhere.problem().type().equals(Problem.INVALID)) {
                    throw nowhere;
                }
                return ended.contains(order.area().value())
                        ? community(order, Location.Found.AS_CHOSEN)
                        : new Location(order.area(), Location.Found.AS_CHOSEN);
            }
        }

        private Location community(Placed order, Location.Found found) {
            return new Location(order.area().at(AreaLevel.COMMUNITY).orElseThrow(), found);
        }
    }

    private static List<Placed> batch(Connection tx, AreaCode area, String after) throws SQLException {
        String column = area.level() == AreaLevel.COMMUNITY ? "community" : "subdistrict";
        List<Placed> batch = new ArrayList<>();
        try (PreparedStatement select = tx.prepareStatement(
                "SELECT o.id, o.area, p.longitude, p.latitude, p.address, p.chosen_area FROM work_order o"
                        + " JOIN petition p ON p.id = o.petition_id WHERE o." + column + " = ?"
                        + " AND (o.is_open = 1 OR o.state = 'MERGED') AND o.id > ?"
                        + " ORDER BY o.id FETCH FIRST " + BATCH + " ROWS ONLY")) {
            select.setString(1, area.value());
            select.setString(2, after);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    batch.add(placed(row));
                }
            }
        }
        return batch;
    }

    private static Placed placed(ResultSet row) throws SQLException {
        double longitude = row.getDouble("longitude");
        GeoPoint point = row.wasNull() ? null : new GeoPoint(longitude, row.getDouble("latitude"));
        String chosen = row.getString("chosen_area");
        return new Placed(
                row.getString("id"),
                new AreaCode(row.getString("area")),
                point,
                row.getString("address"),
                chosen == null ? null : new AreaCode(chosen));
    }
}
