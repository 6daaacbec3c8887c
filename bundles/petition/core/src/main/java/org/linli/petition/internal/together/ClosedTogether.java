// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.together;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.linli.kernel.AreaCode;
import org.linli.petition.StepKind;
import org.linli.petition.WorkOrderState;
import org.linli.petition.internal.Listed;
import org.linli.petition.internal.OrderCommands;
import org.linli.petition.internal.OrderCommands.Told;
import org.linli.petition.internal.PlainStep;
import org.linli.petition.internal.Receipts;
import org.linli.petition.internal.WorkOrderRow;

/**
 * Closes a merged order with its main one, by the same words. From then on it is theirs who handled it, so that a rating
 * and a reopening reach them.
 *
 * @param main the main order, closed or declined
 * @param words what its petitioner was told
 */
record ClosedTogether(WorkOrderRow main, String words) implements OrderCommands.Change {
    @Override
    public Told apply(EntityManager manager, WorkOrderRow order, Instant now) {
        boolean declined = main.state == WorkOrderState.DECLINED;
        order.state = declined ? WorkOrderState.DECLINED : order.state;
        order.resolution = main.resolution;
        order.closedAt = declined ? null : now;
        order.promisedAt = null;
        if (!Listed.has(order.barred, main.handlerId)) {
            order.handlerKind = main.handlerKind;
            order.handlerId = main.handlerId;
            order.handlerName = main.handlerName;
            order.handlerPublic = main.handlerPublic;
            order.level = level(order);
        }
        return new Told(
                "随" + Receipts.shown(main.number) + "一并办结", words, PlainStep.event(order, StepKind.CLOSE_MERGED));
    }

    /** The level of the main one, or the one above it that holds this order, too. */
    private String level(WorkOrderRow order) {
        return Stream.iterate(Optional.of(new AreaCode(main.level)), Optional::isPresent, at -> at.get()
                        .parent())
                .map(Optional::get)
                .filter(at -> at.contains(order.areaCode()))
                .map(AreaCode::value)
                .findFirst()
                .orElse(order.level);
    }
}
