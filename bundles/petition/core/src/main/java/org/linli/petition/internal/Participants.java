// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import javax.persistence.EntityManager;
import org.linli.kernel.support.data.UncheckedSqlException;
import org.linli.organization.Handler;
import org.linli.petition.Participant.Part;
import org.linli.petition.Participant.State;
import org.linli.petition.WorkOrderState;

/** Who has a part in an order, kept in the transaction of a step: the rows, and the lists of ids on the order. */
public final class Participants {
    private Participants() {}

    /** Asks somebody to take part, or lets them at once. Who was asked before and released is asked anew. */
    public static void ask(EntityManager manager, WorkOrderRow order, Asked asked) {
        ParticipantRow row = find(manager, order, asked.part(), asked.who().id());
        boolean known = row != null;
        if (!known) {
            row = new ParticipantRow();
            row.orderId = order.id;
            row.part = asked.part();
            row.whoId = asked.who().id();
        }
        row.whoKind = asked.who().kind();
        row.whoName = asked.who().name();
        row.since = asked.at();
        row.askedBy = asked.by();
        row.words = asked.words();
        row.state = asked.state();
        if (!known) {
            manager.persist(row);
        }
        order.shared = 1;
        relist(manager, order);
    }

    /**
     * Somebody who is to take part.
     *
     * @param by the name of who asks
     */
    public record Asked(Handler who, Part part, State state, String by, String words, Instant at) {}

    /** Moves somebody on; false when they have no such part. */
    public static boolean move(EntityManager manager, WorkOrderRow order, Part part, String who, State to) {
        ParticipantRow row = find(manager, order, part, who);
        if (row == null) {
            return false;
        }
        row.state = to;
        relist(manager, order);
        return true;
    }

    /**
     * Who was asked and has not answered need not any more, and nobody is asked for help, once an order is open no more;
     * merged ones go on.
     */
    static void lapse(Connection tx, WorkOrderRow order) {
        if (order.state.isOpen() || order.state == WorkOrderState.MERGED) {
            return;
        }
        order.helpAsked = 0;
        if (order.unanswered == 0) {
            return;
        }
        try (PreparedStatement update = tx.prepareStatement(
                "UPDATE participant SET state = 'RELEASED' WHERE order_id = ? AND state = 'ASKED'")) {
            update.setString(1, order.id);
            update.executeUpdate();
        } catch (SQLException failed) {
            throw new UncheckedSqlException(failed);
        }
        order.called = null;
        order.unanswered = 0;
    }

    /** All of an order, the first asked first. */
    public static List<ParticipantRow> of(EntityManager manager, WorkOrderRow order) {
        return order.shared == 0
                ? List.of()
                : manager.createQuery(
                                "SELECT p FROM ParticipantRow p WHERE p.orderId = :order ORDER BY p.since, p.whoId",
                                ParticipantRow.class)
                        .setParameter("order", order.id)
                        .getResultList();
    }

    private static ParticipantRow find(EntityManager manager, WorkOrderRow order, Part part, String who) {
        ParticipantRow.Key key = new ParticipantRow.Key();
        key.orderId = order.id;
        key.part = part;
        key.whoId = who;
        return manager.find(ParticipantRow.class, key);
    }

    /** A claim gives no right before the order is given to who claims. */
    private static void relist(EntityManager manager, WorkOrderRow order) {
        manager.flush();
        order.called = null;
        order.joined = null;
        order.unanswered = 0;
        for (ParticipantRow row : of(manager, order)) {
            if (row.state == State.ASKED) {
                order.unanswered++;
            }
            if (row.part == Part.CALLED && row.state == State.ASKED) {
                order.called = Listed.with(order.called, row.whoId);
            }
            if (row.part != Part.CLAIM && row.state == State.JOINED) {
                order.joined = Listed.with(order.joined, row.whoId);
            }
        }
    }
}
