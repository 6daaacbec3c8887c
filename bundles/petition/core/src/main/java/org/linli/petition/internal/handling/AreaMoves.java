// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.handling;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.persistence.EntityManager;
import org.linli.kernel.AreaCode;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.organization.Handler;
import org.linli.organization.Location;
import org.linli.petition.Command;
import org.linli.petition.StepKind;
import org.linli.petition.WorkOrder;
import org.linli.petition.WorkOrderState;
import org.linli.petition.event.StepTaken;
import org.linli.petition.internal.Assignee;
import org.linli.petition.internal.Names;
import org.linli.petition.internal.Neighbours;
import org.linli.petition.internal.OrderCommands;
import org.linli.petition.internal.OrderCommands.Act;
import org.linli.petition.internal.OrderCommands.Change;
import org.linli.petition.internal.OrderCommands.Told;
import org.linli.petition.internal.PublicWords;
import org.linli.petition.internal.Rights;
import org.linli.petition.internal.WorkOrderRow;

/**
 * Puts an order into another area, in whatever state it is: clock and state stay. Who had it for the former grid hands it to
 * who is first responsible in the new one; what is handled above the grids stays where it is.
 */
public final class AreaMoves {
    private static final Actor SYSTEM = Actor.system(Names.MODULE);
    private static final int TRIES = 8;
    private static final Set<WorkOrderState> HELD =
            Set.of(WorkOrderState.DISPATCHED, WorkOrderState.IN_PROGRESS, WorkOrderState.SUSPENDED);

    private final OrderCommands commands;
    private final JpaWorkOrders orders;
    private final Neighbours neighbours;
    private final HandlingRules rules;

    public AreaMoves(OrderCommands commands, JpaWorkOrders orders, Neighbours neighbours, HandlingRules rules) {
        this.commands = commands;
        this.orders = orders;
        this.neighbours = neighbours;
        this.rules = rules;
    }

    /** Puts it there; decides again when it changed meanwhile. Once for each cause. */
    void move(String id, Location to, String cause) {
        PlatformException changed = null;
        for (int tries = 0; tries < TRIES; tries++) {
            WorkOrder order = orders.find(id, SYSTEM);
            if (order.area().equals(to.area())) {
                return;
            }
            try {
                Move move = gather(order, to);
                commands.run(new Command(id, order.version(), cause, SYSTEM), new Act(StepKind.MOVE_AREA, to, move));
                return;
            } catch (PlatformException failed) {
                String type = failed.problem().type();
                if (type.equals(Problem.ILLEGAL_STEP)) {
                    // closed meanwhile: history stays where it was
                    return;
                }
                if (!type.equals(Problem.STALE_VERSION)) {
                    throw failed;
                }
                changed = failed;
            }
        }
        throw changed;
    }

    private Move gather(WorkOrder order, Location to) {
        AreaCode area = to.area();
        String note = "网格调整：由" + neighbours.areas().path(order.area()) + "调整到"
                + neighbours.areas().path(area);
        if (order.level().contains(area)) {
            return new Move(to, order.level(), null, note);
        }
        AreaCode level = area.at(order.level().level()).orElse(area);
        boolean stays = !HELD.contains(order.state()) || reaches(order.handler(), area);
        Assignee next = stays ? null : next(order, level);
        boolean another =
                next != null && !next.handler().id().equals(order.handler().id());
        boolean higher = another && next.area() != null && next.area().contains(area);
        return new Move(to, higher ? next.area() : level, another ? next : null, note);
    }

    /** Whether it is a unit that is there for the new area, too. */
    private boolean reaches(Handler handler, AreaCode area) {
        return handler.kind() == Handler.Kind.UNIT
                && neighbours.units().find(handler.id()).area().contains(area);
    }

    private Assignee next(WorkOrder order, AreaCode level) {
        Set<String> barred = order.handling().barred();
        Handler first = neighbours
                .staffing()
                .handlerOf(level)
                .filter(known -> !barred.contains(known.id()))
                .orElseGet(() -> neighbours.staffing().deskOf(level));
        return Assignee.of(neighbours, first, level, rules.in(level).naming());
    }

    /**
     * What was decided.
     *
     * @param next who has it from now on; null when nobody else
     */
    private record Move(Location to, AreaCode level, Assignee next, String note) implements Change {
        @Override
        public Told apply(EntityManager manager, WorkOrderRow order, Instant now) {
            order.lieIn(to.area());
            order.found = to.found();
            order.level = level.value();
            if (next != null) {
                Rights.requireNotBarred(order, next.handler().id());
                next.take(order);
            }
            boolean merged = order.state == WorkOrderState.MERGED;
            StepTaken event =
                    new StepTaken(order.id, order.area, StepKind.MOVE_AREA.name(), order.state.name(), List.of());
            return new Told(note, merged ? null : PublicWords.movedArea(order, next != null), event);
        }

        /** Lists that keep where it lies beside it. */
        @Override
        public void keep(Connection tx, WorkOrderRow order, Instant now) throws SQLException {
            update(tx, "UPDATE open_pool SET area = ? WHERE order_id = ?", order);
            update(tx, "UPDATE attention SET in_area = ? WHERE order_id = ?", order);
        }

        private static void update(Connection tx, String sql, WorkOrderRow order) throws SQLException {
            try (PreparedStatement update = tx.prepareStatement(sql)) {
                update.setString(1, Objects.requireNonNull(order.area));
                update.setString(2, order.id);
                update.executeUpdate();
            }
        }
    }
}
