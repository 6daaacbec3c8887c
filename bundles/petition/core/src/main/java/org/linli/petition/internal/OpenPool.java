// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

import java.time.Instant;
import java.util.List;
import javax.persistence.EntityManager;
import org.linli.kernel.security.Actor;
import org.linli.petition.Participant.Part;
import org.linli.petition.Participant.State;
import org.linli.petition.Secrecy;
import org.linli.petition.WorkOrderState;

/** The open pool, kept in the transaction of the step that fills or empties it. */
public final class OpenPool {
    private OpenPool() {}

    /** Lays an order into the pool, or changes until when and for whom it lies there. */
    public static void lay(EntityManager manager, WorkOrderRow order, Instant until, List<String> units) {
        PoolRow row = manager.find(PoolRow.class, order.id);
        boolean known = row != null;
        if (!known) {
            row = new PoolRow();
            row.orderId = order.id;
        }
        row.district = order.district;
        row.area = order.area;
        row.until = until;
        row.units = null;
        for (String unit : units) {
            row.units = Listed.with(row.units, unit);
        }
        if (!known) {
            manager.persist(row);
        }
    }

    public static PoolRow of(EntityManager manager, WorkOrderRow order) {
        return order.state == WorkOrderState.POOLED ? manager.find(PoolRow.class, order.id) : null;
    }

    /** What lies there is seen by the people of every unit it is open to, but for what is confidential. */
    static boolean shows(EntityManager manager, WorkOrderRow order, Actor by) {
        if (by.units().isEmpty() || order.secrecy == Secrecy.CONFIDENTIAL) {
            return false;
        }
        PoolRow row = of(manager, order);
        return row != null && (row.units == null || by.units().stream().anyMatch(unit -> Listed.has(row.units, unit)));
    }

    /** Takes it out. Claims are settled when one of those who claim got it, or a person gave it to another. */
    static void takeOut(EntityManager manager, WorkOrderRow order, boolean byRule) {
        hide(manager, order);
        settle(manager, order, byRule);
    }

    /** Takes it out and settles nothing. */
    static void hide(EntityManager manager, WorkOrderRow order) {
        PoolRow row = manager.find(PoolRow.class, order.id);
        if (row != null) {
            manager.remove(row);
        }
    }

    /** Claims that wait are settled by a dispatch: to one of those who claim, or by a person to another. */
    static void settle(EntityManager manager, WorkOrderRow order, boolean byRule) {
        List<ParticipantRow> claims = Participants.of(manager, order).stream()
                .filter(row -> row.part == Part.CLAIM && row.state == State.ASKED)
                .toList();
        boolean awarded = claims.stream().anyMatch(row -> row.whoId.equals(order.handlerId));
        if (awarded || !byRule) {
            for (ParticipantRow claim : claims) {
                State to = claim.whoId.equals(order.handlerId) ? State.JOINED : State.RELEASED;
                Participants.move(manager, order, Part.CLAIM, claim.whoId, to);
            }
        }
    }
}
