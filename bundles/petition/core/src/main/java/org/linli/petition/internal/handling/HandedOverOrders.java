// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.handling;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.feed.FeedEvent;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.Json;
import org.linli.kernel.support.feed.Reactor;
import org.linli.organization.Handler;
import org.linli.organization.event.OfficerHandedOver;
import org.linli.petition.Command;
import org.linli.petition.Dispatch;
import org.linli.petition.WorkOrder;
import org.linli.petition.WorkOrderState;
import org.linli.petition.internal.Names;
import org.linli.petition.internal.Neighbours;
import org.linli.petition.internal.PetitionSchema;
import org.linli.petition.internal.PublicWords;

/**
 * The open orders of an officer who left go to whoever took over the grid, else to the successor, else to the desk; the
 * clock runs on. Escalated ones are left out: the ladder is about to give them to the next level.
 */
public final class HandedOverOrders implements Reactor {
    /** Who gives them on, in timelines. */
    public static final Actor SYSTEM = Actor.system(Names.MODULE);

    private static final int BATCH = 100;
    private static final int TRIES = 8;
    private static final Set<String> CHANGED_MEANWHILE = Set.of(Problem.STALE_VERSION, Problem.ILLEGAL_STEP);

    private final PetitionSchema schema;
    private final Neighbours neighbours;
    private final JpaWorkOrders orders;

    public HandedOverOrders(PetitionSchema schema, Neighbours neighbours, JpaWorkOrders orders) {
        this.schema = schema;
        this.neighbours = neighbours;
        this.orders = orders;
    }

    @Override
    public String name() {
        return "petition.handed-over-orders";
    }

    @Override
    public String feed() {
        return "organization";
    }

    @Override
    public void on(FeedEvent event) {
        if (event.type().equals("OfficerHandedOver")) {
            HandingOn handing = new HandingOn(Json.read(event.body(), OfficerHandedOver.class), event.id());
            int handed;
            do {
                // an order whose due date moved meanwhile may have slipped past: until there is none any more
                handed = handing.pass();
            } while (handed > 0);
            handing.requireAll();
        }
    }

    /** Where a batch begins. */
    private record Place(long rank, String id) {
        static final Place START = new Place(Long.MIN_VALUE, "");
    }

    /** One hand-over at work. What one order is refused for does not keep the others. */
    private final class HandingOn {
        private final OfficerHandedOver over;
        private final String cause;
        private PlatformException refused;

        HandingOn(OfficerHandedOver over, String cause) {
            this.over = over;
            this.cause = cause;
        }

        /** Goes through all of them once; how many have another handler now. */
        int pass() {
            refused = null;
            int handed = 0;
            Place from = Place.START;
            List<Place> batch;
            do {
                Place after = from;
                batch = schema.schema().jdbc(tx -> batch(tx, over.officer(), after));
                for (Place order : batch) {
                    handed += tryOne(order.id()) ? 1 : 0;
                    from = order;
                }
            } while (batch.size() == BATCH);
            return handed;
        }

        /** @throws PlatformException when some were refused: the event is tried again, and set aside in the end */
        void requireAll() {
            if (refused != null) {
                throw refused;
            }
        }

        private boolean tryOne(String order) {
            try {
                return handOn(order);
            } catch (PlatformException failed) {
                if (failed.problem().type().equals(Problem.UNAVAILABLE)) {
                    throw failed;
                }
                refused = failed;
                return false;
            }
        }

        /** Decides again when the order changed meanwhile: somebody may have given it to another. */
        private boolean handOn(String id) {
            PlatformException changed = null;
            for (int tries = 0; tries < TRIES; tries++) {
                WorkOrder order = orders.find(id, SYSTEM);
                if (!isToHandOn(order)) {
                    return false;
                }
                try {
                    Command command = new Command(id, order.version(), cause, SYSTEM);
                    WorkOrder now = orders.dispatches().dispatch(command, next(order), PublicWords::handedOver);
                    return !isToHandOn(now);
                } catch (PlatformException failed) {
                    if (!CHANGED_MEANWHILE.contains(failed.problem().type())) {
                        throw failed;
                    }
                    changed = failed;
                }
            }
            throw changed;
        }

        private boolean isToHandOn(WorkOrder order) {
            return order.handler().kind() == Handler.Kind.OFFICER
                    && order.handler().id().equals(over.officer())
                    && order.state().isOpen()
                    && order.state() != WorkOrderState.ESCALATED;
        }

        private Dispatch next(WorkOrder order) {
            String why = "原办理人" + order.handler().name() + "已离任，";
            Set<String> barred = order.handling().barred();
            String ofGrid = over.grids().get(order.area().value());
            if (ofGrid != null && !barred.contains(ofGrid)) {
                return to(officer(ofGrid), why + "由接任的网格员接办");
            }
            if (over.successor() != null && !barred.contains(over.successor())) {
                return to(officer(over.successor()), why + "由其接任人接办");
            }
            return to(neighbours.staffing().deskOf(order.area()), why + "无人接任，由派单台接办");
        }
    }

    private static Handler officer(String id) {
        return new Handler(Handler.Kind.OFFICER, id, null);
    }

    /** At the level where it is, or the desk's; urgency and clock as they are. */
    private static Dispatch to(Handler handler, String why) {
        return new Dispatch(handler, null, null, null, why);
    }

    private static List<Place> batch(Connection tx, String officer, Place after) throws SQLException {
        List<Place> batch = new ArrayList<>();
        try (PreparedStatement select = tx.prepareStatement("SELECT id, list_rank FROM work_order"
                + " WHERE handler_id = ? AND is_open = 1 AND list_rank >= ? AND (list_rank > ? OR id > ?)"
                + " ORDER BY list_rank, id FETCH FIRST " + BATCH + " ROWS ONLY")) {
            select.setString(1, officer);
            select.setLong(2, after.rank());
            select.setLong(3, after.rank());
            select.setString(4, after.id());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    batch.add(new Place(row.getLong("list_rank"), row.getString("id")));
                }
            }
        }
        return batch;
    }
}
